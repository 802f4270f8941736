// @ts-check
// Reads how many tests passed and failed from the JSON that Vitest and Playwright write.
import { existsSync, readFileSync } from 'node:fs';

/** @param {string} file */
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

/** @param {string} file @returns {import('./report.mjs').Tests} */
export const vitestCounts = (file) => {
  const result = read(file);
  return { passed: result?.numPassedTests ?? 0, failed: result?.numFailedTests ?? 0 };
};

/** @param {string} file @returns {import('./report.mjs').Tests} */
export const playwrightCounts = (file) => {
  const stats = read(file)?.stats;
  return { passed: stats?.expected ?? 0, failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) };
};
