// A PostgreSQL of our own on a free loopback port, gone with the tests. Debian's, or whatever initdb the PATH knows.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const debian = '/usr/lib/postgresql';
const isRoot = process.getuid?.() === 0;

/** @returns {Promise<{ connection: string, stop: () => Promise<void> }>} once it answers, with an empty database */
export async function startPostgres() {
  const folder = await mkdtemp(join(tmpdir(), 'sop-postgres-'));
  const port = await freePort();
  // PostgreSQL refuses to run as root.
  if (isRoot) execFileSync('chown', ['postgres', folder]);
  const data = join(folder, 'data');
  execFileSync(...command('initdb', '--pgdata', data, '--username', 'postgres', '--auth', 'trust', '--no-sync', '--encoding', 'UTF8', '--locale', 'C'), { stdio: 'ignore', cwd: '/' });
  const [program, args] = command('postgres', '-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', '', '-c', 'fsync=off');
  const server = spawn(program, args, { stdio: 'ignore', cwd: '/' });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const stop = async () => {
    server.kill('SIGINT');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  for (let tries = 0; !answers(port); tries++) {
    if (tries > 300 || server.exitCode !== null) throw new Error('PostgreSQL does not answer.');
    await pause(100);
  }
  return { connection: `Host=127.0.0.1;Port=${port};Username=postgres;Database=postgres`, stop };
}

/**
 * @param {string} program
 * @param {string[]} args
 * @returns {[string, string[]]}
 */
function command(program, ...args) {
  const newest = existsSync(debian) ? readdirSync(debian).sort().at(-1) : undefined;
  const path = newest ? join(debian, newest, 'bin', program) : program;
  return isRoot ? ['setpriv', ['--reuid=postgres', '--regid=postgres', '--init-groups', path, ...args]] : [path, args];
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/** @param {number} port */
function answers(port) {
  const [program, args] = command('pg_isready', '-h', '127.0.0.1', '-p', String(port));
  return spawnSync(program, args, { stdio: 'ignore', cwd: '/' }).status === 0;
}
