// Documents as pages on one page of thumbnails: every example, every feature of the layout, the worst generated SOPs.
// tests/artifacts/gallery/index.html
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const gallery = here('../artifacts/gallery');

/** @typedef {{ title: string, exhibits: { name: string, title: string }[] }} Room */

rmSync(gallery, { recursive: true, force: true });
mkdirSync(gallery, { recursive: true });
execFileSync('dotnet', [here('../Gallery/bin/Debug/net10.0/Gallery.dll'), here('../Examples'), gallery], { stdio: 'inherit' });
const rooms = /** @type {Room[]} */ (JSON.parse(readFileSync(join(gallery, 'gallery.json'), 'utf8')));
const names = rooms.flatMap((room) => room.exhibits.map((exhibit) => exhibit.name));
makePdfs(names.map((name) => join(gallery, `${name}.docx`)));
const pictures = new Map(names.map((name) => [name, picturesOf(name)]));
writeFileSync(join(gallery, 'index.html'), page());
console.log(join(gallery, 'index.html'));

/** @param {string[]} documents */
function makePdfs(documents) {
  const profile = pathToFileURL(join(gallery, '.libreoffice')).href;
  execFileSync('soffice', [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', gallery, ...documents], { stdio: 'ignore' });
}

/** @param {string} name */
function picturesOf(name) {
  execFileSync('pdftoppm', ['-png', '-r', '90', join(gallery, `${name}.pdf`), join(gallery, name)]);
  const own = new RegExp(`^${name}-\\d+\\.png$`);
  return readdirSync(gallery).filter((file) => own.test(file));
}

function page() {
  return `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>Gallery of pages</title>
  <style>
    body { font: 14px/1.4 system-ui, sans-serif; margin: 2rem; background: #eee; }
    h2 { margin: 2.5rem 0 0; }
    h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
    p { display: flex; flex-wrap: wrap; gap: 1rem; margin: 0; }
    img { width: 32rem; max-width: 100%; background: #fff; box-shadow: 0 1px 4px #0005; }
  </style>
  <h1>Gallery of pages</h1>${rooms.map(section).join('')}
</html>
`;
}

/** @param {Room} room */
function section({ title, exhibits }) {
  return `
  <h2>${title}</h2>${exhibits.map(thumbnails).join('')}`;
}

/** @param {{ name: string, title: string }} exhibit */
function thumbnails({ name, title }) {
  const pages = pictures.get(name) ?? [];
  const images = pages.map((picture) => `<a href="${name}.pdf"><img src="${picture}" alt="${picture}"></a>`);
  return `
  <h3><a href="${name}.docx">${title}</a> <small>${pages.length} pages</small></h3>
  <p>${images.join('\n')}</p>`;
}
