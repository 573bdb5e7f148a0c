import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test as base, type Server } from './pane.ts';
import { startServer } from './server.mjs';

export type Database = 'sqlite' | 'postgres';

/** The secretariat's pages over a register of 320 SOPs in 40 units, on the database of the project. */
export const test = base.extend<object, { database: Database; server: Server }>({
  database: ['sqlite', { option: true, scope: 'worker' }],
  server: [
    async ({ database }, use) => {
      const server = await startServer(320, [], database);
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

/** Runs on both databases: once for each area is enough. */
export const onBoth = { tag: '@both' };

/** An organisation whose units stand on the covers of the register. */
export const units = [
  'kode;nama;induk;tingkat',
  'PST;Sekretariat Pusat;;pusat',
  'PST.1;Biro Umum;PST;pusat',
  'P1;Provinsi Contoh 1;PST;provinsi',
  'P1.K1;Kabupaten Contoh 1-1;P1;kabupaten',
];

export async function importTable({ address }: Server, what: 'units' | 'people', lines: string[]): Promise<void> {
  const answer = await fetch(`${address}/api/${what}/import`, { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: lines.join('\n') });
  expect(answer.ok, await answer.text()).toBe(true);
}

export async function noFault(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, places: nodes.map(({ html }) => html) }))).toEqual([]);
}
