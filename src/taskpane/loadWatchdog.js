/**
 * Says in plain words why the pane did not open: when one of its scripts cannot be fetched, or when nothing is shown
 * after 5 seconds. It comes before office.js and before everything else, so it uses nothing of the product, has its
 * sentences with it, and is written in the JavaScript of the oldest browser an Excel may show it in.
 */
(function () {
  "use strict";

  var PATIENCE = 5000;

  var SENTENCES = {
    "zh-CN": {
      title: "园区月报没有打开",
      officeJs: "没有收到 Excel 的程序库 office.js，它由 {address} 提供。",
      officeJsChecks: [
        "这台电脑能否上网，能否在浏览器里打开上面的网址。",
        "防火墙、代理或安全软件是否拦截了它。",
        "如果一直连不上，请管理员改用世纪互联的网址，或把 office.js 与加载项放在一起。",
      ],
      ownFiles: "没有收到园区月报自己的文件，它们由 {address} 提供。",
      ownFilesChecks: ["网络是否正常，稍候再试。", "如果一直这样，请管理员检查服务器上的文件是否齐全。"],
      noAnswer: "程序库已经收到，但 Excel 没有应答。",
      noAnswerChecks: [
        "本页要在 Excel 里打开，在浏览器里单独打开没有用。",
        "关闭窗格再打开；还不行，请重启 Excel。",
        "Excel 须为 2021 版或 Microsoft 365。",
      ],
      check: "请检查：",
      retry: "重试",
    },
    "zh-TW": {
      title: "園區月報沒有開啟",
      officeJs: "沒有收到 Excel 的程式庫 office.js，它由 {address} 提供。",
      officeJsChecks: [
        "這部電腦能否上網，能否在瀏覽器裡開啟上面的網址。",
        "防火牆、Proxy 或安全軟體是否攔截了它。",
        "如果一直連不上，請管理員改用世紀互聯的網址，或把 office.js 與增益集放在一起。",
      ],
      ownFiles: "沒有收到園區月報自己的檔案，它們由 {address} 提供。",
      ownFilesChecks: ["網路是否正常，稍候再試。", "如果一直這樣，請管理員檢查伺服器上的檔案是否齊全。"],
      noAnswer: "程式庫已經收到，但 Excel 沒有回應。",
      noAnswerChecks: [
        "本頁要在 Excel 裡開啟，在瀏覽器裡單獨開啟沒有用。",
        "關閉窗格再開啟；還不行，請重新啟動 Excel。",
        "Excel 須為 2021 版或 Microsoft 365。",
      ],
      check: "請檢查：",
      retry: "重試",
    },
    "en-US": {
      title: "Park KPI did not open",
      officeJs: "Excel's library office.js did not arrive from {address}.",
      officeJsChecks: [
        "Is this computer online, and does that address open in a browser?",
        "Does a firewall, proxy or security program block it?",
        "If it never arrives, ask your administrator to take office.js from 21Vianet or to serve it beside the add-in.",
      ],
      ownFiles: "Files of Park KPI did not arrive from {address}.",
      ownFilesChecks: [
        "Is the network working? Try again in a moment.",
        "If this goes on, ask your administrator whether all files are on the server.",
      ],
      noAnswer: "The library arrived, but Excel does not answer.",
      noAnswerChecks: [
        "This page works inside Excel, not in a browser by itself.",
        "Close the pane and open it again; if that does not help, restart Excel.",
        "Excel must be Excel 2021 or Microsoft 365.",
      ],
      check: "Please check:",
      retry: "Try again",
    },
  };

  var OWN_ADDRESS = location.protocol + "//" + location.host;

  var started = Date.now();
  var lostFile = null;
  var message = null;

  function language() {
    var tag = navigator.language || "";
    if (/^zh\b/i.test(tag)) return /\b(?:TW|HK|MO|Hant)\b/i.test(tag) ? "zh-TW" : "zh-CN";
    return "en-US";
  }

  function officeScript() {
    return document.querySelector("script[data-use-associated-actions-only]");
  }

  /** Which of the three things happened, and the address the missing files come from. */
  function cause() {
    var script = officeScript();
    if (lostFile !== null && lostFile !== script && lostFile.src.indexOf(OWN_ADDRESS) === 0)
      return { name: "ownFiles", address: OWN_ADDRESS };
    // What office.js fetches further comes from its own address.
    if (script !== null && (lostFile !== null || typeof window.Office === "undefined"))
      return { name: "officeJs", address: script.src };
    return { name: "noAnswer", address: "" };
  }

  function element(name, text, style) {
    var made = document.createElement(name);
    made.textContent = text;
    made.style.cssText = style;
    return made;
  }

  function hasOpened() {
    var root = document.getElementById("root");
    return root !== null && root.firstChild !== null;
  }

  function explain() {
    var found = cause();
    var tag = language();
    var sentences = SENTENCES[tag];
    var checks = sentences[found.name + "Checks"];
    var what = sentences[found.name].replace("{address}", found.address);
    message = element("div", "", "font:14px/1.5 'Segoe UI','Microsoft YaHei',sans-serif;padding:16px");
    message.lang = tag;
    message.setAttribute("role", "alert");
    message.appendChild(element("h1", sentences.title, "font-size:20px;line-height:1.4;margin:0 0 12px"));
    message.appendChild(element("p", what, "margin:0 0 12px;overflow-wrap:anywhere"));
    message.appendChild(element("p", sentences.check, "margin:0"));
    var list = element("ul", "", "margin:0 0 16px;padding-left:20px");
    for (var i = 0; i < checks.length; i += 1) list.appendChild(element("li", checks[i], "margin:4px 0"));
    message.appendChild(list);
    var retry = element("button", sentences.retry, "font:inherit;min-height:32px;padding:4px 20px");
    retry.type = "button";
    retry.onclick = function () {
      location.reload();
    };
    message.appendChild(retry);
    document.body.appendChild(message);
  }

  function noteLostFile(event) {
    if (event.target && event.target.tagName === "SCRIPT" && lostFile === null) lostFile = event.target;
  }

  // A script that cannot be fetched says so to itself alone, and to those who listen before it does.
  window.addEventListener("error", noteLostFile, true);

  var watch = setInterval(function () {
    if (hasOpened()) {
      clearInterval(watch);
      if (message !== null) message.parentNode.removeChild(message);
    } else if (message === null && document.body !== null) {
      if (lostFile !== null || Date.now() - started >= PATIENCE) explain();
    }
  }, 250);
})();
