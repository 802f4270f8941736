/** The files of a target, for terminal and page alike. */
import { sha256 } from '../lib/sha256.ts';
import type { Design } from '../model/design.ts';
import { documentationOf } from './documentation/documentation.ts';
import { schemaFiles } from './documentation/schema-files.ts';
import { generated, json } from './files/generated-file.ts';
import { type ExportedProject, type ExportOptions, generateProject } from './generate.ts';
import { slugOfName } from './plan/project-slug.ts';
import { type ProjectPart, recordPath, type Target } from './target.ts';

export const generateTarget = (design: Design, target: Target, options: ExportOptions): ExportedProject => {
  if (target === 'typescript') return generateProject(design, options);
  if (target === 'compose' || target === 'kubernetes') return partOfProject(generateProject(design, options), target);
  const documents = target === 'markdown' ? [documentationOf(design)] : schemaFiles(design);
  const files = documents.map(({ path, text }) => generated(path, text));
  return { slug: slugOfName(design), files, findings: [] };
};

const pathsOf: Readonly<Record<ProjectPart, RegExp>> = {
  compose: /^(?:Dockerfile|\.dockerignore|docker-compose\.yml|deploy\/(?:compose\.env$|broker\/|observability\/).*)$/,
  kubernetes: /^deploy\/kubernetes\//,
};

const partOfProject = ({ slug, files: all, findings }: ExportedProject, part: ProjectPart): ExportedProject => {
  const files = all.filter(({ path }) => pathsOf[part].test(path));
  const hashes = Object.fromEntries(files.map(({ path, text }) => [path, sha256(text)]));
  return { slug, files: [...files, generated(recordPath(part), json(hashes))], findings };
};
