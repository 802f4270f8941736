/** `eventwright simulate`: the discrete-event simulation, the same numbers for any number of threads. */
import { type Call, type Command, hasFlag } from '../command.ts';
import { readDesign } from '../design-input.ts';
import { refuse } from '../refusal.ts';
import { fixedStudy } from '../study/fixed.ts';
import { preciseStudy } from '../study/precise.ts';
import { programOf, requestOf, studyFlags } from '../study/request.ts';
import { shardFlag, writeShard } from '../study/shard.ts';
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
    report: { value: 'FILE.html', help: 'report as a page', later: true },
    series: { value: 'FILE.csv', help: 'queue lengths over time', later: true },
  },
  run: async (call) => {
    needs(call, 'budget-seconds', 'precision');
    needs(call, 'shard', 'out');
    needs(call, 'out', 'shard');
    const shard = shardFlag(call);
    const request = requestOf(call);
    const input = await readDesign(call);
    const program = programOf(call, request, input);
    if (shard !== undefined) return await writeShard(call, program, shard);
    const result = hasFlag(call, 'precision')
      ? await preciseStudy(call, program, request.replications)
      : await fixedStudy(call, program);
    return tellResult(call, result);
  },
};

const needs = (call: Call, flag: string, other: string): void => {
  if (hasFlag(call, flag) && !hasFlag(call, other))
    throw refuse(`--${flag} without --${other}.`, 'Alone it says nothing.', `Add --${other}, or leave --${flag} out.`);
};
