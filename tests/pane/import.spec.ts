import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from './pane.ts';

const drawnByHand = fileURLToPath(new URL('../Examples/92-SYNTHETIC-drawn-by-hand.docx', import.meta.url));

test('a hand-made SOP is checked thing by thing before it can be filed', async ({ page, pane }) => {
  await choose(page, 'Buka berkas', [drawnByHand]);

  const panel = page.getByRole('tabpanel');
  await expect(panel.getByRole('heading', { name: /^Periksa hasil bacaan: 92-SYNTHETIC-drawn-by-hand/ })).toBeVisible();
  await expect(panel.getByRole('img', { name: 'Baris 3 seperti tergambar di dokumen' })).toBeVisible();

  await test.step('nothing can be filed before', async () => {
    await pane.show('Arsip');
    await expect(panel.getByText(/hal dari impor yang belum Anda pastikan/)).toBeVisible();
    await expect(panel.getByRole('button', { name: 'Arsipkan', exact: true })).toBeDisabled();
    await panel.getByRole('button', { name: 'Periksa', exact: true }).click();
  });

  await test.step('a wrong one is corrected where it stands', async () => {
    await panel.getByRole('button', { name: /^Perbaiki: Nama SOP/ }).click();
    await expect(pane.field('Nama SOP')).toBeFocused();
    await pane.field('Nama SOP').fill('Penerimaan Laporan Percobaan');
    await page.getByRole('tab', { name: /^Impor/ }).click();
    await expect(panel.getByRole('listitem').filter({ hasText: 'Penerimaan Laporan Percobaan' })).toContainText('diperbaiki');
  });

  await test.step('clear ones are confirmed together, the others one by one', async () => {
    await panel.getByRole('button', { name: /^Benarkan \d+ hal yang sudah jelas/ }).click();
    for (let open = panel.getByRole('checkbox', { checked: false }); (await open.count()) > 0; ) await open.first().check();
    await expect(panel.getByText('Semua sudah diperiksa.')).toBeVisible();
  });

  await test.step('what was confirmed is kept over a reload', async () => {
    await page.reload();
    await page.getByRole('tab', { name: /^Impor/ }).click();
    await expect(panel.getByText('Semua sudah diperiksa.')).toBeVisible();
  });
});

test('several documents are read one after the other; one that is none stops no other', async ({ page }) => {
  await page.goto('/');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Impor SOP lama' }).click()]);
  await chooser.setFiles([
    { name: 'bukan.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('bukan dokumen') },
    { name: 'lama.docx', mimeType: 'application/octet-stream', buffer: await readFile(drawnByHand) },
  ]);
  const list = page.getByRole('region', { name: 'SOP lama yang sedang diimpor' });
  await expect(list.getByRole('button', { name: /lama · \d+ hal perlu diperiksa/ })).toBeVisible();
  await expect(list.getByText(/bukan dokumen Word/)).toBeVisible();
});

for (const width of [320, 1280]) {
  test(`the check has no fault of accessibility, ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await choose(page, 'Buka berkas', [drawnByHand]);
    await expect(page.getByRole('heading', { name: /^Periksa hasil bacaan/ })).toBeVisible();
    await expect(page.getByRole('progressbar', { name: 'Membaca dokumen' })).toHaveCount(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => ({ id, places: nodes.map(({ html }) => html) }))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

async function choose(page: Page, button: string, files: string[]): Promise<void> {
  await page.goto('/');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('main').getByRole('button', { name: button }).click()]);
  await chooser.setFiles(files);
}
