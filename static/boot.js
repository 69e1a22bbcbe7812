// Starts the app, and shows what is to be done when it cannot start or has stopped. The build replaces the names below by
// names with a fingerprint.
let app;
let page;
let trouble;
let shown;

const load = () => (trouble ??= import("./trouble.js").then((module) => (page = module)));

const show = (reason) => {
  shown ??= load().then(({ show }) => show(reason, app)).catch(() => {
    document.querySelector("main").textContent = "This tool could not be loaded. Check your connection, then reload this page.";
  });
};

// Whatever comes out of the app uncaught has left it in the middle of something. Of a full stack only the top is told.
const isOurs = (error) => error instanceof RangeError || /wasm-function/.test(error?.stack);
const watch = (event) => isOurs(event.error ?? event.reason) && show("stopped");
addEventListener("error", watch);
addEventListener("unhandledrejection", watch);

// An app that has stopped hears no more of the page, so that nothing changes unseen. These come before its own listeners.
for (const name of ["keydown", "hashchange", "beforeunload"]) {
  addEventListener(name, (event) => {
    if (!shown) return;
    event.stopImmediatePropagation();
    if (name === "beforeunload") page?.leave(event);
  });
}

document.documentElement.classList.add("js-enabled");
import("./app.js").then((module) => {
  app = module;
  return module.default({ module_or_path: "./app_bg.wasm" });
}).then(
  () => {
    // It must be here when the network is not.
    load().catch(() => (trouble = undefined));
    setTimeout(() => import("./offline.js").catch(() => {}), 2000);
  },
  (error) => show(isOurs(error) ? "stopped" : "start"),
);
