// Lets the browser keep the site, so that it opens without a network, and says when an update is ready. It does nothing
// about one by itself: the app asks for it, once work is saved (src/components/update.rs). The two speak by `data-update` at
// the page's root: `ready`, then `wanted`.
// Nothing waits for this script.

const root = document.documentElement;
// The page's own first script: it is named after all modules that the page needs.
const ours = document.querySelector("script[src]").src;

/** Whether what is kept is another build than this page's, or another one is waiting. */
async function updated({ active, waiting }) {
  return active && (waiting || !(await caches.match(ours)));
}

async function watch(registration) {
  const look = async () => {
    if (root.dataset.update || !(await updated(registration))) return;
    root.dataset.update = "ready";
    dispatchEvent(new Event("update-ready"));
  };
  const follow = () => registration.installing?.addEventListener("statechange", look);
  registration.addEventListener("updatefound", follow);
  follow();
  await look();
  // A page may be open for days. A browser that is offline finds nothing, and that is no mistake.
  const ask = () => document.visibilityState === "visible" && registration.update().catch(() => {});
  setInterval(ask, 60 * 60 * 1000);
  document.addEventListener("visibilitychange", ask);
}

/** Reloads the page, with the build that is waiting if there is one. */
function takeOver({ waiting }) {
  if (!waiting) return location.reload();
  waiting.addEventListener("statechange", () => waiting.state === "activated" && location.reload());
  waiting.postMessage("take over");
}

try {
  const registration = await navigator.serviceWorker.register("./sw.js", { updateViaCache: "none" });
  new MutationObserver(() => root.dataset.update === "wanted" && takeOver(registration))
    .observe(root, { attributeFilter: ["data-update"] });
  await watch(registration);
} catch {
  // A browser that keeps no sites, or not this one: the tool works as long as there is a network.
}
