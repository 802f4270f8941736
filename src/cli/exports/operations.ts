/** The targets `compose` and `kubernetes`: those files of an exported project alone that containers and clusters read. */
import { generateProject } from '../../core/codegen/generate.ts';
import { sha256 } from '../../core/lib/sha256.ts';
import type { Call } from '../command.ts';
import type { DesignInput } from '../design-input.ts';
import type { Folder } from '../files.ts';
import { failing } from '../judgement.ts';
import { askedBroker } from './asked-broker.ts';
import { isStopped, type MadeFile, makeFiles } from './files-made.ts';
import { keptSlug, tellKeptName } from './kept-slug.ts';

type Target = 'compose' | 'kubernetes';

const belongs: Readonly<Record<Target, RegExp>> = {
  compose: /^(?:Dockerfile|\.dockerignore|docker-compose\.yml|deploy\/(?:compose\.env$|broker\/|observability\/).*)$/,
  kubernetes: /^deploy\/kubernetes\//,
};

export const exportCompose = (call: Call, input: DesignInput, folder: Folder): number =>
  exportOperations(call, input, folder, 'compose');

export const exportKubernetes = (call: Call, input: DesignInput, folder: Folder): number =>
  exportOperations(call, input, folder, 'kubernetes');

const exportOperations = (call: Call, input: DesignInput, folder: Folder, target: Target): number => {
  const project = generateProject(input.design, { broker: askedBroker(call, input), ...keptSlug(folder) });
  tellKeptName(call, input, project.slug);
  if (isStopped(call, input, failing(project.findings, 'error').length)) return 1;
  const files = project.files.filter(({ path }) => belongs[target].test(path));
  const record = `.eventwright/${target}.json`;
  const known = new Set([...hashesIn(folder.read(record)), ...hashesIn(folder.read('.eventwright/manifest.json'))]);
  const isOurs = (before: string) => known.has(sha256(before));
  return makeFiles(call, folder, [
    ...files.map(({ path, text }): MadeFile => ({ path, text, isOurs })),
    { path: record, text: recordOf(files), isOurs: () => true },
  ]);
};

/** By its hash a file is known again that nobody has edited since. */
const recordOf = (files: readonly { readonly path: string; readonly text: string }[]): string =>
  `${JSON.stringify(Object.fromEntries(files.map(({ path, text }) => [path, sha256(text)])), null, 2)}\n`;

/** Of the record of a target, or of the manifest of a whole project. */
const hashesIn = (record: string | undefined): string[] => record?.match(/\b[0-9a-f]{64}\b/g) ?? [];
