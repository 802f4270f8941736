// What a broker does out of the box, held against the checks, the analysis and the simulation of every example.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyBrokerPreset } from './edits/apply-broker-preset.ts';
import { brokerNames } from './model/broker.ts';
import type { Design } from './model/design.ts';
import { parseDesign } from './model/text/parse.ts';
import { analyse } from './queueing/analyse.ts';
import { prepare } from './simulation/prepare.ts';
import { validate } from './validation/validate.ts';

const folder = new URL('../../public/examples/', import.meta.url);
const examples = readdirSync(folder).map((name): [string, Design] => {
  const opened = parseDesign(readFileSync(new URL(name, folder), 'utf8'));
  if (!opened.ok) throw new Error(name);
  return [name, opened.value];
});

/** The errors that come with the broker itself. */
const causes: Readonly<Record<(typeof brokerNames)[number], readonly string[]>> = {
  'in-memory': [],
  // A hundred messages in one reader’s hands, and thirty seconds to acknowledge each.
  nats: ['ack-timeout-too-short'],
  // One partition is one lane, however many workers there are.
  kafka: ['overload'],
  // No prefetch limit: a reader takes the whole queue, out of order when it is given back, and late for some.
  rabbitmq: ['ack-timeout-too-short', 'ordering-broken'],
  redis: [],
  mqtt: [],
};

const errorsOf = (design: Design): readonly string[] =>
  validate(design, analyse(design)).flatMap(({ severity, rule }) => (severity === 'error' ? [rule] : []));

describe.each(brokerNames)('the defaults of %s', (broker) => {
  it.each(examples)('bring no error into %s that the broker itself would not cause', (_name, design) => {
    const known = new Set([...errorsOf({ ...design, broker }), ...causes[broker]]);
    for (const mode of ['fill', 'reset'] as const) {
      const applied = applyBrokerPreset.apply(design, { broker, mode });
      if (!applied.ok) throw new Error(applied.reason.en);
      expect(errorsOf(applied.value).filter((rule) => !known.has(rule))).toEqual([]);
    }
  });

  it.each(examples)('can be analysed and simulated in %s', (_name, design) => {
    const applied = applyBrokerPreset.apply(design, { broker, mode: 'reset' });
    if (!applied.ok) throw new Error(applied.reason.en);
    const readers = Object.entries(design.links ?? {}).filter(([, { kind }]) => kind !== 'publish');
    expect(Object.keys(analyse(applied.value).subscriptions)).toEqual(readers.map(([id]) => id).sort());
    expect(prepare(applied.value, { scenario: null })).toMatchObject({ ok: true });
  });
});
