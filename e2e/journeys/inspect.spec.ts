/** Someone sets fields of every kind in the inspector, is told what cannot be, and takes each change back. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { Inspector } from '../fixtures/inspector.ts';
import { test } from '../fixtures/quiet.ts';

test('a number with its unit changes the live figures; what is none is refused in place and forgotten', async ({
  page,
}) => {
  const inspector = new Inspector(page);
  await inspector.openParcels();
  await inspector.pick('links', 'sorts');
  const mean = inspector.input('meanMs');
  await expect(inspector.field('meanMs')).toContainText('ms');
  await mean.fill('40');
  await expect(inspector.root).toContainText('40 %');
  await mean.fill('slow');
  await expect(inspector.field('meanMs').getByRole('alert')).toHaveText('A number is needed here.');
  await mean.fill('-1');
  await expect(inspector.field('meanMs').getByRole('alert')).toContainText('0');
  await mean.blur();
  await expect(mean).toHaveValue('40');
  await inspector.undo();
  await expect(mean).toHaveValue('10');
  await expect(inspector.root).toContainText('10 %');
});

test('what is typed key by key in one visit to a field is taken back in one step', async ({ page }) => {
  const inspector = new Inspector(page);
  await inspector.openParcels();
  await inspector.pick('nodes', 'sorter');
  const name = inspector.input('name');
  await name.press('End');
  await name.pressSequentially(' of parcels');
  await name.blur();
  await name.press('End');
  await name.pressSequentially('!');
  await name.blur();
  await expect(name).toHaveValue('Sorter of parcels!');
  await inspector.undo();
  await expect(name).toHaveValue('Sorter of parcels');
  await inspector.undo();
  await expect(name).toHaveValue('Sorter');
});

test('another distribution keeps the mean and asks for what it needs beside it', async ({ page }) => {
  const inspector = new Inspector(page);
  await inspector.openParcels();
  await inspector.pick('links', 'sorts');
  const shape = inspector.field('work').locator('select').first();
  await inspector.input('meanMs').fill('12');
  await inspector.input('meanMs').blur();
  await shape.selectOption('pareto');
  await expect(inspector.input('meanMs')).toHaveValue('12');
  await inspector.input('shape').fill('1');
  await expect(inspector.field('shape').getByRole('alert')).toBeVisible();
  await inspector.input('shape').fill('3');
  await inspector.input('shape').blur();
  await shape.selectOption('empirical');
  await inspector.input('valuesMs').fill('5, 10, 15');
  await inspector.input('valuesMs').blur();
  await expect(inspector.input('valuesMs')).toHaveValue('5, 10, 15');
  await inspector.undo();
  await inspector.undo();
  await expect(shape).toHaveValue('pareto');
  await expect(inspector.input('shape')).toHaveValue('3');
});

test('retry is set, gets delays of its own, and is cleared as a whole', async ({ page }) => {
  const inspector = new Inspector(page);
  await inspector.openParcels();
  await inspector.pick('links', 'sorts');
  await inspector.unfold('failures');
  await inspector.root.getByRole('button', { name: 'Set Retry' }).click();
  await inspector.input('delaysMs').fill('100, soon');
  await expect(inspector.field('delaysMs').getByRole('alert')).toBeVisible();
  await inspector.input('delaysMs').fill('100, 200, 400');
  await inspector.input('delaysMs').blur();
  await inspector.pick('nodes', 'sorter');
  await inspector.pick('links', 'sorts');
  await expect(inspector.input('delaysMs')).toHaveValue('100, 200, 400');
  await inspector.root.getByRole('button', { name: 'Clear Retry' }).click();
  await expect(inspector.input('delaysMs')).toHaveCount(0);
  await inspector.undo();
  await expect(inspector.input('delaysMs')).toHaveValue('100, 200, 400');
});

test('a choice has words, the file keeps its value, and the first entry is the default again', async ({ page }) => {
  const inspector = new Inspector(page);
  await inspector.openParcels();
  await inspector.pick('nodes', 'parcels');
  await inspector.unfold('room');
  const onFull = inspector.input('onFull');
  await onFull.selectOption({ label: 'Refuse it for all groups' });
  await expect(onFull).toHaveValue('reject');
  await inspector.root.locator('details[data-group="room"] summary').first().click();
  await expect(inspector.root.locator('details[data-group="room"] summary').first()).toContainText('Refuse it');
  await inspector.unfold('room');
  await onFull.selectOption({ label: 'Drop the new message (default)' });
  await expect(onFull).toHaveValue('');
  await inspector.undo();
  await expect(onFull).toHaveValue('reject');
});

test('records are picked by name: a filter of messages, and the topic of the dead letters', async ({ page }) => {
  const inspector = new Inspector(page);
  await inspector.openParcels();
  await inspector.pick('links', 'sorts');
  await inspector.input('filter').selectOption({ label: 'parcel.arrived' });
  await expect(inspector.field('filter').getByRole('listitem')).toHaveText('parcel.arrived');
  await inspector.unfold('failures');
  await inspector.root.getByRole('button', { name: 'Set Retry' }).click();
  await inspector.input('deadLetter').selectOption({ label: 'Failed' });
  await expect(inspector.input('deadLetter')).toHaveValue('failed');
  await inspector.field('filter').getByRole('button', { name: 'Remove from Filter: parcel.arrived' }).click();
  await expect(inspector.field('filter').getByRole('listitem')).toHaveCount(0);
  await inspector.undo();
  await expect(inspector.field('filter').getByRole('listitem')).toHaveText('parcel.arrived');
});

test('a list of texts has one per line, pairs are named, a switch switches back', async ({ page }) => {
  const inspector = new Inspector(page);
  await inspector.openParcels();
  await inspector.pick('nodes', 'sorter');
  await inspector.unfold('inCode');
  await inspector.input('modules').fill('scales\nlabels, large');
  await inspector.input('modules').blur();
  await expect(inspector.input('modules')).toHaveValue('scales\nlabels, large');
  await inspector.input('configuration').fill('REGION');
  await expect(inspector.field('configuration').getByRole('alert')).toContainText('Line 1');
  await inspector.input('configuration').fill('REGION = north');
  await inspector.input('configuration').blur();
  await inspector.undo();
  await expect(inspector.input('configuration')).toHaveValue('');
  await inspector.input('sharedWorkers').check();
  await inspector.undo();
  await expect(inspector.input('sharedWorkers')).not.toBeChecked();
});

test('each field explains itself, to eyes at a click and to screen readers always', async ({ page }) => {
  const inspector = new Inspector(page);
  await inspector.openParcels();
  await inspector.pick('nodes', 'sorter');
  const replicas = inspector.input('replicas');
  await expect(replicas).toHaveAccessibleDescription('Running copies that share the work.');
  const words = inspector.field('replicas').getByText('Running copies');
  await expect(words).toBeHidden();
  await inspector.field('replicas').getByRole('button', { name: 'What is “Replicas”?' }).click();
  await expect(words).toBeVisible();
});

const shutOut = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).include('[data-inspector]').analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
};

for (const colorScheme of ['light', 'dark'] as const)
  test(`nobody is shut out of the fields of anything in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const inspector = new Inspector(page);
    await inspector.openParcels();
    for (const [section, id] of [
      ['links', 'sorts'],
      ['messages', 'arrived'],
    ] as const) {
      await inspector.pick(section, id);
      const folded = inspector.root.locator('details[data-group]:not([open]) > summary');
      while ((await folded.count()) > 0) await folded.first().click();
      expect([id, await shutOut(page)]).toEqual([id, []]);
    }
  });

test('a reply is asked for on a topic that exists, and cleared again', async ({ page }) => {
  const inspector = new Inspector(page);
  await inspector.openParcels();
  await inspector.pick('messages', 'arrived');
  await inspector.input('kind').selectOption('query');
  await inspector.pick('links', 'arrives');
  await inspector.root.getByRole('button', { name: 'Set Request' }).click();
  await expect(inspector.input('replyTo')).toHaveValue('failed');
  await inspector.root.getByRole('button', { name: 'Clear Request' }).click();
  await expect(inspector.input('replyTo')).toHaveCount(0);
});

test('fields of one’s own are kept, as JSON under a name with x-', async ({ page }) => {
  const inspector = new Inspector(page);
  await inspector.openParcels();
  await inspector.pick('nodes', 'sorter');
  await inspector.unfold('own');
  const name = inspector.root.getByRole('textbox', { name: 'Name, as in x-cost-centre' });
  await name.fill('cost');
  await page.keyboard.press('Enter');
  await expect(inspector.root.getByRole('alert').filter({ hasText: 'begin with x-' })).toBeVisible();
  await name.fill('x-cost');
  await page.keyboard.press('Enter');
  const value = inspector.root.getByRole('textbox', { name: 'x-cost', exact: true });
  await value.fill('{ "centre": 7 }');
  await value.blur();
  await expect(value).toHaveValue('{\n  "centre": 7\n}');
  await inspector.undo();
  await expect(value).toHaveValue('""');
});

test('every choice and field name is Chinese on a Chinese page', async ({ browser }) => {
  const page = await browser.newPage({ locale: 'zh-CN' });
  await page.goto('./');
  await page.getByRole('dialog').getByRole('button').filter({ hasText: '购物车' }).first().click();
  const inspector = new Inspector(page);
  for (const [kind, group] of [
    ['topic', 'room'],
    ['subscribe', 'failures'],
    ['subscribe', 'taking'],
    ['service', 'entrance'],
    ['publish', 'limits'],
  ] as const) {
    const row = page.locator(`[data-outline] [data-kind="${kind}"]`).first();
    await row.click();
    await inspector.unfold(group);
    const words = await inspector.root.locator('label, select option, summary').allInnerTexts();
    const names = await page.locator('[data-outline] [role="treeitem"]').allInnerTexts();
    const foreign = words
      .flatMap((text) => text.split('\n'))
      .map((text) => text.trim())
      .filter((text) => /[A-Za-z]{3,}/.test(text) && !/[\u4e00-\u9fff]/.test(text))
      .filter((text) => !names.some((name) => name.includes(text) || text.includes(name.trim())) && !/[.·]/.test(text));
    expect([kind, group, foreign]).toEqual([kind, group, []]);
  }
  await page.close();
});
