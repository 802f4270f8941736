/** The target `typescript`: the design as a project in a folder, again and again, without touching what is yours. */
import { applyProject, type ProjectChanges, pathsToRead, pendingPath } from '../../core/codegen/apply-project.ts';
import { type ExportedProject, generateProject } from '../../core/codegen/generate.ts';
import type { Call } from '../command.ts';
import type { DesignInput } from '../design-input.ts';
import type { Folder } from '../files.ts';
import { failing } from '../judgement.ts';
import { askedBroker } from './asked-broker.ts';
import { isStopped, tellFiles, writes } from './files-made.ts';
import { keptSlug, tellKeptName } from './kept-slug.ts';

export const exportTypescript = (call: Call, input: DesignInput, folder: Folder): number => {
  const project = generateProject(input.design, { broker: askedBroker(call, input), ...keptSlug(folder) });
  tellLimits(call, project);
  tellKeptName(call, input, project.slug);
  if (isStopped(call, input, failing(project.findings, 'error').length)) return 1;
  const changes = applyProject(project.files, existingFiles(project, folder));
  if (writes(call)) carryOut(changes, folder);
  return tellFiles(call, folder, changes, { slug: project.slug });
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
