// The worker's side of `worker.rs`, the same for every worker: takes one order, does it, answers, and waits to be ended.
// The build puts the worker's name in the place of NAME, and its module's script into this one.
//
// An order is `[order, inputs]`: JSON, and texts or files. A file reaches the module as its bytes; nothing as no bytes.
import init, { work } from "./NAME.js";

let panic;

globalThis.notePanic = (text) => {
  panic = text;
};

globalThis.onmessage = async ({ data: [order, inputs] }) => {
  const failed = (fault) => postMessage(JSON.stringify({ failed: fault }));
  try {
    await init({ module_or_path: "./NAME_bg.wasm" });
  } catch {
    failed("loading");
    return;
  }
  const bytesOf = async (file) => new Uint8Array(file ? await file.arrayBuffer() : 0);
  let given;
  try {
    given = await Promise.all(inputs.map((input) => (typeof input === "string" ? input : bytesOf(input))));
  } catch {
    failed("file-gone");
    return;
  }
  try {
    work(order, ...given, (answer) => postMessage(answer));
  } catch {
    // A module that stops without a panic has asked for more memory than it may have.
    failed(panic === undefined ? "memory" : { broken: panic });
  }
};
