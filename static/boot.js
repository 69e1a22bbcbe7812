// Starts the app. The build replaces the names below by names with a fingerprint.
import init from "./app.js";

document.documentElement.classList.add("js-enabled");
await init({ module_or_path: "./app_bg.wasm" });
setTimeout(() => import("./offline.js").catch(() => {}), 2000);
