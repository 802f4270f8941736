// @ts-check
// Writes the service worker of a built site: the exact list of its files, each with the hash of its content.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const workerName = 'sw.js';
const template = new URL('service-worker.js', import.meta.url);

/** Path to hash, in the order of the paths; the page itself is ''. @param {string} folder @returns {Record<string, string>} */
export function filesOf(folder) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== workerName)
    .sort();
  return Object.fromEntries(
    paths.map((path) => [
      path === 'index.html' ? '' : path,
      `sha256-${createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('base64')}`,
    ]),
  );
}

/** The version is a hash of all files: the same site has the same one. @param {string} folder */
export function writeServiceWorker(folder) {
  const list = JSON.stringify(filesOf(folder));
  const version = createHash('sha256').update(list).digest('hex').slice(0, 16);
  const text = readFileSync(template, 'utf8')
    .replace("'__VERSION__'", () => JSON.stringify(version))
    .replace("'__FILES__'", () => JSON.stringify(list));
  writeFileSync(join(folder, workerName), text);
  return version;
}
