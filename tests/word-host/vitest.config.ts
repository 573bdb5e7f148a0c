import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@pane": fileURLToPath(new URL("../../addin-web/src", import.meta.url)) } },
  test: {
    include: ["test/**/*.test.ts", "contract/**/*.test.ts"],
    globalSetup: ["contract/server.ts"],
    setupFiles: ["test/browser.ts"],
    testTimeout: 600_000,
    hookTimeout: 180_000,
  },
});
