// Spreadsheets made outside the app: by a Python program with openpyxl, as a colleague's Excel would.

import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { PYTHON } from "./python.mjs";
import { ROOT } from "./server.mjs";

const run = promisify(execFile);

const files = (...options) => run(PYTHON, [join(ROOT, "tests/spreadsheet/files.py"), ...options], { maxBuffer: 1e8 });

/** What is missing for LibreOffice to be asked, if something is: its bridge is for Debian's own Python. */
export const withoutOffice = ["/usr/bin/soffice", "/usr/bin/python3", "/usr/lib/python3/dist-packages/uno.py"]
  .filter((file) => !existsSync(file))
  .map((file) => `${file} is not there (Debian: libreoffice-calc-nogui and python3-uno)`)[0];

/** A folder for one test's files, and what makes files in it. */
export function workshop() {
  const folder = mkdtempSync(join(tmpdir(), "spreadsheets-"));
  const at = (name) => join(folder, name);
  return {
    at,
    /** Fills a template in, by case and heading; returns the new file's path. */
    fill: async (template, changes, name = "filled.xlsx") => {
      await files("fill", template, at(name), JSON.stringify(changes));
      return at(name);
    },
    /** Opens a template in LibreOffice, chooses from its lists and saves it in three formats; returns what it said. */
    office: async (template, changes) => {
      const script = join(ROOT, "tests/spreadsheet/libreoffice.py");
      return JSON.parse((await run("/usr/bin/python3", [script, template, folder, JSON.stringify(changes)])).stdout);
    },
    /** What openpyxl sees in a file. */
    describe: async (path) => JSON.parse((await files("describe", path)).stdout),
    /** A file of a kind that `files.py` makes. */
    make: async (kind, ...options) => {
      await files("make", kind, at(`${kind}.xlsx`), ...options);
      return at(`${kind}.xlsx`);
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}
