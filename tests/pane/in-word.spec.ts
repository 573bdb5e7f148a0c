import { readFile } from 'node:fs/promises';
import type { FrameLocator, Locator, Page } from '@playwright/test';
import { expect, test as base } from './pane.ts';
import { startWord } from './word.mjs';

/** The simulated Word with the real pane beside it. */
class Word {
  readonly pane: FrameLocator;

  constructor(readonly page: Page) {
    this.pane = page.frameLocator('#pane');
  }

  get document(): Locator {
    return this.page.getByRole('region', { name: 'Document' });
  }

  get view(): Locator {
    return this.pane.getByRole('tabpanel');
  }

  /** Another person opens the document in a Word of their own. */
  async sitsDown(user: string): Promise<void> {
    await this.page.getByLabel('User').fill(user);
    await this.page.getByLabel('User').press('Enter');
    // The pane begins anew, at its first view.
    await expect(this.pane.getByRole('tab', { name: /^Identitas/ })).toHaveAttribute('aria-selected', 'true');
    await expect(this.pane.getByText('Sudah di dokumen')).toBeVisible();
  }

  async show(view: string): Promise<void> {
    await this.pane.getByRole('tab', { name: new RegExp(`^${view}`) }).click();
  }

  async update(): Promise<void> {
    await this.pane.getByRole('button', { name: 'Perbarui dokumen' }).click();
    // Where Word forgets who wrote a comment, that is told instead.
    await expect(this.pane.getByText(/^(SOP sudah ada di dokumen ini|Word tidak dapat menyimpan penulis)/)).toBeVisible({ timeout: 60_000 });
  }

  thread(words: string): Locator {
    return this.view.getByRole('article').filter({ hasText: words });
  }

  async begin(name: string): Promise<void> {
    await this.view.getByRole('button', { name: /^Mulai putaran/ }).click();
    await this.view.getByLabel('Nama putaran').fill(name);
    await this.view.getByRole('button', { name: 'Mulai putaran', exact: true }).click();
    await expect(this.view.getByText('Berjalan')).toBeVisible();
  }

  async decide(verdict: 'Diterima' | 'Perlu perbaikan'): Promise<void> {
    await this.view.getByRole('button', { name: 'Beri putusan' }).click();
    await this.view.getByRole('radio', { name: verdict }).check();
    await this.view.getByRole('button', { name: 'Simpan' }).click();
    await expect(this.view.getByText(verdict, { exact: true })).toBeVisible();
    await expect(this.view.getByRole('radio', { name: verdict })).toHaveCount(0);
  }
}

const test = base.extend<{ word: Word }, { simulator: Awaited<ReturnType<typeof startWord>> }>({
  simulator: [
    async ({}, use) => {
      const simulator = await startWord();
      await use(simulator);
      await simulator.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ simulator }, use) => use(simulator.address),
  word: async ({ page }, use) => {
    await page.goto('/');
    await use(new Word(page));
  },
});

test.use({ viewport: { width: 1400, height: 1000 } });

const number = 'SOP-631/UJI/2026';
const title = 'Pembuatan Naskah Dinas dalam Word';

for (const kind of ['win-m365', 'web', 'ltsc2021']) {
  test(`the life of an SOP in ${kind}: draft, check, review by another, corrections, verdict, archive`, async ({ word, page }) => {
    test.setTimeout(240_000);
    await page.getByLabel('Kind of Word').selectOption(kind);

    await test.step('a draft is written and put into the document', async () => {
      await word.pane.getByRole('main').getByRole('button', { name: 'Pembuatan Naskah Dinas' }).click();
      await word.show('Identitas');
      await word.view.getByLabel('Nomor SOP', { exact: true }).fill(`${number}/${kind}`);
      await word.view.getByLabel('Nama SOP', { exact: true }).fill(title);
      await word.update();
      await expect(word.document).toContainText(title);
    });

    await test.step('the check finds what is missing, and it is mended', async () => {
      await word.show('Pemeriksaan');
      await word.view.getByRole('button', { name: /Nama pengesah belum diisi/ }).click();
      await page.keyboard.type('Nama Pejabat Contoh');
      await word.show('Pemeriksaan');
      await expect(word.view.getByText('Siap ditinjau: tidak ada kesalahan.')).toBeVisible();
      await word.update();
      await expect(word.document).toContainText('Nama Pejabat Contoh');
    });

    await test.step('a second person reviews it', async () => {
      await word.sitsDown('Peninjau Kedua');
      await word.show('Tinjauan');
      await word.begin('Tinjauan Bagian Hukum');
      await word.view.getByRole('button', { name: 'Tulis komentar', exact: true }).click();
      await word.view.getByLabel('Tempat', { exact: true }).selectOption({ index: 2 });
      await word.view.getByLabel('Bagian', { exact: true }).selectOption({ label: 'Waktu' });
      if (kind === 'ltsc2021') await word.view.getByLabel('Nama Anda').fill('Peninjau Kedua');
      await word.view.getByRole('textbox', { name: 'Komentar' }).fill('Waktunya terlalu singkat.');
      await word.view.getByRole('button', { name: 'Kirim' }).click();
      await expect(word.thread('Waktunya terlalu singkat.')).toContainText('Peninjau Kedua');
      await expect(page.getByRole('complementary', { name: 'Comments' })).toContainText('Peninjau Kedua: Waktunya terlalu singkat.');
      await word.decide('Perlu perbaikan');
    });

    await test.step('the first person sees it, corrects the step and answers', async () => {
      await word.sitsDown('Penyusun Contoh');
      await word.show('Tinjauan');
      await word.thread('Waktunya terlalu singkat.').getByRole('button', { name: 'Lihat di Word' }).click();
      await word.view.getByRole('button', { name: 'Waktu', exact: true }).click();
      await page.keyboard.press('Control+a');
      await page.keyboard.type('45 menit');
      await page.keyboard.press('Escape');
      await word.update();
      await expect(word.document).toContainText('45 menit');
      await word.show('Tinjauan');
      const thread = word.thread('Waktunya terlalu singkat.');
      await thread.getByRole('button', { name: 'Balas' }).click();
      await page.keyboard.type('Menjadi 45 menit.');
      await thread.getByRole('button', { name: 'Kirim' }).click();
      await expect(thread.getByText('Menjadi 45 menit.')).toBeVisible();
      await thread.getByRole('button', { name: 'Tandai selesai' }).click();
      await expect(word.view.getByText('Tidak ada komentar terbuka.')).toBeVisible();
    });

    await test.step('filing before the verdict is questioned', async () => {
      await word.show('Arsip');
      await expect(word.view.getByText('Putusan Tinjauan Bagian Hukum: perlu perbaikan.')).toBeVisible();
    });

    await test.step('the second person accepts it and annexes the summary', async () => {
      await word.sitsDown('Peninjau Kedua');
      await word.show('Tinjauan');
      await word.begin('Tinjauan kedua');
      await word.decide('Diterima');
      await word.view.getByRole('button', { name: 'Lampirkan di dokumen' }).click();
      await expect(word.pane.getByText('Ringkasan tinjauan ada di akhir dokumen.')).toBeVisible();
      await expect(word.document).toContainText('Lampiran: Ringkasan Tinjauan SOP');
    });

    await test.step('it is filed as it stands in Word', async () => {
      await word.show('Arsip');
      await expect(word.view.getByText('Tinjauan belum tuntas')).toHaveCount(0);
      await word.view.getByRole('button', { name: 'Arsipkan', exact: true }).click();
      await expect(word.pane.getByText('Sudah diarsipkan')).toBeVisible();
      const entry = (await (await page.request.get(`/api/register?text=${kind}`)).json()).entries[0];
      const filed = await page.request.get(entry.url);
      const read = await page.request.post('/api/documents/read', {
        headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', Origin: new URL(page.url()).origin },
        data: await filed.body(),
      });
      expect(await read.json()).toMatchObject({
        sop: { cover: { title } },
        comments: [{ resolved: true, replies: [{}] }],
        rounds: [{ name: 'Tinjauan Bagian Hukum', verdict: 'needsWork' }, { name: 'Tinjauan kedua', verdict: 'accepted' }],
      });
    });
  });
}

/** An SOP that the archive would take, in the document and in the pane. */
async function begun(word: Word, ending: string): Promise<void> {
  await word.pane.getByRole('main').getByRole('button', { name: 'Pembuatan Naskah Dinas' }).click();
  await word.show('Identitas');
  await word.view.getByLabel('Nomor SOP', { exact: true }).fill(`${number}/${ending}`);
  await word.view.getByLabel('Nama SOP', { exact: true }).fill(title);
  await word.view.getByLabel('Nama pengesah', { exact: true }).fill('Nama Pejabat Contoh');
  await word.update();
}

test('where Word does not give its file, it is saved, and what was saved is filed by hand', async ({ word, page }) => {
  await begun(word, 'berkas');
  await page.getByLabel('No whole file').check();
  await word.show('Arsip');
  const file = word.view.getByRole('button', { name: 'Arsipkan', exact: true });
  await file.click();
  await expect(word.pane.getByText('Word tidak memberikan isi berkasnya.')).toBeVisible();
  await expect(word.pane.getByText('https://contoh.sharepoint.com/sites/kantor/Dokumen.docx')).toBeVisible();

  const [ofPane] = await Promise.all([page.waitForEvent('download'), word.pane.getByRole('button', { name: 'Unduh SOP dari panel' }).click()]);
  expect((await readFile(await ofPane.path())).subarray(0, 2).toString()).toBe('PK');

  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download' }).click()]);
  await file.click();
  const byHand = word.pane.getByRole('button', { name: 'Arsipkan berkas tersimpan…' });
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), byHand.click()]);
  await chooser.setFiles({ name: 'Dokumen.docx', mimeType: '', buffer: await readFile(await saved.path()) });
  await expect(word.pane.getByText('Sudah diarsipkan')).toBeVisible();
});

test('while the server is away nothing typed is lost, and it goes into the document when it is back', async ({ word, page }) => {
  await begun(word, 'putus');
  const away = /\/(api|health)\//;
  await page.route(away, (route) => route.abort());
  const name = word.view.getByLabel('Nama SOP', { exact: true });
  await name.fill('Nama yang diketik saat server mati');
  const update = word.pane.getByRole('button', { name: 'Perbarui dokumen' });
  await update.click();
  await expect(word.pane.getByText(/Server tidak terjangkau/)).toHaveCount(1);
  await expect(name).toHaveValue('Nama yang diketik saat server mati');
  await expect(word.document).toContainText(title);

  await page.unroute(away);
  await word.pane.getByRole('button', { name: 'Coba lagi' }).click();
  await expect(word.pane.getByText(/Server tidak terjangkau/)).toHaveCount(0);
  await word.update();
  await expect(word.document).toContainText('Nama yang diketik saat server mati');
});
