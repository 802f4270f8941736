/** `eventwright compare`: what a change does, with an interval on every difference. */
import type { Program } from '../../core/simulation/compile/program.ts';
import { compareStudies, unpaired } from '../../core/simulation/study/compare.ts';
import { type Call, type Command, hasFlag, printJson } from '../command.ts';
import { type DesignInput, readDesign } from '../design-input.ts';
import { refuse } from '../refusal.ts';
import { comparisonText } from '../reporters/comparison-text.ts';
import { allOf, runIndices } from '../study/fixed.ts';
import { preparedOf, requestOf, studyFlags } from '../study/request.ts';

export const compare: Command = {
  id: 'compare',
  title: 'Compare',
  summary:
    'Runs two scenarios of a design, or two designs, with the same random numbers: 95 % intervals of all differences.',
  arguments: 'FILE A B',
  takes: { least: 2, most: 3 },
  example:
    'eventwright examples cart-3 > a.json; sed \'s/"meanMs": 20/"meanMs": 19/\' a.json > b.json; eventwright compare a.json b.json --duration-seconds 60 --replications 5',
  formats: ['text', 'json'],
  flags: {
    ...studyFlags,
    scenario: { value: 'ID', help: 'scenario of both, where two files are compared; without it none is used' },
  },
  run: async (call) => {
    const [a, b] = await sidesOf(call);
    const differing = unpaired(a.program.settings, b.program.settings);
    if (differing.length > 0) throw cannotPair(differing, a, b);
    const comparison = compareStudies(await run(call, a.program), await run(call, b.program));
    const told = { a: nameOf(a), b: nameOf(b), ...comparison };
    if (call.format === 'json') printJson(call, told);
    else call.terminal.out(comparisonText(told));
    return 0;
  },
};

interface Compared {
  readonly file: string;
  readonly program: Program;
}

const sidesOf = async (call: Call): Promise<readonly [Compared, Compared]> => {
  const [first = '', second = '', third] = call.inputs;
  const request = requestOf(call);
  if (third === undefined) {
    const [a, b] = [await readDesign(call, first), await readDesign(call, second)];
    return [compared(a, preparedOf(request, a)), compared(b, preparedOf(request, b))];
  }
  if (hasFlag(call, 'scenario'))
    throw refuse(
      '--scenario does not go with two scenarios.',
      `${second} and ${third} are the scenarios that are compared.`,
      'Leave --scenario out.',
    );
  const input = await readDesign(call, first);
  return [
    compared(input, preparedOf({ ...request, scenario: second }, input)),
    compared(input, preparedOf({ ...request, scenario: third }, input)),
  ];
};

const compared = ({ file }: DesignInput, program: Program): Compared => ({ file, program });

const nameOf = ({ file, program }: Compared) => ({ file, scenario: program.settings.scenario });

const run = async (call: Call, program: Program) => ({
  program,
  replications: (await runIndices(call, program, allOf(program.settings.replications))).replications,
});

const flags = {
  seed: 'seed',
  replications: 'replications',
  durationSeconds: 'duration-seconds',
  warmupSeconds: 'warmup-seconds',
} as const;

const cannotPair = (differing: readonly (keyof typeof flags)[], a: Compared, b: Compared) =>
  refuse(
    `The two are not run alike: ${differing
      .map((setting) => `${setting} is ${a.program.settings[setting]} and ${b.program.settings[setting]}`)
      .join(', ')}.`,
    'Differences are taken replication by replication, with the same random numbers over the same time.',
    `Add ${differing.map((setting) => `--${flags[setting]} ${a.program.settings[setting]}`).join(' ')}, or make the scenarios alike.`,
  );
