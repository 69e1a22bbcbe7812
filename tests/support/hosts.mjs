// Web servers with the ready settings of hosting/, on this computer alone.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./server.mjs";
import { eventually } from "./stage.mjs";

/** Where the site is put below the server's root: hosts have more than one site. */
const PREFIX = "/sub/path/";

/** How long a server may take to answer, in ms. */
const PATIENCE = 30_000;

const settings = (name) => readFileSync(join(ROOT, "hosting", name), "utf8");
const isRoot = () => process.getuid?.() === 0;

/** The servers: their program, and how the settings are put in place. Each gives the program's options. */
export const HOSTS = {
  nginx: {
    program: "/usr/sbin/nginx",
    put(folder, root, port) {
      const ours = settings("nginx.conf")
        .replace("listen 80;", `listen 127.0.0.1:${port};`)
        .replace("root /srv/self-assessment;", `root ${root};`);
      // What a distribution's own settings say around it, with everything in the test's folder.
      const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`);
      return `${isRoot() ? "user root;\n" : ""}pid ${folder}/pid;\nerror_log ${folder}/error.log;\ndaemon off;\nworker_processes 1;\n` +
        `events {}\nhttp {\naccess_log off;\ninclude /etc/nginx/mime.types;\n${temporary.join("\n")}\n${ours}}\n`;
    },
    options: (folder, file) => ["-p", folder, "-e", join(folder, "error.log"), "-c", file],
  },
  apache: {
    program: "/usr/sbin/apache2",
    put(folder, root, port) {
      writeFileSync(join(root, PREFIX, ".htaccess"), settings("htaccess"));
      const modules = ["mpm_event", "authz_core", "dir", "mime", "filter", "headers", "deflate", "brotli", "autoindex"];
      const load = modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join("\n");
      return `ServerRoot ${folder}\nServerName localhost\nListen 127.0.0.1:${port}\nPidFile ${folder}/pid\nErrorLog ${folder}/error.log\n` +
        `${load}\n${isRoot() ? "User www-data\nGroup www-data\n" : ""}TypesConfig /dev/null\nDocumentRoot ${root}\n` +
        `<Directory ${root}>\nAllowOverride FileInfo Options Indexes\nRequire all granted\n</Directory>\n`;
    },
    options: (folder, file) => ["-f", file, "-DFOREGROUND"],
  },
};

/** Whether a server is installed. */
export const isInstalled = (name) => existsSync(HOSTS[name].program);

/** Starts a server with its ready settings on a site's folder. `stop` it when done. */
export async function startHost(name, dist) {
  const { program, put, options } = HOSTS[name];
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  // A server that runs as another user must get in.
  chmodSync(folder, 0o755);
  const root = join(folder, "root");
  mkdirSync(join(root, PREFIX), { recursive: true });
  cpSync(dist, join(root, PREFIX), { recursive: true });
  const port = await freePort();
  const file = join(folder, "settings.conf");
  writeFileSync(file, put(folder, root, port));
  const child = spawn(program, options(folder, file), { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (data) => (said += data));
  const ended = once(child, "exit");
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  };
  const url = `http://127.0.0.1:${port}${PREFIX}`;
  try {
    await eventually(async () => {
      if (child.exitCode !== null) throw new Error(`${name} ended: ${said}`);
      await fetch(url);
    }, PATIENCE);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, origin: new URL(url).origin, stop };
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}
