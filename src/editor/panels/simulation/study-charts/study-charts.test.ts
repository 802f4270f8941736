import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fill, type Text } from '../../../../core/lib/text.ts';
import type { Design } from '../../../../core/model/design.ts';
import { prepare } from '../../../../core/simulation/prepare.ts';
import { report } from '../../../../core/simulation/study/report.ts';
import { runAll } from '../../../../core/simulation/study/study.ts';
import { studyDetail } from '../../../../core/simulation/study/study-detail.ts';
import type { Say } from '../../../app/languages/language.ts';
import { chosenIn, figuresOf, keyOf, ofAll } from './chosen.ts';
import { lossChart } from './losses.ts';
import { overTime } from './over-time.ts';

const say: Say = (text: Text, values) => fill(text, values ?? {}).en;

const study = (example: string, scenario: string | null) => {
  const design: Design = JSON.parse(readFileSync(`public/examples/${example}.eventwright.json`, 'utf8'));
  const prepared = prepare(design, { scenario, durationSeconds: 120, warmupSeconds: 10, replications: 2 });
  if (!prepared.ok) throw new Error('the example is a good one');
  const replications = runAll(prepared.value);
  return { design, result: report(prepared.value, replications, 0), detail: studyDetail(prepared.value, replications) };
};

const shop = study('shop-10', null);

test('at first the charts are of the queue of the bottleneck, and of what somebody chose as long as it is there', () => {
  const bottleneck = 'logistics-reads-payment-captured';
  const first = { element: keyOf({ kind: 'subscription', id: bottleneck }), figure: 'waiting' };
  expect(chosenIn(shop.detail.series, shop.result, {})).toEqual(first);
  expect(chosenIn(shop.detail.series, shop.result, { element: 'subscription gone' })).toEqual(first);
  expect(chosenIn(shop.detail.series, shop.result, { element: ofAll, figure: 'utilisation' })).toEqual({
    element: ofAll,
    figure: 'utilisation',
  });
});

test('a figure that the element does not have gives way to one that it has', () => {
  const topic = shop.detail.series.elements.find(({ kind }) => kind === 'topic');
  if (topic === undefined) throw new Error('the shop has topics');
  expect(figuresOf(shop.detail.series, keyOf(topic))).toEqual(['publishedPerSecond']);
  const chosen = chosenIn(shop.detail.series, shop.result, { element: keyOf(topic), figure: 'waiting' });
  expect(chosen.figure).toBe('publishedPerSecond');
});

test('of all subscriptions the six highest lines are drawn, without bands; of one its line with its band', () => {
  const all = overTime(shop, { element: ofAll, figure: 'waiting' }, null, say);
  expect(all.title).toBe('Queue length: the 6 highest of 27');
  expect(all.series.length).toBe(6);
  expect(all.series.every(({ low }) => low === undefined)).toBe(true);
  const peaks = all.series.map(({ values }) => Math.max(...Array.from(values)));
  expect(peaks).toEqual([...peaks].sort((a, b) => b - a));
  const one = overTime(shop, chosenIn(shop.detail.series, shop.result, {}), 17, say);
  expect(one.series.map(({ name }) => name)).toEqual(['Queue length', 'Closed form']);
  expect(new Set(Array.from(one.series[1]?.values ?? []))).toEqual(new Set([17]));
  expect(one.series[0]?.low?.length).toBe(one.x.at.length);
  expect(one.marks?.map(({ at }) => at)).toEqual([10]);
  expect(one.shades).toEqual([]);
});

test('every fault of the scenario is a shade with its name and its time', () => {
  const storm: Design = JSON.parse(readFileSync('public/examples/retry-storm.eventwright.json', 'utf8'));
  const scenario = Object.entries(storm.scenarios ?? {}).find(([, { faults = [] }]) => faults.length > 0)?.[0] ?? null;
  const { result, ...rest } = study('retry-storm', scenario);
  const spec = overTime({ result, ...rest }, { element: ofAll, figure: 'waiting' }, null, say);
  const [drill] = result.drills ?? [];
  expect(spec.title).toBe('Queue length: All subscriptions');
  expect(spec.shades?.length).toBe(result.drills?.length);
  expect(spec.shades?.[0]?.from).toBe(drill?.atSeconds);
  expect(spec.shades?.[0]?.to).toBe((drill?.atSeconds ?? 0) + (drill?.forSeconds ?? 0));
  expect(spec.shades?.[0]?.name).toContain(say({ en: 'Prices', zh: 'Prices' }));
});

test('losses are bars per reason that there was; without any there is no chart', () => {
  const [any] = Object.values(shop.result.subscriptions);
  if (any === undefined) throw new Error('the shop has subscriptions');
  const dropped = { ...any.dropped, capacity: 3, 'link-cut': 2 };
  const spec = lossChart(
    'x',
    [
      { ...any, dropped, expired: 0 },
      { ...any, dropped, expired: 4 },
    ],
    say,
  );
  expect(spec?.x.rows).toEqual(['Queue full', 'Link cut', 'Expired']);
  expect(spec?.series[0]?.values).toEqual([6, 4, 4]);
  expect(lossChart('x', [{ ...any, dropped: { ...any.dropped, capacity: 0 }, expired: 0 }], say)).toBeNull();
});
