// Whether a page goes on answering while something else is at work: it draws frame after frame, and the longest time
// between two of them is the longest that a user could have waited for anything.
import assert from "node:assert/strict";

// What a busy machine may take for one frame, in ms, when nothing is wrong.
const BUSY = 2000;

/**
 * The page went on answering: it drew frames, and no wait was most of the time that the work took. Work that is done in
 * the page itself is one long wait, however fast the machine.
 */
export function wentOnAnswering({ longest, frames, total }, what = "") {
  assert(frames > 0, `${what}: no frame at all`);
  assert(longest < Math.max(BUSY, total / 2), `${what}: no frame for ${longest} of ${total} ms`);
}

/** Counts the frames of a page while `work` is done. Returns `{ longest, frames, total }`: the longest wait and all, in ms. */
export async function framesWhile(page, work) {
  await page.evaluate(() => {
    const seen = { longest: 0, frames: 0, last: performance.now(), began: performance.now() };
    globalThis.framesSeen = seen;
    const frame = (now) => {
      if (globalThis.framesSeen !== seen) return;
      seen.longest = Math.max(seen.longest, now - seen.last);
      seen.last = now;
      seen.frames += 1;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  await work();
  return page.evaluate(() => {
    const { longest, frames, last, began } = globalThis.framesSeen;
    const now = performance.now();
    globalThis.framesSeen = undefined;
    // A page that stands still draws no frame to be measured by.
    return { longest: Math.max(longest, now - last), frames, total: now - began };
  });
}
