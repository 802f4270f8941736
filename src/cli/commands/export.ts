/** `eventwright export`: the design as a project in a folder, again and again, without touching what is yours. */
import { applyProject, type ProjectChanges, pathsToRead, pendingPath } from '../../core/codegen/apply-project.ts';
import { brokers } from '../../core/codegen/brokers/index.ts';
import { brokerFor, type ExportedProject, generateProject } from '../../core/codegen/generate.ts';
import { brokerNames } from '../../core/model/broker.ts';
import { type Call, type Command, flagValue, hasFlag, printJson } from '../command.ts';
import { type DesignInput, readDesign } from '../design-input.ts';
import { type Folder, openFolder } from '../files.ts';
import { failing, judge } from '../judgement.ts';
import { choiceOf } from '../numbers.ts';
import { notYet, refuse } from '../refusal.ts';
import { findingText } from '../reporters/findings-text.ts';

const laterTargets = ['asyncapi', 'json-schema', 'mermaid', 'dot', 'svg', 'markdown', 'compose', 'kubernetes'] as const;

export const exportCommand: Command = {
  id: 'export',
  title: 'Export',
  summary: 'Writes a design as a TypeScript project; what is yours in the folder stays yours.',
  arguments: 'FILE --target typescript --out DIR',
  takes: { least: 1, most: 1 },
  example: 'eventwright examples cart-3 | eventwright export - --target typescript --out cart --dry-run',
  formats: ['text', 'json'],
  flags: {
    target: { value: 'TARGET', help: 'what is made: typescript' },
    out: { value: 'DIR', help: 'folder that is written to, and nothing outside of it' },
    broker: { value: 'BROKER', help: `broker that it runs on: ${brokers.map(({ id }) => id).join(', ')}` },
    check: { help: 'writes nothing; exit code 1 if anything would change' },
    'dry-run': { help: 'writes nothing; says what would happen' },
    force: { help: 'exports although there are errors' },
  },
  run: async (call) => {
    needTypescript(call);
    const out = flagValue(call, 'out');
    if (out === undefined) throw refuse('--out is missing.', 'A project needs a folder.', 'Write --out DIR.');
    const input = await readDesign(call);
    const broker = brokerOf(call, input);
    const project = generateProject(input.design, { broker });
    tellLimits(call, project);
    if (isStopped(call, input, project)) return 1;
    const folder = openFolder(out, call.terminal);
    const changes = applyProject(project.files, existingFiles(project, folder));
    const check = hasFlag(call, 'check');
    if (!check && !hasFlag(call, 'dry-run')) carryOut(changes, folder);
    tell(call, changes);
    const differs = changes.writes.length > 0 || changes.deletes.length > 0;
    return changes.actions.some(({ action }) => action === 'conflict') || (check && differs) ? 1 : 0;
  },
};

const needTypescript = (call: Call): void => {
  const target = flagValue(call, 'target');
  if (target === undefined)
    throw refuse('--target is missing.', 'There is more than one thing to make.', 'Write --target typescript.');
  if (choiceOf('--target', target, ['typescript', ...laterTargets] as const) !== 'typescript')
    throw notYet(`The target ${target}`, 'Write --target typescript, or wait for a later version.');
};

const brokerOf = (call: Call, { design, file }: DesignInput) => {
  const wanted = flagValue(call, 'broker');
  if (wanted !== undefined) {
    const name = choiceOf('--broker', wanted, brokerNames);
    const adapter = brokers.find(({ id }) => id === name);
    if (!adapter) throw notYet(`The broker ${name}`, `Write --broker ${brokers.map(({ id }) => id).join(' or ')}.`);
    return adapter.id;
  }
  const broker = brokerFor(design);
  const drawn = [design, ...Object.values(design.nodes ?? {}).filter((node) => node.kind === 'topic')];
  const others = new Set(
    drawn.flatMap((each) => (each.broker === undefined || each.broker === broker ? [] : each.broker)),
  );
  if (others.size > 0)
    call.terminal.err(
      `${file}: warning: all of the project runs on ${broker}, none of it on ${[...others].join(', ')}.\n`,
    );
  return broker;
};

/** Code of a design that cannot work would not work either; nor does the design want what it calls an error. */
const isStopped = (call: Call, input: DesignInput, project: ExportedProject): boolean => {
  const errors = failing(judge(input), 'error');
  for (const finding of errors) call.terminal.err(findingText(finding));
  const count = errors.length + failing(project.findings, 'error').length;
  if (count === 0 || hasFlag(call, 'force')) return false;
  call.terminal.err('Nothing is written: repair the errors, accept them in the design, or export with --force.\n');
  if (call.format === 'json') printJson(call, { files: [] });
  return true;
};

const existingFiles = ({ files }: ExportedProject, folder: Folder): ReadonlyMap<string, string> => {
  const texts = pathsToRead(files, folder.read).map((path) => [path, folder.read(path)] as const);
  return new Map(texts.filter((entry): entry is readonly [string, string] => entry[1] !== undefined));
};

const carryOut = ({ writes, deletes }: ProjectChanges, folder: Folder): void => {
  for (const path of deletes) folder.remove(path);
  for (const [path, text] of writes) folder.write(path, text);
  folder.remove(pendingPath);
};

/** What the project cannot keep of the design, but for what the design accepts. */
const tellLimits = (call: Call, { findings }: ExportedProject): void => {
  for (const { rule, severity, message, howToFix } of failing(findings, 'info'))
    call.terminal.err(`${severity}: ${message.en} ${howToFix.en} [${rule}]\n`);
};

const tell = (call: Call, { actions }: ProjectChanges): void => {
  if (call.format === 'json') {
    printJson(call, { files: actions.map(({ path, action }) => ({ path, action })) });
    return;
  }
  const told = actions.filter(({ action }) => action !== 'unchanged' && action !== 'kept');
  for (const { path, action, writeTo } of told)
    call.terminal.out(
      `${action.padEnd(8)}  ${path}${action === 'conflict' ? ` was edited; the new text is ${writeTo}` : ''}\n`,
    );
  call.terminal.out(`${told.length} of ${actions.length} files differ\n`);
};
