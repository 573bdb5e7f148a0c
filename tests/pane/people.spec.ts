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

/** An office.js of a Word that opens no window for the page, only its own dialog, and does not sign people in itself. */
const officeWithoutWindows = `
  const open = window.open.bind(window);
  window.open = () => null;
  const succeeded = 'succeeded';
  const opened = (page) => ({
    addEventHandler: (kind, handle) => kind === 'said' && addEventListener('message', (e) => e.source === page && handle({ message: e.data, origin: e.origin })),
    close: () => page.close(),
  });
  window.Office = {
    HostType: { Word: 'Word' },
    AsyncResultStatus: { Succeeded: succeeded },
    EventType: { DialogMessageReceived: 'said', DialogEventReceived: 'ended' },
    onReady: async () => ({ host: null }),
    context: {
      requirements: { isSetSupported: (set) => set === 'DialogApi' },
      ui: {
        displayDialogAsync: (address, size, done) => done({ status: succeeded, value: opened(open(address, 'dialog', 'width=480,height=640')) }),
        messageParent: (message, { targetOrigin }) => opener.postMessage(message, targetOrigin),
      },
    },
  };`;

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

const fault = (office: Office, what: object) =>
  fetch(`${office.control}faults`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(what) });

async function readyToFile(pane: Pane, number: string): Promise<void> {
  await pane.show('Identitas');
  await pane.field('Nomor SOP').fill(number);
  await pane.field('Nama pengesah').fill('Nama Pejabat Contoh');
  await pane.show('Arsip');
}

test('a drafter writes, the secretariat files with progress, and both find it in the register with its address', async ({ browser, office }) => {
  const [ofDrafter, ofSecretary] = [await browser.newContext({ locale: 'id-ID' }), await browser.newContext({ locale: 'id-ID' })];
  const drafter = await signedIn(ofDrafter, office, 'Penyusun Contoh');
  await drafter.show('Arsip');
  await expect(drafter.page.getByText('Yang mengarsipkan SOP adalah sekretariat.')).toBeVisible();
  await expect(drafter.page.getByRole('button', { name: 'Arsipkan', exact: true })).toHaveCount(0);

  const secretary = await signedIn(ofSecretary, office, 'Sekretariat Contoh');
  const { page } = secretary;
  await readyToFile(secretary, 'SOP-201/UJI/2026');
  await page.getByRole('button', { name: 'Periksa pustaka' }).click();
  await expect(page.getByText('siap menerima SOP')).toBeVisible();

  await fault(office, { match: 'PUT .*/up/', kind: 'slow', times: 1, chance: 1, seconds: 3 });
  await page.getByRole('button', { name: 'Arsipkan', exact: true }).click();
  await expect(page.getByText('Sedang disimpan')).toBeVisible();
  await expect(page.getByRole('progressbar', { name: 'Kemajuan pengarsipan' })).toBeVisible();
  await expect(page.getByText('Sudah diarsipkan')).toBeVisible();
  await expect(page.getByText(/https:\/\/contoh\.sharepoint\.com\/sites\/sop\/SOP\//)).toBeVisible();

  await drafter.page.getByRole('searchbox').fill('SOP-201');
  const register = drafter.page.getByRole('region', { name: 'Daftar SOP' });
  await expect(register.getByText('SOP-201/UJI/2026')).toBeVisible();
  await expect(register.getByRole('link', { name: 'Buka di SharePoint' })).toHaveAttribute('href', /^https:\/\/contoh\.sharepoint\.com\//);
  await drafter.page.goto(`${office.address}/daftar/jejak`);
  await expect(drafter.page.getByText('Halaman ini tidak ada.')).toBeVisible();
  await ofDrafter.close();
  await ofSecretary.close();
});

test('what is held up is told where one begins, can be tried at once, and leaves its trail in the log', async ({ browser, office }) => {
  const context = await browser.newContext({ locale: 'id-ID' });
  const secretary = await signedIn(context, office, 'Sekretariat Contoh');
  const { page } = secretary;
  await readyToFile(secretary, 'SOP-203/UJI/2026');
  await expect(page.getByText('Anda mengarsipkan sebagai Sekretariat Contoh.')).toBeVisible();
  await fault(office, { match: 'PUT .*/up/', kind: 'locked', times: 1, chance: 1, seconds: 1 });
  await page.getByRole('button', { name: 'Arsipkan', exact: true }).click();
  await expect(page.getByText('sedang dibuka atau dikunci seseorang').first()).toBeVisible();

  const pages = await context.newPage();
  await pages.goto(`${office.address}/daftar`);
  await expect(pages.getByText(/“Pembuatan Naskah Dinas.*” tertunda masuk arsip/)).toBeVisible();
  await pages.getByRole('link', { name: 'Lihat di Arsip' }).click();
  await pages.getByRole('button', { name: 'Periksa semua pustaka' }).click();
  await expect(pages.getByRole('row', { name: 'Semua unit lainnya' })).toContainText('Siap');
  await expect(pages.getByRole('row', { name: 'Bagian Tanpa Pustaka' })).toContainText('1 hal masih kurang');
  await pages.getByRole('button', { name: 'Coba sekarang' }).click();
  await expect(pages.getByText('Semua yang diserahkan sudah diarsipkan.')).toBeVisible();
  await expect(page.getByText('Sudah diarsipkan')).toBeVisible();

  await pages.getByRole('link', { name: 'Jejak tindakan' }).click();
  await pages.getByRole('searchbox').fill('sop-203');
  await pages.getByLabel('Tindakan').selectOption('Diarsipkan');
  await expect(pages.getByText('1 catatan')).toBeVisible();
  await expect(pages.getByRole('row').nth(1)).toContainText('Sekretariat Contoh');
  await pages.getByRole('link', { name: /SOP-203/ }).click();
  await pages.getByRole('region', { name: 'Versi dan pengarsipan' }).getByRole('link', { name: 'Jejak tindakan' }).click();
  await expect(pages.getByText('2 catatan')).toBeVisible();
  await context.close();
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

test("where no window opens, Word's dialog signs the person in and relays what Entra ID asks in the midst of filing", async ({ browser, office }) => {
  const context = await browser.newContext({ locale: 'id-ID' });
  await throughStandIn(context, office.entra);
  await context.route('https://appsforoffice.microsoft.com/**', (route) => route.fulfill({ contentType: 'text/javascript', body: officeWithoutWindows }));
  const page = await context.newPage();
  await page.goto(`${office.address}/word.html`);
  const [dialog] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button', { name: 'Masuk dengan akun kantor' }).click()]);
  await dialog.getByRole('link', { name: 'Sekretariat Contoh' }).click();
  await page.getByRole('main').getByRole('button', { name: 'Pembuatan Naskah Dinas' }).click();
  await readyToFile(new Pane(page), 'SOP-202/UJI/2026');

  const refusal = `${office.control}refuse/${office.secretary}`;
  await fetch(`${refusal}?error=interaction_required`, { method: 'POST' });
  const [again] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button', { name: 'Arsipkan', exact: true }).click()]);
  await again.waitForURL(/login\.microsoftonline\.com.*claims=/);
  await fetch(refusal, { method: 'POST' });
  await again.getByRole('link', { name: 'Sekretariat Contoh' }).click();

  await expect(page.getByText('Sudah diarsipkan')).toBeVisible();
  await context.close();
});
