/** The single values in which two JSON values differ; lists differ as a whole. */
import { own } from '../lib/own.ts';
import { sameJson } from './same-json.ts';

interface Leaf {
  readonly path: readonly string[];
  readonly from: unknown;
  readonly to: unknown;
}

/** `path`: where the values stand. Objects whose fields only changed their order differ as a whole. */
export const leavesOf = (from: unknown, to: unknown, path: readonly string[]): readonly Leaf[] => {
  if (sameJson(from, to)) return [];
  if (!isObject(from) || !isObject(to)) return [{ path, from, to }];
  const leaves = [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((key) =>
    leavesOf(own(from, key), own(to, key), [...path, key]),
  );
  return leaves.length > 0 ? leaves : [{ path, from, to }];
};

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
