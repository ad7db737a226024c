/** Runs in the pane's page before office.js, which then finds the embedded host where Excel would be. */
Object.defineProperty(window, "external", {
  value: window.parent.parkKpiHost?.surface(),
  configurable: true,
  writable: true,
});
