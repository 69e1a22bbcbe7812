// How fast the app is: prints figures against the budgets, and fails nothing, because times depend on the machine.
//
//     node tests/bench/speed.mjs [runs]        (after `cargo xtask dist`)
//
// First load: Slow 4G (1.6 Mbit/s down, 750 kbit/s up, 150 ms) and a four times slower processor. Interactions: the same
// processor, all 48 statements answered, by Event Timing. Memory: JavaScript and WebAssembly after the whole of it.

import { openBrowser } from "../support/browser.mjs";
import { startServer } from "../support/server.mjs";

const RUNS = Number(process.argv[2] ?? 5);
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1.6e6 / 8) * 0.9, uploadThroughput: (750e3 / 8) * 0.9 };

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const percentile = (list, share) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))];
const spread = (list) => `${Math.round(Math.min(...list))} to ${Math.round(Math.max(...list))}`;

async function slow(page, network) {
  const session = await page.context().newCDPSession(page);
  if (network) {
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", SLOW_4G);
  }
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  return session;
}

async function firstLoad(browser, site) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    // The footer is there only once the app is.
    new MutationObserver(() => {
      if (document.querySelector(".app-footer") && !window.usable) window.usable = performance.now();
    }).observe(document, { childList: true, subtree: true });
  });
  await slow(page, true);
  await page.goto(site.url, { waitUntil: "load" });
  await page.waitForFunction(() => window.usable);
  const figures = await page.evaluate(() => ({
    readable: performance.getEntriesByName("first-contentful-paint")[0].startTime,
    usable: window.usable,
  }));
  await context.close();
  return figures;
}

async function interactions(browser, site) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    // Keeps hold of the memory that the modules share, to ask for its size.
    const { instantiateStreaming } = WebAssembly;
    WebAssembly.instantiateStreaming = async (...given) => {
      const result = await instantiateStreaming.apply(WebAssembly, given);
      window.wasmMemory ??= Object.values(result.instance.exports).find((one) => one instanceof WebAssembly.Memory);
      return result;
    };
  });
  await page.goto(`${site.url}#/new`, { waitUntil: "networkidle" });
  await page.check("input[value=device]");
  await page.fill("#name", "Benchmark (a made-up service)");
  await page.click("button[type=submit]");
  await page.waitForSelector("#progress");
  const id = page.url().split("#/a/")[1].split("/")[0];
  const at = (path) => page.evaluate((hash) => { location.hash = hash; }, `#/a/${id}/${path}`);
  const all = ["O", "A", "I", "L"].flatMap((letter) => Array.from({ length: 12 }, (_, i) => `${letter}${i + 1}`));
  const answer = async (statement, key) => {
    await at(`statement/${statement}`);
    await page.waitForSelector(`.app-statement__title:has-text("${statement}")`);
    await page.keyboard.press(key);
  };
  // A full record, with a history of some hundred changes.
  for (const key of ["1", "2", "3", "0", "2"]) for (const statement of all) await answer(statement, key);
  const session = await slow(page, false);
  await page.evaluate(() => {
    window.durations = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === "keydown") window.durations.push(entry.duration);
    }).observe({ type: "event", durationThreshold: 16, buffered: false });
  });
  for (const statement of all) {
    await answer(statement, "1");
    await page.waitForTimeout(120);
    await page.keyboard.press("3");
    await page.waitForTimeout(120);
  }
  const durations = await page.evaluate(() => window.durations);
  await at("report");
  await page.waitForSelector("#recommendations");
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const heap = { usedSize, wasm: await page.evaluate(() => window.wasmMemory?.buffer.byteLength ?? NaN) };
  await context.close();
  // Presses that took less than 16 ms are not reported; each of them counts as 16.
  const presses = 2 * all.length;
  const counted = [...durations, ...Array(Math.max(0, presses - durations.length)).fill(16)];
  return { counted, heap };
}

const site = await startServer();
const browser = await openBrowser();
try {
  const loads = [];
  for (let run = 0; run < RUNS; run += 1) loads.push(await firstLoad(browser, site));
  const readable = loads.map((load) => load.readable);
  const usable = loads.map((load) => load.usable);
  console.log(`start page readable: ${Math.round(median(readable))} ms (${spread(readable)}), budget 600`);
  console.log(`start page usable:   ${Math.round(median(usable))} ms (${spread(usable)}), budget 1500`);
  const { counted, heap } = await interactions(browser, site);
  console.log(`answer to next frame, 95th percentile: ${percentile(counted, 0.95)} ms (${spread(counted)}), budget 50`);
  const mega = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
  console.log(`memory after it all: JavaScript ${mega(heap.usedSize)}, WebAssembly ${mega(heap.wasm)}, budget 60 MB together`);
} finally {
  await browser.close();
  await site.stop();
}
