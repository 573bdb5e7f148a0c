import { readFile } from 'node:fs/promises';
import { file, noFault, onBoth, test as office } from './office.ts';
import { expect, test } from './pane.ts';

const picture = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

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
  await noFault(page);

  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Susun 2 SOP' }).click()]);
  expect(download.suggestedFilename()).toBe('Buku Percobaan.docx');
  expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK');
  await expect(dialog.getByText('Buku berisi 2 SOP sudah jadi dan diunduh.')).toBeVisible();
});

office('a book is put together on the register\'s page, with emblem, decision and progress', onBoth, async ({ page, server }) => {
  for (let i = 1; i <= 12; i++) await file(server, `SOP-2${10 + i}/BUKU/2026`, `Kegiatan Buku ${i}`);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto('/daftar');
  await page.getByRole('button', { name: 'Susun buku SOP…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Susun buku SOP' });
  await dialog.getByRole('searchbox', { name: 'Cari nomor, nama, atau unit' }).fill('kegiatan buku');
  await dialog.getByRole('checkbox', { name: 'Semua yang tampak (12)' }).check();
  await dialog.getByRole('textbox', { name: 'Judul buku' }).fill('Buku Kegiatan');
  await dialog.locator('input[type=file]').setInputFiles({ name: 'lambang.png', mimeType: 'image/png', buffer: Buffer.from(picture, 'base64') });
  await expect(dialog.getByRole('img')).toBeVisible();
  await dialog.getByText('Keputusan pimpinan').click();
  await dialog.getByLabel('Menimbang').fill('bahwa pelayanan perlu dibakukan\nbahwa untuk itu perlu ditetapkan SOP');
  await dialog.getByLabel('Mengingat').fill('Peraturan Contoh Nomor 1 Tahun 2020');
  await dialog.getByLabel('Menetapkan (KESATU, KEDUA, …)').fill('Menetapkan SOP sebagaimana terlampir');
  await noFault(page);
  await expect(dialog.getByRole('button', { name: 'Susun 12 SOP' })).toBeInViewport({ ratio: 1 });

  await page.route('**/events', async (route) => {
    const answer = await route.fetch();
    expect(await answer.text()).toContain('"total":12');
    await route.fulfill({ response: answer });
  });
  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Susun 12 SOP' }).click()]);
  expect(download.suggestedFilename()).toBe('Buku Kegiatan.docx');
  await expect(dialog.getByText('Buku berisi 12 SOP sudah jadi dan diunduh.')).toBeVisible();
});
