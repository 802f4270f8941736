// @ts-check
// A new member of a registry begins as a copy of the shortest one there is, so it always has the shape that holds today.
import { exportedName, memberIds } from '../catalogue/member.mjs';
import { withMember } from './list.mjs';

/**
 * The files to write for a new member: the member, its test and the list.
 * @param {import('../registries.mjs').Registry} registry
 * @param {string} id
 * @param {ReadonlyMap<string, string>} files name -> text of the files in the registry's folder
 * @returns {{ pattern: string, files: Map<string, string> }}
 */
export const newMember = (registry, id, files) => {
  const ids = memberIds([...files.keys()], registry);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
    throw new Error(`“${id}” is no id: use words in lower case with hyphens between.`);
  if (ids.includes(id)) throw new Error(`There is a ${registry.one} “${id}” already: ${registry.folder}/${id}.ts.`);
  const pattern = shortest(ids, files);
  if (pattern === undefined)
    throw new Error(`${registry.folder} has no member with a test that a new one could begin as.`);
  const name = exportedName(id, registry);
  /** @param {string} file */
  const copied = (file) => renamed(files.get(file) ?? '', [pattern, exportedName(pattern, registry)], [id, name]);
  return {
    pattern,
    files: new Map([
      [`${id}.ts`, withoutWords(copied(`${pattern}.ts`))],
      [`${id}.test.ts`, copied(`${pattern}.test.ts`)],
      ['index.ts', withMember(files.get('index.ts') ?? '', registry.list, { id, name })],
    ]),
  };
};

/** @param {readonly string[]} ids @param {ReadonlyMap<string, string>} files */
const shortest = (ids, files) => {
  /** @param {string} id */
  const size = (id) => (files.get(`${id}.ts`) ?? '').length + (files.get(`${id}.test.ts`) ?? '').length;
  return ids.filter((id) => files.has(`${id}.test.ts`)).sort((a, b) => size(a) - size(b))[0];
};

/** @param {string} text @param {readonly [string, string]} from id and name @param {readonly [string, string]} to */
const renamed = (text, [oldId, oldName], [id, name]) =>
  text
    .replaceAll(`'${oldId}'`, `'${id}'`)
    .replaceAll(`./${oldId}.ts`, `./${id}.ts`)
    .replaceAll(new RegExp(`(?<![-\\w'])${oldName}(?![-\\w'])`, 'g'), name);

const words = /\b(title|summary):\s*(\{\s*en:\s*(['"`]).*?\3,\s*zh:\s*(['"`]).*?\4,?\s*\}|(['"`]).*?\5)/gs;

/** The old member's title and summary would be wrong; empty ones fail the test of the registries until they are written. @param {string} text */
const withoutWords = (text) =>
  text.replace(words, (_, field, value) => `${field}: ${value.startsWith('{') ? "{ en: '', zh: '' }" : "''"}`);
