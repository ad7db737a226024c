/** What browsers have and jsdom lacks, as far as the pane and office.js look for it. To be imported before them. */
import { TextDecoder, TextEncoder } from "node:util";

Object.assign(globalThis, {
  TextDecoder,
  TextEncoder,
  matchMedia: () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }),
});
/** Gives a prototype a method it lacks. */
function supply(prototype: object, name: string, method: (this: never, ...args: never[]) => unknown): void {
  if (!(name in prototype))
    Object.defineProperty(prototype, name, { value: method, configurable: true, writable: true });
}

// jsdom has files but not their bytes.
supply(Blob.prototype, "arrayBuffer", function (this: Blob): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(reader.error ?? new Error("unreadable"));
    reader.readAsArrayBuffer(this);
  });
});
supply(Element.prototype, "scrollTo", () => undefined);
