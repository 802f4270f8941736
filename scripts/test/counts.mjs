// @ts-check
// Reads how many tests passed and failed from the JSON that Vitest and Playwright write.
import { existsSync, readFileSync } from 'node:fs';

/** @param {string} file */
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

/** @param {string} file @returns {import('./report.mjs').Tests} */
export const vitestCounts = (file) => {
  const result = read(file);
  return { passed: result?.numPassedTests ?? 0, failed: result?.numFailedTests ?? 0, names: failuresOfVitest(result) };
};

/** @param {any} result @returns {string[]} */
const failuresOfVitest = (result) =>
  (result?.testResults ?? []).flatMap((/** @type {any} */ file) =>
    file.assertionResults
      .filter((/** @type {any} */ test) => test.status === 'failed')
      .map((/** @type {any} */ test) => told(test.fullName, test.failureMessages?.[0])),
  );

/** @param {string} file @returns {import('./report.mjs').Tests} */
export const playwrightCounts = (file) => {
  const result = read(file);
  const stats = result?.stats;
  return {
    passed: stats?.expected ?? 0,
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
    names: (result?.suites ?? []).flatMap((/** @type {any} */ suite) => failuresIn(suite)),
  };
};

/** @param {any} suite @returns {string[]} */
const failuresIn = (suite) => [
  ...(suite.suites ?? []).flatMap(failuresIn),
  ...(suite.specs ?? []).flatMap((/** @type {any} */ spec) =>
    spec.tests
      .filter((/** @type {any} */ test) => test.status === 'unexpected' || test.status === 'flaky')
      .map((/** @type {any} */ test) => {
        const error = test.results.find((/** @type {any} */ each) => each.error)?.error?.message;
        return told(`${spec.file}:${spec.line} ${spec.title}`, error);
      }),
  ),
];

const escapeSign = String.fromCharCode(27);
const colours = new RegExp(`${escapeSign}\\[\\d+m`, 'g');

/** @param {string} name @param {string | undefined} error */
const told = (name, error) => [name, ...(error ?? '').replace(colours, '').split('\n').slice(0, 6)].join('\n    ');
