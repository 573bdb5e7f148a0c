// The simulator's page with the built pane beside it, on a free port. Its server keeps its own data folder.
import { execFileSync, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../word-host', import.meta.url));

/** @returns {Promise<{ address: string, stop: () => Promise<void> }>} once it answers */
export async function startWord() {
  execFileSync(process.execPath, ['generator/metadata.mjs'], { cwd: folder });
  // The page ends the server behind it when it is told to end.
  const vite = spawn(process.execPath, ['node_modules/vite/bin/vite.js', '--port', '0'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, PORT: '0', NO_COLOR: '1' } });
  const ended = new Promise((resolve) => vite.once('exit', resolve));
  const stop = async () => {
    vite.kill('SIGTERM');
    await ended;
  };
  const address = await new Promise((resolve, reject) => {
    createInterface({ input: vite.stdout })
      .on('line', (line) => {
        const found = /http:\/\/(127\.0\.0\.1|localhost):\d+/.exec(line)?.[0];
        if (found) resolve(found);
      })
      .on('close', () => reject(new Error('The simulator ended without naming its address.')));
  });
  return { address, stop };
}
