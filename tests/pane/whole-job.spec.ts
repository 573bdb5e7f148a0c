import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Server } from './pane.ts';

test('an SOP goes from an example through edit, preview, check, download and filing to the register', async ({ page, pane, server }) => {
  const number = 'SOP-101/UJI/2026';
  const title = 'Pembuatan Naskah Dinas Percobaan';

  await pane.startFrom('Pembuatan Naskah Dinas');
  await pane.write('Waktu', 2, '35 menit');
  await pane.show('Identitas');
  await pane.field('Nomor SOP').fill(number);
  await pane.field('Nama SOP').fill(title);

  await test.step('the preview follows', async () => {
    await pane.show('Pratinjau');
    const pages = page.getByRole('tabpanel');
    await expect(pages.locator('svg').filter({ hasText: number })).toBeVisible();
    await expect(pages.locator('svg').filter({ hasText: '35 menit' })).toBeVisible();
  });

  await test.step('a finding leads to its field', async () => {
    await pane.show('Langkah');
    await pane.write('Kegiatan', 3, '');
    await pane.show('Pemeriksaan');
    await page.getByRole('tabpanel').getByRole('button', { name: /langkah 3/i }).first().click();
    await expect(pane.grid.getByRole('textbox', { name: 'Kegiatan, langkah 3', exact: true })).toBeFocused();
    await page.keyboard.type('Memaraf konsep naskah dinas');
    await page.keyboard.press('Escape');
  });

  await test.step('the download reads back as what was written', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Unduh Word' }).click()]);
    expect(download.suggestedFilename()).toMatch(/^SOP-101-UJI-2026 Pembuatan Naskah Dinas Percobaan\.docx$/);
    const bytes = await readFile(await download.path());
    const sop = await read(server, bytes);
    expect(sop.cover).toMatchObject({ number, title });
    expect(sop.flow.steps[1]?.time).toBe('35 menit');
    expect(sop.flow.steps[2]?.activity).toBe('Memaraf konsep naskah dinas');
  });

  await test.step('it is filed and found in the register', async () => {
    await pane.show('Arsip');
    // The example leaves the official's name out, and the archive takes nothing unsigned.
    await page.getByRole('button', { name: 'Lihat temuan' }).click();
    await page.getByRole('tabpanel').getByRole('button', { name: /Nama pengesah belum diisi/ }).click();
    await expect(pane.field('Nama pengesah')).toBeFocused();
    await page.keyboard.type('Nama Pejabat Contoh');
    await pane.show('Arsip');
    await page.getByRole('tabpanel').getByRole('button', { name: 'Arsipkan', exact: true }).click();
    await expect(page.getByText('Sudah diarsipkan', { exact: true })).toBeVisible();
    await page.getByRole('searchbox').fill('percobaan');
    await expect(page.getByRole('region', { name: 'Daftar SOP' }).getByText(number)).toBeVisible();
  });

  await test.step('the archive folder holds it whole', async () => {
    const archive = join(server.dataFolder, 'archive');
    const files = (await readdir(archive, { recursive: true })).filter((file) => file.endsWith('.docx') && file.includes('Percobaan'));
    expect(files).toHaveLength(1);
    expect((await read(server, await readFile(join(archive, files[0]!)))).cover).toMatchObject({ number, title });
  });
});

test('a downloaded document opens again', async ({ page, pane }) => {
  await pane.startFrom('Pembuatan Naskah Dinas');
  await pane.write('Waktu', 1, '12 menit');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  await pane.menu('Berkas', 'Tutup SOP ini');

  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: /^Buka berkas/ }).click()]);
  await chooser.setFiles({ name: 'dari rekan.docx', mimeType: '', buffer: await readFile(await download.path()) });

  await expect(pane.field('Nama SOP')).toHaveValue('Pembuatan Naskah Dinas');
  await pane.show('Langkah');
  await expect(pane.cell('Waktu', 1)).toHaveText(/12 menit/);
});

test('a file that is no SOP is refused in words, and nothing is lost', async ({ page, pane }) => {
  await pane.startFrom('Pembuatan Naskah Dinas');
  await pane.write('Waktu', 1, '12 menit');
  await page.getByRole('button', { name: 'Berkas', exact: true }).click();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('menuitem', { name: /^Buka berkas/ }).click()]);
  await chooser.setFiles({ name: 'rusak.docx', mimeType: '', buffer: Buffer.from('bukan dokumen') });
  await page.getByRole('button', { name: 'Tinggalkan' }).click();

  await expect(page.getByText('Berkas ini bukan dokumen Word (.docx).')).toBeVisible();
  await expect(pane.cell('Waktu', 1)).toHaveText(/12 menit/);
});

interface Sop {
  cover: object;
  flow: { steps: { activity: string; time: string }[] };
}

async function read(server: Server, document: Buffer): Promise<Sop> {
  const response = await fetch(`${server.address}/api/documents/read`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
    body: new Uint8Array(document),
  });
  expect(response.status).toBe(200);
  return (await response.json()).sop;
}
