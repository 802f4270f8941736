// Someone simulates a reader whose replicas follow its backlog, and sees how many there were.
import { expect } from '@playwright/test';
import { Dock, numberIn } from '../fixtures/dock.ts';
import { Editor } from '../fixtures/editor.ts';
import { dropDesign } from '../fixtures/examples.ts';
import { test } from '../fixtures/quiet.ts';

const design = {
  eventwright: 1,
  name: 'Scaled',
  messages: { placed: { name: 'order.placed' } },
  nodes: {
    shop: { kind: 'publisher', name: 'Shop' },
    orders: { kind: 'topic', name: 'Orders', messages: ['placed'] },
    billing: {
      kind: 'subscriber',
      name: 'Billing',
      autoscale: { min: 1, max: 6, targetBacklog: 5, reactionSeconds: 2 },
    },
  },
  links: {
    place: {
      kind: 'publish',
      from: 'shop',
      to: 'orders',
      message: 'placed',
      arrivals: { process: 'poisson', ratePerSecond: 25 },
    },
    bill: {
      kind: 'subscribe',
      from: 'orders',
      to: 'billing',
      work: { distribution: 'exponential', meanMs: 100 },
    },
  },
};

test('a study tells how many replicas an autoscaled node had, and no closed form stands beside what it is not about', async ({
  page,
}) => {
  await new Editor(page).visit(false);
  await dropDesign(page, design);
  await expect(page.locator('.react-flow__node[data-id="billing"]')).toBeVisible();
  const dock = new Dock(page);
  await dock.study({ durationSeconds: '300', replications: '3' });
  const row = page.getByTestId('replica-results').locator('[data-node="billing"]');
  const mean = numberIn((await row.locator('[data-figure="meanReplicas"] [data-part="mean"]').textContent()) ?? '');
  expect(mean).toBeGreaterThan(2);
  expect(mean).toBeLessThan(6);
  await expect(row.getByRole('button', { name: 'Billing', exact: true })).toBeVisible();
  const results = page.getByTestId('result-table').locator('[data-subscription="bill"]');
  await expect(results.locator('[data-figure="throughputPerSecond"] [data-part="theory"]')).toBeVisible();
  await expect(results.locator('[data-figure="utilisation"] [data-part="theory"]')).toHaveCount(0);
  await expect(page.getByText('Replicas follow the backlog').first()).toBeVisible();
});
