import { expect, test as base, type BrowserContext } from '@playwright/test';
import { startWithLibrary } from './standIns.mjs';
import { Pane } from './pane.ts';

type Office = Awaited<ReturnType<typeof startWithLibrary>>;

const test = base.extend<object, { office: Office }>({
  office: [
    async ({}, use) => {
      const office = await startWithLibrary();
      await use(office);
      await office.stop();
    },
    { scope: 'worker' },
  ],
});

/** What the browser asks of login.microsoftonline.com goes to the stand-in, whose forwarding a page of its own follows. */
async function throughStandIn(context: BrowserContext, entra: string): Promise<void> {
  await context.route('https://login.microsoftonline.com/**', async (route) => {
    const request = route.request();
    const { pathname, search } = new URL(request.url());
    const answer = await fetch(new URL(pathname + search, entra), { method: request.method(), headers: request.headers(), body: request.postData(), redirect: 'manual' });
    const to = answer.headers.get('Location');
    if (to) await route.fulfill({ contentType: 'text/html', body: `<script>location.replace(${JSON.stringify(to)})</script>` });
    else await route.fulfill({ status: answer.status, headers: { 'Content-Type': answer.headers.get('Content-Type') ?? '', 'Access-Control-Allow-Origin': '*' }, body: await answer.text() });
  });
}

async function signedIn(context: BrowserContext, office: Office, name: string): Promise<Pane> {
  await throughStandIn(context, office.entra);
  const page = await context.newPage();
  await page.goto(office.address);
  const [popup] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button', { name: 'Masuk dengan akun kantor' }).click()]);
  await popup.getByRole('link', { name }).click();
  await page.getByRole('main').getByRole('button', { name: 'Pembuatan Naskah Dinas' }).click();
  return new Pane(page);
}

test('a drafter writes, the secretariat files with progress, and both find it in the register with its address', async ({ browser, office }) => {
  const [ofDrafter, ofSecretary] = [await browser.newContext({ locale: 'id-ID' }), await browser.newContext({ locale: 'id-ID' })];
  const drafter = await signedIn(ofDrafter, office, 'Penyusun Contoh');
  await drafter.show('Arsip');
  await expect(drafter.page.getByText('Yang mengarsipkan SOP adalah sekretariat.')).toBeVisible();
  await expect(drafter.page.getByRole('button', { name: 'Arsipkan', exact: true })).toHaveCount(0);

  const secretary = await signedIn(ofSecretary, office, 'Sekretariat Contoh');
  const { page } = secretary;
  await secretary.show('Identitas');
  await secretary.field('Nomor SOP').fill('SOP-201/UJI/2026');
  await secretary.field('Nama pengesah').fill('Nama Pejabat Contoh');
  await secretary.show('Arsip');
  await page.getByRole('button', { name: 'Periksa pustaka' }).click();
  await expect(page.getByText('siap menerima SOP')).toBeVisible();

  await fetch(`${office.control}faults`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ match: 'PUT .*/up/', kind: 'slow', times: 1, chance: 1, seconds: 3 }),
  });
  await page.getByRole('button', { name: 'Arsipkan', exact: true }).click();
  await expect(page.getByText('Sedang disimpan')).toBeVisible();
  await expect(page.getByRole('progressbar', { name: 'Kemajuan pengarsipan' })).toBeVisible();
  await expect(page.getByText('Sudah diarsipkan')).toBeVisible();
  await expect(page.getByText(/https:\/\/contoh\.sharepoint\.com\/sites\/sop\/SOP\//)).toBeVisible();

  await drafter.page.getByRole('searchbox').fill('SOP-201');
  const register = drafter.page.getByRole('region', { name: 'Daftar SOP' });
  await expect(register.getByText('SOP-201/UJI/2026')).toBeVisible();
  await expect(register.getByRole('link', { name: 'Buka di SharePoint' })).toHaveAttribute('href', /^https:\/\/contoh\.sharepoint\.com\//);
  await ofDrafter.close();
  await ofSecretary.close();
});

test('a session that ends while one types loses nothing, and who signs in again signs with their own name', async ({ browser, office }) => {
  const context = await browser.newContext({ locale: 'id-ID' });
  const pane = await signedIn(context, office, 'Penyusun Contoh');
  const { page } = pane;
  const unknown = { status: 401, contentType: 'application/problem+json', body: '{"code":"http.unauthorized","title":"","status":401,"errors":[]}' };
  await page.route('**/api/**', (route) => route.fulfill(unknown));
  await pane.write('Keterangan', 2, 'diketik setelah sesi berakhir');
  await expect(page.getByText(/Sesi masuk Anda sudah berakhir/)).toHaveCount(1);
  await pane.show('Tinjauan');
  await page.getByRole('button', { name: 'Tulis komentar', exact: true }).click();
  await page.getByRole('textbox', { name: 'Komentar' }).fill('Jangan hilang.');
  await page.getByRole('button', { name: 'Kirim' }).click();
  await expect(page.getByText(/Sesi masuk Anda sudah berakhir/)).toHaveCount(1);
  await expect(page.getByRole('textbox', { name: 'Komentar' })).toHaveValue('Jangan hilang.');
  await expect(page.getByLabel('Nama Anda')).toHaveCount(0);

  await page.unroute('**/api/**');
  const [popup] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button', { name: 'Masuk lagi' }).click()]);
  await popup.getByRole('link', { name: 'Penyusun Contoh' }).click();
  await expect(page.getByText(/Sesi masuk Anda sudah berakhir/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Kirim' }).click();
  await expect(page.getByRole('article').filter({ hasText: 'Jangan hilang.' })).toContainText('Penyusun Contoh');
  await pane.show('Langkah');
  await expect(pane.cell('Keterangan', 2)).toHaveText(/diketik setelah sesi berakhir/);
  await context.close();
});
