// Someone mends what the checks found, and downloads the project: in it is what the page has shown.
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { clock } from '../../src/core/model/testing/clock.ts';
import { Dock } from '../fixtures/dock.ts';
import { downloadProject } from '../fixtures/download.ts';
import { dropDesign, openExample } from '../fixtures/examples.ts';
import { test } from '../fixtures/quiet.ts';

test('the zip holds the listed files, the design and a package per service', async ({ page }) => {
  await openExample(page, 'shop-10');
  const { slug, files } = await downloadProject(page, 'nats');
  await expect(page.getByTestId('code-panel').getByText(`${files.size} files, `)).toBeVisible();
  const services = new Set(
    [...files.keys()].flatMap((path) => /^services\/([^/]+)\/package\.json$/.exec(path)?.[1] ?? []),
  );
  expect(services.size).toBe(12);
  expect(JSON.parse(files.get(`${slug}.eventwright.json`) ?? '')).toEqual(
    JSON.parse(readFileSync('public/examples/shop-10.eventwright.json', 'utf8')),
  );
  expect(Object.keys(JSON.parse(files.get('package.json') ?? '').scripts)).toEqual(
    expect.arrayContaining(['start', 'test']),
  );
});

const overloaded = clock('Overloaded', 200);

test('a design with errors is exported only when somebody insists', async ({ page }) => {
  await openExample(page, 'cart-3');
  await dropDesign(page, overloaded);
  const dock = new Dock(page);
  await dock.open('Findings');
  await expect(page.getByTestId('findings-panel').locator('[data-rule="overload"]')).toBeVisible();
  await dock.open('Code');
  await expect(dock.button('Download zip')).toHaveCount(0);
  const [file] = await Promise.all([page.waitForEvent('download'), dock.button('Download anyway').click()]);
  expect(file.suggestedFilename()).toBe('overloaded.zip');
});

test('a quick fix takes its finding away, and undo brings it back', async ({ page }) => {
  await openExample(page, 'cart-3');
  await dropDesign(page, overloaded);
  const dock = new Dock(page);
  await dock.open('Findings');
  const finding = page.getByTestId('findings-panel').locator('[data-rule="overload"]');
  await finding.getByRole('button', { name: /^Fix/ }).click();
  await expect(finding).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(finding).toBeVisible();
});
