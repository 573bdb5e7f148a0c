import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { documentOf, file, fileDocument, importTable, noFault, onBoth, test, units } from './office.ts';
import { expect } from './pane.ts';

const table = (page: Page) => page.getByRole('table', { name: 'Daftar SOP' });
const rows = (page: Page) => table(page).locator('tbody tr');

test('an SOP is found by misspelt words, and what was sought instead is told', onBoth, async ({ page }) => {
  await page.goto('/daftar');
  await expect(page.getByText(/^\d+ SOP$/)).toBeVisible();

  await page.getByRole('searchbox').fill('pengadan kendaran dinas');

  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page).first()).toContainText('Pengadaan Kendaraan Dinas');
  await expect(page.getByText(/Tidak ada kata “kendaran”/)).toContainText('kendaraan');
  await expect(page).toHaveURL(/text=pengadan/);
});

test('the list is narrowed, sorted, turned and comes back with the address', async ({ page }) => {
  await page.goto('/daftar');
  await page.getByLabel('Unit kerja', { exact: true }).selectOption('Biro Umum');
  await expect(page.getByText('8 SOP yang cocok')).toBeVisible();
  await page.getByRole('button', { name: 'Nama SOP' }).click();
  await expect(page.getByRole('columnheader', { name: 'Nama SOP' })).toHaveAttribute('aria-sort', 'ascending');
  const titles = await rows(page).getByRole('link').allTextContents();
  expect(titles).toEqual([...titles].sort());

  await page.reload();
  await expect(page.getByText('8 SOP yang cocok')).toBeVisible();
  await page.getByRole('button', { name: 'Hapus saringan' }).click();
  await page.getByRole('button', { name: 'Halaman berikutnya' }).click();
  await expect(page.getByText(/^2 dari 1\d$/)).toBeVisible();
  await page.goBack();
  await expect(page.getByText(/^1 dari 1\d$/)).toBeVisible();
});

test('a view is saved under a name, shown again and deleted', async ({ page }) => {
  await page.goto('/daftar?status=inForce&executor=Bendahara');
  await page.getByRole('button', { name: 'Simpan tampilan ini' }).click();
  await page.getByLabel('Nama tampilan').fill('Tugas bendahara');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.getByRole('link', { name: 'Semua SOP' }).click();
  await expect(page.getByText(/^\d+ SOP$/)).toBeVisible();
  await page.getByRole('link', { name: 'Tugas bendahara' }).click();
  await expect(page.getByLabel('Nama pelaksana')).toHaveValue('Bendahara');

  await page.getByRole('button', { name: 'Hapus tampilan Tugas bendahara' }).click();
  await expect(page.getByRole('link', { name: 'Tugas bendahara' })).toHaveCount(0);
});

test('the list is taken along as a workbook and as text', async ({ page }) => {
  await page.goto('/daftar?unit=Biro%20Umum');
  await expect(rows(page)).toHaveCount(8);
  const [xlsx] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Excel' }).click()]);
  expect(xlsx.suggestedFilename()).toMatch(/^Daftar SOP \d{4}-\d\d-\d\d\.xlsx$/);
  const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()]);
  const lines = (await readFile(await csv.path(), 'utf8')).trimEnd().split('\r\n');
  expect(lines).toHaveLength(9);
  expect(lines[0]).toContain('Nomor SOP;Nama SOP;Unit kerja');
});

test('an SOP has a page of its own, is withdrawn with a reason and holds again', async ({ page }) => {
  await page.goto('/daftar?text=pencatatan%20barang%20persediaan');
  await page.getByRole('link', { name: 'Pencatatan Barang Persediaan' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Pencatatan Barang Persediaan');
  await expect(page.getByRole('img', { name: 'Halaman 2 dari 2' })).toBeVisible();

  await page.getByRole('button', { name: 'Cabut SOP' }).click();
  await page.getByLabel('Alasan pencabutan').fill('Digabung dengan SOP lain');
  await page.getByRole('button', { name: 'Cabut', exact: true }).click();
  await expect(page.getByText(/Dicabut sejak .* Digabung dengan SOP lain/)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Dicabut');
  await page.getByRole('button', { name: 'Batalkan pencabutan' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Batalkan pencabutan' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Berlaku');

  await page.getByRole('link', { name: 'SOP Penghapusan Barang Persediaan' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Penghapusan Barang Persediaan');
});

test('the page of an SOP tells how it was reviewed', async ({ page, server }) => {
  const id = await file(server, 'SOP-401/TINJAU/2026', 'Kegiatan yang Ditinjau', [
    { name: 'Putaran pertama', reviewer: 'Peninjau Contoh', startedAt: '2026-01-05T09:00:00', verdict: 'needsWork', decidedOn: '2026-01-07', remark: 'Lengkapi dasar hukum' },
    { name: 'Putaran kedua', reviewer: 'Peninjau Contoh', startedAt: '2026-01-12T09:00:00', verdict: 'accepted', decidedOn: '2026-01-13', remark: '' },
  ]);
  await page.goto(`/daftar/sop/${id}`);
  const rounds = page.getByRole('region', { name: 'Tinjauan draf' }).getByRole('listitem');
  await expect(rounds).toHaveCount(2);
  await expect(rounds.first()).toContainText(/Putaran pertama.*Perlu perbaikan, 7 Jan 2026.*Peninjau Contoh.*Lengkapi dasar hukum/s);
  await expect(rounds.last()).toContainText('Disetujui 13 Jan 2026');
  await noFault(page);
});

test('a draft that is like an SOP of another unit is told so while it is written', async ({ page, server }) => {
  await file(server, 'SOP-402/MIRIP/2026', 'Pembuatan Naskah Dinas');
  await page.goto('/');
  await page.getByRole('main').getByRole('button', { name: 'Pembuatan Naskah Dinas' }).click();
  await page.getByRole('tab', { name: /^Identitas/ }).click();
  await page.getByRole('tabpanel').getByLabel('Unit kerja', { exact: true }).fill('Biro Umum');
  await page.getByRole('tab', { name: /^Pemeriksaan/ }).click();
  const similar = page.getByRole('region', { name: 'SOP lain yang mirip' });
  // Other tests may have filed more of the kind.
  const first = similar.getByRole('article').filter({ hasText: 'Mirip dengan SOP “Pembuatan Naskah Dinas”' }).first();
  await first.getByText(/langkah yang sama/).click();
  await expect(first.getByRole('columnheader', { name: 'Draf ini' })).toBeVisible();
  await noFault(page);
});

test('an edition filed ahead waits beside the one in force, is looked at, called off and awaited after all', onBoth, async ({ page, server }) => {
  const id = await file(server, 'SOP-AHEAD/2025', 'Peminjaman Teleskop');
  const next = await documentOf(server, 'SOP-AHEAD/2025', 'Peminjaman Teleskop Daring', { revision: 9, revisedOn: '2026-01-05', effectiveOn: '2999-01-01' }, id);
  await fileDocument(server, next.docx);

  await page.goto('/daftar?text=teleskop');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page).first()).toContainText('Revisi 9 berlaku mulai 1 Jan 2999.');
  await rows(page).first().getByRole('link', { name: 'Peminjaman Teleskop', exact: true }).click();
  await page.locator('.fui-MessageBar', { hasText: 'Revisi 9' }).getByRole('button', { name: 'Lihat' }).click();
  await expect(page.getByText('Yang ditampilkan di bawah ini versi 2 (revisi 9), yang baru berlaku mulai 1 Jan 2999.')).toBeVisible();
  await noFault(page);
  await page.getByRole('button', { name: 'Lihat versi 1 yang berlaku' }).click();
  await expect(page.getByText(/^Yang ditampilkan di bawah ini/)).toHaveCount(0);

  await page.getByRole('button', { name: 'Batalkan versi ini' }).first().click();
  await page.getByLabel('Alasan pembatalan').fill('Anggaran belum ada');
  await page.getByRole('button', { name: 'Batalkan versi', exact: true }).click();
  await expect(page.getByText('Tidak jadi berlaku: Anggaran belum ada')).toBeVisible();
  await page.getByRole('button', { name: 'Jadikan berlaku pada harinya' }).click();
  await expect(page.getByText('berlaku mulai 1 Jan 2999', { exact: true })).toBeVisible();

  await page.getByRole('link', { name: 'Buat revisi' }).click();
  await expect(page.getByText(/^Revisi ke-10 dimulai/)).toBeVisible();
});

test('one comes to an SOP by keyboard alone', async ({ page }) => {
  await page.goto('/daftar');
  await expect(rows(page)).toHaveCount(25);
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('verifikasi anggaran');
  await expect(rows(page).first()).toContainText('Verifikasi Anggaran');
  const link = rows(page).first().getByRole('link');
  for (let i = 0; i < 20 && !(await link.evaluate((each) => each === document.activeElement)); i++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Verifikasi Anggaran');
});

test('the organisation comes in from a table, and each unit shows what it has and lacks', onBoth, async ({ page }) => {
  await page.goto('/daftar/unit');
  await expect(page.getByText(/Susunan unit belum ada|Terpenuhi/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Impor susunan unit' }).click();
  const dialog = page.getByRole('dialog', { name: 'Impor susunan unit' });
  await expect(dialog.getByText('Kode unit di atasnya; kosong untuk yang teratas')).toBeVisible();
  const choose = (text: string) => dialog.getByLabel('Pilih berkas…').first().setInputFiles({ name: 'unit.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await choose(units.slice(0, 4).join('\n').replace('PST;p', 'LAIN;p'));
  await expect(dialog.getByText('Baris 3, kolom induk: Unit induk "LAIN" tidak ada.')).toBeVisible();
  await choose(units.join('\n'));
  await expect(dialog).toHaveCount(0);
  const coverage = page.getByRole('table', { name: 'Unit dan cakupan' });
  await expect(coverage.locator('tbody tr')).toHaveCount(4);
  await expect(coverage.getByRole('row', { name: /^Biro Umum/ }).getByRole('img')).toHaveAttribute('aria-label', /Berlaku/);

  await coverage.getByRole('link', { name: 'Biro Umum' }).click();
  await page.getByRole('button', { name: 'Tambah kebutuhan' }).click();
  await page.getByLabel('Judul SOP').fill('Pembinaan Arsip Statis');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /Pembinaan Arsip Statis.*Belum ada/ })).toBeVisible();
  await noFault(page);

  await test.step('the SOP that meets it is chosen and let go again', async () => {
    const row = page.getByRole('row', { name: /^Pembinaan Arsip Statis/ });
    await row.getByRole('button', { name: 'Ubah' }).click();
    await page.getByPlaceholder('Cari nomor atau nama SOP').fill('pengadaan kendaraan');
    await page.getByRole('button', { name: /^Pengadaan Kendaraan Dinas/ }).click();
    await page.getByRole('button', { name: 'Simpan' }).click();
    await expect(row).toContainText('SOP/');
    await row.getByRole('button', { name: 'Ubah' }).click();
    await page.getByRole('button', { name: /^Lepaskan tautan/ }).click();
    await page.getByRole('button', { name: 'Simpan' }).click();
    await expect(row).toContainText('Belum ada');
  });
  await page.getByRole('button', { name: 'Hapus kebutuhan Pembinaan Arsip Statis' }).click();
  await expect(page.getByText('Pembinaan Arsip Statis')).toHaveCount(0);
});

test('a lower office sends its SOP up, and the office above returns it with a note', async ({ page, server }) => {
  await importTable(server, 'units', units);
  await page.goto('/daftar?unit=Kabupaten%20Contoh%201-1');
  await rows(page).first().getByRole('link').click();
  await page.getByRole('button', { name: 'Teruskan ke kantor atasan' }).click();
  await page.getByLabel('Catatan untuk kantor atasan').fill('Sudah dibahas');
  await page.getByRole('dialog').getByRole('button', { name: 'Teruskan' }).click();
  await expect(page.getByText(/Sudah diteruskan/)).toBeVisible();

  await page.getByRole('link', { name: 'Unit dan cakupan' }).click();
  const sent = page.getByRole('region', { name: 'Kiriman dari kantor di bawah' });
  await sent.getByRole('button', { name: 'Kembalikan' }).first().click();
  await page.getByLabel('Alasan pengembalian').fill('Lengkapi dasar hukum');
  await page.getByRole('dialog').getByRole('button', { name: 'Kembalikan' }).click();
  await expect(sent.getByText('Lengkapi dasar hukum')).toBeVisible();
  await expect(sent.getByText('Dikembalikan')).toBeVisible();
});

test('a pair that overlaps is judged, remembered and leaves the open ones', onBoth, async ({ page }) => {
  await page.goto('/daftar/tumpang-tindih');
  const pair = page.getByRole('article').first();
  await expect(pair.getByRole('table')).toBeVisible();
  const name = await pair.getAttribute('aria-label');
  await pair.getByRole('button', { name: 'Gabungkan' }).click();
  await expect(page.getByRole('article', { name: name!, exact: true })).toHaveCount(0);

  await page.getByLabel('Yang ditampilkan').selectOption('yes');
  await expect(page.getByRole('article', { name: name!, exact: true }).getByRole('button', { name: 'Gabungkan' })).toHaveAttribute('aria-pressed', 'true');
});

test('an input that nobody makes is judged as expected and remembered', async ({ page }) => {
  await page.goto('/daftar/tumpang-tindih');
  await page.getByRole('link', { name: 'Output dan kelengkapan lepas' }).click();
  await page.getByLabel('Jenis', { exact: true }).selectOption('unmadeInput');
  const end = page.getByRole('listitem').filter({ hasText: 'Kelengkapan yang tidak dihasilkan' }).first();
  const name = await end.getByRole('strong').textContent();
  const sop = await end.getByRole('link').textContent();
  await end.getByRole('button', { name: /^Wajar/ }).click();
  await expect(page.getByText(`Dinilai: ${name} – Wajar.`)).toBeVisible();
  await page.getByRole('button', { name: 'Batalkan penilaian' }).click();
  await expect(page.getByRole('button', { name: 'Batalkan penilaian' })).toHaveCount(0);
  await end.getByRole('button', { name: /^Wajar/ }).click();

  await page.getByLabel('Yang ditampilkan').selectOption('yes');
  const judged = page.getByRole('listitem').filter({ hasText: name! }).filter({ hasText: sop! });
  await expect(judged.getByRole('button', { name: /^Wajar/ })).toHaveAttribute('aria-pressed', 'true');
});

const places = { 'the register': '/daftar', 'a search without a match': '/daftar?text=zzzz', 'the units': '/daftar/unit', 'the overlap': '/daftar/tumpang-tindih', 'the archive': '/daftar/arsip', 'the log': '/daftar/jejak', 'an SOP': '/daftar/sop/00000005-0001-0001-0102-030405060708' };
// Contrast hangs on the colours, room on the width: two pairs try both.
for (const [width, height, colorScheme] of [[1366, 768, 'light'], [390, 844, 'dark']] as const) {
  for (const [name, address] of Object.entries(places)) {
    test.describe(`${width} pixels wide, ${colorScheme}`, () => {
      test.use({ viewport: { width, height }, colorScheme });

      test(`${name} has no fault of accessibility and needs no scrolling sideways`, async ({ page }) => {
        await page.goto(address);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 45_000 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        await noFault(page);
      });
    });
  }
}
