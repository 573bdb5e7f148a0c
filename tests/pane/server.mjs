// The real server, as built, on a free port and with a data folder of its own. What it says goes to tests/artifacts/server-*.log
import { execFileSync, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { startPostgres } from './postgres.mjs';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
// Tests ask faster than a person, whom the server would ask to wait.
const unhurried = ['--Limits:Burst', '100000'];
const program = here('../../server/Host/bin/Debug/net10.0/SopWordAddin.Host.dll');

/**
 * @param {number} [sops] how many synthetic SOPs the register holds from the beginning; none has a document in the archive
 * @returns {Promise<{ address: string, dataFolder: string, stop: () => Promise<void> }>} once it answers
 */
export async function startServer(sops = 0, /** @type {string[]} */ settings = [], /** @type {'sqlite' | 'postgres'} */ database = 'sqlite') {
  const dataFolder = await mkdtemp(join(tmpdir(), 'sop-'));
  const postgres = database === 'postgres' ? await startPostgres() : null;
  if (postgres) settings = [...settings, '--ConnectionStrings:Postgres', postgres.connection];
  if (sops > 0) execFileSync('dotnet', [here('../Benchmarks/bin/Debug/net10.0/Benchmarks.dll'), 'seed', dataFolder, String(sops), ...(postgres ? [postgres.connection] : [])]);
  const server = spawn('dotnet', [program, '--urls', 'http://127.0.0.1:0', '--Data:Folder', dataFolder, ...unhurried, ...settings], { stdio: ['ignore', 'pipe', 'inherit'] });
  mkdirSync(here('../artifacts'), { recursive: true });
  server.stdout.pipe(createWriteStream(here(`../artifacts/server-${server.pid}.log`)));
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
    await postgres?.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
  try {
    return { address: await addressIn(server.stdout), dataFolder, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * @param {import('node:stream').Readable} output
 * @returns {Promise<string>}
 */
function addressIn(output) {
  return new Promise((resolve, reject) => {
    createInterface({ input: output })
      .on('line', (line) => {
        const address = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
        if (address) resolve(address);
      })
      .on('close', () => reject(new Error('The server ended without naming its address.')));
  });
}
