import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { unzipSync, zipSync } from 'fflate';
import { documentOf, onBoth, test as office } from './office.ts';
import { expect, test } from './pane.ts';

const drawnByHand = fileURLToPath(new URL('../Examples/92-SYNTHETIC-drawn-by-hand.docx', import.meta.url));

test('a hand-made SOP is checked thing by thing before it can be filed', async ({ page, pane }) => {
  await choose(page, 'Buka berkas', [drawnByHand]);

  const panel = page.getByRole('tabpanel');
  await expect(panel.getByRole('heading', { name: /^Periksa hasil bacaan: 92-SYNTHETIC-drawn-by-hand/ })).toBeVisible();
  await expect(panel.getByRole('img', { name: 'Baris 3 seperti tergambar di dokumen' })).toBeVisible();

  await test.step('nothing can be filed or called ready for review before', async () => {
    await pane.show('Pemeriksaan');
    await expect(panel.getByText(/^Belum siap ditinjau: \d+ hal dari impor/)).toBeVisible();
    await expect(panel.getByText(/^Siap ditinjau/)).toHaveCount(0);
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
    const number = panel.getByRole('listitem').filter({ hasText: 'Nomor SOP' });
    await expect(number).toContainText('belum diisi');
    await expect(number.getByRole('checkbox')).not.toBeChecked();
    const open = panel.getByRole('checkbox', { checked: false });
    await panel.getByRole('button', { name: 'Ke yang belum diperiksa' }).click();
    await expect(open.first()).toBeFocused();
    await expect(open.first()).toBeInViewport();
    while ((await open.count()) > 0) await open.first().check();
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

office('a ZIP of hand-made SOPs is checked side by side; what a person has confirmed is filed in one go', onBoth, async ({ page, server }) => {
  const titles = ['Kegiatan Impor Satu', 'Kegiatan Impor Dua'];
  const documents = await Promise.all(titles.map(async (title, i) => [`lama/${title}.docx`, withoutState(await (await documentOf(server, `SOP-30${i}/IMPOR/2026`, title)).docx.arrayBuffer())] as const));
  await page.goto('/');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Impor SOP lama' }).click()]);
  await chooser.setFiles({ name: 'lama.zip', mimeType: 'application/zip', buffer: Buffer.from(zipSync(Object.fromEntries(documents))) });
  const list = page.getByRole('region', { name: 'SOP lama yang sedang diimpor' });
  const fileAll = page.getByRole('button', { name: /^Arsipkan \d SOP yang sudah diperiksa/ });
  for (const title of titles) await expect(list.getByRole('button', { name: new RegExp(`^${title}.*hal perlu diperiksa`) })).toBeVisible();
  await expect(fileAll).toHaveCount(0);

  for (const [i, title] of titles.entries()) {
    await test.step(`${title} is confirmed beside its drawing`, async () => {
      await list.getByRole('button', { name: new RegExp(`^${title}`) }).click();
      const panel = page.getByRole('tabpanel');
      await expect(panel.getByRole('img', { name: /^Baris 1 seperti tergambar/ })).toBeVisible();
      await panel.getByRole('button', { name: /^Benarkan \d+ hal yang sudah jelas/ }).click();
      for (let open = panel.getByRole('checkbox', { checked: false }); (await open.count()) > 0; ) await open.first().check();
      await expect(panel.getByText('Semua sudah diperiksa.')).toBeVisible();
      await page.getByRole('button', { name: 'Berkas', exact: true }).click();
      await page.getByRole('menu').getByText('Tutup SOP ini', { exact: true }).click();
      await expect(fileAll).toHaveText(`Arsipkan ${i + 1} SOP yang sudah diperiksa`);
    });
  }

  await fileAll.click();
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 dari 2 SOP sudah diarsipkan.')).toBeVisible();
  await expect(list).toHaveCount(0);
  await page.goto('/daftar?text=kegiatan%20impor');
  for (const title of titles) await expect(page.getByRole('link', { name: title })).toBeVisible();
});

/** As somebody's own hand would have left it: the SOP as data is gone. */
function withoutState(docx: ArrayBuffer): Uint8Array {
  const parts = unzipSync(new Uint8Array(docx));
  for (const name of Object.keys(parts)) if (name.startsWith('customXml/')) delete parts[name];
  const mend = (name: string, what: RegExp) => {
    parts[name] = new TextEncoder().encode(new TextDecoder().decode(parts[name]).replace(what, ''));
  };
  mend('[Content_Types].xml', /<Override PartName="\/customXml[^>]*>/g);
  mend('word/_rels/document.xml.rels', /<Relationship [^>]*customXml[^>]*>/g);
  return zipSync(parts);
}

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
