/** Handing a file to the person from the pane, where the surroundings can. */
import type { MadeFile } from "../../actions/formFiles";

/** What the web views of Office put into the window. */
interface WebViewWindow {
  readonly chrome?: { readonly webview?: unknown };
  readonly webkit?: { readonly messageHandlers?: unknown };
}

/**
 * What shows the pane: a browser, or the web view of Excel for Windows (WebView2) or for Mac (WKWebView). Some drop
 * downloads without a word, and no page hears of it (src/host/README.md, E75): people are asked, once of each.
 */
export type PaneView = "browser" | "webView2" | "wkWebView";

export function paneView(): PaneView {
  const { chrome, webkit } = window as unknown as WebViewWindow;
  if (chrome?.webview !== undefined) return "webView2";
  return webkit?.messageHandlers !== undefined ? "wkWebView" : "browser";
}

/** Whether a download can be tried at all. */
export function canTryDownload(): boolean {
  return "download" in HTMLAnchorElement.prototype && typeof URL.createObjectURL === "function";
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
