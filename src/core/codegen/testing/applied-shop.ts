/** An export of the shop, and folders in memory that it is applied to. */
import { readFileSync } from 'node:fs';
import type { Design } from '../../model/design.ts';
import { applyProject, type ProjectChanges, pendingPath } from '../apply-project.ts';
import { generateProject } from '../generate.ts';

export const shop = JSON.parse(readFileSync('public/examples/shop-10.eventwright.json', 'utf8')) as Design;

export const { files } = generateProject(shop, { broker: 'nats' });

/** A folder in memory after the changes. */
export const carriedOut = (folder: ReadonlyMap<string, string>, { writes, deletes }: ProjectChanges) => {
  const after = new Map([...folder, ...writes]);
  for (const path of [...deletes, pendingPath]) after.delete(path);
  return after;
};

/** The folder after the first export. */
export const written: ReadonlyMap<string, string> = carriedOut(new Map(), applyProject(files, new Map()));

export const counts = (changes: ProjectChanges) => {
  const kinds: Record<string, number> = {};
  for (const { action } of changes.actions) kinds[action] = (kinds[action] ?? 0) + 1;
  return kinds;
};
