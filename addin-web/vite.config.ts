import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The server that the development server stands before. It must see the browser's own Host: it refuses foreign origins.
const asItself = { target: process.env["SOP_SERVER"] ?? "http://localhost:5080", changeOrigin: false };

// Written against React 18, shipped with Preact: the same pane for 35 kB less on first load.
const preact = {
  "react/jsx-runtime": "preact/jsx-runtime",
  "react/jsx-dev-runtime": "preact/jsx-dev-runtime",
  "react-dom/client": "preact/compat/client",
  "react-dom": "preact/compat",
  react: "preact/compat",
};

export default defineConfig({
  resolve: { alias: preact },
  build: {
    outDir: here("../server/Host/wwwroot"),
    emptyOutDir: true,
    target: "es2022",
    // One sheet: a view whose styles could not be fetched once would come without them ever after.
    cssCodeSplit: false,
    // Read by the test that holds the size of the first load.
    manifest: true,
    rolldownOptions: {
      // Word opens a page of its own: only there is Microsoft's script asked for.
      input: [here("index.html"), here("word.html"), here("daftar.html"), here("sign-in.html"), here("sign-in-dialog.html")],
      output: {
        // What every view shares comes in two files instead of thirty.
        codeSplitting: {
          groups: [
            { name: "app", test: /addin-web\/src\/((api|i18n|state|ui)(?!\/(inWord|secretariat))|host\/(agree|download|file|merge|DocumentTrouble))/ },
            { name: "icons", test: /@fluentui\/react-icons\// },
          ],
        },
      },
      onLog(level, log, handler) {
        // Fluent marks its files for server components, of which there are none here.
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") handler(level, log);
      },
    },
  },
  server: { port: 5173, proxy: { "/api": asItself, "/health": asItself } },
  test: { environment: "jsdom", include: ["test/**/*.test.{ts,tsx}"], server: { deps: { inline: [/@fluentui/, /zustand/, /tabster/, /keyborg/] } } },
});
