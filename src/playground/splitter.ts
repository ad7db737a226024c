/** The line between workbook and task pane: drag it, or move it with the arrow keys. */
const NARROWEST = 320;
const WIDEST = 700;
const STEP = 10;

export function connectSplitter(splitter: HTMLElement, pane: HTMLElement): void {
  let width = pane.offsetWidth;
  const set = (wanted: number): void => {
    width = Math.min(Math.max(wanted, NARROWEST), WIDEST);
    pane.style.width = `${width}px`;
    splitter.setAttribute("aria-valuenow", String(width));
  };
  splitter.setAttribute("aria-valuemin", String(NARROWEST));
  splitter.setAttribute("aria-valuemax", String(WIDEST));
  set(width);
  splitter.addEventListener("pointerdown", (event) => {
    splitter.setPointerCapture(event.pointerId);
    document.body.classList.add("dragging");
    event.preventDefault();
  });
  splitter.addEventListener("pointermove", (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) set(window.innerWidth - event.clientX);
  });
  splitter.addEventListener("lostpointercapture", () => {
    document.body.classList.remove("dragging");
  });
  splitter.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowLeft" ? STEP : event.key === "ArrowRight" ? -STEP : 0;
    if (step) set(width + step);
  });
}
