// @ts-check
// Which scripts of the built page are loaded before anybody does anything, and what they weigh on the wire.
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';

/** @typedef {{ file: string, bytes: number, gzip: number }} Weight */

/** Scripts that the page names: its entry and what it asks to be loaded ahead. @param {string} html */
export const scriptsOf = (html) =>
  [...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.js)"[^>]*>/g)].map(([, file]) =>
    posix.normalize(/** @type {string} */ (file)),
  );

/** What a script imports at once; what it imports when asked is not among it. @param {string} file @param {string} code */
export const importsOf = (file, code) => {
  const { program, errors } = parseSync(file, code, {});
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  return program.body.flatMap((/** @type {any} */ statement) =>
    statement.source && /^(Import|Export)/.test(statement.type)
      ? [posix.join(posix.dirname(file), statement.source.value)]
      : [],
  );
};

/**
 * The page's scripts with all that they import at once, heaviest first.
 * @param {string} html
 * @param {(file: string) => string} read
 * @returns {Weight[]}
 */
export const firstLoad = (html, read) => {
  /** @type {Map<string, Weight>} */
  const found = new Map();
  const waiting = scriptsOf(html);
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    const code = read(file);
    found.set(file, { file, bytes: Buffer.byteLength(code), gzip: gzipSync(code, { level: 9 }).length });
    waiting.push(...importsOf(file, code));
  }
  if (found.size === 0) throw new Error('The page names no script: is this the built index.html?');
  return [...found.values()].sort((a, b) => b.gzip - a.gzip);
};

/** Kilobytes of 1,000 bytes, as the budget counts them. @param {number} bytes */
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1).padStart(7)} KB`;

/**
 * A table of the scripts, and whether they stay within the budget (bytes of gzip).
 * @param {readonly Weight[]} weights
 * @param {number} budget
 */
export const verdict = (weights, budget) => {
  const total = weights.reduce((sum, { gzip }) => sum + gzip, 0);
  const rows = weights.map(({ file, bytes, gzip }) => `${kilobytes(gzip)} gzip ${kilobytes(bytes)}  ${file}`);
  const ok = total <= budget;
  const words = ok
    ? `${kilobytes(total)} gzip of ${kilobytes(budget).trim()} before the first picture`
    : `${kilobytes(total)} gzip is more than ${kilobytes(budget).trim()} before the first picture. What a person needs only later belongs behind a dynamic import: panels in editor/app, edits behind editor/session/acts.ts, anything that knows the whole schema in a worker or a panel.`;
  return { ok, total, text: [...rows, words].join('\n') };
};

/** @param {string} folder the built site */
export const firstLoadOf = (folder) =>
  firstLoad(readFileSync(posix.join(folder, 'index.html'), 'utf8'), (file) =>
    readFileSync(posix.join(folder, file), 'utf8'),
  );
