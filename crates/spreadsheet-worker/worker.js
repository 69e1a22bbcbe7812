// The worker's side of `platform/worker.rs`: takes one order, does it, answers, and waits to be ended.
//
// An order is `[order, framework, file, module]`: JSON, the framework's texts as JSON, the file to be read if there is
// one, and, where this script has no address of its own, the compiled module.
import init, { work } from "./spreadsheet.js";

let panic;

globalThis.notePanic = (text) => {
  panic = text;
};

globalThis.onmessage = async ({ data: [order, framework, file, module = "./spreadsheet_bg.wasm"] }) => {
  const failed = (fault) => postMessage(JSON.stringify({ failed: fault }));
  try {
    await init({ module_or_path: module });
  } catch {
    failed("loading");
    return;
  }
  let bytes = new Uint8Array();
  try {
    if (file) bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    failed("file-gone");
    return;
  }
  try {
    work(order, framework, bytes, (answer) => postMessage(answer));
  } catch {
    // A module that stops without a panic has asked for more memory than it may have.
    failed(panic === undefined ? "memory" : { broken: panic });
  }
};
