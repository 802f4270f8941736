import { expect, test } from 'vitest';
import { setField } from '../../../../core/edits/set-field.ts';
import type { Design } from '../../../../core/model/design.ts';
import { example } from '../../../workers/testing/example.ts';
import { firstValue, placeOf, tunablesOf } from './tunable.ts';

const design: Design = {
  eventwright: 1,
  name: 'Queue',
  nodes: { ticks: { kind: 'topic', name: 'Ticks' }, worker: { kind: 'subscriber', name: 'Worker', replicas: 3 } },
  links: {
    reads: { kind: 'subscribe', from: 'ticks', to: 'worker', work: { distribution: 'exponential', meanMs: 10 } },
  },
};

test('numbers, choices and switches can be changed, inside the shape that is drawn too', () => {
  const pointers = tunablesOf(design, 'links', 'reads').map(({ pointer }) => pointer);
  expect(pointers).toContain('/links/reads/work/meanMs');
  expect(pointers).toContain('/links/reads/prefetch');
  expect(pointers).toContain('/links/reads/idempotent');
  expect(pointers).not.toContain('/links/reads/work/minMs');
  expect(tunablesOf(design, 'links', 'gone')).toEqual([]);
});

test('a pointer says which field of which element it means, and what is drawn there', () => {
  const place = placeOf(design, '/links/reads/work/meanMs');
  expect(place).toMatchObject({ section: 'links', id: 'reads' });
  expect(place?.tunable?.value).toBe(10);
  expect(place?.tunable?.titles).toHaveLength(2);
  expect(placeOf(design, '/nodes/worker/replicas')?.tunable?.value).toBe(3);
  expect(placeOf(design, '/messages/tick/sizeBytes')).toBeNull();
});

test('an override begins with what is drawn, for every written field of the ten-service shop', () => {
  const shop = example('shop-10');
  const open: Design = { ...shop, scenarios: { try: {} } };
  const drawn = (['nodes', 'links'] as const).flatMap((section) =>
    Object.keys(shop[section] ?? {}).flatMap((id) =>
      tunablesOf(shop, section, id).filter(({ value }) => value !== undefined),
    ),
  );
  expect(drawn.length).toBeGreaterThan(100);
  const overrides = Object.fromEntries(drawn.map((tunable) => [tunable.pointer, firstValue(tunable)]));
  const edit = { id: 'try', section: 'scenarios', path: ['overrides'], value: overrides } as const;
  expect(setField.apply(open, edit)).toMatchObject({ ok: true });
});
