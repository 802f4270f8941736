// The same study gives the same bytes in Node, by one worker or two, in Chromium and in an unpatched Firefox.
import { expect, type Page, test } from '@playwright/test';
import { type Browser, type Page as FirefoxPage, launch } from 'puppeteer-core';
import { answered } from '../cli/terminal.ts';
import { dropDesign } from '../fixtures/examples.ts';
import { designsOfAllDraws } from './same-bits.ts';

const executablePath = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';
const patience = 60_000;

let browser: Browser;
test.beforeAll(async () => {
  browser = await launch({ browser: 'firefox', executablePath, headless: true });
});
test.afterAll(async () => {
  await browser?.close();
});

const digestOf = /^[0-9a-f]{64}$/;

type Drawn = (typeof designsOfAllDraws)[number];

/** One of its nodes, as the canvas has it. */
const drawn = ({ nodes }: Drawn): string => `.react-flow__node[data-id="${Object.keys(nodes)[0]}"]`;

const inNode = async (design: object, workers: number): Promise<string> => {
  const words = ['simulate', '-', '--scenario', 'steady', '--workers', String(workers)];
  const { json } = await answered(words, { input: JSON.stringify(design) });
  return json.digest;
};

const inChromium = async (page: Page, design: Drawn): Promise<string> => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Start with an empty canvas', exact: true }).click();
  await dropDesign(page, design);
  await expect(page.locator(drawn(design))).toBeVisible();
  await page.getByRole('tab', { name: /^Simulation/ }).click();
  await page.getByRole('button', { name: 'Run study', exact: true }).click();
  await expect(page.getByTestId('digest')).toHaveText(digestOf, { timeout: patience });
  return page.getByTestId('digest').innerText();
};

const inFirefox = async (page: FirefoxPage, design: Drawn): Promise<string> => {
  const named = (role: string, name: string) => page.locator(`::-p-aria([role="${role}"][name="${name}"])`);
  await named('button', 'Start with an empty canvas').click();
  await page.waitForSelector('[data-canvas]');
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'dropped.eventwright.json', { type: 'application/json' }));
    const drop = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
    document.querySelector('[data-canvas]')?.dispatchEvent(drop);
  }, JSON.stringify(design));
  await page.waitForSelector(drawn(design), { visible: true });
  await named('tab', 'Simulation').click();
  await named('button', 'Run study').click();
  const digest = await page.waitForFunction(() => {
    const words = document.querySelector('[data-testid="digest"]')?.textContent ?? '';
    return /^[0-9a-f]{64}$/.test(words) && words;
  });
  return String(await digest.jsonValue());
};

for (const design of designsOfAllDraws) {
  test(`${design.name}: one digest everywhere`, async ({ page, baseURL }) => {
    test.setTimeout(4 * patience);
    const firefox = await (await browser.createBrowserContext()).newPage();
    firefox.setDefaultTimeout(patience);
    await firefox.goto(baseURL ?? '/');
    const expected = await inNode(design, 1);
    expect(expected).toMatch(digestOf);
    expect(await inNode(design, 2), 'two workers').toBe(expected);
    expect(await inChromium(page, design), 'Chromium').toBe(expected);
    expect(await inFirefox(firefox, design), 'Firefox').toBe(expected);
    await firefox.close();
  });
}
