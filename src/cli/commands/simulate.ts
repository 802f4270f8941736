/** `eventwright simulate`: the discrete-event simulation, the same numbers for any number of threads. */
import { type Call, type Command, hasFlag } from '../command.ts';
import { readDesign } from '../design-input.ts';
import { refuse } from '../refusal.ts';
import { capacityStudy } from '../study/capacity.ts';
import { fixedRun } from '../study/fixed.ts';
import { preciseRun } from '../study/precise.ts';
import { reportAsked, reportFlags, writeReport } from '../study/report-file.ts';
import { preparedOf, requestOf, studyFlags } from '../study/request.ts';
import { shardFlag, writeShard } from '../study/shard.ts';
import { smallestStudy } from '../study/smallest.ts';
import { axesOf, sweepStudies } from '../study/sweep.ts';
import { tellResult } from '../study/tell-result.ts';

export const simulate: Command = {
  id: 'simulate',
  title: 'Simulate',
  summary: 'Runs a design and estimates queues, waits and losses with 95 % intervals.',
  arguments: 'FILE',
  takes: { least: 1, most: 1 },
  example: "eventwright examples cart-3 | eventwright simulate - --replications 5 --assert 'objectives'",
  formats: ['text', 'json'],
  flags: {
    ...studyFlags,
    assert: { value: "'p99Ms(ID)<200'", help: "assertion, or 'objectives'; exit code 1 if missed", multiple: true },
    precision: {
      value: 'X',
      help: 'goes on until every interval is at most so wide, as 0.01 for ±1 % of its mean; --replications is then the most',
    },
    'budget-seconds': { value: 'N', help: 'time after which --precision is given up, and that is said' },
    shard: { value: 'I/N', help: 'runs the I-th of N parts only, for another machine; merge makes one result of them' },
    out: { value: 'PART', help: 'file for the part' },
    sweep: {
      value: 'PATH=V,W',
      help: 'runs a study per value of a field, as links/ID/work/meanMs=10,20, or of rateFactor; twice: per pair of values',
      multiple: true,
    },
    capacity: { help: 'looks for the highest rate factor at which every objective is still met' },
    smallest: {
      value: 'replicas|concurrency',
      help: 'looks for the smallest number of each node, and of partitions, with which every objective is still met',
    },
    ...reportFlags,
    series: { value: 'FILE.csv', help: 'queue lengths over time', later: true },
  },
  run: async (call) => {
    needs(call, 'budget-seconds', 'precision');
    needs(call, 'shard', 'out');
    needs(call, 'out', 'shard');
    needs(call, 'language', 'report');
    const shard = shardFlag(call);
    const report = reportAsked(call);
    const request = requestOf(call);
    const axes = axesOf(call);
    for (const flag of ['sweep', 'capacity', 'smallest'])
      excludes(call, flag, ['precision', 'shard', 'assert', 'report', 'sweep', 'capacity', 'smallest']);
    const input = await readDesign(call);
    if (axes.length > 0) return await sweepStudies(call, request, input, axes);
    if (hasFlag(call, 'capacity')) return await capacityStudy(call, request, input);
    if (hasFlag(call, 'smallest')) return await smallestStudy(call, request, input);
    const program = preparedOf(request, input);
    if (shard !== undefined) return await writeShard(call, program, shard);
    const ran = hasFlag(call, 'precision')
      ? await preciseRun(call, program, request.replications)
      : await fixedRun(call, program);
    const code = tellResult(call, ran.result);
    if (report !== undefined) writeReport(call, report, { input, request, program, ran });
    return code;
  },
};

/** Each of them asks another question. */
const excludes = (call: Call, flag: string, others: readonly string[]): void => {
  const other = others.find((each) => each !== flag && hasFlag(call, each));
  if (hasFlag(call, flag) && other !== undefined)
    throw refuse(
      `--${flag} does not go with --${other}.`,
      'Each of them asks another question.',
      'Leave one of the two out.',
    );
};

const needs = (call: Call, flag: string, other: string): void => {
  if (hasFlag(call, flag) && !hasFlag(call, other))
    throw refuse(`--${flag} without --${other}.`, 'Alone it says nothing.', `Add --${other}, or leave --${flag} out.`);
};
