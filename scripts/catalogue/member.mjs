// @ts-check
// How a registry's file is called and what it exports.

const reserved = new Set(
  'await break case catch class const continue debugger default delete do else enum export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield'.split(
    ' ',
  ),
);

/**
 * The name that the file of a member exports: its id in camel case, and where that is a word of the language, the
 * word for a member after it (`export` the command is `exportCommand`).
 * @param {string} id
 * @param {import('../registries.mjs').Registry} registry
 */
export const exportedName = (id, registry) => {
  const name = id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  return reserved.has(name) ? name + registry.one.charAt(0).toUpperCase() + registry.one.slice(1) : name;
};

/**
 * The ids of a registry's members, from the names of the files in its folder.
 * @param {readonly string[]} fileNames
 * @param {import('../registries.mjs').Registry} registry
 */
export const memberIds = (fileNames, registry) =>
  fileNames
    .filter((name) => /^[^.]+\.tsx?$/.test(name) && name !== 'index.ts')
    .map((name) => name.replace(/\.tsx?$/, ''))
    .filter((id) => !registry.besides.includes(id))
    .sort();
