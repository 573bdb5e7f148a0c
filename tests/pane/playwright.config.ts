import { defineConfig } from '@playwright/test';
import type { Database } from './office.ts';
import { launchOptions } from './chromium.mjs';

export default defineConfig<object, { database: Database }>({
  testMatch: '*.spec.ts',
  outputDir: '../artifacts/browser',
  // What asks the database in its own words runs on both.
  projects: [{ name: 'sqlite' }, { name: 'postgres', grep: /@both/, use: { database: 'postgres' } }],
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // A machine that does much else at once may be late; a test that needed its second try is told as flaky.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
    // Tracing every first try takes a quarter of the run.
    trace: 'on-first-retry',
    launchOptions,
  },
});
