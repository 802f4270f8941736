import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Design } from '../../../../core/model/design.ts';
import { analyse } from '../../../../core/queueing/analyse.ts';
import { longRun, responseLaw } from './law-words.ts';

const read = (example: string): Design =>
  JSON.parse(readFileSync(`public/examples/${example}.eventwright.json`, 'utf8'));

const cart = read('cart-3');
const [link = ''] = Object.keys(analyse(cart).subscriptions);

test('where the law is exact its line is the mean that the analysis gives, and its name is said', () => {
  const closedForm = analyse(cart);
  const { value, words } = longRun(closedForm, link, 'waiting');
  expect(value).toBe(closedForm.subscriptions[link]?.meanQueueLength);
  expect(words.en).toContain(closedForm.subscriptions[link]?.model);
  expect(words.en).toContain('exact');
  expect(responseLaw(closedForm, link, true).en).toContain('exact');
});

test('where it is near the reason is said, and of response times there is no curve', () => {
  const shop = read('shop-10');
  const closedForm = analyse(shop);
  const id = 'logistics-reads-payment-captured';
  const { value, words } = longRun(closedForm, id, 'utilisation');
  expect(value).toBe(closedForm.subscriptions[id]?.utilisation);
  expect(words.en).toContain('approximate. Messages come round again');
  expect(responseLaw(closedForm, id, false).en).toMatch(/^No curve .* Messages come round again/);
});

test('theory has no age of the oldest, no steady state of an overload, and knows no faults', () => {
  expect(longRun(analyse(cart), link, 'oldestMs')).toMatchObject({ value: null });
  const overload = longRun(analyse(cart, 100), link, 'utilisation');
  expect(overload.value).toBeNull();
  expect(overload.words.en).toContain('without end');
  const faults = longRun(null, link, 'waiting');
  expect(faults.value).toBeNull();
  expect(faults.words.en).toContain('faults');
  expect(responseLaw(null, link, false).en).toContain('faults');
});

test('of an autoscaled reader theory has nothing, and says that replicas follow the backlog', () => {
  const node = cart.links?.[link]?.to ?? '';
  const autoscaled: Design = {
    ...cart,
    nodes: {
      ...cart.nodes,
      [node]: {
        ...cart.nodes?.[node],
        autoscale: { min: 1, max: 4, targetBacklog: 100, reactionSeconds: 30 },
      } as never,
    },
  };
  const { value, words } = longRun(analyse(autoscaled), link, 'utilisation');
  expect(value).toBeNull();
  expect(words.en).toContain('Replicas follow the backlog');
});
