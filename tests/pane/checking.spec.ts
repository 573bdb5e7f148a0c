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
  // One after the other, each a call of its own.
  await expect(page.getByText(/^\d+ komentar ditambahkan ke dokumen\.$/)).toBeVisible({ timeout: 45_000 });
  // They are open now, and that is found, too; said as a comment it would keep itself alive.
  await expect(panel(page).getByRole('button', { name: /Masih ada \d+ komentar yang belum diselesaikan/ })).toBeVisible();

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

test('typing in sixty steps touches the row being typed in and the pages that show it', async ({ page, pane }) => {
  // Wide enough for the pages beside the grid.
  await page.setViewportSize({ width: 1680, height: 900 });
  await sixtySteps(page, pane);
  await expect(page.locator('[data-page]').nth(5)).toBeAttached();
  await pane.cell('Kegiatan', 30).click();
  await page.keyboard.press('Control+a');
  // From here on nothing is looked for by role: that reads every cell in the page's own thread, and would be the longest task.
  await page.evaluate(watch);
  await page.keyboard.type('Melakukan pemeriksaan berkas dan menyampaikan kepada atasan', { delay: 30 });
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.querySelector('[aria-rowindex="31"] [role="img"]'));
  await page.waitForFunction(() => Array.from(document.querySelectorAll('[data-page]')).some((sheet) => sheet.textContent.includes('atasan')));
  const seen = await page.evaluate(() => (window as unknown as { seen: Seen }).seen);

  expect([...new Set(seen.rows)]).toEqual(['31']);
  expect(new Set(seen.pages)).not.toContain(0);
  const longest = Math.max(0, ...seen.tasks);
  test.info().annotations.push({ type: 'longest task', description: `${longest} ms` });
  console.log(`longest task while typing in 60 steps: ${longest || 'less than 50'} ms, pages drawn anew: ${seen.pages.length} of ${seen.of}`);
});

/** What happened since it was watched. */
interface Seen {
  /** Rows of the grid that were changed, as often as they were. */
  rows: string[];
  /** Pages of the preview that were drawn anew. */
  pages: number[];
  of: number;
  /** Milliseconds of what kept the page busy for 50 or more. */
  tasks: number[];
}

/** Runs in the page. */
function watch(): void {
  const seen: Seen = { rows: [], pages: [], of: 0, tasks: [] };
  const sheets = Array.from(document.querySelectorAll('[data-page]'));
  seen.of = sheets.length;
  const element = (node: Node) => (node instanceof Element ? node : node.parentElement);
  new MutationObserver((changes) => {
    seen.rows.push(...changes.map(({ target }) => element(target)?.closest('[role="row"]')?.getAttribute('aria-rowindex') ?? 'grid'));
  }).observe(document.querySelector('[role="grid"]')!, { subtree: true, childList: true, characterData: true, attributes: true });
  for (const [number, sheet] of sheets.entries()) new MutationObserver(() => seen.pages.push(number)).observe(sheet, { childList: true });
  new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  Object.assign(window, { seen });
}

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
