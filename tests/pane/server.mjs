// The real server, as built, on a free port and with a data folder of its own.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../server/Host/bin/Debug/net10.0/SopWordAddin.Host.dll', import.meta.url));

/** @returns {Promise<{ address: string, dataFolder: string, stop: () => Promise<void> }>} once it answers */
export async function startServer() {
  const dataFolder = await mkdtemp(join(tmpdir(), 'sop-'));
  const server = spawn('dotnet', [program, '--urls', 'http://127.0.0.1:0', '--Data:Folder', dataFolder], { stdio: ['ignore', 'pipe', 'inherit'] });
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => server.once('exit', () => resolve()));
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
    await rm(dataFolder, { recursive: true, force: true });
  };
  const address = await Promise.race([addressIn(server.stdout), ended.then(() => null)]);
  if (address === null) {
    await stop();
    throw new Error('The server ended before it was ready.');
  }
  return { address, dataFolder, stop };
}

/** @param {import('node:stream').Readable} output */
async function addressIn(output) {
  /** @type {string[]} */
  const said = [];
  for await (const line of createInterface({ input: output })) {
    said.push(line);
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (address) {
      output.resume();
      return address;
    }
  }
  throw new Error(`The server named no address:\n${said.join('\n')}`);
}
