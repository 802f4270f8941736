// @ts-check
// The architecture as named rules. Each says what it forbids and speaks to whoever trips it.
import { registries } from '../registries.mjs';

/**
 * @typedef {import('./module.mjs').Import} Import
 * @typedef {import('./module.mjs').Use} Use
 * @typedef {import('./module.mjs').Module} Module
 * @typedef {object} Rule
 * @property {string} name
 * @property {string} message
 * @property {(imported: Import) => boolean} [forbidsImport]
 * @property {(use: Use) => boolean} [forbidsUse]
 * @property {(module: Module) => boolean} [forbidsModule]
 */

/** @param {string} path @param {readonly string[]} folders */
const isIn = (path, ...folders) => folders.some((folder) => path === folder || path.startsWith(`${folder}/`));

/** A test, or in a folder `testing` what several tests share. @param {string} path */
export const isTest = (path) => /\.test\.tsx?$|\/testing\//.test(path);

/** What the exporter copies into generated projects is data here, and lives under their rules. @param {string} path */
export const isTemplate = (path) => isIn(path, 'src/core/codegen/templates');

/**
 * A rule about the arrows out of a place: only the places listed (and the place itself) may be their ends.
 * @param {string} name @param {string} place @param {readonly string[]} allowed @param {string} message
 * @returns {Rule}
 */
const floor = (name, place, allowed, message) => ({
  name,
  message,
  forbidsImport: ({ from, target, isPackage }) =>
    !isPackage && !isTest(from) && isIn(from, place) && isIn(target, 'src') && !isIn(target, place, ...allowed),
});

/**
 * A package that may be imported in some places only.
 * @param {string} name @param {RegExp} packages @param {readonly string[]} allowed @param {string} message
 * @returns {Rule}
 */
const onlyIn = (name, packages, allowed, message) => ({
  name,
  message,
  forbidsImport: ({ from, target, isPackage }) =>
    isPackage && packages.test(target) && isIn(from, 'src') && !isTest(from) && !isIn(from, ...allowed),
});

/** @param {readonly string[]} names */
const core = (...names) => names.map((name) => `src/core/${name}`);
/** @param {readonly string[]} names */
const editor = (...names) => names.map((name) => `src/editor/${name}`);

const ground = core('lib', 'model', 'distributions');
const second = [...ground, ...core('kinds', 'layout', 'history')];
const words = 'src/editor/app/languages';
const editorGround = ['src/core', ...editor('ui'), words];
const editorMiddle = [...editorGround, ...editor('session', 'workers')];

/** @type {readonly Rule[]} */
const coreFloors = [
  floor(
    'lib-has-no-domain',
    'src/core/lib',
    [],
    'lib holds words without a domain. What knows a design belongs higher up.',
  ),
  floor(
    'model-stands-on-lib',
    'src/core/model',
    core('lib'),
    'The document knows nothing of those who read it. Move the code to its reader.',
  ),
  floor(
    'distributions-stand-on-model',
    'src/core/distributions',
    core('lib', 'model'),
    'A distribution knows its parameters and nothing else.',
  ),
  ...['kinds', 'layout', 'history'].map((name) =>
    floor(
      `${name}-on-the-second-floor`,
      `src/core/${name}`,
      ground,
      `${name} may read lib, model and distributions; its neighbours and the floors above may read it.`,
    ),
  ),
  ...['edits', 'drills', 'validation', 'formats', 'codegen', 'network', 'picture'].map((name) =>
    floor(
      `${name}-on-the-third-floor`,
      `src/core/${name}`,
      second,
      `${name} does not know its neighbours (edits, drills, validation, formats, codegen, network, picture) nor the floors above: take what you need as an argument.`,
    ),
  ),
  ...['queueing', 'simulation'].map((name) =>
    floor(
      `${name}-on-the-top-floor`,
      `src/core/${name}`,
      [...second, 'src/core/network'],
      `${name} reads the network and what lies below it; queueing and simulation check each other in tests only.`,
    ),
  ),
  floor(
    'report-on-the-roof',
    'src/core/report',
    [...second, ...core('network', 'picture', 'queueing', 'simulation')],
    'A report tells what study, theory and picture say. Findings it takes as an argument; nothing of the core reads a report.',
  ),
];

/** @type {readonly Rule[]} */
const editorFloors = [
  floor('main-only-mounts', 'src/main.tsx', ['src/editor/app'], 'main.tsx mounts the editor and nothing else.'),
  floor(
    'ui-knows-no-domain',
    'src/editor/ui',
    core('lib'),
    'ui parts know no domain: give them what they show as props.',
  ),
  floor('languages-are-data', words, core('lib'), 'A catalogue of texts imports nothing that uses it.'),
  floor(
    'session-is-the-one-writer',
    'src/editor/session',
    editorGround,
    'The session stands on the core: workers, panels and canvas come to it, and app introduces them to each other.',
  ),
  floor(
    'workers-are-behind-a-protocol',
    'src/editor/workers',
    ['src/core', words],
    'Workers know the core and their protocol; app hands their clients to the session.',
  ),
  ...['panels', 'canvas', 'storage'].map((name) =>
    floor(
      `${name}-do-not-meet`,
      `src/editor/${name}`,
      editorMiddle,
      `panels, canvas and storage do not import each other nor app: they meet in the session, and app composes them.`,
    ),
  ),
  {
    name: 'panels-do-not-know-each-other',
    message: 'One folder per panel, and each stands alone: what two share goes to ui or into the session.',
    forbidsImport: ({ from, target }) => {
      const panel = /^src\/editor\/panels\/([^/]+)\/.+/;
      const [, one] = panel.exec(from) ?? [];
      const [, other] = panel.exec(target) ?? [];
      return one !== undefined && other !== undefined && one !== other;
    },
  },
];

/** @type {readonly Rule[]} */
const wings = [
  {
    name: 'core-is-pure',
    message: 'The core is data in, data out: it knows neither the editor nor the terminal.',
    forbidsImport: ({ from, target }) =>
      isIn(from, 'src/core') && isIn(target, 'src/editor', 'src/cli', 'src/main.tsx'),
  },
  {
    name: 'editor-and-terminal-never-meet',
    message: 'editor and cli are two faces of one core: what both need belongs there.',
    forbidsImport: ({ from, target }) =>
      (isIn(from, 'src/editor') && isIn(target, 'src/cli')) || (isIn(from, 'src/cli') && isIn(target, 'src/editor')),
  },
  {
    name: 'core-needs-few-packages',
    message: 'Think before the core depends on a package; if it must, it has to be pure and is named in this rule.',
    forbidsImport: ({ from, target, isPackage }) =>
      isPackage &&
      isIn(from, 'src/core') &&
      !isTest(from) &&
      !['zod', 'jsonc-parser', '@dagrejs/dagre', 'ajv', 'ajv-formats', 'fflate', '@cfworker/json-schema'].includes(
        target,
      ),
  },
  onlyIn(
    'react-flow-only-in-canvas',
    /^@xyflow\//,
    ['src/editor/canvas'],
    'Only editor/canvas knows the flow-canvas library; the rest speaks of designs and positions.',
  ),
  onlyIn(
    'react-only-in-editor',
    /^(react|react-dom|lucide-react|uplot|zustand)$/,
    ['src/editor', 'src/main.tsx'],
    'Pictures belong to the editor.',
  ),
  onlyIn(
    'node-only-in-terminal',
    /^node:/,
    ['src/cli'],
    'Only the command line runs in Node; the rest runs in a page, too.',
  ),
  onlyIn(
    'disk-in-one-file',
    /^node:fs/,
    ['src/cli/files.ts'],
    'Only cli/files.ts touches the disk, so that files appear whole or not at all.',
  ),
];

/** @type {readonly Rule[]} */
const doors = [
  onlyIn(
    'workers-behind-one-door',
    /^(comlink|node:worker_threads)$/,
    ['src/editor/workers', 'src/cli/workers.ts', 'src/cli/worker.ts'],
    'Only editor/workers and cli/workers.ts know that there are workers; ask one of their clients.',
  ),
  {
    name: 'workers-start-in-one-place',
    message: 'Only editor/workers and cli/workers.ts start workers; ask one of their clients.',
    forbidsUse: ({ from, name }) =>
      /^new (Worker|SharedWorker)$/.test(name) &&
      !isTest(from) &&
      !isIn(from, 'src/editor/workers', 'src/cli/workers.ts'),
  },
  onlyIn(
    'database-behind-one-door',
    /^idb$/,
    ['src/editor/storage'],
    'Only editor/storage touches what the browser keeps.',
  ),
  {
    name: 'storage-behind-one-door',
    message:
      'Only editor/storage touches what the browser keeps (it may be full, blocked or empty; that is handled there).',
    forbidsUse: ({ from, name }) =>
      /^(\.?localStorage|\.?sessionStorage|\.?indexedDB)$/.test(name) &&
      !isTest(from) &&
      !isIn(from, 'src/editor/storage', 'e2e'),
  },
];

/** @type {readonly Rule[]} */
const purity = [
  {
    name: 'core-throws-no-dice',
    message: 'The same input gives the same output: take a seed or a stream as an argument.',
    forbidsUse: ({ from, name }) => name === 'Math.random' && isIn(from, 'src/core') && !isTest(from),
  },
  {
    name: 'core-is-the-same-everywhere',
    message: 'The answer depends on the machine’s language: compare by code unit and print numbers by hand.',
    forbidsUse: ({ from, name }) =>
      /^\.(localeCompare|toLocale\w+)$|^Intl$/.test(name) && isIn(from, 'src/core') && !isTest(from),
  },
  {
    name: 'draws-have-the-same-bits',
    message: 'Engines differ in the last bit of this function, and so would every digest: use core/lib/elementary.ts.',
    forbidsUse: ({ from, name }) =>
      /^Math\.(exp|expm1|log|log1p|log10|pow|sin|cos|tan|sinh|cosh|tanh|asin|acos|atan|atan2|cbrt|hypot)$/.test(name) &&
      isIn(from, ...core('distributions', 'simulation')) &&
      !isTest(from),
  },
];

/** @type {readonly Rule[]} */
const habits = [
  {
    name: 'testing-is-for-tests',
    message: 'A folder named testing holds what tests share; the product does not stand on it.',
    forbidsImport: ({ from, target }) => isIn(from, 'src') && !isTest(from) && /\/testing\//.test(target),
  },
  {
    name: 'no-inner-barrels',
    message: 'index.ts exists only as the list of a registry; import the file that has what you need.',
    forbidsModule: ({ path }) =>
      /\/index\.tsx?$/.test(path) &&
      path.startsWith('src/') &&
      !['src/core/model/migrations', ...registries.map((registry) => registry.folder)].includes(
        path.replace(/\/index\.tsx?$/, ''),
      ),
  },
  {
    name: 'names-say-what-is-inside',
    message: 'utils, helpers, managers and misc hold anything; name the idea.',
    forbidsModule: ({ path }) => /(^|[/-])(utils?|helpers?|managers?|misc)(\.|-|\/)/.test(path),
  },
  {
    name: 'one-idea-per-file',
    message: 'A file has at most 300 lines: split it by idea. (The simulation’s hot loop alone stays in one piece.)',
    forbidsModule: ({ path, lines }) =>
      lines > 300 && path.startsWith('src/') && !isTest(path) && path !== 'src/core/simulation/kernel/loop.ts',
  },
];

/** @type {readonly Rule[]} */
export const rules = [...wings, ...coreFloors, ...editorFloors, ...doors, ...purity, ...habits];
