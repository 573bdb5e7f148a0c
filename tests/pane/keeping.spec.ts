import type { Page } from '@playwright/test';
import { expect, test, type Pane } from './pane.ts';

/*
 * What is written is never lost, and the pane says truly where it is kept.
 */
test('opening the filed copy leaves the draft of the same SOP as it was', async ({ page, pane }) => {
  await file(page, pane, 'SOP-621/UJI/2026', 'Pengelolaan Surat Uji Draf');
  await pane.show('Langkah');
  await pane.write('Keterangan', 1, 'hanya di draf');

  await pane.show('Arsip');
  await page.getByRole('searchbox').fill('Uji Draf');
  await page.getByRole('button', { name: /^Pengelolaan Surat Uji Draf/ }).click();
  await page.getByRole('button', { name: 'Tinggalkan' }).click();
  await expect(page.getByText(/Ini salinan arsip/)).toBeVisible();
  await pane.show('Langkah');
  await expect(pane.cell('Keterangan', 1)).not.toHaveText(/hanya di draf/);

  await pane.menu('Berkas', 'Tutup SOP ini');
  await page.getByRole('button', { name: /Pengelolaan Surat Uji Draf.*belum diunduh/ }).click();
  await pane.show('Langkah');
  await expect(pane.cell('Keterangan', 1)).toHaveText(/hanya di draf/);
});

test('a filed SOP that is changed says so, and its revision counts on', async ({ page, pane }) => {
  await file(page, pane, 'SOP-622/UJI/2026', 'Pengelolaan Surat Uji Revisi');
  await expect(page.getByRole('heading', { level: 1 }).locator('..')).toContainText('Tersimpan di arsip (versi 1)');

  await page.getByRole('button', { name: 'Buat revisi Pengelolaan Surat Uji Revisi' }).click();
  await expect(pane.field('Tanggal efektif')).toBeFocused();
  await expect(pane.field('Revisi ke-')).toHaveValue('1');
  await expect(pane.field('Tanggal revisi')).toHaveValue(await page.evaluate(() => new Date().toLocaleDateString('sv')));

  await pane.show('Arsip');
  await expect(page.getByText('berubah sejak versi 1')).toBeVisible();
  await expect(page.getByText('Sudah diarsipkan', { exact: true })).toBeHidden();
});

test('after a reload the same view comes back, and whether it was downloaded is still true', async ({ page, pane }) => {
  await pane.startFrom('Pembuatan Naskah Dinas');
  const state = page.getByRole('heading', { level: 1 }).locator('..');
  await expect(state).toContainText('Belum ada perubahan');
  await pane.write('Keterangan', 2, 'catatan');
  await expect(state).toContainText('Draf tersimpan di peramban ini');
  page.on('dialog', (leave) => void leave.accept());
  await page.reload();
  await expect(pane.cell('Keterangan', 2)).toHaveText(/catatan/);
  await expect(state).toContainText('Draf tersimpan di peramban ini');

  await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  await expect(state).toContainText('Sudah diunduh');
  await expect.poll(() => drafts(page)).toContain('"unsaved":false');
  await page.reload();
  await expect(state).toContainText('Sudah diunduh');
});

test('a new SOP begins in its first field and marks nothing that was not passed over', async ({ page, pane }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /^Buat SOP baru/ }).click();
  await expect(pane.field('Nama SOP')).toBeFocused();
  await expect(page.getByRole('tab', { name: /^Pemeriksaan.*temuan/ })).toBeVisible();
  const marks = page.getByRole('tabpanel').getByRole('img', { name: /belum diisi/ });
  await expect(marks).toHaveCount(0);

  await page.keyboard.press('Tab');
  await expect(marks).toHaveCount(1);
});

test('what was said goes with its cause', async ({ page, pane, context }) => {
  await pane.startFrom('Pembuatan Naskah Dinas');
  await pane.show('Identitas');
  await chooseLogo(page, { name: 'logo.txt', mimeType: 'text/plain', buffer: Buffer.from('bukan gambar') });
  await expect(page.getByText(/Logo harus berupa/)).toBeVisible();
  await chooseLogo(page, { name: 'logo.png', mimeType: 'image/png', buffer: pixel });
  await expect(page.getByText(/Logo harus berupa/)).toBeHidden();

  await context.setOffline(true);
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/Server tidak terjangkau/)).toHaveCount(1);
  await context.setOffline(false);
  await expect(page.getByText(/Server tidak terjangkau/)).toHaveCount(0, { timeout: 30_000 });

  await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  await expect(page.getByText(/sudah diunduh\./)).toBeVisible();
  await pane.field('Nama SOP').fill('Nama lain');
  await expect(page.getByText(/sudah diunduh\./)).toBeHidden();
});

test('the findings speak the language chosen', async ({ page, pane }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /^Buat SOP baru/ }).click();
  await pane.show('Pemeriksaan');
  await expect(page.getByRole('tabpanel').getByText(/Nomor SOP belum diisi/).first()).toBeVisible();
  await pane.menu('Lainnya', 'English');
  await expect(page.getByRole('tabpanel').getByText(/Nomor SOP belum diisi/)).toHaveCount(0);
});

test('the Tab key goes on in the grid after the symbols were chosen', async ({ page, pane }) => {
  await pane.startFrom('Pembuatan Naskah Dinas');
  await pane.cell('Kegiatan', 2).click();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(pane.cell('Simbol dan pelaksana', 2)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(pane.grid.getByRole('textbox', { name: 'Kelengkapan, langkah 2', exact: true })).toBeFocused();

  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(pane.grid.locator(':focus')).toHaveCount(0);
});

test('the register is found from the start page', async ({ page, pane }) => {
  await file(page, pane, 'SOP-623/UJI/2026', 'Pengelolaan Surat Uji Daftar');
  await pane.menu('Berkas', 'Tutup SOP ini');
  await expect(page.getByRole('heading', { name: 'SOP yang sudah diarsipkan' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Hapus draf Pengelolaan Surat Uji Daftar' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Cari di daftar SOP' }).click();
  await page.getByRole('searchbox').fill('Uji Daftar');
  await page.getByRole('button', { name: /^Pengelolaan Surat Uji Daftar Berlaku/ }).click();
  await expect(pane.field('Nama SOP')).toHaveValue('Pengelolaan Surat Uji Daftar');
});

async function file(page: Page, pane: Pane, number: string, title: string): Promise<void> {
  await pane.startFrom('Pembuatan Naskah Dinas');
  await pane.show('Identitas');
  await pane.field('Nomor SOP').fill(number);
  await pane.field('Nama SOP').fill(title);
  await pane.field('Nama pengesah').fill('Nama Pejabat Contoh');
  await pane.show('Arsip');
  await page.getByRole('tabpanel').getByRole('button', { name: 'Arsipkan', exact: true }).click();
  await expect(page.getByText('Sudah diarsipkan', { exact: true })).toBeVisible();
}

/** What the browser's own store holds. */
const drafts = (page: Page) => page.evaluate(() => new Promise<string>((resolve, reject) => {
  const opening = indexedDB.open('sop-word-addin');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const all = opening.result.transaction('drafts').objectStore('drafts').getAll();
    all.onsuccess = () => {
      opening.result.close();
      resolve(JSON.stringify(all.result));
    };
  };
}));

async function chooseLogo(page: Page, logo: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(logo);
}

const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64');
