/** What happens, on the terminal: some flows line by line, and the counts every few seconds. */
import type { Happening, Observation, Observer } from './observer.ts';

const summaryEveryMs = 5_000;

const verbs: Readonly<Record<Happening, string>> = {
  published: 'published',
  handled: 'handled',
  failed: 'FAILED at',
  repeated: 'skipped repeated',
  expired: 'skipped expired',
  invalid: 'REFUSED invalid',
  'dead-lettered': 'DEAD-LETTERED',
  discarded: 'discarded',
};

/** Prints on standard output; the summary's timer does not keep the process alive. */
export const consoleObserver = (isFollowed: (observation: Observation) => boolean): Observer => {
  const counts = new Map<Happening, number>();
  setInterval(() => printSummary(counts), summaryEveryMs).unref();
  return (observation) => {
    counts.set(observation.what, (counts.get(observation.what) ?? 0) + 1);
    if (isFollowed(observation)) print(line(observation));
  };
};

const line = (observation: Observation): string => {
  const { service, what, type, correlationId, tookMs, attempt, reason } = observation;
  const details = [
    tookMs !== undefined && `${tookMs.toFixed(0)} ms`,
    attempt !== undefined && attempt > 1 && `delivery ${attempt}`,
    reason,
  ].filter((detail) => typeof detail === 'string');
  const flow = correlationId.slice(0, 8).padEnd(8);
  const head = `${clock()}  ${flow}  ${service.padEnd(24)} ${verbs[what]} ${type}`;
  const whole = details.length > 0 ? `${head} (${details.join(', ')})` : head;
  // Names and reasons come from outside: they may not start a line of their own, or turn its direction.
  return whole.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
};

const printSummary = (counts: Map<Happening, number>): void => {
  if (counts.size === 0) return;
  const parts = Object.keys(verbs).flatMap((what) => {
    const count = counts.get(what as Happening);
    return count === undefined ? [] : [`${count} ${what}`];
  });
  print(`${clock()}  last ${summaryEveryMs / 1000} s: ${parts.join(', ')}`);
  counts.clear();
};

const clock = (): string => new Date().toISOString().slice(11, 23);

const print = (text: string): boolean => process.stdout.write(`${text}\n`);
