/** Finished studies to report in tests, and a design of which every name is hostile. */
import type { Design } from '../../model/design.ts';
import { findingOf } from '../../model/testing/finding.ts';
import { prepare, type StudyRequest } from '../../simulation/prepare.ts';
import { report } from '../../simulation/study/report.ts';
import { runAll } from '../../simulation/study/study.ts';
import { studyDetail } from '../../simulation/study/study-detail.ts';
import type { Reported } from '../subject.ts';

export const reportedStudy = (design: Design, request: StudyRequest): Reported => {
  const prepared = prepare(design, request);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.reason));
  const replications = runAll(prepared.value);
  return {
    ...{ design, request, findings: [] as const, version: '0.0.0' },
    result: report(prepared.value, replications, 0),
    detail: studyDetail(prepared.value, replications),
  };
};

/** What somebody might write in order to get out of a sentence, an attribute, a cell or a block of code. */
export const hostile =
  '</title></style><script>alert(1)</script>"\'><img src=x onerror=alert(1)> | `code` [a](javascript:b) <!-- ]]> {count} \n# @all ~~x~~ $&';

/** Two queues, one bounded and losing, one met objective and one missed, a drill; every name and description is hostile. */
export const hostileDesign = (words = hostile): Design => ({
  eventwright: 1,
  name: words,
  description: words,
  version: '1.0.0',
  messages: { tick: { name: words } },
  nodes: {
    clock: { kind: 'publisher', name: words },
    ticks: { kind: 'topic', name: words, messages: ['tick'], capacity: 3 },
    worker: { kind: 'subscriber', name: words, replicas: 2 },
    other: { kind: 'subscriber', name: words },
  },
  links: {
    'clock-ticks': {
      kind: 'publish',
      name: words,
      from: 'clock',
      to: 'ticks',
      message: 'tick',
      arrivals: { process: 'poisson', ratePerSecond: 80 },
    },
    reads: {
      kind: 'subscribe',
      name: words,
      from: 'ticks',
      to: 'worker',
      work: { distribution: 'erlang', meanMs: 15, shape: 2 },
    },
    'other-reads': {
      kind: 'subscribe',
      name: words,
      from: 'ticks',
      to: 'other',
      work: { distribution: 'exponential', meanMs: 10 },
    },
  },
  objectives: {
    fast: { name: words, from: 'clock-ticks', to: 'reads', p99Ms: 0.001, maxLossFraction: 0 },
    easy: { name: words, from: 'clock-ticks', to: 'reads', p99Ms: 100_000, minThroughputPerSecond: 1 },
  },
  scenarios: {
    storm: {
      name: words,
      description: words,
      durationSeconds: 20,
      replications: 3,
      warmupSeconds: 2,
      overrides: { '/nodes/worker/replicas': 1 },
      faults: [{ kind: 'stall', target: 'worker', atSeconds: 8, forSeconds: 2 }],
    },
    calm: { name: words, durationSeconds: 20, replications: 3, warmupSeconds: 2 },
  },
  rules: { suppressions: { known: { rule: 'accepted-rule', elements: ['clock'], reason: words, owner: words } } },
});

/** With findings of every severity, one of them accepted; all in hostile words. */
export const hostileStudy = (scenario: 'storm' | 'calm' = 'storm', words = hostile): Reported => {
  const said = { message: text(words), why: text(words), howToFix: text(words) };
  const severities = ['error', 'warning', 'info'] as const;
  return {
    ...reportedStudy(hostileDesign(words), { scenario }),
    findings: [
      ...severities.map((severity) => findingOf(`${severity}-rule`, { severity, ...said })),
      findingOf('accepted-rule', { nodes: ['clock'], suppressed: true, ...said }),
    ],
  };
};

const text = (words: string) => ({ en: words, zh: words });
