import type { TestProject } from "vitest/node";
import { startServer } from "../../pane/server.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    server: string;
  }
}

/** The blocks come from the real server; it is built beforehand. */
export default async function start(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer();
  project.provide("server", server.address);
  return server.stop;
}
