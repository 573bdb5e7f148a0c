import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test, type Pane, type Server } from './pane.ts';

/** What reviewers do in the view Tinjauan, over a .docx in the browser. */
class Reviewing {
  constructor(
    readonly page: Page,
    readonly pane: Pane,
  ) {}

  get view(): Locator {
    return this.page.getByRole('tabpanel');
  }

  button(name: string): Locator {
    return this.view.getByRole('button', { name, exact: true });
  }

  thread(words: string): Locator {
    return this.view.getByRole('article').filter({ hasText: words });
  }

  async comment(words: string, step: number, field: string, author = 'Peninjau Contoh'): Promise<void> {
    await this.button('Tulis komentar').click();
    await this.view.getByLabel('Tempat', { exact: true }).selectOption({ index: step });
    await this.view.getByLabel('Bagian', { exact: true }).selectOption({ label: field });
    await this.view.getByLabel('Nama Anda').fill(author);
    await this.view.getByRole('textbox', { name: 'Komentar' }).fill(words);
    await this.button('Kirim').click();
    await expect(this.thread(words)).toBeVisible();
  }

  async begin(name: string): Promise<void> {
    await this.view.getByRole('button', { name: /^Mulai putaran/ }).click();
    await this.view.getByLabel('Nama putaran').fill(name);
    await this.view.getByLabel('Peninjau', { exact: true }).fill('Peninjau Contoh');
    await this.button('Mulai putaran').click();
    await expect(this.view.getByText('Berjalan')).toBeVisible();
  }

  async decide(verdict: 'Diterima' | 'Perlu perbaikan', remark = ''): Promise<void> {
    await this.view.getByRole('button', { name: /^(Beri|Ubah) putusan$/ }).click();
    await this.view.getByRole('radio', { name: verdict }).check();
    await this.view.getByLabel(/^Catatan peninjau/).fill(remark);
    await this.button('Simpan').click();
    await expect(this.view.getByRole('radio', { name: verdict })).toHaveCount(0);
  }

  async accept(): Promise<void> {
    await this.page.getByRole('dialog').getByRole('button', { name: 'Hapus' }).click();
  }
}

async function opened(page: Page, pane: Pane): Promise<Reviewing> {
  await pane.startFrom('Pembuatan Naskah Dinas');
  await pane.show('Tinjauan');
  return new Reviewing(page, pane);
}

test('comments are written, answered, resolved, reopened and deleted, and lead to their field', async ({ page, pane }) => {
  const review = await opened(page, pane);
  await review.comment('Waktunya terlalu singkat.', 2, 'Waktu');
  await review.comment('Judulnya kurang jelas.', 0, 'Nama SOP');

  await test.step('they stand by step and field, the identity first', async () => {
    await expect(review.view.getByRole('heading', { level: 3 })).toHaveText([/^Identitas/, /^Langkah 2/]);
    await expect(page.getByRole('tab', { name: /^Tinjauan/ })).toContainText('(2 komentar terbuka)');
  });

  await test.step('an answer stands below', async () => {
    const thread = review.thread('Waktunya terlalu singkat.');
    await thread.getByRole('button', { name: 'Balas' }).click();
    await page.keyboard.type('Sudah diperpanjang.');
    await page.keyboard.press('Control+Enter');
    await expect(thread.getByText('Sudah diperpanjang.')).toBeVisible();
  });

  await test.step('a resolved one leaves the open ones, the focus stays in the list', async () => {
    await review.thread('Waktunya terlalu singkat.').getByRole('button', { name: 'Tandai selesai' }).click();
    await expect(review.thread('Waktunya terlalu singkat.')).toHaveCount(0);
    expect(await page.evaluate(() => document.activeElement?.closest('[role=tabpanel]') !== null)).toBe(true);
    await review.view.getByRole('radio', { name: /^Selesai/ }).check();
    await review.thread('Waktunya terlalu singkat.').getByRole('button', { name: 'Buka kembali' }).click();
    await expect(review.thread('Waktunya terlalu singkat.')).toHaveCount(0);
  });

  await test.step('deleting asks first', async () => {
    await review.view.getByRole('radio', { name: /^Semua/ }).check();
    await review.thread('Judulnya kurang jelas.').getByRole('button', { name: 'Hapus', exact: true }).click();
    await review.accept();
    await expect(review.thread('Judulnya kurang jelas.')).toHaveCount(0);
  });

  await test.step('a comment leads to its field', async () => {
    await review.button('Waktu').click();
    await expect(pane.grid.getByRole('textbox', { name: 'Waktu, langkah 2', exact: true })).toBeFocused();
  });
});

test('a comment shows the time on its writer\'s wall', async ({ page, pane }) => {
  const review = await opened(page, pane);
  const now = () => page.evaluate(() => new Date().toLocaleString('id', { dateStyle: 'medium', timeStyle: 'short' }));
  const before = await now();
  await review.comment('Pukul berapa?', 1, 'Waktu');
  // The minute may have turned meanwhile.
  expect([before, await now()]).toContain(await review.thread('Pukul berapa?').locator('time').innerText());
});

test('what was reviewed travels in the download, and its summary on paper', async ({ page, pane, server }) => {
  const review = await opened(page, pane);
  await review.begin('Tinjauan Bagian Hukum');
  await review.comment('Dasar hukumnya belum lengkap.', 0, 'Dasar hukum');
  await review.decide('Perlu perbaikan', 'Lengkapi dasar hukum.');
  await expect(review.view.getByText('Perlu perbaikan', { exact: true })).toBeVisible();

  const [summary] = await Promise.all([page.waitForEvent('download'), review.button('Unduh ringkasan').click()]);
  expect(summary.suggestedFilename()).toBe('Ringkasan Tinjauan Bagian Hukum.docx');
  expect((await readFile(await summary.path())).subarray(0, 2).toString()).toBe('PK');
  await review.button('Lampirkan di dokumen').click();
  await expect(page.getByText('Ringkasan tinjauan ada di akhir dokumen.')).toBeVisible();

  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  const bytes = await readFile(await download.path());
  expect(await read(server, bytes)).toMatchObject({
    comments: [{ text: 'Dasar hukumnya belum lengkap.', author: 'Peninjau Contoh', field: 'legalBasis' }],
    rounds: [{ name: 'Tinjauan Bagian Hukum', reviewer: 'Peninjau Contoh', verdict: 'needsWork', remark: 'Lengkapi dasar hukum.' }],
    notes: [],
  });

  await test.step('it is there again when the file is opened', async () => {
    await pane.menu('Berkas', 'Tutup SOP ini');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: /^Buka berkas/ }).click()]);
    await chooser.setFiles({ name: 'dari rekan.docx', mimeType: '', buffer: bytes });
    await page.getByRole('button', { name: 'Lihat tinjauan' }).click();
    await expect(review.thread('Dasar hukumnya belum lengkap.')).toBeVisible();
    await expect(review.view.getByText('Tinjauan Bagian Hukum')).toBeVisible();
  });
});

test('a comment outlives a reload before anything was downloaded', async ({ page, pane }) => {
  const review = await opened(page, pane);
  await review.comment('Jangan hilang.', 3, 'Kegiatan');
  await expect(page.getByText('Draf tersimpan di peramban ini')).toBeVisible();
  await expect.poll(() => page.evaluate(keptComments)).toEqual(['Jangan hilang.']);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await pane.show('Tinjauan');
  await expect(review.thread('Jangan hilang.')).toBeVisible();
});

test('filing shows what the review left open, and asks once, for the reason', async ({ page, pane }) => {
  const review = await opened(page, pane);
  await review.begin('Tinjauan 1');
  await review.comment('Belum selesai.', 1, 'Kegiatan');
  await pane.show('Identitas');
  await pane.field('Nomor SOP').fill('SOP-102/UJI/2026');
  await pane.field('Nama pengesah').fill('Nama Pejabat Contoh');
  await pane.show('Arsip');
  await expect(review.view.getByText('Masih ada 1 komentar terbuka.')).toBeVisible();
  await expect(review.view.getByText('Tinjauan 1 belum diputuskan.')).toBeVisible();
  await expect(review.button('Tetap arsipkan')).toBeDisabled();
  await review.view.getByLabel('Alasan tetap mengarsipkan').fill('Ditetapkan hari ini, catatan menyusul.');
  await review.button('Tetap arsipkan').click();
  await expect(page.getByText('Sudah diarsipkan')).toBeVisible();

  await pane.show('Tinjauan');
  await review.thread('Belum selesai.').getByRole('button', { name: 'Tandai selesai' }).click();
  await review.decide('Diterima');
  await pane.show('Arsip');
  await expect(review.view.getByText('Tinjauan belum tuntas')).toHaveCount(0);
  await review.button('Arsipkan').click();
  await expect(page.getByText('Sudah diarsipkan')).toBeVisible();
  await expect(page.getByText('Tersimpan di arsip (versi 2)')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`320 pixels wide, ${colorScheme}`, () => {
    test.use({ viewport: { width: 320, height: 900 }, colorScheme });

    test('a review under way has no fault of accessibility and needs no scrolling sideways', async ({ page, pane }) => {
      const review = await opened(page, pane);
      await review.begin('Tinjauan Bagian Hukum dan Organisasi');
      await review.comment('Waktunya terlalu singkat untuk pemeriksaan kelengkapan yang menyeluruh.', 2, 'Waktu');
      await review.thread('Waktunya').getByRole('button', { name: 'Balas' }).click();
      await review.button('Tulis komentar').click();
      await review.button('Beri putusan').click();
      await expect(page.getByRole('progressbar')).toHaveCount(0);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => ({ id, places: nodes.map(({ html }) => html) }))).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  });
}

/** In the page: the comments of the drafts that the browser keeps. */
function keptComments(): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('sop-word-addin');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction('drafts').objectStore('drafts').getAll();
      reading.onsuccess = () => resolve(reading.result.flatMap((draft) => draft.comments.map(({ text }: { text: string }) => text)));
    };
  });
}

async function read(server: Server, document: Buffer): Promise<object> {
  const response = await fetch(`${server.address}/api/documents/read`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
    body: new Uint8Array(document),
  });
  return response.json();
}
