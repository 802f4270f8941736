import { expect, test } from 'vitest';
import type { Design } from '../model/design.ts';
import { cartText, parsed } from '../model/testing/cart.ts';
import { clock } from '../model/testing/clock.ts';
import type { Block, Report } from './report.ts';
import { reportOf } from './report-of.ts';
import { hostileStudy, reportedStudy } from './testing/reported.ts';

const cart = parsed(cartText);
const short = { scenario: null, durationSeconds: 30, warmupSeconds: 5, replications: 3 };
const blocksOf = ({ sections }: Report, id: string): readonly Block[] =>
  sections.find((section) => section.id === id)?.blocks ?? [];
const saidIn = (report: Report, id: string): string => JSON.stringify(blocksOf(report, id));

test('a report says the same in both languages, block by block and row by row', () => {
  for (const reported of [hostileStudy('storm', 'Name'), hostileStudy('calm', 'Name')]) {
    const [en, zh] = [reportOf(reported, 'en'), reportOf(reported, 'zh')];
    const shape = ({ sections }: Report) =>
      sections.map(({ id, blocks }) => [
        id,
        ...blocks.map((block) => [block.kind, 'rows' in block ? block.rows.length : 0]),
      ]);
    expect(shape(zh)).toEqual(shape(en));
    for (const [at, section] of zh.sections.entries()) {
      expect(section.title).not.toBe(en.sections[at]?.title);
      expect(section.title).toMatch(/^\p{Script=Han}+$/u);
    }
  }
});

test('what a reader has to say in words of a language is in that language', () => {
  const zh = reportOf(hostileStudy('storm', '名称'), 'zh');
  const said = zh.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'table'
        ? [block.caption, ...block.columns, ...block.notes]
        : block.kind === 'words'
          ? [block.text]
          : [],
    ),
  );
  expect(said.length).toBeGreaterThan(30);
  // p99 and its like, signs and the names of people are the same everywhere.
  expect(said.filter((words) => !/\p{Script=Han}/u.test(words) && !/^p\d+$/.test(words))).toEqual([]);
});

test('the same study gives the same report', () => {
  const make = () => JSON.stringify(reportOf(hostileStudy(), 'en'));
  expect(make()).toBe(make());
});

test('a run that can be repeated says how, with all that differs from its scenario', () => {
  const { result } = reportedStudy(cart, { ...short, scenario: 'steady', seed: 9, rateFactor: 0.5 });
  const report = reportOf(reportedStudy(cart, { ...short, scenario: 'steady', seed: 9, rateFactor: 0.5 }), 'en');
  const said = saidIn(report, 'run');
  expect(said).toContain(result.digest);
  expect(said).toContain(
    'eventwright simulate FILE --scenario steady --duration-seconds 30 --warmup-seconds 5 --replications 3 --seed 9 --rate-factor 0.5"',
  );
  const changed = reportOf(reportedStudy(cart, { ...short, overrides: { '/nodes/recommender/replicas': 3 } }), 'en');
  expect(saidIn(changed, 'run')).not.toContain('eventwright simulate');
  expect(saidIn(changed, 'run')).toContain('/nodes/recommender/replicas');
});

test('closed forms stand beside a steady run only; one with faults says why there are none', () => {
  const theory = (report: Report) => saidIn(report, 'results').includes('≈ ');
  const [calm, storm] = [reportOf(hostileStudy('calm', 'N'), 'en'), reportOf(hostileStudy('storm', 'N'), 'en')];
  expect(theory(calm)).toBe(true);
  expect(saidIn(calm, 'assumptions')).toContain('Why it is not exact');
  expect(theory(storm)).toBe(false);
  expect(saidIn(storm, 'assumptions')).toContain('none knows faults');
  expect(saidIn(storm, 'results')).toContain('Drills');
  const promised: Design = {
    ...clock('One', 40),
    objectives: { fast: { from: 'clock-ticks', to: 'reads', p99Ms: 500 } },
    scenarios: { stall: { faults: [{ kind: 'stall', target: 'worker', atSeconds: 8, forSeconds: 2 }] } },
  };
  const exact = (scenario: string | null) =>
    /"[=≈] \d/.test(saidIn(reportOf(reportedStudy(promised, { ...short, scenario }), 'en'), 'results'));
  expect([exact(null), exact('stall')]).toEqual([true, false]);
});

test('what was promised and missed stands in the summary, with what was asked for', () => {
  const summary = saidIn(reportOf(hostileStudy('calm', 'Promise'), 'en'), 'summary');
  expect(summary).toContain('1 of 2 met');
  expect(summary).toMatch(
    /Promise is missed: its p99 is [\d.]+ ms \([\d.]+\u2009…\u2009[\d.]+ ms\), and at most 0\.001 ms was asked for/,
  );
  expect(summary).toMatch(/Promise is missed: [\d.]+ % \(.* %\) are lost, and at most 0 % was asked for/);
});

test('of an objective that too few messages tell of nobody knows, and it is said how long it takes at least', () => {
  const objectives = { fast: { from: 'clock-ticks', to: 'reads', p99Ms: 60_000 } };
  const report = reportOf(reportedStudy({ ...clock('One', 1), objectives }, short), 'en');
  expect(saidIn(report, 'summary')).toMatch(
    /Whether fast is met nobody knows: its p99 is [\d.]+ ms \(≥ [\d.]+ ms\), and .* at most 60 s/,
  );
  expect(saidIn(report, 'results')).toContain('nobody knows whether the objective is met');
  expect(saidIn(report, 'limits')).toMatch(/marked with ~ .*: .*fast/);
});

test('the limits are those of this very study', () => {
  const limits = (rate: number, more: object) =>
    saidIn(reportOf(reportedStudy(clock('One', rate), { ...short, ...more }), 'en'), 'limits');
  expect(limits(40, { replications: 1 })).toContain('One replication has no intervals');
  expect(limits(40, { replications: 2 })).toContain('Intervals of 2 replications are wide');
  expect(limits(40, { durationSeconds: 280, replications: 10 })).toContain('Nothing stands against');
  // More than ten thousand completions, but in crowded spells.
  expect(limits(95, { durationSeconds: 130, warmupSeconds: 20 })).toContain('marked with ~');
  expect(limits(120, {})).toContain('there are no means');
  expect(limits(40, {})).toContain('marked with ~');
});

test('an accepted finding stands apart, with its reason', () => {
  const findings = blocksOf(reportOf(hostileStudy('calm', 'Because'), 'en'), 'findings');
  const headings = findings.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  expect(headings).toEqual(['Errors', 'Warnings', 'Hints', 'Accepted']);
  expect(findings.flatMap((block) => ('findings' in block ? [block.findings.length] : []))).toEqual([1, 1, 1, 1]);
  expect(JSON.stringify(findings.at(-1))).toContain('Accepted by Because: Because');
});

test('what goes into the figures stands with its value, once for all of whom the same is said', () => {
  const design = clock('One', 40);
  const links = Object.fromEntries(
    ['a', 'b'].map((id) => [`reads-${id}`, { ...design.links?.reads, name: id, to: id }]),
  );
  const nodes = Object.fromEntries(
    ['a', 'b'].map((id) => [id, { kind: 'subscriber' as const, name: id.toUpperCase() }]),
  );
  const more = { ...design, nodes: { ...design.nodes, ...nodes }, links: { ...design.links, ...links } } as Design;
  const said = saidIn(reportOf(reportedStudy(more, short), 'en'), 'assumptions');
  expect(said).toContain('[{"text":"Worker ← Ticks, a, b"},{"text":"Work: Exponential · Mean 10 ms"}]');
  expect(said).toContain('[{"text":"Clock → Tick"},{"text":"Arrivals: Poisson: at random · Rate 40 /s"}]');
});

test('what sets a publication off is told without the ids of links', () => {
  const design = clock('One', 40);
  const echo = { kind: 'publish', from: 'worker', to: 'echoes', message: 'tick' } as const;
  const after = { subscriptions: ['reads'], messages: ['tick'], probability: 0.25 };
  const more: Design = {
    ...design,
    nodes: { ...design.nodes, echoes: { kind: 'topic', name: 'Echoes' } },
    links: { ...design.links, half: { ...echo, after }, always: { ...echo, after: { subscriptions: ['reads'] } } },
  };
  const said = saidIn(reportOf(reportedStudy(more, short), 'en'), 'assumptions');
  expect(said).toContain('"Trigger: Probability 0.25"');
  expect(said.match(/Trigger/g)?.length).toBe(1);
});
