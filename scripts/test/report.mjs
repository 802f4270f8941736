// @ts-check
// What a test run says at its end: a table of the steps, and one line with the number of tests.

/**
 * How a step ended: `tests` where it counts any, `skipped` with the reason when it could not run here.
 * `names`: what failed, with the beginning of the reason.
 * @typedef {{ passed: number, failed: number, names?: readonly string[] }} Tests
 * @typedef {{ ok: boolean, tests?: Tests, skipped?: string }} Outcome
 * @typedef {Outcome & { title: string, seconds: number }} Row
 */

/** @param {Row} row */
const verdict = (row) => {
  if (row.skipped) return `skipped, because ${row.skipped}`;
  const word = row.ok ? 'ok' : 'FAILED';
  return row.tests ? `${word} (${row.tests.passed} passed, ${row.tests.failed} failed)` : word;
};

/** A step that fell without a failing test to its name (a type error, a crash) counts as one failure. @param {Row} row */
const failures = (row) => (row.ok ? (row.tests?.failed ?? 0) : Math.max(1, row.tests?.failed ?? 0));

/** @param {readonly number[]} numbers */
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** @param {readonly Row[]} rows */
export const summary = (rows) => {
  const width = Math.max(...rows.map((row) => row.title.length));
  const lines = rows.map(
    (row) => `${row.title.padEnd(width)}  ${row.seconds.toFixed(1).padStart(6)} s  ${verdict(row)}`,
  );
  const passed = sum(rows.map((row) => row.tests?.passed ?? 0));
  const failed = rows.flatMap((row) => (row.tests?.names ?? []).map((name) => `${row.title}: ${name}`));
  return [
    ...(failed.length > 0 ? [...failed, ''] : []),
    ...lines,
    '',
    `${passed} passed, ${sum(rows.map(failures))} failed`,
  ].join('\n');
};

/** @param {readonly Row[]} rows */
export const exitCode = (rows) => (rows.some((row) => failures(row) > 0) ? 1 : 0);
