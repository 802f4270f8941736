/** What the analysis says of the whole system, and how it leads to the place that it speaks of. */
import { expect } from '@playwright/test';
import { Dock } from '../fixtures/dock.ts';
import { Editor } from '../fixtures/editor.ts';
import { dropDesign, openExample } from '../fixtures/examples.ts';
import { test } from '../fixtures/quiet.ts';

/** M/M/1 with 80 of 100 per second: a p99 of 230 ms. */
const busy = {
  eventwright: 1,
  name: 'Impatient',
  messages: { order: { name: 'order' } },
  nodes: {
    source: { kind: 'publisher', name: 'Source' },
    orders: { kind: 'topic', name: 'Orders', messages: ['order'] },
    reader: { kind: 'service', name: 'Reader' },
  },
  links: {
    write: {
      kind: 'publish',
      from: 'source',
      to: 'orders',
      message: 'order',
      arrivals: { process: 'poisson', ratePerSecond: 80 },
    },
    read: { kind: 'subscribe', from: 'orders', to: 'reader', work: { distribution: 'exponential', meanMs: 10 } },
  },
  objectives: { soon: { name: 'Soon', from: 'write', to: 'read', p99Ms: 100 } },
};

test('who does most of the work is named with its share, and a press leads to it', async ({ page }) => {
  await new Editor(page).visit(false);
  await new Dock(page).open('Analysis');
  const panel = page.getByTestId('analysis-panel');
  await expect(panel).toContainText('Busy workers8.29');
  await expect(panel).toContainText('Most of the workLogistics 45.8 %');
  await panel.getByRole('button', { name: 'Logistics', exact: true }).click();
  await expect(page.locator('[data-inspector]').getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(
    'Logistics',
  );
});

test('a flow says how asynchronous it is, and its slowest call is made asynchronous as one step', async ({ page }) => {
  await openExample(page, 'retry-storm');
  await new Dock(page).open('Analysis');
  const flow = page.getByTestId('analysis-flows').locator('[data-flow="shop-asks-prices"]');
  await expect(flow).toContainText('0 %');
  await expect(flow).toContainText('≈');
  await flow.getByRole('button', { name: 'Make asynchronous', exact: true }).press('Enter');
  const made = page.getByTestId('analysis-flows').locator('tbody tr');
  await expect(made).toHaveCount(1);
  await expect(made).toContainText('100 %');
  await expect(page.getByTestId('analysis-flows')).toBeFocused();
  await expect(made.getByRole('button', { name: 'Make asynchronous', exact: true })).toHaveCount(0);
  await expect(page.getByTestId('analysis-topics')).toContainText('requests');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(flow).toContainText('0 %');
});

test('what would help most is told with its numbers, and a missed objective gets the workers it needs', async ({
  page,
}) => {
  await new Editor(page).visit(false);
  await dropDesign(page, busy);
  await new Dock(page).open('Analysis');
  const panel = page.getByTestId('analysis-panel');
  await expect(panel.locator('[data-objective="soon"]')).toContainText('missed');
  await panel.getByRole('button', { name: 'What would help?', exact: true }).click();
  await expect(panel.getByRole('status').filter({ hasText: 'What would help' })).toBeAttached();
  const levers = panel.locator('[data-target="soon"] tbody tr');
  await expect(levers.first()).toContainText('Reader, replicas: 2');
  await expect(levers.nth(1)).toContainText('work: 10 % less');
  await expect(levers.nth(1)).toContainText('−35.7 %');
  const needed = panel.locator('[data-needed="soon"]');
  await expect(needed).toContainText('Reader 1 → 2 replicas');
  await needed.getByRole('button', { name: 'Apply', exact: true }).press('Enter');
  await expect(panel.locator('[data-objective="soon"]')).toContainText('met');
  await expect(panel.getByText('The design has changed. Ask again.')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'What would help?', exact: true })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(panel.locator('[data-objective="soon"]')).toContainText('missed');
});
