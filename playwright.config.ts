import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './scripts/browser.ts';

const { executablePath, env, args } = await findBrowser();
const port = Number(process.env.PORT ?? 4173);

export default defineConfig({
  testDir: 'tests/e2e',
  // Two cores may be shared; a slow machine is not a broken page.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list', { printSteps: false }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    ...devices['Desktop Chrome'],
    launchOptions: { executablePath, args, env: { ...(process.env as Record<string, string>), ...env } },
  },
  webServer: {
    command: `npx astro preview --port ${port} --host 127.0.0.1`,
    url: `http://127.0.0.1:${port}/zh/`,
    reuseExistingServer: !process.env.CI,
  },
});
