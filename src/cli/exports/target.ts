/** A target of the core, in a folder of the disk: again and again, without touching what is yours. */
import type { ProjectChanges } from '../../core/codegen/apply-export.ts';
import { applyTarget, leftoversOf, pathsToReadFor, type TargetFiles } from '../../core/codegen/apply-target.ts';
import type { ExportedProject, ExportOptions } from '../../core/codegen/generate.ts';
import { generateTarget } from '../../core/codegen/generate-target.ts';
import { isDocument, type Target } from '../../core/codegen/target.ts';
import type { Call } from '../command.ts';
import type { DesignInput } from '../design-input.ts';
import type { Folder } from '../files.ts';
import { failing } from '../judgement.ts';
import { oneLine } from '../reporters/one-line.ts';
import { askedBroker } from './asked-broker.ts';
import { isStopped, tellFiles, writes } from './files-made.ts';
import { keptSlug, tellKeptName } from './kept-slug.ts';

export const exportTarget =
  (target: Target) =>
  (call: Call, input: DesignInput, folder: Folder): number => {
    const { slug, files, findings } = generateTarget(input.design, target, optionsFor(target, call, input, folder));
    tellLimits(call, findings);
    if (!isDocument(target)) tellKeptName(call, input, slug);
    if (isStopped(call, input, failing(findings, 'error').length)) return 1;
    const made = { target, files };
    const changes = applyTarget(made, existingFiles(made, folder));
    if (writes(call)) carryOut(changes, leftoversOf(target), folder);
    return tellFiles(call, folder, changes, target === 'typescript' ? { slug } : {});
  };

/** Documents know neither broker nor packages. */
const optionsFor = (target: Target, call: Call, input: DesignInput, folder: Folder): ExportOptions =>
  isDocument(target) ? { broker: 'in-memory' } : { broker: askedBroker(call, input), ...keptSlug(folder) };

const existingFiles = (made: TargetFiles, folder: Folder): ReadonlyMap<string, string> => {
  const texts = pathsToReadFor(made, folder.read).map((path) => [path, folder.read(path)] as const);
  return new Map(texts.filter((entry): entry is readonly [string, string] => entry[1] !== undefined));
};

const carryOut = ({ writes, deletes }: ProjectChanges, leftovers: readonly string[], folder: Folder): void => {
  for (const path of deletes) folder.remove(path);
  for (const [path, text] of writes) folder.write(path, text);
  for (const path of leftovers) folder.remove(path);
};

/** What the project cannot keep of the design, but for what the design accepts. */
const tellLimits = (call: Call, findings: ExportedProject['findings']): void => {
  for (const { rule, severity, message, howToFix } of failing(findings, 'info'))
    call.terminal.err(`${severity}: ${oneLine(`${message.en} ${howToFix.en}`)} [${rule}]\n`);
};
