// @ts-check
// What one source file imports and which tell-tale names it uses, read from its syntax tree (types included).
import { parseSync } from 'vite';

/**
 * `target` is a path inside the project, or a package's name; `viaWorker` when it is started as a worker.
 * @typedef {{ from: string, target: string, isPackage: boolean, line: number }} Import
 * @typedef {{ from: string, name: string, line: number }} Use
 * @typedef {{ path: string, lines: number, imports: Import[], uses: Use[] }} Module
 */

/**
 * @param {string} path where the file is, from the project's root, with slashes
 * @param {string} text
 * @returns {Module}
 */
export const readModule = (path, text) => {
  const { program, errors } = parseSync(path, text, {});
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  /** @type {Module} */
  const module = { path, lines: text.split('\n').length - 1, imports: [], uses: [] };
  /** @param {number} offset */
  const lineAt = (offset) => text.slice(0, offset).split('\n').length;
  walk(program, undefined, (node, parent) => {
    const specifier = specifierOf(node);
    if (specifier !== undefined)
      module.imports.push({ from: path, ...resolve(path, specifier), line: lineAt(node.start) });
    const name = nameOf(node, parent);
    if (name !== undefined) module.uses.push({ from: path, name, line: lineAt(node.start) });
  });
  return module;
};

/** @typedef {any} Node The tree has some two hundred shapes; the few fields read here are checked where they are read. */

/** @param {Node} node @param {Node} parent @param {(node: Node, parent: Node) => void} visit */
const walk = (node, parent, visit) => {
  if (typeof node.type === 'string') visit(node, parent);
  for (const child of Object.values(node)) {
    if (child !== null && typeof child === 'object') walk(child, typeof node.type === 'string' ? node : parent, visit);
  }
};

const importing = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

/** @param {Node} node @returns {string | undefined} */
const specifierOf = (node) => {
  if (importing.has(node.type)) return typeof node.source?.value === 'string' ? node.source.value : undefined;
  // new URL('./worker.ts', import.meta.url) is how a worker's file is named.
  if (node.type !== 'NewExpression' || node.callee.name !== 'URL') return undefined;
  const [file, base] = node.arguments;
  return base?.object?.type === 'MetaProperty' && typeof file?.value === 'string' ? file.value : undefined;
};

/** A name as the rules write it: `Math.random` for a member of a global, `.localeCompare` for a method, `new Worker`. @param {Node} node @param {Node} parent */
const nameOf = (node, parent) => {
  if (node.type === 'NewExpression' && node.callee.type === 'Identifier') return `new ${node.callee.name}`;
  if (node.type === 'MemberExpression' && !node.computed) {
    return node.object.type === 'Identifier' && node.object.name === 'Math'
      ? `Math.${node.property.name}`
      : `.${node.property.name}`;
  }
  if (node.type !== 'Identifier') return undefined;
  const isName = parent?.type === 'MemberExpression' ? parent.object === node || parent.computed : parent?.key !== node;
  return isName ? node.name : undefined;
};

/** @param {string} from @param {string} specifier */
const resolve = (from, specifier) => {
  const plain = specifier.replace(/\?.*$/, '');
  if (plain.startsWith('.')) return { target: new URL(plain, `file:///${from}`).pathname.slice(1), isPackage: false };
  if (plain.startsWith('/')) return { target: plain.slice(1), isPackage: false };
  const parts = plain.split('/');
  const name = plain.startsWith('node:') ? plain : parts.slice(0, plain.startsWith('@') ? 2 : 1).join('/');
  return { target: name, isPackage: true };
};
