// A study is saved as a report: one file that opens anywhere, asks for nothing, is open to all in both themes, and says what was simulated.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { type Browser, expect, type Page } from '@playwright/test';
import packageFile from '../../package.json' with { type: 'json' };
import { parsed } from '../../src/core/model/testing/cart.ts';
import { fontStyle } from '../../src/core/picture/font.ts';
import { analyse } from '../../src/core/queueing/analyse.ts';
import { reportHtml } from '../../src/core/report/html/report-html.ts';
import { reportOf } from '../../src/core/report/report-of.ts';
import { reportedStudy } from '../../src/core/report/testing/reported.ts';
import { validate } from '../../src/core/validation/validate.ts';
import { expectOpenToAll } from '../fixtures/axe.ts';
import { Dock } from '../fixtures/dock.ts';
import { openExample } from '../fixtures/examples.ts';
import { test } from '../fixtures/quiet.ts';

const study = { durationSeconds: '30', replications: '3', seed: '5' };

const reportButton = (page: Page) => page.getByTestId('simulation-panel').getByRole('button', { name: 'Report' });

const saved = async (page: Page, kind: RegExp) => {
  await reportButton(page).click();
  return await chosen(page, kind);
};

/** Under the name that it has for a visitor: what a file is opened as follows from that. */
const chosen = async (page: Page, kind: RegExp): Promise<{ readonly name: string; readonly path: string }> => {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: kind }).click()]);
  const name = file.suggestedFilename();
  const path = test.info().outputPath(name);
  await file.saveAs(path);
  return { name, path };
};

/** The file in a page of its own, and whatever it asked for or complained about. */
const opened = async (browser: Browser, path: string, colorScheme: 'light' | 'dark', width = 1280) => {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
  const page = await context.newPage();
  const noise: string[] = [];
  page.on('request', (request) => noise.push(request.url()));
  page.on('console', (message) => noise.push(message.text()));
  const address = pathToFileURL(path).href;
  await page.goto(address);
  return { page, noise, address };
};

test('the HTML is the file that the command line writes of the same study, to the byte', async ({ page }) => {
  await openExample(page, 'cart-3');
  const dock = new Dock(page);
  await dock.study(study);
  const { name, path } = await saved(page, /^Web page/);
  expect(name).toBe('shopping-cart-report.html');
  const design = parsed(readFileSync('public/examples/cart-3.eventwright.json', 'utf8'));
  const request = { scenario: 'steady', durationSeconds: 30, replications: 3, seed: 5 };
  const findings = validate(design, analyse(design));
  const report = reportOf({ ...reportedStudy(design, request), findings, version: packageFile.version }, 'en');
  const letters = readFileSync(
    createRequire(import.meta.url).resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'),
  );
  const font = fontStyle(`data:font/woff2;base64,${letters.toString('base64')}`);
  expect(readFileSync(path, 'utf8') === reportHtml(report, font), 'the same bytes').toBe(true);
});

test('the saved HTML asks for nothing, is open to all in light and dark, and fits a telephone', async ({
  browser,
  page,
}) => {
  await openExample(page, 'cart-3');
  await new Dock(page).study(study);
  const digest = await page.getByTestId('digest').innerText();
  const { path } = await saved(page, /^Web page/);
  const backgrounds: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    const { address, noise, page: report } = await opened(browser, path, scheme);
    await expect(report.getByRole('heading', { level: 1 })).toHaveText('Shopping cart');
    await expect(report.getByText(digest)).toBeVisible();
    await expect(report.getByRole('img', { name: /^The design Shopping cart/ })).toBeVisible();
    await expect(report.getByRole('table', { name: /^Subscriptions and calls/ })).toBeVisible();
    await report.getByText('As a table').first().click();
    await expectOpenToAll(report, `report, ${scheme}`);
    backgrounds.push(await report.evaluate(() => getComputedStyle(document.body).backgroundColor));
    expect(await report.evaluate(() => document.fonts.check("16px 'Inter Variable'"))).toBe(true);
    expect(noise).toEqual([address]);
    await report.context().close();
  }
  expect(backgrounds[0]).not.toBe(backgrounds[1]);
  const { page: narrow } = await opened(browser, path, 'light', 390);
  expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await narrow.context().close();
});

test('the report is of the design that was simulated, also after an edit, and is saved as Markdown by keys alone', async ({
  page,
}) => {
  await openExample(page, 'cart-3');
  await new Dock(page).study(study);
  const hash = await page.getByTestId('design-hash').innerText();
  await page.locator('.react-flow__node[data-id="checked-out-topic"]').click();
  await page.keyboard.press('Delete');
  await expect(page.getByTestId('earlier-design')).toBeVisible();
  await reportButton(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: /^Web page/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(file.suggestedFilename()).toBe('shopping-cart-report.md');
  const text = readFileSync(await file.path(), 'utf8');
  expect(text).toContain(hash);
  expect(text).toContain('--seed 5`');
  await expect(page.getByText('The report is among the downloads.')).toBeVisible();
});

test('a page in Chinese writes a report in Chinese', async ({ browser }) => {
  const page = await browser.newPage({ locale: 'zh-CN' });
  await page.goto('./');
  await page.getByRole('dialog').getByRole('button').filter({ hasText: '购物车' }).first().click();
  await page.getByRole('tab', { name: /^仿真/ }).click();
  const panel = page.getByTestId('simulation-panel');
  await panel.getByTestId('run-values').click();
  await panel.locator('[name="durationSeconds"]').fill('20');
  await panel.locator('[name="replications"]').fill('2');
  await panel.getByRole('button', { name: '运行研究' }).click();
  await expect(panel.getByTestId('digest')).toHaveText(/^[0-9a-f]{64}$/);
  await panel.getByRole('button', { name: '报告' }).click();
  const { path } = await chosen(page, /^网页/);
  const { page: report, noise, address } = await opened(browser, path, 'light');
  await expect(report.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(report.getByRole('heading', { level: 2 })).toHaveText([
    '摘要',
    '设计',
    '运行内容',
    '结果',
    '检查结果',
    '假设',
    '局限',
  ]);
  expect(noise).toEqual([address]);
  await report.context().close();
  await page.context().close();
});
