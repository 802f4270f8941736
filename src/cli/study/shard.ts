/** One part of a study, run here and written to a file for `merge`. */
import packageFile from '../../../package.json' with { type: 'json' };
import type { Program } from '../../core/simulation/compile/program.ts';
import { indicesOf, partOf, type Shard } from '../../core/simulation/study/part.ts';
import { type Call, flagValue, hasFlag, printJson } from '../command.ts';
import { writeText } from '../files.ts';
import { refuse } from '../refusal.ts';
import { oneLine } from '../reporters/one-line.ts';
import { runIndices } from './fixed.ts';

/** `3/8` of `--shard 3/8`. */
export const shardFlag = (call: Call): Shard | undefined => {
  const text = flagValue(call, 'shard');
  if (text === undefined) return undefined;
  for (const other of ['precision', 'assert', 'report'])
    if (hasFlag(call, other))
      throw refuse(
        `--${other} does not go with --shard.`,
        'It asks about the whole study, and a part knows only itself.',
        other === 'assert' ? 'Give it to eventwright merge.' : 'Leave one of the two out.',
      );
  const [, number = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (number < 1 || of < number || !Number.isSafeInteger(of))
    throw refuse(
      `--shard is “${text}”.`,
      'It says which of how many parts to run, counted from 1.',
      'Write --shard 1/8 up to --shard 8/8.',
    );
  return { number, of };
};

export const writeShard = async (call: Call, program: Program, shard: Shard): Promise<number> => {
  const file = flagValue(call, 'out') as string;
  const indices = indicesOf(shard, program.settings.replications);
  const { replications, wallSeconds } = await runIndices(call, program, indices);
  const part = partOf(program, shard, replications, { madeBy: packageFile.version, wallSeconds });
  writeText(file, `${JSON.stringify(part)}\n`, call.terminal);
  if (call.format === 'json') printJson(call, { file, shard, replications: indices.length, study: part.study });
  else {
    const all = program.settings.replications;
    call.terminal.out(
      `${oneLine(file)}: part ${shard.number} of ${shard.of}, ${indices.length} of ${all} replications\n`,
    );
  }
  return 0;
};
