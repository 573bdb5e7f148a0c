import { AxeBuilder } from '@axe-core/playwright';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test, type Server } from './pane.ts';

const example = fileURLToPath(new URL('../Examples/01-bps-pembuatan-naskah-dinas.sop.json', import.meta.url));

test('chosen SOPs of the register become one Word document', async ({ page, pane, server }) => {
  await file(server, 'SOP-201/UJI/2026', 'Kegiatan Pertama');
  await file(server, 'SOP-202/UJI/2026', 'Kegiatan Kedua');
  await pane.startFrom('Pelayanan Permohonan Informasi Publik');
  await pane.show('Arsip');
  await page.getByRole('button', { name: 'Susun buku SOP…' }).click();

  const dialog = page.getByRole('dialog', { name: 'Susun buku SOP' });
  await dialog.getByRole('checkbox', { name: /Kegiatan Kedua/ }).check();
  await dialog.getByRole('checkbox', { name: /Kegiatan Pertama/ }).check();
  await dialog.getByRole('textbox', { name: 'Judul buku' }).fill('Buku Percobaan');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, places: nodes.map(({ html }) => html) }))).toEqual([]);

  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Susun 2 SOP' }).click()]);
  expect(download.suggestedFilename()).toBe('Buku Percobaan.docx');
  expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK');
  await expect(dialog.getByText('Buku berisi 2 SOP sudah jadi dan diunduh.')).toBeVisible();
});

async function file(server: Server, number: string, title: string): Promise<void> {
  const sop = JSON.parse(await readFile(example, 'utf8'));
  sop.id = randomUUID();
  Object.assign(sop.cover, { number, title });
  sop.cover.approvedBy.name = 'Nama Pejabat Contoh';
  const document = await fetch(`${server.address}/api/sops/document`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(sop) });
  const filed = await fetch(`${server.address}/api/archive`, { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: await document.arrayBuffer() });
  expect(filed.ok, await filed.text()).toBe(true);
}
