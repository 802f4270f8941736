/** What a broker does by default is looked at and taken over, in one step; below each field stands where its value comes from. */
import { expect, type Locator, type Page } from '@playwright/test';
import { dropDesign, openExample } from '../fixtures/examples.ts';
import { save, withoutPickers } from '../fixtures/files.ts';
import { Inspector, parcels } from '../fixtures/inspector.ts';
import { test } from '../fixtures/quiet.ts';

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });

const onNats = {
  ...parcels,
  broker: 'nats',
  links: { ...parcels.links, sorts: { ...parcels.links.sorts, ackTimeoutMs: 500 } },
};

const openOnNats = async (page: Page): Promise<Inspector> => {
  const inspector = new Inspector(page);
  await withoutPickers(page);
  await openExample(page, 'cart-3');
  await dropDesign(page, onNats);
  await expect(inspector.row('nodes', 'sorter')).toBeVisible();
  return inspector;
};

/** By the palette, which knows what is selected. */
const openWindow = async (page: Page): Promise<Locator> => {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Find a command or an element' });
  await expect(field).toBeFocused();
  await field.fill('broker’s defaults');
  await page.getByRole('dialog').getByRole('option').first().click();
  const window = page.getByRole('dialog', { name: 'Use the broker’s defaults' });
  await expect(window.getByRole('combobox', { name: 'Broker' })).toBeVisible();
  return window;
};

const linkOf = async (page: Page): Promise<object> =>
  (JSON.parse((await save(page)).text) as { links: { sorts: object } }).links.sorts;

test('what is not set is filled in, what is set stays, and one undo takes all of it back', async ({ page }) => {
  const inspector = await openOnNats(page);
  await inspector.pick('links', 'sorts');
  const window = await openWindow(page);
  await expect(window.getByRole('combobox', { name: 'Where' })).toHaveValue('parcels');
  await expect(window.locator('[data-field="prefetch"]')).toContainText('not set → 100');
  await expect(window.locator('[data-field="ackTimeoutMs"]')).toHaveCount(0);
  await expect(window.getByRole('link', { name: 'max_messages' })).toHaveAttribute('href', /^https:/);
  await window.getByRole('button', { name: 'Use these values', exact: true }).click();
  await expect(window).toBeHidden();
  expect(await linkOf(page)).toMatchObject({ prefetch: 100, ackTimeoutMs: 500, retry: { maxDeliveries: 0 } });
  await inspector.undo();
  expect(await linkOf(page)).toEqual(onNats.links.sorts);
});

test('replacing what is set is asked for, shown and counted; another broker brings its own values', async ({
  page,
}) => {
  await openOnNats(page);
  const window = await openWindow(page);
  await expect(window.getByRole('combobox', { name: 'Broker' })).toHaveValue('nats');
  await window.getByRole('checkbox', { name: 'Also replace what is set already' }).check();
  await expect(window.locator('[data-field="ackTimeoutMs"]')).toContainText('500 ms → 30000 ms');
  await expect(window.getByRole('status')).toContainText('1 value of yours');
  await window.getByRole('combobox', { name: 'Broker' }).selectOption('kafka');
  await expect(window.locator('[data-field="ackTimeoutMs"]')).toContainText('500 ms → not set');
  await window.getByRole('button', { name: 'Use these values', exact: true }).click();
  await expect(window).toBeHidden();
  const design = JSON.parse((await save(page)).text) as { broker: string; nodes: { parcels: object } };
  expect(design.broker).toBe('kafka');
  expect(design.nodes.parcels).toMatchObject({ ordered: true, retentionSeconds: 604_800 });
  expect(await linkOf(page)).not.toHaveProperty('ackTimeoutMs');
});

test('below a field stands whether its value is the broker’s or one’s own, with the page that says so', async ({
  page,
}) => {
  const inspector = await openOnNats(page);
  await inspector.pick('links', 'sorts');
  await inspector.unfold('taking');
  const origin = inspector.root.locator('[data-origin-of="ackTimeoutMs"]');
  await expect(origin).toHaveText('Changed by you; NATS JetStream’s default is 30000 ms AckWait');
  await expect(origin.getByRole('link', { name: 'AckWait' })).toHaveAttribute('href', /docs\.nats\.io/);
  await inspector.input('ackTimeoutMs').fill('30000');
  await expect(origin).toHaveText('From the broker’s documentation AckWait');
  await expect(inspector.root.locator('[data-origin-of="prefetch"]')).toHaveText(
    'Not set; NATS JetStream’s default is 100 max_messages',
  );
  await expect(inspector.root.locator('[data-origin-of="concurrency"]')).toHaveCount(0);
});
