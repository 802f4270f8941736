/** `eventwright merge`: the parts of a study that several machines ran become the result that one would have given. */
import { type Misfit, mergeParts } from '../../core/simulation/study/merge.ts';
import { type LoadedPart, loadPart, type NoPart } from '../../core/simulation/study/part.ts';
import type { Call, Command } from '../command.ts';
import { readText } from '../files.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { tellResult } from '../study/tell-result.ts';

export const merge: Command = {
  id: 'merge',
  title: 'Merge',
  summary: 'Makes one result of the parts of a study that simulate --shard wrote, whatever machines ran them.',
  arguments: 'PART...',
  takes: { least: 1, most: 100_000 },
  example:
    'for i in 1 2; do eventwright examples cart-3 | eventwright simulate - --replications 4 --shard $i/2 --out part-$i.json; done; eventwright merge part-1.json part-2.json',
  formats: ['text', 'json'],
  flags: {
    assert: { value: "'p99Ms(ID)<200'", help: "assertion, or 'objectives'; exit code 1 if missed", multiple: true },
  },
  run: async (call) => {
    const parts: LoadedPart[] = [];
    for (const file of call.inputs) parts.push(await readPart(call, file));
    const merged = mergeParts(parts);
    if (!merged.ok) throw told(merged.reason, call.inputs, parts);
    return tellResult(call, merged.value);
  },
};

const readPart = async (call: Call, file: string): Promise<LoadedPart> => {
  const part = loadPart(parsed(await readText(file, call.terminal)));
  if (part.ok) return part.value;
  const [what, why, fix] = noPart[part.reason];
  throw refuse(`${file} ${what}.`, why, fix, file);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const noPart: Readonly<Record<NoPart, readonly [string, string, string]>> = {
  'not-a-part': [
    'is no part of a study',
    'Only what simulate --shard I/N --out PART writes can be merged.',
    'Check that this is the right file.',
  ],
  newer: ['is of a newer version', 'What it holds cannot be understood here.', 'Merge with the version that wrote it.'],
  damaged: [
    'was changed or damaged after it was written',
    'Its checksum does not agree with what it holds.',
    'Run this part again.',
  ],
};

const told = (misfit: Misfit, files: readonly string[], parts: readonly LoadedPart[]): Refusal => {
  const [first = ''] = files;
  if (misfit.kind === 'missing')
    return refuse(
      `Of ${misfit.of} parts ${misfit.numbers.join(', ')} ${misfit.numbers.length === 1 ? 'is' : 'are'} missing.`,
      'The result of some of the replications is another than that of all.',
      `Name the missing parts, or run them with --shard ${misfit.numbers[0]}/${misfit.of}.`,
    );
  if (misfit.kind === 'doubled') {
    const [one, other] = misfit.positions.map((position) => files[position]);
    return refuse(
      `Part ${misfit.number} is given twice: ${one} and ${other}.`,
      'Its replications would count twice.',
      'Remove one of them.',
    );
  }
  const file = files[misfit.position] ?? '';
  const [what, why] = misfits(parts[0], parts[misfit.position])[misfit.kind];
  return refuse(`${file} ${what} ${first}.`, why, 'Run all parts alike, each with its --shard I/N.', file);
};

const misfits = (first: LoadedPart | undefined, other: LoadedPart | undefined) =>
  ({
    'other-study': ['is of another study than', `${differences(first, other)}.`],
    'other-version': [
      'was run by another version than',
      `${other?.madeBy} and ${first?.madeBy} may draw other numbers.`,
    ],
    'other-division': [
      'belongs to another division than',
      `It is of ${other?.shard.of} parts, the first of ${first?.shard.of}.`,
    ],
  }) as const;

/** What is not the same, in the words of the flags. */
const differences = (first: LoadedPart | undefined, other: LoadedPart | undefined): string => {
  const [one, two] = [first, other].map((part): Record<string, unknown> => ({ ...part?.program.settings }));
  const unequal = Object.keys(one ?? {}).filter((key) => one?.[key] !== two?.[key]);
  if (unequal.length === 0) return 'The design differs';
  return unequal.map((key) => `${key} is ${two?.[key]} and not ${one?.[key]}`).join(', ');
};
