import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@pane": fileURLToPath(new URL("../../addin-web/src", import.meta.url)) } },
  test: {
    include: ["test/**/*.test.ts", "contract/**/*.test.ts"],
    // Makes documents for other programs to open, when they ask for them (SimulatedDocumentsTests).
    exclude: [...configDefaults.exclude, ...(process.env["SIMULATED_DOCUMENTS"] ? [] : ["contract/documents.test.ts"])],
    globalSetup: ["contract/server.ts"],
    setupFiles: ["test/browser.ts"],
    maxWorkers: 2,
    // Documents are many small objects that live for a moment.
    execArgv: ["--max-semi-space-size=128"],
    testTimeout: 600_000,
    hookTimeout: 180_000,
  },
});
