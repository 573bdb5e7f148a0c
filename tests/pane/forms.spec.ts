import { expect, test } from './pane.ts';

test('what was typed stays when Enter begins the next entry at once', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Buat SOP baru' }).click();
  const agency = page.getByRole('group', { name: /^Nama instansi/ });
  await agency.getByRole('button', { name: /^Belum ada isi/ }).click();
  await page.keyboard.type('PEMERINTAH KABUPATEN CONTOH');
  await page.keyboard.press('Enter');
  await page.keyboard.type('SEKRETARIAT DAERAH');
  await page.keyboard.press('Enter');
  await expect(agency.getByRole('textbox')).toHaveCount(3);

  await page.getByRole('textbox', { name: 'Unit kerja', exact: true }).click();
  await expect(agency.getByRole('textbox')).toHaveCount(2);
  await expect(agency.getByRole('textbox').nth(0)).toHaveValue('PEMERINTAH KABUPATEN CONTOH');
  await expect(agency.getByRole('textbox').nth(1)).toHaveValue('SEKRETARIAT DAERAH');
});

test('lines pasted into an empty list are its entries, without an empty one before them', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  await page.getByRole('button', { name: 'Buat SOP baru' }).click();
  const equipment = page.getByRole('group', { name: /^Peralatan/ });
  await equipment.getByRole('button', { name: /^Belum ada isi/ }).click();
  await page.evaluate(() => navigator.clipboard.writeText('1. Komputer\n2. Pencetak\n3. Alat tulis'));
  await page.keyboard.press('Control+v');

  const entries = equipment.getByRole('textbox');
  await expect(entries).toHaveCount(3);
  await expect(entries.nth(0)).toHaveValue('Komputer');
  await expect(entries.nth(2)).toHaveValue('Alat tulis');
});

test('executors added one after the other are named by typing alone', async ({ page, pane }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Buat SOP baru' }).click();
  await pane.show('Langkah');
  for (const name of ['Pemohon', 'Kepala Subbagian Umum']) {
    await page.getByRole('button', { name: 'Tambah pelaksana' }).click();
    await page.keyboard.type(name);
  }
  await expect(page.getByRole('textbox', { name: 'Nama pelaksana 3' })).toHaveValue('Pemohon');
  await expect(page.getByRole('textbox', { name: 'Nama pelaksana 4' })).toHaveValue('Kepala Subbagian Umum');
});

test('a view that cannot be fetched says so and comes when asked again', async ({ page, pane }) => {
  let away = true;
  await page.route(/CoverView/, (route) => (away ? route.abort() : route.continue()));
  await pane.startFrom('Pembuatan Naskah Dinas');
  await pane.show('Identitas');
  await expect(page.getByText('Bagian ini belum dapat dimuat')).toBeVisible();
  await pane.show('Langkah');
  await expect(pane.grid).toBeVisible();

  away = false;
  await pane.show('Identitas');
  await page.getByRole('button', { name: 'Coba lagi' }).or(page.getByRole('textbox', { name: 'Nama SOP' })).first().click();
  await expect(page.getByRole('textbox', { name: 'Nama SOP' })).toBeVisible();
});

test('the same SOP filed again after a reload is the same filing', async ({ page, pane }) => {
  await pane.startFrom('Pembuatan Naskah Dinas');
  await pane.show('Identitas');
  await pane.field('Nomor SOP').fill('SOP-642/UJI/2026');
  await pane.field('Nama pengesah').fill('Nama Pejabat Contoh');
  const file = () => page.getByRole('tabpanel').getByRole('button', { name: 'Arsipkan', exact: true }).click();
  await pane.show('Arsip');
  await file();
  await expect(page.getByText('Sudah diarsipkan')).toBeVisible();

  await page.reload();
  await pane.show('Arsip');
  await file();
  await expect(page.getByText('Sudah diarsipkan')).toBeVisible();
  await page.getByRole('searchbox').fill('SOP-642/UJI/2026');
  const entry = page.getByRole('region', { name: 'Daftar SOP' }).getByRole('listitem').filter({ hasText: 'SOP-642/UJI/2026' });
  await expect(entry).toHaveCount(1);
  await expect(page.getByRole('tabpanel')).not.toContainText('versi 2');
});
