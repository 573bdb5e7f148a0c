// Every example as a document, as pages and on one page of thumbnails: tests/artifacts/gallery/index.html
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { startServer } from './server.mjs';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const examples = here('../Examples');
const gallery = here('../artifacts/gallery');

rmSync(gallery, { recursive: true, force: true });
mkdirSync(gallery, { recursive: true });
const names = readdirSync(examples).filter((file) => file.endsWith('.sop.json')).map((file) => file.slice(0, -'.sop.json'.length));
const server = await startServer();
try {
  for (const name of names) {
    writeFileSync(join(gallery, `${name}.docx`), await documentOf(name));
  }
} finally {
  await server.stop();
}
makePdfs(names.map((name) => join(gallery, `${name}.docx`)));
writeFileSync(join(gallery, 'index.html'), page(names.map((name) => ({ name, pictures: picturesOf(name) }))));
console.log(join(gallery, 'index.html'));

/** @param {string} name */
async function documentOf(name) {
  const response = await fetch(`${server.address}/api/sops/document`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: readFileSync(join(examples, `${name}.sop.json`)),
  });
  if (!response.ok) {
    throw new Error(`${name}: ${response.status} ${await response.text()}`);
  }
  return new Uint8Array(await response.arrayBuffer());
}

/** @param {string[]} documents */
function makePdfs(documents) {
  const profile = pathToFileURL(join(gallery, '.libreoffice')).href;
  execFileSync('soffice', [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', gallery, ...documents], { stdio: 'ignore' });
}

/** @param {string} name */
function picturesOf(name) {
  execFileSync('pdftoppm', ['-png', '-r', '70', join(gallery, `${name}.pdf`), join(gallery, name)]);
  return readdirSync(gallery).filter((file) => file.startsWith(`${name}-`) && file.endsWith('.png'));
}

/** @param {{ name: string, pictures: string[] }[]} documents */
function page(documents) {
  const sections = documents.map(({ name, pictures }) => `
    <h2><a href="${name}.docx">${name}</a> <small>${pictures.length} pages</small></h2>
    <p>${pictures.map((picture) => `<a href="${name}.pdf"><img src="${picture}" alt="${picture}"></a>`).join('\n')}</p>`);
  return `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>Every example as Word pages</title>
  <style>
    body { font: 14px/1.4 system-ui, sans-serif; margin: 2rem; background: #eee; }
    h2 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
    p { display: flex; flex-wrap: wrap; gap: 1rem; margin: 0; }
    img { width: 26rem; max-width: 100%; background: #fff; box-shadow: 0 1px 4px #0005; }
  </style>
  <h1>Every example as Word pages</h1>${sections.join('')}
</html>
`;
}
