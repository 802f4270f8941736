/** `eventwright export`: what is made of a design, written into a folder again and again. */
import { brokers } from '../../core/codegen/brokers/index.ts';
import { type Call, type Command, flagValue, hasFlag } from '../command.ts';
import { type DesignInput, readDesign } from '../design-input.ts';
import { exportKubernetesStudy } from '../exports/kubernetes-study.ts';
import { exportSvg } from '../exports/svg.ts';
import { exportTarget } from '../exports/target.ts';
import { type Folder, openFolder } from '../files.ts';
import { choiceOf } from '../numbers.ts';
import { themeFlag, themeOf } from '../picture.ts';
import { notYet, refuse } from '../refusal.ts';

interface Target {
  readonly make: (call: Call, input: DesignInput, folder: Folder) => number;
  /** Flags that say something to this target only. */
  readonly flags: readonly string[];
}

const targets = {
  'json-schema': { make: exportTarget('json-schema'), flags: [] },
  compose: { make: exportTarget('compose'), flags: ['broker'] },
  kubernetes: { make: exportTarget('kubernetes'), flags: ['broker'] },
  'kubernetes-study': { make: exportKubernetesStudy, flags: ['image', 'shards', 'scenario', 'replications'] },
  markdown: { make: exportTarget('markdown'), flags: [] },
  svg: { make: exportSvg, flags: ['theme'] },
  typescript: { make: exportTarget('typescript'), flags: ['broker'] },
} as const satisfies Record<string, Target>;

const known = Object.keys(targets) as readonly (keyof typeof targets)[];
const later = ['asyncapi', 'mermaid', 'dot'] as const;

export const exportCommand: Command = {
  id: 'export',
  title: 'Export',
  summary:
    'Writes a design as a TypeScript project, in which what is yours stays yours, as documentation, schemas or a picture, or as a study for a cluster.',
  arguments: 'FILE --target TARGET --out DIR',
  takes: { least: 1, most: 1 },
  example: 'eventwright examples cart-3 | eventwright export - --target typescript --out cart --dry-run',
  formats: ['text', 'json'],
  flags: {
    target: {
      value: 'TARGET',
      help: 'what is made: typescript, compose or kubernetes (those files of the project alone), markdown (documentation), json-schema (a file per message and version), svg (a picture that opens again in the designer) or kubernetes-study (a simulation on a cluster)',
    },
    out: { value: 'DIR', help: 'folder that is written to, and nothing outside of it' },
    broker: { value: 'BROKER', help: `broker that a project runs on: ${brokers.map(({ id }) => id).join(', ')}` },
    theme: themeFlag,
    image: { value: 'IMAGE', help: 'image in which eventwright is on the path, for a study on a cluster' },
    shards: { value: 'N', help: 'how many containers share the replications of that study (8)' },
    scenario: { value: 'ID', help: 'scenario of that study; without it none is used' },
    replications: { value: 'N', help: 'number of independent runs of that study' },
    check: { help: 'writes nothing; exit code 1 if anything would change' },
    'dry-run': { help: 'writes nothing; says what would happen, as a diff that git apply and patch read' },
    force: { help: 'exports although there are errors' },
  },
  run: async (call) => {
    const target = targets[targetOf(call)];
    themeOf(call);
    const out = flagValue(call, 'out');
    if (out === undefined) throw refuse('--out is missing.', 'What is made needs a folder.', 'Write --out DIR.');
    const input = await readDesign(call);
    return target.make(call, input, openFolder(out, call.terminal));
  },
};

const targetOf = (call: Call): keyof typeof targets => {
  const wanted = flagValue(call, 'target');
  const fix = `Write --target ${known.join(' or --target ')}.`;
  if (wanted === undefined) throw refuse('--target is missing.', 'There is more than one thing to make.', fix);
  const name = choiceOf('--target', wanted, [...known, ...later]);
  const target = known.find((each) => each === name);
  if (target === undefined) throw notYet(`The target ${name}`, `${fix.slice(0, -1)}, or wait for a later version.`);
  const flagsOf = (each: keyof typeof targets): readonly string[] => targets[each].flags;
  for (const flag of new Set(known.flatMap(flagsOf)))
    if (!flagsOf(target).includes(flag))
      refuseFlag(
        call,
        flag,
        known.filter((each) => flagsOf(each).includes(flag)),
      );
  return target;
};

const refuseFlag = (call: Call, flag: string, targets: readonly string[]): void => {
  if (hasFlag(call, flag))
    throw refuse(
      `--${flag} is for --target ${targets.join(' or ')}.`,
      'Ignoring it would make something else than you asked for.',
      'Leave it out, or change the target.',
    );
};
