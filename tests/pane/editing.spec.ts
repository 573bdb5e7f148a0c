import type { Page } from '@playwright/test';
import { expect, test } from './pane.ts';

test('what was done is undone and done again', async ({ page, pane }) => {
  await pane.startFrom('Pembuatan Naskah Dinas');
  const before = await pane.cell('Kegiatan', 1).innerText();
  await pane.write('Kegiatan', 1, 'Menerima disposisi');

  await page.getByRole('button', { name: /^Urungkan/ }).click();
  await expect(pane.cell('Kegiatan', 1)).toHaveText(before, { useInnerText: true });

  await page.keyboard.press('Control+y');
  await expect(pane.cell('Kegiatan', 1)).toHaveText(/Menerima disposisi/);
});

test('a step is inserted, moved and deleted by keyboard, and its arrows follow', async ({ page, pane }) => {
  await pane.startFrom('Pembuatan Naskah Dinas');
  const rows = pane.grid.getByRole('row');
  const count = await rows.count();
  await pane.cell('Kegiatan', 1).focus();

  await page.keyboard.press('Control+Enter');
  await expect(rows).toHaveCount(count + 1);
  await page.keyboard.type('Mencatat surat masuk');
  await page.keyboard.press('Escape');
  await expect(pane.cell('Kegiatan', 2)).toHaveText(/Mencatat surat masuk/);
  await expect(pane.cell('Lanjut ke', 1)).toHaveText(/2/);
  await expect(pane.cell('Lanjut ke', 2)).toHaveText(/3/);

  await page.keyboard.press('Alt+ArrowDown');
  await expect(pane.cell('Kegiatan', 3)).toHaveText(/Mencatat surat masuk/);

  await page.keyboard.press('Control+Delete');
  await expect(rows).toHaveCount(count);
});

test('everything up to the download goes by keyboard alone', async ({ page, pane }) => {
  await page.goto('/');
  const example = page.getByRole('button', { name: 'Pembuatan Naskah Dinas' });
  await expect(example).toBeVisible();
  await tabTo(page, () => example.evaluate((button) => button === document.activeElement));
  await page.keyboard.press('Enter');
  await expect(pane.grid).toBeVisible();

  await tabTo(page, () => pane.cell('Kegiatan', 1).evaluate((cell) => cell === document.activeElement));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Menyusun konsep naskah dinas');
  await page.keyboard.press('Escape');
  await expect(pane.cell('Kegiatan', 2)).toHaveText(/Menyusun konsep naskah dinas/);

  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  expect(download.suggestedFilename()).toMatch(/\.docx$/);
});

test('a draft is there again after a reload', async ({ page, pane }) => {
  await pane.startFrom('Pembuatan Naskah Dinas');
  await pane.write('Keterangan', 2, 'catatan draf');
  await draftHolding(page, 'catatan draf');

  page.once('dialog', (leave) => void leave.accept());
  await page.reload();

  await pane.show('Langkah');
  await expect(pane.cell('Keterangan', 2)).toHaveText(/catatan draf/);
});

test("the ribbon's buttons open the draft at their views", async ({ page, pane }) => {
  await pane.startFrom('Pembuatan Naskah Dinas');
  await pane.write('Keterangan', 2, 'catatan draf');
  await draftHolding(page, 'catatan draf');
  page.on('dialog', (leave) => void leave.accept());

  for (const [view, tab] of Object.entries({ cover: 'Identitas', steps: 'Langkah', check: 'Pemeriksaan', review: 'Tinjauan', archive: 'Arsip' })) {
    await page.goto(`/?view=${view}`);
    await expect(page.getByRole('tab', { name: new RegExp(`^${tab}`) })).toHaveAttribute('aria-selected', 'true');
  }
});

test('the browser asks before unsaved work is left', async ({ page, pane }) => {
  await pane.startFrom('Pembuatan Naskah Dinas');
  await pane.write('Keterangan', 1, 'belum diunduh');

  const [question] = await Promise.all([page.waitForEvent('dialog'), page.close({ runBeforeUnload: true })]);
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  await expect(pane.cell('Keterangan', 1)).toHaveText(/belum diunduh/);
});

test('the pane speaks English when asked, and still does after a reload', async ({ page, pane }) => {
  await pane.startFrom('Pembuatan Naskah Dinas');
  await pane.menu('Lainnya', 'English');
  await expect(page.getByRole('tab', { name: 'Identity' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');

  await page.reload();
  await expect(page.getByRole('tab', { name: 'Identity' })).toBeVisible();
});

test('rows copied from Excel become steps', async ({ page, pane, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await pane.startFrom('Pembuatan Naskah Dinas');
  const count = await pane.grid.getByRole('row').count();
  await page.evaluate(() => navigator.clipboard.writeText('Kegiatan\tWaktu\tOutput\nMengagendakan surat\t5 menit\tNomor agenda\nMengirim surat\t1 hari\tTanda terima'));
  await page.getByRole('button', { name: 'Tempel baris' }).click();
  await page.getByRole('dialog').getByRole('textbox').focus();
  await page.keyboard.press('Control+v');
  await page.getByRole('button', { name: 'Tambahkan 2 langkah' }).click();

  await expect(pane.grid.getByRole('row')).toHaveCount(count + 2);
  await expect(pane.grid.getByText('Mengagendakan surat')).toBeVisible();
});

test('a further arrow waits for its label, and trades targets with the one that leads where it is led', async ({ page, pane }) => {
  await pane.startFrom('Pembuatan Naskah Dinas');
  await pane.cell('Lanjut ke', 2).click();
  const dialog = page.getByRole('dialog');
  const labels = dialog.getByLabel('Label panah');
  const targets = dialog.getByLabel('Menuju langkah');
  await dialog.getByRole('button', { name: 'Tambah panah' }).click();
  await expect(labels.nth(2)).toBeFocused();
  await expect(labels.nth(2)).toHaveValue('');
  await page.keyboard.type('Kurang lengkap');

  await targets.nth(2).focus();
  await targets.nth(2).selectOption({ index: 0 });
  await expect(dialog.getByText(/Langkah 1 sudah dituju panah lain/)).toBeVisible();
  await expect(targets.nth(2)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(pane.cell('Lanjut ke', 2)).toHaveText(/Ya → 3\s*Tidak → 4\s*Kurang lengkap → 1/, { useInnerText: true });
});

test('an executor that goes is told with its steps', async ({ page, pane }) => {
  await pane.startFrom('Pembuatan Naskah Dinas');
  await page.getByText('Pelaksana', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Hapus pelaksana Sekretaris' }).click();
  await expect(page.getByText('Pelaksana Sekretaris dihapus; simbolnya tetap ada (langkah 2, 4).')).toBeVisible();
});

test('the server going away is said, and writing goes on', async ({ page, pane, context }) => {
  await pane.startFrom('Pembuatan Naskah Dinas');
  await context.setOffline(true);
  await pane.write('Keterangan', 1, 'tanpa server');
  await expect(page.getByText(/Server tidak terjangkau/)).toBeVisible();

  await context.setOffline(false);
  await expect(page.getByText(/Server tidak terjangkau/)).toBeHidden({ timeout: 30_000 });
  await expect(pane.cell('Keterangan', 1)).toHaveText(/tanpa server/);
});

async function tabTo(page: Page, arrived: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 60; i++) {
    if (await arrived()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The Tab key does not get there.');
}

/** Waits until the browser's own store holds the text. */
async function draftHolding(page: Page, text: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => new Promise<string>((resolve, reject) => {
    const opening = indexedDB.open('sop-word-addin');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const all = opening.result.transaction('drafts').objectStore('drafts').getAll();
      all.onsuccess = () => {
        opening.result.close();
        resolve(JSON.stringify(all.result.map((draft: { sop: unknown }) => draft.sop)));
      };
    };
  }))).toContain(text);
}

test.describe('with the pages beside the steps', () => {
  test.use({ viewport: { width: 1600, height: 700 } });

  test('they come along to the step that is clicked, stay while one types, and keep their size over a reload', async ({ page, pane }) => {
    await pane.startFrom('Pembuatan Naskah Dinas');
    const pages = page.getByRole('region', { name: 'Halaman SOP' });
    const row = (step: number) => pages.locator('[data-step-id]').nth(step - 1);
    await pane.cell('Kegiatan', 4).click();
    await expect(row(4)).toBeInViewport({ ratio: 0.5 });

    await pages.evaluate((scrolled) => scrolled.scrollTo(0, 0));
    await expect(row(4)).not.toBeInViewport();
    await page.keyboard.press('End');
    await page.keyboard.type(' ulang');
    await expect(row(4)).toContainText('ulang');
    await expect(row(4)).not.toBeInViewport();
    await pane.cell('Waktu', 4).click();
    await expect(row(4)).toBeInViewport({ ratio: 0.5 });

    const whole = page.getByRole('button', { name: 'Satu halaman', exact: true });
    await whole.click();
    for (const sheet of await pages.getByRole('img').all()) {
      expect((await sheet.boundingBox())!.height).toBeLessThanOrEqual((await pages.boundingBox())!.height);
    }
    page.on('dialog', (leave) => void leave.accept());
    await page.reload();
    await expect(whole).toHaveAttribute('aria-pressed', 'true');
  });
});
