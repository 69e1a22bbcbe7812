// What `boot.js` takes for the app's script in the one-file edition. The real one comes at the end of the page, so that it is
// not there where the file was cut short or the browser does not understand it: then the app cannot start.
const read = new Promise((resolve) => addEventListener("DOMContentLoaded", resolve, { once: true }));

export default async function start(where) {
  await read;
  if (!globalThis.oneFile) throw new Error("The page is not whole.");
  return globalThis.oneFile.default(where);
}

export const rescue = () => globalThis.oneFile.rescue();
