/** Handing a file to the person from the pane, where the surroundings can. */
import type { MadeFile } from "../../actions/formFiles";

/** What the web views of Office put into the window; they drop downloads without a word. */
interface WebViewWindow {
  readonly chrome?: { readonly webview?: unknown };
  readonly webkit?: { readonly messageHandlers?: unknown };
}

/**
 * Whether a download reaches the person. Browsers do it (Excel on the web, the playground); the web views of Excel for
 * Windows (WebView2) and Mac do not (Microsoft, "Browsers and webview controls used by Office Add-ins").
 */
export function canDownload(): boolean {
  const { chrome, webkit } = window as unknown as WebViewWindow;
  const isWebView = chrome?.webview !== undefined || webkit?.messageHandlers !== undefined;
  return !isWebView && "download" in HTMLAnchorElement.prototype && typeof URL.createObjectURL === "function";
}

const ADDRESS_LIVES_MS = 10_000;

/** Downloads a file under its name. */
export function download({ name, bytes }: MadeFile, type: string): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address after this turn.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, ADDRESS_LIVES_MS);
}
