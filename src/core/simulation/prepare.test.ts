import { expect, test } from 'vitest';
import type { Design } from '../model/design.ts';
import type { Publish, Subscribe } from '../model/link.ts';
import type { Fault } from '../model/scenario.ts';
import { prepare, type StudyRequest } from './prepare.ts';
import { runStudy } from './study/study.ts';

const read: Subscribe = {
  kind: 'subscribe',
  from: 'queue',
  to: 'reader',
  work: { distribution: 'exponential', meanMs: 20 },
};
const write: Publish = {
  kind: 'publish',
  from: 'source',
  to: 'queue',
  message: 'message',
  arrivals: { process: 'poisson', ratePerSecond: 80 },
};

const design = (more: Partial<Design> = {}): Design => ({
  eventwright: 1,
  name: 'Test',
  messages: { message: { name: 'message' } },
  nodes: {
    source: { kind: 'publisher', name: 'Source' },
    queue: { kind: 'topic', name: 'Queue' },
    reader: { kind: 'subscriber', name: 'Reader', replicas: 2 },
  },
  links: { write, read },
  ...more,
});

const program = (of: Design, request: StudyRequest) => {
  const prepared = prepare(of, request);
  if (!prepared.ok) throw new Error(prepared.reason.map(({ what }) => what.en).join('\n'));
  return prepared.value;
};
const problems = (of: Design, request: StudyRequest) => {
  const prepared = prepare(of, request);
  return prepared.ok ? [] : prepared.reason;
};

test('without a scenario the defaults of the command line hold', () => {
  expect(program(design(), { scenario: null }).settings).toEqual({
    scenario: null,
    durationSeconds: 600,
    warmupSeconds: 'auto',
    replications: 20,
    seed: 1,
    rateFactor: 1,
  });
});

test('fields of the request come before those of the scenario, and those before the defaults', () => {
  const with2 = design({ scenarios: { peak: { rateFactor: 2, seed: 5, replications: 3 } } });
  expect(program(with2, { scenario: 'peak', seed: 9 }).settings).toMatchObject({
    scenario: 'peak',
    rateFactor: 2,
    seed: 9,
    replications: 3,
    durationSeconds: 600,
  });
});

test('overrides change the design for the run alone, and stability with it', () => {
  const peak = design({ scenarios: { slow: { overrides: { '/nodes/reader/replicas': 1 } } } });
  expect(program(peak, { scenario: null }).names.subscriptions[0]).toMatchObject({ servers: 2, stable: true });
  expect(program(peak, { scenario: 'slow' }).names.subscriptions[0]).toMatchObject({ servers: 1, stable: false });
});

test('an unknown scenario is refused with the known ones; inherited names are none', () => {
  const [problem] = problems(design({ scenarios: { steady: {} } }), { scenario: 'constructor' });
  expect(problem?.what.en).toBe('There is no scenario “constructor”.');
  expect(problem?.howToFix.en).toContain('steady');
});

test.each<[Fault['kind'], string, string]>([
  ['broker-down', 'reader', 'Name the topic'],
  ['slow', 'write', 'Name a service'],
  ['node-down', 'queue', 'Name a publisher'],
  ['node-down', 'read', 'Name a publisher'],
  ['stall', 'write', 'Name a service'],
  ['stall', 'source', 'take the fault node-down'],
])('the fault %s of %s is refused where it stands: %s', (kind, target, why) => {
  const faults: Fault[] = [
    { kind: 'stall', target: 'reader', atSeconds: 1, forSeconds: 1 },
    { kind, target, atSeconds: 1, forSeconds: 1, value: 2 },
  ];
  const [problem] = problems(design({ scenarios: { bad: { faults } } }), { scenario: 'bad' });
  expect(problem?.pointer).toBe('/scenarios/bad/faults/1');
  expect(problem?.howToFix.en).toContain(why);
});

test('a warm-up as long as the run leaves nothing to measure', () => {
  expect(problems(design(), { scenario: null, durationSeconds: 10, warmupSeconds: 10 })).toHaveLength(1);
});

test('the example of two workers at 0.8 responds in 55.56 ms, and in more when its workers stall', {
  timeout: 120_000,
}, () => {
  const request = { scenario: null, durationSeconds: 600, warmupSeconds: 0, replications: 8 } as const;
  const { meanResponseMs, utilisation } = runStudy(program(design(), request)).subscriptions.read!;
  expect(meanResponseMs!.low!).toBeLessThan(55.56);
  expect(meanResponseMs!.high!).toBeGreaterThan(55.56);
  expect(utilisation!.mean).toBeCloseTo(0.8, 2);
  const faults: Fault[] = [{ kind: 'stall', target: 'read', atSeconds: 100, forSeconds: 5 }];
  const stalled = runStudy(program(design({ scenarios: { stall: { faults } } }), { ...request, scenario: 'stall' }));
  expect(stalled.subscriptions.read!.meanResponseMs!.mean).toBeGreaterThan(meanResponseMs!.high!);
});

test('overrides of the request come after those of the scenario', () => {
  const faster = design({ scenarios: { fast: { overrides: { '/links/read/work/meanMs': 10 } } } });
  const of = (overrides: Record<string, unknown>) => program(faster, { scenario: 'fast', overrides }).tables.laws;
  expect(of({})).not.toEqual(of({ '/links/read/work/meanMs': 5 }));
  expect(of({ '/links/read/work/meanMs': 10 })).toEqual(of({}));
  expect(problems(faster, { scenario: 'fast', overrides: { '/links/read/work/meanMs': -1 } })).toHaveLength(1);
});

test('a rate that would bring more at one moment than can be followed is refused, and a mere flood is not', () => {
  const flooded = (arrivals: NonNullable<Publish['arrivals']>) => {
    const faults: Fault[] = [{ kind: 'rate', atSeconds: 1, forSeconds: 5, value: 1e9 }];
    const links = { write: { ...write, arrivals }, read };
    return problems(design({ links, scenarios: { flood: { durationSeconds: 10, faults } } }), { scenario: 'flood' });
  };
  const [refusal] = flooded({ process: 'trace', atSeconds: [1, 2, 3] });
  expect(refusal?.what.en).toContain('One moment of this run may bring');
  expect(flooded({ process: 'poisson', ratePerSecond: 80 })).toEqual([]);
});

test('more workers than there can ever be messages for are refused: their number ran over, and nobody worked', () => {
  // Two replicas each.
  const staffed = (count: number) =>
    problems(design({ links: { write, read: { ...read, concurrency: count } } }), { scenario: null });
  const [refusal] = staffed(2_200_000_000);
  expect(refusal?.what.en).toContain('4400000000 workers');
  expect(staffed(1_000_000)).toEqual([]);
});
