// Takes the README's pictures anew, into addin-web/pictures: the pane beside its pages, and a page as a Word processor shows it
// (that one from the gallery: run ./tests/run gallery first).
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { launchOptions } from './chromium.mjs';
import { startServer } from './server.mjs';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const server = await startServer();
const browser = await chromium.launch(launchOptions);
try {
  const page = await browser.newPage({ locale: 'id-ID', viewport: { width: 1500, height: 860 } });
  await page.goto(server.address);
  await page.getByRole('button', { name: 'Pelayanan Permohonan Informasi Publik' }).click();
  await page.getByRole('button', { name: 'Ke halaman 2' }).click();
  await page.getByText('- 2 -').waitFor();
  await page.screenshot({ path: here('../../addin-web/pictures/pane.png') });
} finally {
  await browser.close();
  await server.stop();
}
execFileSync('pdftoppm', ['-png', '-r', '110', '-f', '2', '-l', '2', '-singlefile',
  here('../artifacts/gallery/93-SYNTHETIC-setda-keputusan-bupati.pdf'), here('../../addin-web/pictures/page')]);
