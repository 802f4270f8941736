/** An unpatched Firefox draws, checks, simulates and exports: what Chromium is tested for at length works there, too. */
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { type Browser, Locator, launch, type Page } from 'puppeteer-core';

const executablePath = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';
const patience = 20_000;

let browser: Browser;
let page: Page;
const complaints: string[] = [];

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ baseURL }) => {
  browser = await launch({ browser: 'firefox', executablePath, headless: true });
  page = await browser.newPage();
  page.setDefaultTimeout(patience);
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(baseURL ?? '/');
});

test.afterAll(async () => {
  await browser?.close();
});

/** Found by role and name. Not by Firefox's own tree of names: one walk through it takes 2 s, 15 s on the gallery. */
const named = (role: string, name: string) => {
  const plays = role === 'button' ? `self::button or @role="button"` : `@role="${role}"`;
  return page.locator(`::-p-xpath(//*[${plays}][@aria-label="${name}" or normalize-space()="${name}"])`);
};

const seen = async (role: string, name: string): Promise<void> => {
  await named(role, name).setVisibility(null).wait();
};

/** The words of an element, once they say what is waited for. */
const says = async (selector: string, words: RegExp): Promise<void> => {
  await page.waitForFunction(
    (where, source) => new RegExp(source).test(document.querySelector(where)?.textContent ?? ''),
    { timeout: patience },
    selector,
    words.source,
  );
};

const end = async (node: string, side: 'source' | 'target') => {
  const handle = await page.waitForSelector(`[aria-label="${node}"] .${side}`);
  const box = await handle?.boundingBox();
  if (!box) throw new Error(`“${node}” has no end to connect.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

const connect = async (from: string, to: string): Promise<void> => {
  const [start, goal] = [await end(from, 'source'), await end(to, 'target')];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(goal.x, goal.y, { steps: 8 });
  await page.mouse.up();
};

test('draw: three nodes from the palette, connected with the mouse', async () => {
  await named('button', 'Start with an empty canvas').click();
  for (const kind of ['Publisher', 'Topic', 'Subscriber']) {
    await named('button', `Place ${kind}`).click();
    await seen('group', `${kind} ${kind}`);
  }
  await connect('Publisher Publisher', 'Topic Topic');
  await connect('Topic Topic', 'Subscriber Subscriber');
  await seen('group', 'Subscriber reads Topic');
});

test('check: a finding shows, and the live figures stand on the node', async () => {
  await says('[data-testid="findings-panel"]', /message-on-no-topic|schema-missing|dlq-missing|\w+-\w+/);
  await says('[aria-label="Subscriber Subscriber"]', /10\s%/);
});

test('simulate: a study ends with intervals and its digest', async () => {
  await named('tab', 'Simulation').click();
  await named('button', 'Run study').click();
  await says('[data-testid="digest"]', /^[0-9a-f]{64}$/);
});

test('export: the zip holds a package per service and the design itself', async () => {
  await page.evaluate(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob) Object.assign(window, { exported: blob });
      return make.call(URL, blob);
    };
  });
  await named('tab', 'Code').click();
  // A design with open errors is exported, too, to whoever insists.
  await Locator.race([named('button', 'Download zip'), named('button', 'Download anyway')]).click();
  await page.waitForFunction(() => 'exported' in window, { timeout: patience });
  const bytes = await page.evaluate(async () => {
    const { exported } = window as unknown as { exported: Blob };
    return [...new Uint8Array(await exported.arrayBuffer())];
  });
  const files = unzipSync(new Uint8Array(bytes));
  const design = Object.keys(files).find((path) => path.endsWith('.eventwright.json'));
  expect(Object.keys(files).some((path) => path.endsWith('/package.json'))).toBe(true);
  expect(JSON.parse(strFromU8(files[design ?? ''] ?? new Uint8Array())).links).toBeTruthy();
});

test('the design is there again after a reload, and the console stayed quiet', async () => {
  await page.waitForSelector('[data-save-state="saved"]');
  await page.reload();
  await seen('group', 'Subscriber reads Topic');
  expect(complaints).toEqual([]);
});
