/** Runs in the page around the measured frame: the embedded host with a new workbook, where the pane looks for it. */
import { EmbeddedHost } from "../../src/host/boot/browser";
import { HostSession } from "../../src/host/session";

window.parkKpiHost = new EmbeddedHost(new HostSession({ language: "zh-CN", name: "工作簿" }), {});
