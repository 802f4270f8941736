/** A service is split in two and two are merged into one, by pointer and by keyboard; each is one step, and together they change nothing. */
import { expect, type Page } from '@playwright/test';
import { Editor } from '../fixtures/editor.ts';
import { dropDesign, openExample } from '../fixtures/examples.ts';
import { save, withoutPickers } from '../fixtures/files.ts';
import { test } from '../fixtures/quiet.ts';

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });

const exponential = (meanMs: number) => ({ distribution: 'exponential', meanMs });

const till = {
  eventwright: 1,
  name: 'Till',
  messages: { back: { name: 'item.returned' }, paid: { name: 'payment.captured' }, sold: { name: 'item.sold' } },
  nodes: {
    books: { kind: 'subscriber', name: 'Books', replicas: 4, owner: 'Finance' },
    counter: { kind: 'publisher', name: 'Counter' },
    money: { kind: 'topic', name: 'Money' },
    returns: { kind: 'topic', name: 'Returns' },
    sales: { kind: 'topic', name: 'Sales' },
    till: { kind: 'service', name: 'Till', replicas: 3, owner: 'Shop', modules: ['prices', 'receipts', 'refunds'] },
  },
  links: {
    brings: {
      kind: 'publish',
      from: 'counter',
      to: 'returns',
      message: 'back',
      arrivals: { process: 'poisson', ratePerSecond: 5 },
    },
    counts: { kind: 'subscribe', from: 'money', to: 'books', work: exponential(5) },
    gives: { kind: 'publish', from: 'till', to: 'money', message: 'back', after: { subscriptions: ['refunds'] } },
    refunds: { kind: 'subscribe', from: 'returns', to: 'till', work: exponential(40) },
    sells: { kind: 'subscribe', from: 'sales', to: 'till', work: exponential(20) },
    takes: { kind: 'publish', from: 'till', to: 'money', message: 'paid', after: { subscriptions: ['sells'] } },
    watches: { kind: 'subscribe', from: 'returns', to: 'books', work: exponential(1) },
  },
  layout: {
    nodes: {
      books: { x: 1100, y: 0 },
      counter: { x: 0, y: 0 },
      money: { x: 800, y: 0 },
      returns: { x: 260, y: 160 },
      sales: { x: 260, y: 0 },
      till: { x: 540, y: 0 },
    },
  },
};

const openTill = async (page: Page, design: object = till): Promise<Editor> => {
  await withoutPickers(page);
  await openExample(page, 'cart-3');
  await dropDesign(page, design);
  const editor = new Editor(page);
  await expect(editor.node('Service Till')).toBeVisible();
  return editor;
};

const select = async (page: Page, ...ids: readonly string[]): Promise<void> => {
  const canvas = new Editor(page).canvas;
  for (const [place, id] of ids.entries())
    await canvas
      .locator(`.react-flow__node[data-id="${id}"]`)
      .click({ position: { x: 60, y: 12 }, ...(place > 0 && { modifiers: ['Shift'] }) });
};

const command = async (page: Page, words: string): Promise<void> => {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find a command or an element' }).fill(words);
  await page.getByRole('dialog').getByRole('option').first().click();
};

const textOf = async (page: Page): Promise<string> => (await save(page)).text;

test('what is split off takes along what triggers it; merged again, the file is the same to the byte', async ({
  page,
}) => {
  const editor = await openTill(page);
  // The first edit writes the canonical form.
  await select(page, 'till');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowUp');
  const before = await textOf(page);
  await command(page, 'split the service');
  const window = page.getByRole('dialog', { name: 'Split “Till” in two' });
  const [stays, goes] = [
    window.getByRole('region', { name: 'Stays' }),
    window.getByRole('region', { name: 'Goes to the new service' }),
  ];
  await expect(window.getByRole('button', { name: 'Split', exact: true })).toBeDisabled();
  await stays.getByRole('button', { name: /^Move to the new service: Returns/ }).click();
  await expect(goes.getByText('item.returned → Money')).toBeVisible();
  await stays.locator('[data-part="module:refunds"]').dragTo(goes);
  await expect(goes.getByText('refunds')).toBeVisible();
  await window.getByRole('textbox', { name: 'Name of the new service' }).fill('Refunds desk');
  await window.getByRole('button', { name: 'Split', exact: true }).click();
  await expect(window).toBeHidden();
  await expect(editor.node('Service Refunds desk')).toBeVisible();
  const split = JSON.parse(await textOf(page)) as typeof till & { nodes: Record<string, unknown> };
  expect(split.nodes['refunds-desk']).toMatchObject({ replicas: 3, modules: ['refunds'] });
  expect([split.links.refunds.to, split.links.gives.from, split.links.takes.from]).toEqual([
    'refunds-desk',
    'refunds-desk',
    'till',
  ]);
  await command(page, 'merge with another');
  const merging = page.getByRole('dialog', { name: 'Merge two services' });
  await expect(merging.getByText('They agree in every field.')).toBeVisible();
  await merging.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(editor.node('Service Refunds desk')).toHaveCount(0);
  expect(await textOf(page)).toBe(before);
});

test('splitting and renaming are one step; by keyboard the focus follows what is moved', async ({ page }) => {
  const editor = await openTill(page);
  await page.locator('[data-outline] [data-key="nodes:till"]').press('Enter');
  await command(page, 'split the service');
  const window = page.getByRole('dialog', { name: 'Split “Till” in two' });
  await window.getByRole('button', { name: /^Move to the new service: Returns/ }).focus();
  await page.keyboard.press('Enter');
  await expect(window.getByRole('button', { name: /^Keep: Returns/ })).toBeFocused();
  await window.getByRole('textbox', { name: 'Name of this service' }).fill('Sales desk');
  await window.getByRole('textbox', { name: 'Name of the new service' }).fill('Refunds desk');
  await window.getByRole('button', { name: 'Split', exact: true }).press('Enter');
  await expect(editor.node('Service Sales desk')).toBeVisible();
  await expect(editor.node('Service Refunds desk')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(editor.node('Service Till')).toBeVisible();
  await expect(editor.node('Service Refunds desk')).toHaveCount(0);
});

test('merging shows where two disagree and what the links keep; a choice is taken over', async ({ page }) => {
  const { books, till: service, ...others } = till.nodes;
  const editor = await openTill(page, {
    ...till,
    contexts: { front: { name: 'Front of house' }, office: { name: 'Back office' } },
    nodes: { ...others, books: { ...books, context: 'office' }, till: { ...service, context: 'front' } },
  });
  await select(page, 'till', 'books');
  await command(page, 'merge with another');
  const window = page.getByRole('dialog', { name: 'Merge two services' });
  await expect(window.getByText('Front of house', { exact: true })).toBeVisible();
  await expect(window.getByText('Back office', { exact: true })).toBeVisible();
  await expect(window.getByRole('radio', { name: 'Replicas: Books' })).toBeChecked();
  await expect(window.getByRole('radio', { name: 'Owner: Till' })).toBeChecked();
  await window.getByRole('radio', { name: 'Owner: Books' }).check();
  await expect(window.getByText('keeps its group “books”')).toBeVisible();
  await window.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(editor.node('Subscriber Books')).toHaveCount(0);
  const merged = JSON.parse(await textOf(page)) as typeof till;
  expect(merged.nodes.till).toMatchObject({ kind: 'service', replicas: 4, owner: 'Finance' });
  expect([merged.links.counts.to, merged.links.watches]).toEqual([
    'till',
    expect.objectContaining({ to: 'till', group: 'books' }),
  ]);
  await page.keyboard.press('Control+z');
  await expect(editor.node('Subscriber Books')).toBeVisible();
});
