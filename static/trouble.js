// What is shown when the app cannot start or has stopped. It needs nothing of the app: it reads what the device keeps by
// itself, and offers it as files. boot.js fetches it once the app runs, so that it is here when the network is not. In the
// one-file edition both are in the page.

const DATABASE = "yot-self-assessment";
const STORE = "assessments";
const SECOND = "copy.";
const ASIDE = "aside.";

/** How long the browser may take to answer, in ms. */
const PATIENCE = 5000;

/** An element with its children. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

const paragraph = (text) => element("p", { class: "govuk-body" }, text);

function button(text, press, kind = "") {
  const made = element("button", { type: "button", class: `govuk-button ${kind}` }, text);
  made.addEventListener("click", press);
  return made;
}

/** The result of a request to the database; undefined if there is none. */
const done = (request) =>
  new Promise((resolve) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(undefined);
    request.onblocked = () => resolve(undefined);
    setTimeout(resolve, PATIENCE);
  });

/** What the database keeps. */
async function first() {
  try {
    const request = indexedDB.open(DATABASE);
    // One that is not there is not made.
    request.onupgradeneeded = () => request.transaction.abort();
    const database = await done(request);
    if (!database) return [];
    const store = database.transaction(STORE).objectStore(STORE);
    const [keys, all] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
    database.close();
    return (keys ?? []).map((id, at) => ({ ...all?.[at], id, aside: id.startsWith(ASIDE) }));
  } catch {
    return [];
  }
}

/** The second copies: a line that begins with checksum and revision, the progress, the name, and at last the file. */
function second() {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(SECOND)).map((key) => {
      const lines = localStorage[key].split("\n");
      const [checksum, revision] = lines[0].split(" ");
      return { id: key.slice(SECOND.length), name: lines.slice(2, -1).join("\n"), revision: Number(revision), checksum, file: lines.at(-1) };
    });
  } catch {
    return [];
  }
}

/** What the stopped app still has in memory, if it can still be asked. */
function open(app) {
  try {
    return app.rescue().map(([id, name, revision, file]) => ({ id, name, revision, file }));
  } catch {
    return [];
  }
}

/** What is nowhere but in this page, and not saved to a file yet. */
const only = new Set();

/** Every version of every assessment, the newest first; the same one once. */
async function found(app) {
  const here = open(app).map((one) => ({ ...one, from: "as it was in this page" }));
  const kept = [
    ...(await first()).map((one) => ({ ...one, from: one.aside ? "a copy that was put aside" : "as it is kept on this device" })),
    ...second().map((one) => ({ ...one, from: "the second copy on this device" })),
  ];
  // Apart from when it was written.
  const version = ({ file }) => file?.replace(/"saved":"[^"]*"/, "");
  const elsewhere = new Set(kept.map(version));
  for (const one of here) if (!elsewhere.has(version(one))) only.add(one);
  const seen = new Set();
  return [...here, ...kept].filter((one) => one.file && !seen.has(version(one)) && seen.add(version(one)));
}

/** The page is being left: asks first, while something would be lost by that. */
export function leave(event) {
  if (only.size > 0) event.preventDefault();
}

function save(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = element("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(address);
}

function offered(one) {
  const { name, from, file } = one;
  const plain = (name || "service").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  return element("li", {},
    element("p", { class: "govuk-body" }, element("strong", {}, name || "Assessment without a name"), `, ${from}`),
    button("Save to a file", () => {
      save(`self-assessment-${plain}.json`, file);
      only.delete(one);
    }, "govuk-button--secondary"));
}

const STARTING = "This tool could not start";
const STOPPED = "This tool has stopped";

function why(reason) {
  if (reason === "stopped") return "Something went wrong in the tool. It is not your fault, and nothing you did was wrong.";
  if (typeof WebAssembly === "undefined") {
    return "This browser does not let it run: WebAssembly is switched off. Ask your IT team to allow it, or use another browser.";
  }
  if (document.getElementById("one-file")) {
    return "This file is not whole, or this browser is too old for it. Get the file again, or open it in an up-to-date browser.";
  }
  return "A part of it could not be loaded. Check your connection and try again. If that does not help, ask your IT team whether this site is allowed.";
}

/** Shows it in the place of the app. `reason` is `stopped` or `start`; `app` is what the app's script exports, if it is there. */
export async function show(reason, app) {
  const stopped = reason === "stopped";
  const heading = element("h1", { class: "govuk-heading-l", tabindex: "-1" }, stopped ? STOPPED : STARTING);
  const files = element("div", {}, paragraph("Looking for your work…"));
  const again = () => {
    // Not where it stopped: it might again.
    if (stopped) history.replaceState(null, "", location.pathname + location.search);
    location.reload();
  };
  const main = element("main", { class: "govuk-main-wrapper", id: "main" },
    heading,
    paragraph(why(reason)),
    paragraph("Work that was shown as saved is safe on this device."),
    files,
    button(stopped ? "Start the tool again" : "Try again", again));
  const header = document.querySelector("#app header")?.cloneNode(true) ?? "";
  const page = element("div", { id: "trouble" }, header, element("div", { class: "govuk-width-container app-width" }, main));
  // The app may still be at work: it does that where nobody sees it.
  document.querySelector("#app").replaceWith(page);
  document.title = heading.textContent;
  heading.focus();
  const all = await found(app);
  if (all.length === 0) {
    files.replaceChildren(paragraph("No assessment is kept on this device. If you saved one to a file, you can open that once the tool runs."));
    return;
  }
  files.replaceChildren(
    paragraph(stopped
      ? "To be sure that nothing is lost, save your work to a file before you start the tool again. You can open the file here or on another device."
      : "You can save what is kept on this device to a file, and open the file on another device."),
    element("ul", { class: "govuk-list" }, ...all.map(offered)));
}
