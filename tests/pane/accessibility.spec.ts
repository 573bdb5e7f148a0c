import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test, type View } from './pane.ts';

const views: View[] = ['Identitas', 'Langkah', 'Pratinjau', 'Pemeriksaan', 'Tinjauan', 'Arsip'];
const widths = { 'narrow as the pane in Word': 320, wide: 1280 };

for (const [name, width] of Object.entries(widths)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${name}, ${colorScheme}`, () => {
      test.use({ viewport: { width, height: 640 }, colorScheme });

      test('no view has a fault of accessibility or needs scrolling sideways', async ({ page, pane }) => {
        await page.goto('/');
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expectNoFault(page);
        await pane.startFrom('Pelayanan Permohonan Informasi Publik');
        for (const view of views) {
          await test.step(view, async () => {
            await pane.show(view);
            await expect(page.getByRole('progressbar')).toHaveCount(0);
            await expectNoFault(page);
            expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
          });
        }
      });
    });
  }
}

test('dialogs have no fault of accessibility', async ({ page, pane }) => {
  await pane.startFrom('Pelayanan Permohonan Informasi Publik');
  for (const open of [
    () => pane.cell('Simbol dan pelaksana', 2).click(),
    () => pane.cell('Lanjut ke', 2).click(),
    () => page.getByRole('button', { name: 'Tempel baris' }).click(),
    () => pane.menu('Lainnya', 'Pintasan papan ketik'),
  ]) {
    await open();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNoFault(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});

async function expectNoFault(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, places: nodes.map(({ html }) => html) }))).toEqual([]);
}
