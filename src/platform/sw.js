// The service worker: keeps all files of one build of the site, so that it opens without a network. The build puts in
// the list of files, each with the hash that its content must have.
//
// A page never gets files of two builds. The page itself comes from the build that is in charge; all else is asked for by
// names that change with the content, and what an older page that is still open asks for is kept until no such page is
// open. A new build is kept beside the old one and waits: it takes over when all pages are closed, or when a page
// whose work is saved asks for it (offline.js).

const BUILD = "";
const FILES = {};

const SCOPE = registration.scope;
const PREFIX = `self-assessment ${SCOPE} `;
const OURS = PREFIX + BUILD;
// Only a name that changes with the content says that what another build kept, or the browser, is the same.
const isFixed = (name) => !/-[0-9a-f]{10}\.\w+$/.test(name);
const addressOf = (name) => new URL(name, SCOPE).href;

/** The caches of all builds of this site. Others of the same origin are none of our business. */
const builds = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX));

/** What is kept under an address: of this build or, where that has none, of any. */
async function kept(address) {
  const names = [OURS, ...(await builds()).reverse()];
  for (const cacheName of names) {
    const found = await caches.match(address, { cacheName, ignoreVary: true });
    if (found) return found;
  }
}

/** Keeps all files of this build. What a broken-off attempt or the last build has is not fetched again. */
async function keepAll() {
  const cache = await caches.open(OURS);
  for (const [name, integrity] of Object.entries(FILES)) {
    const address = addressOf(name);
    if (await cache.match(address, { ignoreVary: true })) continue;
    const old = isFixed(name) ? undefined : await kept(address);
    if (old) {
      await cache.put(address, old);
      continue;
    }
    // A page that is not of this build is refused, and another attempt is made at the next visit.
    const answer = await fetch(address, { integrity, cache: isFixed(name) ? "no-cache" : "default" });
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    // Made anew, because a browser takes no page that was redirected.
    await cache.put(address, new Response(answer.body, { headers: answer.headers }));
  }
}

/** Drops the files of other builds when the page that is being opened is the only one. */
async function tidy(opening) {
  const open = await clients.matchAll({ type: "window", includeUncontrolled: true });
  if (open.some(({ id, url }) => id !== opening && url.startsWith(SCOPE))) return;
  for (const name of await builds()) {
    if (name !== OURS) await caches.delete(name);
  }
}

addEventListener("install", (event) => event.waitUntil(keepAll()));

// The first visit's page is served from here as soon as all is kept.
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("message", ({ data }) => data === "take over" && skipWaiting());

addEventListener("fetch", (event) => {
  const { request, resultingClientId } = event;
  const [address] = request.url.split(/[?#]/);
  if (request.method !== "GET" || !address.startsWith(SCOPE)) return;
  let found;
  if (request.mode === "navigate" && [SCOPE, addressOf("index.html")].includes(address)) {
    event.waitUntil(tidy(resultingClientId));
    found = caches.match(SCOPE, { cacheName: OURS, ignoreVary: true });
  } else {
    found = kept(address);
  }
  event.respondWith(found.then((answer) => answer ?? fetch(request)));
});
