// Firefox for the few tests that are about how browsers differ, where it is installed.

import { existsSync } from "node:fs";
import { firefox } from "playwright-core";

/** Firefox's program: what FIREFOX names, or Debian's. Nothing where there is none. */
export function firefoxProgram() {
  const program = process.env.FIREFOX ?? "/usr/bin/firefox-esr";
  return existsSync(program) ? program : undefined;
}

/** Starts Firefox on a profile's folder, or on one of its own. Close it when done. */
export function openFirefox({ profile, downloadsPath } = {}) {
  // Firefox that is driven takes all files for one origin; a user's does not.
  const firefoxUserPrefs = { "security.fileuri.strict_origin_policy": true };
  const options = { channel: "moz-firefox", executablePath: firefoxProgram(), downloadsPath, firefoxUserPrefs };
  return profile ? firefox.launchPersistentContext(profile, options) : firefox.launch(options);
}
