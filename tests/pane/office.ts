import { AxeBuilder } from '@axe-core/playwright';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
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

const example = fileURLToPath(new URL('../Examples/01-bps-pembuatan-naskah-dinas.sop.json', import.meta.url));
const json = { 'Content-Type': 'application/json' };

/** A finished SOP as a document. @param cover what else its cover says @param id of the SOP that it is an edition of */
export async function documentOf({ address }: Server, number: string, title: string, cover: object = {}, id: string = randomUUID()): Promise<{ id: string; docx: Blob }> {
  const sop = JSON.parse(await readFile(example, 'utf8'));
  sop.id = id;
  Object.assign(sop.cover, { number, title }, cover);
  sop.cover.approvedBy.name = 'Nama Pejabat Contoh';
  const document = await fetch(`${address}/api/sops/document`, { method: 'POST', headers: json, body: JSON.stringify(sop) });
  return { id: sop.id, docx: await document.blob() };
}

/** @param rounds how it was reviewed */
export async function file(server: Server, number: string, title: string, rounds: unknown[] = []): Promise<string> {
  let { id, docx } = await documentOf(server, number, title);
  if (rounds.length > 0) {
    const form = new FormData();
    form.set('document', docx, 'SOP.docx');
    form.set('rounds', JSON.stringify(rounds));
    docx = await (await fetch(`${server.address}/api/documents/rounds`, { method: 'POST', body: form })).blob();
  }
  await fileDocument(server, docx);
  return id;
}

export async function fileDocument({ address }: Server, docx: Blob): Promise<void> {
  const filed = await fetch(`${address}/api/archive`, { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: docx });
  expect(filed.ok, await filed.text()).toBe(true);
}
