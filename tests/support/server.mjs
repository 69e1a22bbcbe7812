// Serves the built site for a test, by the project's own server, and stops it afterwards.
//
//     const site = await startServer({ prefix: "/some/path/" });
//     site.url          "http://127.0.0.1:12345/some/path/"
//     await site.stop()

import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { createInterface } from "node:readline";

/** The checkout. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** How long the server may take to answer, in ms: it may be compiled first. */
const PATIENCE = 180_000;

/**
 * Starts the server on a free port.
 *
 * `dist` is the built site's folder (by default what BASE_DIST names, or dist), `prefix` the path that it is
 * served under. `port` is for a server that is stopped and started again at the same address.
 */
export async function startServer({ dist = process.env.BASE_DIST ?? "dist", prefix = "/", port = 0 } = {}) {
  const [program, ...first] = process.env.XTASK ? [process.env.XTASK] : ["cargo", "xtask"];
  const options = ["serve", "--dist", dist, "--port", String(port), "--prefix", prefix];
  const child = spawn(program, [...first, ...options], { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit");
  const stop = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  try {
    const url = await addressOf(child, ended);
    return { url, origin: new URL(url).origin, port: Number(new URL(url).port), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The address that the server prints. */
async function addressOf(child, ended) {
  const lines = createInterface({ input: child.stdout });
  const printed = new Promise((resolve) => {
    lines.on("line", (line) => {
      const found = /^Serving on (\S+)$/.exec(line);
      if (found) resolve(found[1]);
    });
  });
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the server printed no address in ${PATIENCE / 1000} s`)), PATIENCE);
  });
  const gone = ended.then(([code]) => {
    throw new Error(`the server ended with code ${code} before it printed its address`);
  });
  gone.catch(() => {});
  try {
    return await Promise.race([printed, late, gone]);
  } finally {
    clearTimeout(timer);
  }
}
