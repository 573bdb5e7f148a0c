import { AxeBuilder } from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, Pane, test as base, type Server } from './pane.ts';
import { startServer } from './server.mjs';

/** Monitoring and evaluation over a register of 320 SOPs in 40 units. */
const test = base.extend<object, { server: Server }>({
  server: [
    async ({}, use) => {
      const server = await startServer(320);
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

const sop = (index: number) => `/daftar/sop/${index.toString(16).padStart(8, '0')}-0001-0001-0102-030405060708`;
const kept = (page: Page) => expect(page.getByRole('status').filter({ hasText: 'Tersimpan' })).toBeVisible();

test('what is due is narrowed to a unit and leads to the form, which is filled in by keyboard, kept, undone and completed', async ({ page }) => {
  await page.goto('/daftar/monitoring');
  await page.getByLabel('Unit kerja').selectOption({ value: 'Biro Umum' });
  const late = page.getByRole('table', { name: 'Sudah lewat jatuh tempo' });
  await expect(late.getByRole('rowheader', { name: 'Biro Umum' })).toBeVisible();
  const before = Number(await page.locator('dt:text("Monitoring terlambat") + dd').innerText());
  await late.getByRole('link', { name: /Isi formulir: Monitoring/ }).first().focus();
  await page.keyboard.press('Enter');

  const steps = page.getByRole('table', { name: 'Monitoring pelaksanaan SOP' }).locator('tbody tr');
  await expect(steps).toHaveCount(6);
  await page.getByLabel('Tindakan yang harus diambil, langkah 2').fill('x');
  await page.keyboard.press('Control+z');
  await expect(page.getByLabel('Tindakan yang harus diambil, langkah 2')).toHaveValue('');
  await page.keyboard.press('Control+y');
  await expect(page.getByLabel('Tindakan yang harus diambil, langkah 2')).toHaveValue('x');
  await page.keyboard.press('Control+z');

  // From the second step's boxes through its fields by Tab alone.
  await page.getByRole('radiogroup', { name: 'Penilaian terhadap penerapan, langkah 2' }).getByLabel('Berjalan dengan baik', { exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Berkas sering tidak lengkap');
  await kept(page);
  await page.reload();
  await expect(page.getByLabel('Catatan hasil penilaian, langkah 2')).toHaveValue('Berkas sering tidak lengkap');

  await page.getByRole('button', { name: 'Tandai sisanya berjalan baik' }).click();
  await page.getByRole('button', { name: 'Selesaikan monitoring' }).click();
  await expect(page.getByLabel('Tindakan yang harus diambil, langkah 2')).toBeFocused();
  await page.keyboard.type('Membuat daftar periksa');
  await noFault(page);
  await page.getByRole('button', { name: 'Selesaikan monitoring' }).click();
  await page.getByRole('dialog', { name: 'Selesaikan monitoring ini?' }).getByRole('button', { name: 'Selesaikan', exact: true }).click();
  await expect(page.getByText(/^Diselesaikan .* oleh Pengguna lokal/)).toBeVisible();
  await expect(page.getByLabel('Catatan hasil penilaian, langkah 2')).toBeDisabled();
  await noFault(page);

  await page.getByRole('link', { name: 'Kembali ke SOP' }).click();
  const inUse = page.getByRole('region', { name: 'Monitoring dan evaluasi' });
  await expect(inUse.getByText('83% langkah berjalan baik')).toBeVisible();

  await test.step('a form that is only looked at leaves no draft', async () => {
    await inUse.getByRole('link', { name: 'Isi formulir evaluasi' }).click();
    await expect(page.getByText('Belum diisi')).toBeVisible();
    await page.getByRole('link', { name: 'Kembali ke SOP' }).click();
    await expect(inUse.getByText('83% langkah berjalan baik')).toBeVisible();
    await expect(inUse.getByRole('link', { name: 'Isi formulir evaluasi' })).toBeVisible();
  });
  const [file] = await Promise.all([page.waitForEvent('download'), inUse.getByRole('button', { name: /Unduh Monitoring .* sebagai dokumen Word/ }).click()]);
  expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK');
  await page.goto('/daftar/monitoring');
  await expect(page.locator('dt:text("Monitoring terlambat") + dd')).toHaveText(String(before - 1));
});

test('two who fill in the same form do not overwrite each other', async ({ page, browser, baseURL }) => {
  await page.goto(`${sop(9)}/evaluasi`);
  await page.getByLabel('Catatan pernyataan 1').fill('dari yang pertama');
  await kept(page);
  const other = await (await browser.newContext({ baseURL })).newPage();
  await other.goto(`${sop(9)}/evaluasi`);
  await other.getByLabel('Catatan pernyataan 2').fill('dari yang kedua');
  await kept(other);

  await page.getByLabel('Catatan pernyataan 3').fill('terlambat');
  await page.getByRole('button', { name: 'Muat isi terbaru' }).click();
  await expect(page.getByLabel('Catatan pernyataan 2')).toHaveValue('dari yang kedua');
  await expect(page.getByLabel('Catatan pernyataan 3')).toHaveValue('');
  await other.context().close();
});

test('an evaluation that asks for a revision opens it in the pane, the reasons as comments', async ({ page }) => {
  const { id, docx } = await fileable(page);
  const filed = await page.request.post('/api/archive', { headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' }, data: docx });
  expect(filed.status()).toBe(202);
  await page.goto(`/daftar/sop/${id}/evaluasi`);
  const ask = (number: string) => page.getByRole('radiogroup', { name: number });
  for (const name of ['Mampu mendorong peningkatan kinerja', 'Mudah dipahami', 'Semua orang dapat menjalankan perannya masing-masing', 'Mampu mengatasi permasalahan yang berkaitan dengan proses', 'Mampu menjawab kebutuhan peningkatan kinerja organisasi', 'Sinergi satu dengan lainnya']) {
    await ask(name).getByLabel('Ya', { exact: true }).check();
  }
  await page.getByRole('button', { name: 'Selesaikan evaluasi' }).click();
  await expect(ask('Mudah dilaksanakan').getByText('Pernyataan 3 belum dijawab.')).toBeVisible();
  await ask('Mudah dilaksanakan').getByLabel('Tidak', { exact: true }).check();
  await page.getByLabel(/^Perlu direvisi/).check();
  await page.getByRole('button', { name: 'Selesaikan evaluasi' }).click();
  await expect(page.getByText('Tuliskan mengapa pernyataan 3 dijawab Tidak.')).toBeVisible();
  await expect(page.getByLabel('Catatan pernyataan 3')).toBeFocused();
  await page.getByLabel('Catatan pernyataan 3').fill('Terlalu banyak paraf');
  await page.getByLabel('Langkah untuk alasan 1').selectOption({ index: 2 });
  await page.getByLabel('Alasan 1', { exact: true }).fill('Gabungkan dengan langkah pertama');
  await noFault(page);
  await page.getByRole('button', { name: 'Selesaikan evaluasi' }).click();
  const lastWord = page.getByRole('dialog', { name: 'Selesaikan evaluasi ini?' });
  await expect(lastWord.getByText(/^Monitoring yang jatuh tempo .* dianggap sudah dilaksanakan\.$/)).toBeVisible();
  await lastWord.getByRole('button', { name: 'Selesaikan', exact: true }).click();
  await expect(page.getByText(/^Diselesaikan/)).toBeVisible();
  await expect(page.getByText('Evaluasi dihitung juga sebagai monitoring', { exact: false })).toBeVisible();
  await noFault(page);

  const [opened] = await Promise.all([page.waitForEvent('popup'), page.getByRole('link', { name: 'Buka draf revisi' }).click()]);
  await expect(opened.getByText(/Draf revisi ke-1 dibuka/)).toBeVisible();
  await expect(opened.getByText('Alasan revisi: Gabungkan dengan langkah pertama')).toBeVisible();
  await expect(opened.getByText(/“?"?Mudah dilaksanakan.* dijawab Tidak/)).toBeVisible();
  await expect(opened).toHaveURL(/^[^?]*$/);
  const there = new Pane(opened);
  await there.show('Identitas');
  await expect(there.field('Tanggal efektif')).toHaveValue('');
  await opened.reload();
  await expect(there.field('Nama SOP')).not.toHaveValue('');
});

test('measured times come in by hand and by table, and a step that takes too long is found', async ({ page }) => {
  await page.goto(sop(12));
  const times = page.getByRole('region', { name: 'Waktu terukur terhadap waktu baku' });
  await times.getByRole('button', { name: 'Catat waktu' }).click();
  await times.getByLabel('Langkah', { exact: true }).selectOption({ index: 0 });
  await times.getByLabel('Waktu terukur', { exact: true }).fill('2 hari kerja; lama sekali');
  await page.keyboard.press('Enter');
  await expect(times.getByText(/Waktu "lama sekali" tidak dapat dibaca/)).toBeVisible();
  await times.getByLabel('Waktu terukur', { exact: true }).fill('2 hari kerja; 3 hari kerja');
  await page.keyboard.press('Enter');
  await expect(times.getByText(/Langkah 1 lebih lama dari waktu bakunya/)).toBeVisible();
  await expect(times.getByRole('img', { name: /^Rata-rata 2 hari kerja/ })).toBeVisible();

  const table = (day: string) => ({ name: 'waktu.csv', mimeType: 'text/csv', buffer: Buffer.from(`Langkah;Tanggal;Waktu;Catatan\r\n2;${day};7,5;\r\n3;${day};1 jam;antre\r\n`) });
  await times.getByLabel('Impor CSV atau Excel').setInputFiles(table('31 Desember 9999'));
  await expect(times.getByRole('listitem').filter({ hasText: 'Baris' })).toHaveText(['Baris 2, kolom Tanggal: Tanggal ini belum tiba.', 'Baris 3, kolom Tanggal: Tanggal ini belum tiba.']);
  await expect(page.getByText('Tabel belum dimasukkan: 2 isian perlu dibetulkan.', { exact: false })).toHaveCount(1);
  await noFault(page);
  await times.getByLabel('Impor CSV atau Excel').setInputFiles(table(new Date().toLocaleDateString('id-ID', { dateStyle: 'long' })));
  await expect(times.getByText('2 waktu masuk.')).toBeVisible();
  await noFault(page);
  await times.getByText('Yang terakhir dicatat').click();
  await times.getByRole('button', { name: /^Hapus 2 waktu/ }).first().click();
  await expect(times.getByText('2 waktu masuk.')).toBeVisible();
  await expect(times.getByRole('row', { name: /^3\. .*—/ })).toBeVisible();
});

test('a form filled in with Word comes back, and the calendar is told by its address', async ({ page, request }) => {
  await page.goto(sop(14));
  const inUse = page.getByRole('region', { name: 'Monitoring dan evaluasi' });
  const [blank] = await Promise.all([page.waitForEvent('download'), inUse.getByRole('button', { name: 'Unduh formulir monitoring kosong' }).click()]);
  await inUse.locator('input[aria-label="Masukkan formulir evaluasi yang diisi di Word"]').setInputFiles({ name: 'salah.docx', mimeType: 'application/octet-stream', buffer: await readFile(await blank.path()) });
  await expect(page.getByText(/Formulir ini milik SOP lain/).first()).toBeVisible();
  await inUse.locator('input[aria-label="Masukkan formulir monitoring yang diisi di Word"]').setInputFiles({ name: 'benar.docx', mimeType: 'application/octet-stream', buffer: await readFile(await blank.path()) });
  await expect(inUse.getByText(/Isinya sudah masuk/)).toBeVisible();
  await expect(inUse.getByRole('link', { name: 'Lanjutkan formulir monitoring' })).toBeVisible();

  await page.goto('/daftar/monitoring');
  await page.getByRole('button', { name: 'Kalender' }).click();
  await page.getByLabel('Isi kalender').selectOption('Biro Umum');
  await noFault(page);
  const calendar = await (await request.get(await page.getByLabel('Alamat kalender').inputValue())).text();
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(16);
});

const places = { 'what is due': '/daftar/monitoring', 'the monitoring form': `${sop(20)}/monitoring`, 'the evaluation form': `${sop(20)}/evaluasi` };
// Contrast hangs on the colours, room on the width: two pairs try both.
for (const [width, height, colorScheme] of [[1366, 768, 'light'], [390, 844, 'dark']] as const) {
  test.describe(`${width} pixels wide, ${colorScheme}`, () => {
    test.use({ viewport: { width, height }, colorScheme });

    test('the pages have no fault of accessibility and need no scrolling sideways', async ({ page }) => {
      for (const address of Object.values(places)) {
        await page.goto(address);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 45_000 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        await noFault(page);
      }
    });
  });
}

/** A document that may be filed, made of an example. */
async function fileable(page: Page): Promise<{ id: string; docx: Buffer }> {
  const example = JSON.parse(await readFile(new URL('../Examples/91-SYNTHETIC-kpu-permohonan-informasi.sop.json', import.meta.url), 'utf8'));
  const id = crypto.randomUUID();
  const cover = { ...example.cover, number: `SOP-M/${Date.now()}`, createdOn: '2025-01-02', revisedOn: null, effectiveOn: '2025-03-01', revision: 0, approvedBy: { position: 'Kepala', name: 'Nama Pejabat', nip: '' } };
  const answer = await page.request.post('/api/sops/document', { data: { ...example, id, cover } });
  expect(answer.ok(), await answer.text().catch(() => '')).toBe(true);
  return { id, docx: await answer.body() };
}

async function noFault(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, places: nodes.map(({ html }) => html) }))).toEqual([]);
}
