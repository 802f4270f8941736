import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseDesign } from '../../model/text/parse.ts';
import { analyse } from '../../queueing/analyse.ts';
import { publishRate } from './publish-rate.ts';

const ratesOf = (example: string) => {
  const url = new URL(`../../../../public/examples/${example}.eventwright.json`, import.meta.url);
  const parsed = parseDesign(readFileSync(url, 'utf8'));
  if (!parsed.ok) throw new Error(example);
  const design = parsed.value;
  const analysis = analyse(design);
  return Object.entries(design.links ?? {}).flatMap(([id, link]) =>
    link.kind === 'publish' ? [{ id, to: link.to, rate: publishRate(design, analysis, id, link) }] : [],
  );
};

it.each(['shop-10', 'shop-3', 'cart-3', 'query-reply'])('every publication of %s has its rate', (example) => {
  for (const { id, rate } of ratesOf(example)) expect([id, typeof rate]).toEqual([id, 'number']);
});

it('publications into one topic add up to what the topic carries', () => {
  const rates = ratesOf('cart-3').filter(({ to }) => to === 'cart-commands');
  expect(rates.length).toBe(2);
  const url = new URL('../../../../public/examples/cart-3.eventwright.json', import.meta.url);
  const parsed = parseDesign(readFileSync(url, 'utf8'));
  if (!parsed.ok) throw new Error('cart-3');
  expect(rates.reduce((sum, { rate }) => sum + (rate ?? 0), 0)).toBeCloseTo(
    analyse(parsed.value).topics['cart-commands']?.ratePerSecond ?? Number.NaN,
  );
});
