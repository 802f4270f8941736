// @ts-check
// Puts a new member into a registry's list: its import and its entry, both in the order of the ids.

/** @typedef {{ id: string, name: string }} Member */

const importLine = /^import \{ (\w+) \} from '\.\/([^./]+)\.ts';$/;

/**
 * @param {string} text of index.ts
 * @param {string} list the name of the array
 * @param {Member} member
 */
export const withMember = (text, list, member) => {
  const lines = text.split('\n');
  const members = [...lines.flatMap(memberOf), member].sort((a, b) => (a.id < b.id ? -1 : 1));
  const others = lines.filter((line) => !importLine.test(line));
  const at = lines.findIndex((line) => importLine.test(line));
  others.splice(
    at < 0 ? endOfImports(others) : at,
    0,
    ...members.map(({ id, name }) => `import { ${name} } from './${id}.ts';`),
  );
  return withEntries(others.join('\n'), list, members);
};

/** @param {string} line @returns {Member[]} */
const memberOf = (line) => {
  const [, name, id] = importLine.exec(line) ?? [];
  return name && id ? [{ id, name }] : [];
};

/** @param {readonly string[]} lines */
const endOfImports = (lines) => lines.findLastIndex((line) => line.startsWith('import ')) + 1;

/** @param {string} text @param {string} list @param {readonly Member[]} members */
const withEntries = (text, list, members) => {
  const array = new RegExp(`(export const ${list}\\b[^=]*= \\[)[^\\]]*(\\])`);
  if (!array.test(text)) throw new Error(`index.ts has no list named ${list}`);
  return text.replace(
    array,
    (_, open, close) => `${open}\n${members.map(({ name }) => `  ${name},`).join('\n')}\n${close}`,
  );
};
