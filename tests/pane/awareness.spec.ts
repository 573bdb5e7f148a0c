import { expect } from './pane.ts';
import { importTable, noFault, onBoth, test, units } from './office.ts';

const people = ['nama;e-mail;unit', 'Pegawai Contoh Satu;satu@contoh.go.id;Biro Umum', 'Pegawai Contoh Dua;dua@contoh.go.id;PST.1'];

test.beforeEach(({ server }) => importTable(server, 'units', units));

test('one chooses a unit, reads an SOP on its sheet and says so; who has not is told', onBoth, async ({ page }) => {
  await page.goto('/daftar/sosialisasi');
  await page.getByLabel('Unit kerja saya').selectOption({ label: '\u2003Biro Umum' });
  const mine = page.getByRole('region', { name: 'Daftar baca saya' });
  const entry = mine.getByRole('listitem').filter({ hasText: 'Milik unit' }).first();
  const title = (await entry.getByRole('link').textContent()) ?? '';

  await test.step('people are pasted', async () => {
    await page.getByRole('button', { name: 'Tempel daftar' }).click();
    await page.getByLabel('Nama, e-mail, dan unit').fill(`${people[0]}\nPegawai Salah;bukan alamat;Biro Umum`);
    await page.getByRole('button', { name: 'Daftarkan' }).click();
    await expect(page.getByRole('dialog').getByText('Baris 2, kolom e-mail: "bukan alamat" bukan alamat e-mail.')).toBeVisible();
    await expect(page.getByText(/"bukan alamat" bukan/)).toHaveCount(1);
    await page.getByLabel('Nama, e-mail, dan unit').fill(people.join('\n'));
    await page.getByRole('button', { name: 'Daftarkan' }).click();
    await expect(page.getByRole('row', { name: /Pegawai Contoh Dua.*dua@contoh.go.id.*Biro Umum/ })).toBeVisible();
  });
  await noFault(page);

  await test.step('the sheet is read', async () => {
    await entry.getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.getByRole('img', { name: 'Alur dan waktu, halaman 1 dari 1' })).toBeVisible();
    await noFault(page);
    await page.getByRole('button', { name: `Sudah dibaca dan dipahami: ${title}` }).click();
    await expect(page.getByText(/^Anda baca /)).toBeVisible();
    const [word] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Unduh sebagai Word' }).click()]);
    expect(word.suggestedFilename()).toMatch(/^Lembar ringkas .*\.docx$/);
  });

  await test.step('the page of the SOP tells who has and who has not', async () => {
    await page.getByRole('link', { name: 'Kembali ke halaman SOP' }).click();
    const known = page.getByRole('region', { name: 'Sosialisasi' });
    await expect(known.getByText('1 dari 3 orang').first()).toBeVisible();
    await known.getByText('Siapa yang sudah dan belum membaca').click();
    await expect(known.getByRole('listitem').filter({ hasText: 'Pegawai Contoh Satu' })).toContainText('Belum');
    await expect(known.getByRole('listitem').filter({ hasText: 'Pengguna lokal' })).toContainText('Sudah');
    await noFault(page);
  });

  await test.step('it is taken back', async () => {
    await page.getByRole('button', { name: `Tarik kembali: ${title}` }).click();
    await expect(page.getByRole('button', { name: `Sudah dibaca dan dipahami: ${title}` })).toBeVisible();
  });
});

test('an SOP is read and confirmed by keyboard alone', async ({ page }) => {
  await page.goto('/daftar/sosialisasi');
  await page.getByLabel('Unit kerja saya').focus();
  await page.keyboard.type('Kab');
  const button = page.getByRole('region', { name: 'Daftar baca saya' }).getByRole('button', { name: /^Sudah dibaca dan dipahami/ }).first();
  await expect(button).toBeVisible();
  const name = ((await button.getAttribute('aria-label')) ?? '').replace('Sudah dibaca dan dipahami: ', '');
  for (let i = 0; i < 30 && !(await button.evaluate((each) => each === document.activeElement)); i++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: `Tarik kembali: ${name}` })).toBeVisible();
});

// Contrast hangs on the colours, room on the width: two pairs try both.
for (const [width, height, colorScheme] of [[1366, 768, 'light'], [390, 844, 'dark']] as const) {
  test.describe(`${width} pixels wide, ${colorScheme}`, () => {
    test.use({ viewport: { width, height }, colorScheme });

    test('awareness and the sheet have no fault of accessibility and need no scrolling sideways', async ({ page, server }) => {
      await importTable(server, 'people', people);
      for (const address of ['/daftar/sosialisasi', '/daftar/sop/00000005-0001-0001-0102-030405060708/ringkas', '/daftar/tumpang-tindih?view=ends']) {
        await page.goto(address);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 45_000 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        await noFault(page);
        for (const remove of await page.getByRole('button', { name: 'Keluarkan Pegawai Contoh Satu dari unitnya' }).all()) {
          const { x = 0, width: wide = 0 } = (await remove.boundingBox()) ?? {};
          expect(x + wide).toBeLessThanOrEqual(width);
        }
      }
    });
  });
}
