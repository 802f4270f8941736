// @ts-check
// The registry folders: in each, one file is one member, and index.ts is the sorted list of them all.

/**
 * `one` is the word for a member (`npm run new rule ...`), `list` the name of the array that index.ts exports,
 * `besides` the files in the folder that are no members.
 * @typedef {{ one: string, folder: string, list: string, besides: readonly string[] }} Registry
 */

/** @type {readonly Registry[]} */
export const registries = [
  { one: 'distribution', folder: 'src/core/distributions', list: 'distributions', besides: [] },
  { one: 'kind', folder: 'src/core/kinds', list: 'kinds', besides: [] },
  { one: 'edit', folder: 'src/core/edits', list: 'edits', besides: ['edit'] },
  ...['structure', 'schema', 'delivery', 'capacity', 'security', 'operations', 'broker'].map((group) => ({
    one: `${group}-rule`,
    folder: `src/core/validation/rules/${group}`,
    list: `${group}Rules`,
    besides: [],
  })),
  { one: 'drill', folder: 'src/core/drills', list: 'drills', besides: ['drill', 'rehearsal'] },
  { one: 'format', folder: 'src/core/formats', list: 'formats', besides: [] },
  { one: 'broker', folder: 'src/core/codegen/brokers', list: 'brokers', besides: [] },
  { one: 'command', folder: 'src/cli/commands', list: 'commands', besides: [] },
];
