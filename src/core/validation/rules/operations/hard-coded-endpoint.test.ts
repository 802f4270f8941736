import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { hardCodedEndpoint } from './hard-coded-endpoint.ts';

const reference = (name: string) => `\${${name}}`;
const setting = (value: string) =>
  draft()
    .service('stock', { configuration: { 'db url': value } })
    .done();

describeRule(hardCodedEndpoint, {
  finds: [
    { name: 'an IP address', design: setting('10.0.0.12') },
    { name: 'an IP address with a port', design: setting('10.0.0.12:5432') },
    { name: 'a URL with a host', design: setting('https://stock.shop.example/api') },
    { name: 'a URL with a user', design: setting('postgres://app@db.internal/stock') },
    { name: 'a host with a port', design: setting('broker.internal:9092') },
    { name: 'this very machine', design: setting('localhost:4222') },
    { name: 'an address of a topic', design: draft().topic('orders', { address: '10.0.0.12/orders' }).done() },
  ],
  leavesAlone: [
    { name: 'a reference to the environment', design: setting(reference('DB_URL')) },
    { name: 'a URL whose host is one', design: setting(`https://${reference('STOCK_HOST')}/api`) },
    { name: 'a number, a version, a time', design: setting('retries 3, version 1.2.3, at 12:30') },
    { name: 'a name with dots', design: draft().topic('orders', { address: 'order.placed.v1' }).done() },
  ],
  boundary: [{ name: 'numbers that are no address', found: setting('255.255.255.255'), alone: setting('256.1.1.1') }],
});

test('names setting and host, and the fix reads it from the environment', () => {
  const design = setting('broker.internal:9092');
  expect(findingsOf(hardCodedEndpoint, design)[0]?.message.en).toBe(
    'The setting “db url” of “Stock” holds the host broker.internal:9092.',
  );
  expect(findingsOf(hardCodedEndpoint, design)[0]?.howToFix.en).toBe(
    `Refer to the environment: ${reference('DB_URL')}.`,
  );
  expect(fixed(hardCodedEndpoint, design).nodes?.stock).toMatchObject({
    configuration: { 'db url': reference('DB_URL') },
  });
});
