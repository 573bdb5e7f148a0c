import { defineConfig } from '@playwright/test';
import { launchOptions } from './chromium.mjs';

export default defineConfig({
  testMatch: '*.spec.ts',
  outputDir: '../artifacts/browser',
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
    trace: 'retain-on-failure',
    launchOptions,
  },
});
