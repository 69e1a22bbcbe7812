// Whether a page goes on answering while something else is at work: it draws frame after frame, and the longest time
// between two of them is the longest that a user could have waited for anything.

/** Counts the frames of a page while `work` is done. Returns `{ longest, frames }`, the longest wait in ms. */
export async function framesWhile(page, work) {
  await page.evaluate(() => {
    const seen = { longest: 0, frames: 0, last: performance.now() };
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
    const { longest, frames, last } = globalThis.framesSeen;
    globalThis.framesSeen = undefined;
    // A page that stands still draws no frame to be measured by.
    return { longest: Math.max(longest, performance.now() - last), frames };
  });
}
