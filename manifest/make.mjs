// make.mjs ORIGIN...: writes manifest/out/manifest.{host}.xml for the server at each address, such as https://sop.contoh.go.id
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const namespace = '5b0c9d1e-7f43-4c8e-9a56-2d1f0b7e6a34';
const sizes = [16, 20, 24, 32, 40, 48, 64, 80];
const icons = readdirSync(here('icons')).filter((file) => file.endsWith('.svg')).map((file) => file.slice(0, -'.svg'.length));

const addresses = process.argv.slice(2);
if (addresses.length === 0) {
  console.error('Usage: node manifest/make.mjs https://server.example [...]');
  process.exit(2);
}
const manifests = addresses.map(originOf).map((origin) => ({ origin, xml: manifestFor(origin) }));
mkdirSync(here('out'), { recursive: true });
for (const { origin, xml } of manifests) {
  const file = here(`out/manifest.${origin.host.replace(':', '-')}.xml`);
  writeFileSync(file, xml);
  console.log(file);
}

/** Word loads add-ins by https alone; only this very machine may do without. */
function originOf(address) {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== 'https:' && !(url?.protocol === 'http:' && url.hostname === 'localhost')) {
    console.error(`${address}: not an address that starts with https://`);
    process.exit(2);
  }
  if (url.pathname !== '/' || url.search || url.hash || url.username) {
    console.error(`${address}: only scheme, host and port; the pane is served at /`);
    process.exit(2);
  }
  return url;
}

function manifestFor({ origin }) {
  return readFileSync(here('template.xml'), 'utf8')
    .replace(/<!-- \{\{origin\}\} is .*? -->\n/, '')
    .replace(/^( *)(.*)\{\{icon (\w+)\}\}/gm, (_, indent, before, icon) => indent + before
      + block(indent, sizes.map((size) => `<bt:Image size="${size}" resid="${icon}.${size}" />`)))
    .replace(/^( *)(.*)\{\{images\}\}/m, (_, indent, before) => indent + before
      + block(indent, icons.flatMap((icon) => sizes.map((size) =>
        `<bt:Image id="${icon}.${size}" DefaultValue="{{origin}}/icons/${icon}-${size}.png" />`))))
    .replaceAll('{{id}}', idOf(origin))
    .replaceAll('{{origin}}', origin);
}

/** Elements, one a line, within an element that is itself indented. */
function block(indent, elements) {
  return [...elements.map((element) => `\n${indent}  ${element}`), `\n${indent}`].join('');
}

/** The same address always has the same id (a version 5 UUID), two addresses never: test and production stand side by side. */
function idOf(origin) {
  const hash = createHash('sha1').update(Buffer.from(namespace.replaceAll('-', ''), 'hex')).update(origin).digest();
  hash[6] = (hash[6] & 0x0f) | 0x50;
  hash[8] = (hash[8] & 0x3f) | 0x80;
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
