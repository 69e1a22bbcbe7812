// The app's script in the one-file edition, at the end of the page. Every file of the site is in this page, packed, in a
// `script` element that browsers do not run; what the app would fetch is read from there. `boot.js`, at the page's beginning,
// starts the app: it finds it by `one-file-app.js`.
import * as app from "./app.js";

/**
 * Lets `fetch` read packed files: `find` gives one by its name, `{ type, packed }`, or nothing. A worker runs the same
 * function from its text, so that it may name nothing outside itself.
 */
function readPacked(find) {
  const beyond = globalThis.fetch;
  globalThis.fetch = async (asked, options) => {
    const file = find(String(asked.url ?? asked).split("/").pop());
    if (!file) return beyond(asked, options);
    const bytes = Uint8Array.from(atob(file.packed), (letter) => letter.charCodeAt(0));
    const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(plain, { headers: { "content-type": file.type } });
  };
}

function find(name) {
  const element = document.getElementById(`file:${name}`);
  return element && { type: element.dataset.type, packed: element.textContent };
}

/** A worker's script, with the files that it fetches, at an address that a page from a disk may start workers from. */
function workerAddress(script) {
  const names = script.dataset.with.split(" ");
  const files = JSON.stringify(Object.fromEntries(names.map((name) => [name, find(name)])));
  const first = `const packedFiles = ${files};(${readPacked})((name) => packedFiles[name]);\n`;
  return URL.createObjectURL(new Blob([first, script.textContent], { type: "text/javascript" }));
}

/** Opens a packed file that a link names. */
async function openPacked(event) {
  const name = event.target.closest?.("a[href]")?.getAttribute("href");
  if (!name || !find(name)) return;
  event.preventDefault();
  open(URL.createObjectURL(await (await fetch(name)).blob()));
}

readPacked(find);
addEventListener("click", openPacked);
for (const link of document.querySelectorAll("link[rel=x-worker]")) {
  link.setAttribute("href", workerAddress(document.getElementById(`file:${link.getAttribute("href")}`)));
}
globalThis.oneFile = app;
