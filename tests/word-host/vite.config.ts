import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { startServer } from "../pane/server.mjs";

/** The built pane: `npm --prefix addin-web run build` makes it anew. */
const built = fileURLToPath(new URL("../../server/Host/wwwroot", import.meta.url));

const shim = "Object.assign(window, window.parent.wordHost.globals);";

/** The pane, with the simulator in the place of office.js. @param stop ends the server with the page's own */
function paneBesideWord(stop: () => Promise<void>): Plugin {
  return {
    name: "pane-beside-word",
    configureServer({ httpServer, middlewares }) {
      httpServer?.once("close", () => void stop());
      middlewares.use("/office-shim.js", (_, answer) => answer.setHeader("Content-Type", "text/javascript").end(shim));
      middlewares.use("/word.html", async (_, answer) => {
        const page = await readFile(`${built}/word.html`, "utf8");
        answer.setHeader("Content-Type", "text/html").end(page.replace(/https:\/\/appsforoffice[^"]*/, "/office-shim.js"));
      });
    },
  };
}

export default defineConfig(async () => {
  const { address, stop } = await startServer();
  process.once("SIGINT", () => void stop().then(() => process.exit()));
  process.once("SIGTERM", () => void stop().then(() => process.exit()));
  const server = { target: address, changeOrigin: true, headers: { Origin: address } };
  return {
    publicDir: built,
    plugins: [paneBesideWord(stop)],
    server: { port: Number(process.env["PORT"] ?? 5300), host: "127.0.0.1", proxy: { "/api": server, "/health": server } },
  };
});
