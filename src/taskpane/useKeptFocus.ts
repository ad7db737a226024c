/** Focus that goes down with the control it was on comes back to the page, not to the top of the document. */
import { useEffect, type RefObject } from "react";

/** `fallback` finds the element that takes over; it can be focused by script. */
export function useKeptFocus(pane: RefObject<HTMLElement | null>, fallback: () => HTMLElement | null): void {
  useEffect(() => {
    const root = pane.current;
    if (!root) return;
    let last: EventTarget | null = null;
    const focused = (event: FocusEvent): void => {
      last = event.target;
    };
    const removed = (): void => {
      const lost = last instanceof Element && !last.isConnected;
      const nowhere = document.activeElement === null || document.activeElement === document.body;
      if (lost && nowhere) fallback()?.focus({ preventScroll: true });
      if (lost) last = null;
    };
    root.addEventListener("focusin", focused);
    const observer = new MutationObserver(removed);
    observer.observe(root, { childList: true, subtree: true });
    return () => {
      root.removeEventListener("focusin", focused);
      observer.disconnect();
    };
  }, []);
}
