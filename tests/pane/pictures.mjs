// Takes the README's pictures anew, into addin-web/pictures: the pane beside its pages, and pages as a Word processor shows them
// (those from the gallery: run ./tests/run gallery first).
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
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
  await pictureOf('loop', 'loop-over-pages', 3);
  await pictureOf('split', 'hand-over-in-a-row', 2);
  await pictureOf('executors', 'executors-12', 2);
  await pictureOf('one-page', 'one-page', 1);
} finally {
  await browser.close();
  await server.stop();
}

/**
 * One page of the gallery without its empty margins.
 * @param {string} picture
 * @param {string} exhibit
 * @param {number} number
 */
async function pictureOf(picture, exhibit, number) {
  const file = here(`../../addin-web/pictures/${picture}`);
  execFileSync('pdftoppm', ['-png', '-r', '110', '-f', `${number}`, '-l', `${number}`, '-singlefile', here(`../artifacts/gallery/${exhibit}.pdf`), file]);
  const page = await browser.newPage();
  const trimmed = await page.evaluate(withoutMargins, `data:image/png;base64,${readFileSync(`${file}.png`, 'base64')}`);
  await page.close();
  writeFileSync(`${file}.png`, Buffer.from(trimmed.split(',')[1] ?? '', 'base64'));
}

/** @param {string} source */
async function withoutMargins(source) {
  const white = 12;
  const image = new Image();
  image.src = source;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const ink = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
  ink.drawImage(image, 0, 0);
  const pixels = ink.getImageData(0, 0, image.width, image.height).data;
  let [left, top, right, bottom] = [image.width, image.height, 0, 0];
  for (let i = 0; i < pixels.length; i += 4) {
    if ((pixels[i] ?? 255) < 250) {
      const [x, y] = [(i / 4) % image.width, Math.floor(i / 4 / image.width)];
      [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
    }
  }
  const cut = document.createElement('canvas');
  [cut.width, cut.height] = [right - left + 2 * white, bottom - top + 2 * white];
  const paper = /** @type {CanvasRenderingContext2D} */ (cut.getContext('2d'));
  paper.fillStyle = '#fff';
  paper.fillRect(0, 0, cut.width, cut.height);
  paper.drawImage(image, white - left, white - top);
  return cut.toDataURL('image/png');
}
