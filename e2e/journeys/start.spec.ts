/** The first moments: how much is loaded, what is remembered, and what the page is not allowed to do. */
import { gzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { Dock } from '../fixtures/dock.ts';
import { Editor } from '../fixtures/editor.ts';
import { dropDesign } from '../fixtures/examples.ts';
import { withoutPickers } from '../fixtures/files.ts';
import { test } from '../fixtures/quiet.ts';

test('the example is drawn and the page is idle before 200 KB of scripts have been asked for', async ({ page }) => {
  const bodies = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') {
      // What arrives after the test has ended is not weighed.
      const body = response.body().catch(() => Buffer.alloc(0));
      bodies.set(response.url(), body);
    }
  });
  await page.addInitScript(() => {
    new PerformanceObserver((list, observer) => {
      if (list.getEntriesByName('first-idle').length === 0) return;
      observer.disconnect();
      document.documentElement.dataset.drawn = String(document.querySelectorAll('.react-flow__node').length);
    }).observe({ type: 'mark' });
  });
  await page.goto('/');
  const before = () =>
    page.evaluate(() => {
      const [idle] = performance.getEntriesByName('first-idle');
      const scripts = performance.getEntriesByType('resource').filter(({ name }) => /\.js$/.test(name));
      return idle ? scripts.filter(({ startTime }) => startTime <= idle.startTime).map(({ name }) => name) : [];
    });
  await expect.poll(before).not.toEqual([]);
  // The browser tells of a mark some time after it was set.
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-drawn', /^\d+$/);
  expect(Number(await html.getAttribute('data-drawn'))).toBeGreaterThan(10);
  const pageScripts = (await before()).filter((url) => !/\.worker-/.test(url));
  const weights = await Promise.all(
    pageScripts.map(async (url) => gzipSync((await bodies.get(url)) ?? Buffer.alloc(0), { level: 9 }).length),
  );
  expect(weights.every((weight) => weight > 20)).toBe(true);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  console.log(`${(total / 1000).toFixed(1)} KB of scripts before the first idle moment`);
  expect(total).toBeLessThanOrEqual(200_000);
});

test('an edit that is made before its tools are there is done when they come', async ({ page }) => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/\/edit-acts-.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  const editor = new Editor(page);
  await editor.visit(true);
  await editor.placeButton('Topic').click();
  await editor.placeButton('Service').click();
  await expect(editor.node('Topic Topic')).toBeHidden();
  letGo();
  await expect(editor.node('Topic Topic')).toBeAttached();
  await expect(editor.node('Service Service')).toBeAttached();
});

test('theme and language are remembered', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(false);
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('menuitemradio', { name: '简体中文' }).click();
  await expect(page.getByRole('button', { name: '设置', exact: true })).toBeFocused();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('tab', { name: '仿真' })).toBeVisible();
});

test('sides and dock are moved with the keyboard and stay so', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(false);
  const width = page.getByRole('separator', { name: 'Width of palette and outline' });
  const height = page.getByRole('separator', { name: 'Height of the results' });
  await width.focus();
  for (const _ of '123') await page.keyboard.press('ArrowRight');
  await expect(width).toHaveAttribute('aria-valuenow', '280');
  await height.focus();
  await page.keyboard.press('Enter');
  await expect(height).toHaveAttribute('aria-valuenow', '0');
  await expect(editor.findings).toBeHidden();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.reload();
  await expect(width).toHaveAttribute('aria-valuenow', '280');
  await expect(height).toHaveAttribute('aria-valuenow', '260');
});

test('a window gives the focus back to the button that opened it', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(false);
  const button = page.getByRole('button', { name: 'Examples' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Examples' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Examples' })).toBeHidden();
  await expect(button).toBeFocused();
});

test.describe('the policy of the page', () => {
  test.use({ expectedComplaints: /Trusted(HTML|Script)|policy: require-trusted-types-for/ });

  test('every tab works under the strict policy, and a string is no script', async ({ page }) => {
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) =>
        console.error(`policy: ${violatedDirective} ${sourceFile}`),
      );
    });
    const reported: string[] = [];
    page.on('console', (message) => {
      if (message.text().startsWith('policy:')) reported.push(message.text());
    });
    page.on('pageerror', (error) => reported.push(error.message));
    const editor = new Editor(page);
    await editor.visit(false);
    const dock = new Dock(page);
    for (const tab of ['Analysis', 'Simulation', 'Code', 'Findings'] as const) {
      await dock.open(tab);
      await expect(page.getByRole('tabpanel', { name: tab }).getByRole('button').first()).toBeVisible();
    }
    expect(reported).toEqual([]);

    const tried = await page.evaluate(async () => {
      const refused = (act: () => unknown): boolean => {
        try {
          act();
          return false;
        } catch {
          return true;
        }
      };
      return {
        markup: refused(() => {
          document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="document.title = 1">');
        }),
        // In a task of the page's own: what a test evaluates may do more.
        evaluated: await new Promise((answer) => {
          setTimeout(() => answer(refused(() => Reflect.construct(Function, ['return 1']))));
        }),
        foreignWorker: refused(() => Reflect.construct(Worker, ['https://other.example/x.js'])),
      };
    });
    expect(tried).toEqual({ markup: true, evaluated: true, foreignWorker: true });
  });
});

test('three first steps are ticked as they are done and go by themselves; a later visit has none', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(true);
  const steps = page.getByRole('region', { name: 'First steps' });
  await expect(steps.getByText('(done)')).toHaveCount(0);
  await editor.drag('Publisher', 0.2, 0.5);
  await editor.drag('Topic', 0.7, 0.5);
  await expect(steps.getByRole('listitem').filter({ hasText: 'Place' })).toContainText('(done)');
  await editor.connect('Publisher Publisher', 'Topic Topic');
  await expect(steps.getByText('(done)')).toHaveCount(2);
  await expect(page.locator(':focus')).toHaveAttribute('data-id', /./);
  await page.keyboard.press('Control+Enter');
  await expect(steps).toBeHidden({ timeout: 30_000 });
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
  await page.reload();
  await expect(editor.node('Topic Topic')).toBeVisible();
  await expect(steps).toBeHidden();
});

test.describe('a part of the page that does not load', () => {
  test.use({ expectedComplaints: /Failed to load resource|dynamically imported module/ });

  test('says so in its place, keeps the design and leaves the rest to work', async ({ page }) => {
    await withoutPickers(page);
    await page.route(/\/AnalysisPanel-.*\.js$/, (route) => route.abort());
    const editor = new Editor(page);
    await editor.visit(false);
    const dock = new Dock(page);
    await dock.open('Analysis');
    const place = page.getByRole('tabpanel', { name: 'Analysis' });
    await expect(place).toContainText('This part of the page stopped working');
    const file = page.waitForEvent('download');
    await place.getByRole('button', { name: 'Save to a file' }).click();
    expect((await file).suggestedFilename()).toBe('shop-10.eventwright.json');
    await dock.open('Findings');
    await expect(editor.findings.getByText('chain-too-long')).toBeVisible();
    await page.unroute(/\/AnalysisPanel-.*\.js$/);
    await dock.open('Analysis');
    await place.getByRole('button', { name: 'Reload' }).click();
    await dock.open('Analysis');
    await expect(page.getByTestId('analysis-subscriptions')).toBeVisible();
  });

  test('is missed by a command, which says that nothing was done', async ({ page }) => {
    await page.route(/\/version-acts-.*\.js$/, (route) => route.abort());
    const editor = new Editor(page);
    await editor.visit(true);
    await page.keyboard.press('Control+k');
    const words = page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox');
    await expect(words).toBeFocused();
    await words.fill('Compare with a file');
    await page.getByRole('option', { name: /Compare with a file/ }).click();
    await expect(page.getByText('Nothing was done because a part of the page did not load')).toBeVisible();
  });
});

test('a file that is brought to a page that has just opened is seen at once, without the examples over it', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.locator('[data-canvas]')).toBeVisible();
  await dropDesign(page, { eventwright: 1, name: 'Brought along' });
  await expect(page.getByLabel('Name of the design')).toHaveValue('Brought along');
  await page.waitForFunction(() => performance.getEntriesByName('first-idle').length > 0);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
  await expect(page.getByRole('dialog', { name: 'Examples' })).toHaveCount(0);
});
