import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { startServer } from './server.mjs';

export type Server = Awaited<ReturnType<typeof startServer>>;
export type View = 'Identitas' | 'Langkah' | 'Pratinjau' | 'Pemeriksaan' | 'Tinjauan' | 'Arsip';

/** A page of the running server; an error that the page did not handle fails the test. */
export const test = base.extend<{ pane: Pane; faults: string[] }, { server: Server }>({
  server: [
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => use(server.address),
  faults: [
    async ({ page }, use) => {
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error' && /Content Security Policy|Uncaught/.test(message.text())) faults.push(message.text());
      });
      await use(faults);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
  pane: async ({ page }, use) => use(new Pane(page)),
});

export { expect };

/** What a person does in the pane, in its words. */
export class Pane {
  constructor(readonly page: Page) {}

  async startFrom(example: string): Promise<void> {
    await this.page.goto('/');
    await this.page.getByRole('main').getByRole('button', { name: example }).click();
    await expect(this.grid).toBeVisible();
  }

  get grid(): Locator {
    return this.page.getByRole('grid', { name: 'Langkah-langkah SOP' });
  }

  async show(view: View): Promise<void> {
    await this.page.getByRole('tab', { name: new RegExp(`^${view}`) }).click();
  }

  cell(field: string, step: number): Locator {
    return this.grid.getByRole('gridcell', { name: new RegExp(`^${field}, langkah ${step}:`) });
  }

  async write(field: string, step: number, text: string): Promise<void> {
    await this.cell(field, step).click();
    await this.grid.getByRole('textbox', { name: `${field}, langkah ${step}`, exact: true }).fill(text);
    await this.page.keyboard.press('Escape');
    await expect(this.cell(field, step)).toHaveText(new RegExp(escaped(text)));
  }

  async menu(button: string, item: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click();
    await this.page.getByRole('menu').getByText(item, { exact: true }).click();
  }

  /** A field of the identity. */
  field(name: string): Locator {
    return this.page.getByRole('tabpanel').getByLabel(name, { exact: true });
  }
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
