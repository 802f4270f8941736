/** What the command line makes of a design the page makes, too: chosen, read, taken away as a zip, a file or into a folder. */
import { expect, type Locator, type Page } from '@playwright/test';
import { type Target, targets } from '../../src/core/codegen/target.ts';
import { Dock } from '../fixtures/dock.ts';
import { download, downloadButton } from '../fixtures/download.ts';
import { openExample } from '../fixtures/examples.ts';
import { readFolder, withFolder, writeInFolder } from '../fixtures/project-folder.ts';
import { test } from '../fixtures/quiet.ts';

const folder = 'my-docs';
const documentation = 'shopping-cart.md';
const plan = (page: Page): Locator => page.getByRole('dialog', { name: 'Export to “my-docs”?' });
const write = (page: Page): Promise<void> => plan(page).getByRole('button', { name: 'Write to “my-docs”' }).click();
const told = (page: Page, words: string | RegExp): Promise<void> =>
  expect(page.getByRole('status').filter({ hasText: words })).toBeVisible();

const choose = async (page: Page, target: Target): Promise<void> => {
  await page.locator('[name="target"]').selectOption(target);
  await expect(downloadButton(page)).toBeEnabled();
};

const documentText = async (page: Page): Promise<string> => (await download(page)).files.get(documentation) ?? '';

interface Expected {
  /** What is handed out. */
  readonly name: string;
  /** Shown before anybody has chosen a file. */
  readonly first: string;
  /** One of its files, and what stands there. */
  readonly path: string;
  readonly words: RegExp;
}

const expected: Readonly<Record<Target, Expected>> = {
  typescript: {
    ...{ name: 'shopping-cart.zip', first: 'README.md' },
    ...{ path: 'shopping-cart/packages/events/package.json', words: /"@shopping-cart\/events"/ },
  },
  compose: {
    ...{ name: 'shopping-cart-compose.zip', first: 'docker-compose.yml' },
    ...{ path: 'shopping-cart/docker-compose.yml', words: /image: .*rabbitmq/ },
  },
  kubernetes: {
    ...{ name: 'shopping-cart-kubernetes.zip', first: 'deploy/kubernetes/kustomization.yaml' },
    ...{ path: 'shopping-cart/deploy/kubernetes/broker.yaml', words: /image: .*rabbitmq/ },
  },
  markdown: {
    ...{ name: documentation, first: documentation },
    ...{ path: documentation, words: /^# Shopping cart\n[\s\S]*```mermaid/ },
  },
  'json-schema': {
    ...{ name: 'shopping-cart-json-schema.zip', first: 'add-product.json' },
    ...{ path: 'shopping-cart/add-product.json', words: /"\$schema"/ },
  },
};

test('each target is read first, and handed out as a zip or as the one file that it is', async ({ page }) => {
  await openExample(page, 'cart-3');
  await new Dock(page).open('Code');
  await page.locator('[name="broker"]').selectOption('rabbitmq');
  for (const target of targets) {
    await choose(page, target);
    const { name, first, path, words } = expected[target];
    const shown = page.getByTestId('exported-files').locator('[aria-selected="true"]');
    await expect(shown).toHaveAttribute('data-key', first);
    const { name: handedOut, files } = await download(page);
    expect(handedOut).toBe(name);
    expect(files.get(path)).toMatch(words);
    await told(page, files.size === 1 ? '1 file' : new RegExp(`^${files.size} files, \\d+ kB zipped$`));
  }
});

test('by keyboard from the list of commands into a folder; what is to be written anew is asked first', async ({
  page,
}) => {
  await withFolder(page, folder);
  await openExample(page, 'cart-3');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('export documentation');
  await expect(page.getByRole('option', { name: /Export the documentation/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.locator('[name="target"]')).toHaveValue('markdown');
  await expect(page.locator('[name="broker"]')).toHaveCount(0);
  await expect(page.getByRole('region', { name: documentation, exact: true })).toContainText('# Shopping cart');
  await page.getByRole('button', { name: 'Export to a folder…' }).press('Enter');
  await write(page);
  await told(page, '1 file written to “my-docs”.');
  expect([...(await readFolder(page, folder))]).toEqual([[documentation, await documentText(page)]]);
  await page.getByRole('textbox', { name: 'Version' }).fill('2.0.0');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Changes', exact: true }).click();
  await expect(page.locator('ins').first()).toHaveText('Version 2.0.0');
  await page.getByRole('button', { name: 'Export to “my-docs”' }).press('Enter');
  await expect(plan(page).locator('[data-part="rewritten"] li')).toHaveText([documentation]);
  await write(page);
  await expect.poll(async () => (await readFolder(page, folder)).get(documentation)).toContain('Version 2.0.0');
});

test('on a phone one file is not kept small by an empty list', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openExample(page, 'cart-3');
  await new Dock(page).open('Code');
  await choose(page, 'markdown');
  const height = async (part: Locator): Promise<number> => (await part.boundingBox())?.height ?? 0;
  const whole = await height(page.getByTestId('code-panel').locator(':scope > div').last());
  expect(await height(page.getByRole('region', { name: documentation, exact: true }))).toBeGreaterThan(whole / 2);
});

test('a file of somebody else in the way of a document stays, and each target has a folder of its own', async ({
  page,
}) => {
  await withFolder(page, folder);
  await openExample(page, 'cart-3');
  await new Dock(page).open('Code');
  await choose(page, 'markdown');
  await writeInFolder(page, folder, documentation, '# By hand\n');
  await page.getByRole('button', { name: 'Export to a folder…' }).click();
  await expect(plan(page).locator('[data-part="conflicts"] li')).toHaveText([documentation]);
  await write(page);
  await expect(page.getByRole('button', { name: 'Export to “my-docs”' })).toBeVisible();
  const now = await readFolder(page, folder);
  expect([now.get(documentation), now.get(`${documentation}.new`)]).toEqual(['# By hand\n', await documentText(page)]);
  await choose(page, 'json-schema');
  await expect(page.getByRole('button', { name: 'Export to a folder…' })).toBeVisible();
});

test('target and broker are still chosen when the panel is come back to, and the broker after a reload', async ({
  page,
}) => {
  await openExample(page, 'cart-3');
  await new Dock(page).open('Code');
  await page.locator('[name="broker"]').selectOption('kafka');
  await choose(page, 'typescript');
  await download(page);
  await choose(page, 'compose');
  await new Dock(page).open('Findings');
  await new Dock(page).open('Code');
  await expect(page.locator('[name="target"]')).toHaveValue('compose');
  await expect(page.locator('[name="broker"]')).toHaveValue('kafka');
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
  await page.reload();
  await new Dock(page).open('Code');
  await expect(page.locator('[name="target"]')).toHaveValue('typescript');
  await expect(page.locator('[name="broker"]')).toHaveValue('kafka');
});
