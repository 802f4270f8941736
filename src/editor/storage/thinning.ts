/** Which of the versions that were kept by themselves go: the older they are, the fewer stay. Named ones stay for ever. */
import type { KeptVersion } from './kept.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** All of the last hour, one an hour of the last day, one a day of the last month, then one a month. */
const spacing = (age: number): number => (age < hour ? 0 : age < day ? hour : age < 30 * day ? day : 30 * day);

const mostVersions = 50;
/** Characters of all of them together. */
const mostCharacters = 20_000_000;

/**
 * Versions of any documents that nobody named, in the order in which they go when there is no room: the oldest first, the
 * newest of each document only after all others.
 */
export const expendable = (versions: readonly KeptVersion[]): readonly KeptVersion[] => {
  const oldestFirst = versions.filter(({ name }) => name === null).sort((one, other) => one.at - other.at);
  const newest = new Set(new Map(oldestFirst.map((version) => [version.document, version])).values());
  return [
    ...oldestFirst.filter((version) => !newest.has(version)),
    ...oldestFirst.filter((version) => newest.has(version)),
  ];
};

/** The versions of one document that are not kept any longer; `now` in milliseconds since 1970. */
export const superfluous = (versions: readonly KeptVersion[], now: number): readonly KeptVersion[] => {
  const automatic = versions.filter(({ name }) => name === null).sort((one, other) => other.at - one.at);
  const buckets = new Set<string>();
  let kept = 0;
  let characters = 0;
  return automatic.filter(({ at, size }) => {
    const gap = spacing(now - at);
    const bucket = gap === 0 ? `${at}` : `${gap} ${Math.floor(at / gap)}`;
    const isKept = !buckets.has(bucket) && kept < mostVersions && (kept === 0 || characters + size <= mostCharacters);
    if (!isKept) return true;
    buckets.add(bucket);
    kept++;
    characters += size;
    return false;
  });
};
