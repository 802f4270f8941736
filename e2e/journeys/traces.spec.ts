/** One message is followed through a run: where its time went, why it became a dead letter, and into the tools that show traces. */
import { expect } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { otlpSchema } from '../../src/core/simulation/trace/testing/otlp-schema.ts';
import { zipkinSchema } from '../../src/core/simulation/trace/testing/zipkin-schema.ts';
import { Editor } from '../fixtures/editor.ts';
import { dropDesign } from '../fixtures/examples.ts';
import { failingPayment } from '../fixtures/failing-payment.ts';
import { test } from '../fixtures/quiet.ts';
import { Traces } from '../fixtures/traces.ts';

test.beforeEach(async ({ page }) => {
  await new Editor(page).visit(true);
  await dropDesign(page, failingPayment);
  await expect(page.locator('.react-flow__node[data-id="payments"]')).toBeVisible();
});

test('a dead-lettered message shows each attempt and what became of it, its way is lit, and a step leads to its place', async ({
  page,
}) => {
  const traces = new Traces(page);
  await traces.record('A minute');
  await traces.filter('Dead-lettered');
  await expect(traces.messages.first()).toContainText('OrderPlaced');
  await expect(traces.messages.first()).toContainText('dead-lettered');
  await expect(traces.step(/^Delivery to Payments.*dead-lettered/)).toBeVisible();
  for (const attempt of ['Work failed', 'Work, attempt 2 failed', 'Work, attempt 3 failed'])
    await expect(traces.step(new RegExp(`^${attempt}`))).toHaveCount(1);
  await expect(traces.step(/^Wait before the next attempt/)).toHaveCount(2);
  await expect(traces.panel.getByTestId('time-spent')).toContainText(/retry 400 ms, \d/);
  const lit = page.locator('[data-lit-way]');
  for (const id of ['shop', 'shop-sends', 'orders', 'payments-reads', 'payments', 'unpaid'])
    await expect(lit.locator(`[data-lit="${id}"]`)).toHaveCount(1);
  for (const id of ['paid', 'mailer', 'mailer-reads']) await expect(lit.locator(`[data-lit="${id}"]`)).toHaveCount(0);
  await traces.step(/as a dead letter to Unpaid/).click();
  await expect(page.locator('[data-inspector]').getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(
    'Unpaid',
  );
  await page.getByRole('tab', { name: 'Findings' }).click();
  await expect(lit).toHaveCount(0);
});

test('what was paid in the end shows the message that it caused; duplicates and what was overtaken are listed by themselves', async ({
  page,
}) => {
  const traces = new Traces(page);
  await traces.record('Mails twice');
  await traces.filter('Duplicated');
  expect(await traces.counted('Duplicated')).toBeGreaterThan(20);
  await expect(traces.messages.first()).toContainText('delivered twice');
  await expect(traces.step(/^PaymentTaken to Paid/)).toHaveCount(1);
  await expect(traces.step(/^Delivery to Mailer/)).toHaveCount(2);
  await expect(traces.step(/^Delivery to Mailer.*second delivery/)).toHaveCount(1);
  await traces.filter('Out of order');
  await expect(traces.messages.filter({ hasNotText: 'out of order' })).toHaveCount(0);
  const overtaken = await traces.counted('Out of order');
  const shown = await traces.messages.count();
  expect(shown).toBeGreaterThanOrEqual(Math.min(50, overtaken));
  await expect(traces.panel.getByTestId('messages').locator('caption')).toHaveText(`${shown} of ${overtaken} messages`);
  await traces.filter('Slowest');
  await expect(traces.messages).toHaveCount(50);
  await traces.filter('All');
  const third = await traces.messages.nth(2).getAttribute('data-message');
  await traces.panel.getByRole('searchbox', { name: 'Find a message' }).fill(`#${third}`);
  await expect(traces.messages).toHaveCount(1);
  await traces.panel.getByRole('searchbox').fill('unpaid');
  await expect(traces.messages.first()).toContainText('dead-lettered');
  await traces.panel.getByRole('searchbox').fill('nobody');
  await expect(traces.panel).toContainText('None of the messages that are kept fits.');
});

test('by keyboard alone: record, walk through the messages, open and close steps, go to a place', async ({ page }) => {
  const traces = new Traces(page);
  await page.getByRole('tab', { name: 'Findings' }).focus();
  for (let tab = 0; tab < 3; tab++) await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Traces' })).toBeFocused();
  await traces.panel.getByRole('button', { name: 'Record messages' }).focus();
  await page.keyboard.press('Enter');
  await expect(traces.messages.first()).toBeVisible({ timeout: 60_000 });
  const followed = traces.panel.locator('tr[data-followed="true"]');
  await followed.getByRole('button').focus();
  await page.keyboard.press('ArrowDown');
  const second = await traces.messages.nth(1).getAttribute('data-message');
  await expect(followed).toHaveAttribute('data-message', second ?? '');
  await expect(followed.getByRole('button')).toBeFocused();
  await expect(traces.waterfall).toHaveAccessibleName(`Message ${second}`);
  await page.keyboard.press('Tab');
  const first = traces.waterfall.locator('tbody tr').first();
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(first).toHaveAttribute('aria-expanded', 'false');
  await expect(traces.waterfall.locator('tbody tr')).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const delivery = traces.step(/^Delivery to Payments/);
  await expect(delivery).toBeFocused();
  await expect(delivery).toHaveAttribute('aria-level', '2');
  await page.keyboard.press('Enter');
  await expect(page.locator('.react-flow__edge[data-id="payments-reads"]')).toHaveClass(/selected/);
  await expect(delivery).toBeFocused();
});

test('a message, and all that are listed, are written as OTLP and as Zipkin by their schemas', async ({ page }) => {
  const traces = new Traces(page);
  await traces.record('A minute');
  await traces.filter('Dead-lettered');
  const listed = await traces.messages.count();
  const number = await traces.messages.first().getAttribute('data-message');
  const ajv = new Ajv2020({ strict: false });
  for (const [format, ending, schema] of [
    ['OTLP', 'otlp', otlpSchema],
    ['Zipkin', 'zipkin', zipkinSchema],
  ] as const) {
    const isValid = ajv.compile(schema);
    const one = await traces.exported(new RegExp(`^Message ${number} as ${format}`));
    expect(one.name).toBe(`failing-payment-message-${number}.${ending}.json`);
    const all = await traces.exported(new RegExp(`^${listed} listed as ${format}`));
    expect(all.name).toBe(`failing-payment-messages.${ending}.json`);
    for (const { value } of [one, all]) expect(isValid(value), JSON.stringify(isValid.errors?.slice(0, 3))).toBe(true);
    const ids = (value: unknown) => new Set(JSON.stringify(value).match(/"traceId":"[0-9a-f]{32}"/g));
    expect([ids(one.value).size, ids(all.value).size]).toEqual([1, listed]);
  }
});

test('a recording that is stopped says nothing, and the one before it stays, marked once the design is another', async ({
  page,
}) => {
  const traces = new Traces(page);
  await traces.record('A minute');
  const summary = traces.panel.getByTestId('recording-summary');
  await expect(summary).toContainText('through 60 s of replication 1 (seed 3)');
  const before = await summary.innerText();
  await traces.panel.getByLabel('Scenario').selectOption({ label: 'A long day' });
  await traces.panel.getByRole('button', { name: 'Record messages' }).click();
  await expect(traces.panel.getByRole('progressbar')).toBeVisible();
  await traces.panel.getByRole('button', { name: 'Stop recording' }).click();
  await expect(traces.panel.getByRole('progressbar')).toHaveCount(0);
  expect(await summary.innerText()).toBe(before);
  await page.locator('.react-flow__node[data-id="mailer"]').click();
  await page.keyboard.press('Delete');
  await expect(traces.panel).toContainText('These messages are of an earlier design.');
  await traces.panel.getByRole('textbox', { name: 'Replication' }).fill('0');
  await expect(traces.panel).toContainText('A replication is a whole number from 1 on.');
  await expect(traces.panel.getByRole('button', { name: 'Record messages' })).toBeDisabled();
});
