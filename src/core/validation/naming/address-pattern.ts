/**
 * Does a right to read or write cover an address? Wildcards as brokers write them: `*` and `+` one level, `>` one or more at the end
 * (NATS), `#` all that follow and none, too (OASIS MQTT 5.0, 4.7.1.2);
 * at the end of a word `*` is any rest of it (Kafka's prefixed access rules). Levels are parted by `.` or `/`.
 */
import type { Design } from '../../model/design.ts';

/** Never throws, whatever people wrote. */
export const covers = (pattern: string, address: string): boolean => {
  const [wanted, given] = [levelsOf(pattern), levelsOf(address)];
  for (const [at, level] of wanted.entries()) {
    if (level === '#' || (level === '*' && wanted.length === 1)) return true;
    const found = given[at];
    if (found === undefined) return false;
    if (level === '>') return true;
    if (level === '*' || level === '+' || level === found || isParameter(found)) continue;
    const isPrefix = level.endsWith('*') && at === wanted.length - 1;
    return isPrefix && given.slice(at).join('.').startsWith(level.slice(0, -1));
  }
  return wanted.length === given.length;
};

const levelsOf = (address: string): readonly string[] => address.split(/[./]/);

/** A place for a parameter may be anything. */
const isParameter = (level: string): boolean => /^\{[^{}]*\}$/.test(level);

/** What a topic is called on its broker. */
export const addressOf = (design: Design, topic: string): string => {
  const node = design.nodes?.[topic];
  return (node?.kind === 'topic' ? node.address : undefined) ?? topic;
};
