import type { Page } from '@playwright/test';
import { expect, test, type Pane } from './pane.ts';

const panel = (page: Page) => page.getByRole('tabpanel');

test('a rule is given up with a reason, and taken back', async ({ page, pane }) => {
  await pane.startFrom('Pembuatan Naskah Dinas');
  await pane.show('Pemeriksaan');
  const rule = page.getByRole('button', { name: 'Abaikan aturan MB-04 untuk SOP ini' });
  await expect(rule).not.toHaveCount(0);

  await rule.first().click();
  await expect(panel(page).getByRole('button', { name: 'Abaikan', exact: true })).toBeDisabled();
  await page.getByLabel('Mengapa aturan MB-04 tidak berlaku bagi SOP ini?').fill('Lama tiap naskah berbeda');
  await page.keyboard.press('Enter');

  await expect(rule).toHaveCount(0);
  await expect(panel(page).getByText('Lama tiap naskah berbeda')).toBeVisible();
  await page.getByRole('button', { name: 'Periksa lagi aturan MB-04' }).click();
  await expect(rule).not.toHaveCount(0);
});

test('findings are written into the document as comments, and only once', async ({ page, pane }) => {
  await pane.startFrom('Pembuatan Naskah Dinas');
  await pane.show('Pemeriksaan');
  await page.getByRole('button', { name: 'Jadikan komentar' }).click();
  await expect(page.getByText(/^\d+ komentar ditambahkan ke dokumen\.$/)).toBeVisible();

  await page.getByRole('button', { name: 'Jadikan komentar' }).click();
  await expect(page.getByText('Semua temuan sudah ada sebagai komentar di dokumen.')).toBeVisible();
});

test('a fix is shown before it is applied, to one finding or all of its kind, and undone', async ({ page, pane }) => {
  await pane.startFrom('Pembuatan Naskah Dinas');
  await pane.write('Waktu', 1, '5 mnt');
  await pane.write('Waktu', 2, '10 mnt');
  await pane.show('Pemeriksaan');
  const fixes = page.getByRole('button', { name: /^Perbaiki: .*menit/ });
  await expect(fixes).toHaveCount(2);

  await fixes.first().click();
  await expect(page.getByRole('deletion')).toHaveText('5 mnt');
  await expect(page.getByRole('insertion')).toHaveText('5 menit');
  await page.getByRole('button', { name: 'Terapkan semua (2)' }).click();
  await expect(fixes).toHaveCount(0);

  await page.getByRole('button', { name: /^Urungkan/ }).click();
  await expect(fixes).toHaveCount(2);
});

test('typing in sixty steps keeps the page at hand', async ({ page, pane }) => {
  await sixtySteps(page, pane);
  await page.evaluate(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: 'longtask' });
    Object.assign(window, { tasks });
  });

  await pane.cell('Kegiatan', 30).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Melakukan pemeriksaan berkas dan menyampaikan kepada atasan', { delay: 30 });
  await page.keyboard.press('Escape');
  await expect(pane.cell('Kegiatan', 30).getByRole('img')).toBeVisible();

  const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
  test.info().annotations.push({ type: 'longest task', description: `${Math.max(0, ...tasks)} ms` });
  console.log(`longest task while typing in 60 steps: ${Math.max(0, ...tasks)} ms (${tasks.length} over 50 ms)`);
});

/** Pasted, as authors bring them from Excel. */
async function sixtySteps(page: Page, pane: Pane): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await pane.startFrom('Pembuatan Naskah Dinas');
  const rows = Array.from({ length: 60 }, (_, i) => `Memeriksa berkas bagian ${i + 1}\t15 menit\tBerkas ${i + 1} terperiksa`);
  await page.evaluate((text) => navigator.clipboard.writeText(text), ['Kegiatan\tWaktu\tOutput', ...rows].join('\n'));
  await pane.cell('Kegiatan', 2).focus();
  await page.keyboard.press('Control+v');
  await page.getByRole('button', { name: 'Tambahkan 60 langkah' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}
