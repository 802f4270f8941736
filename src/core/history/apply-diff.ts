/** Makes the changes of a diff, and undoes them: it reads no schema, for the diff says all there is to know. */
import type { Design } from '../model/design.ts';
import { keepOrders } from '../model/text/key-order.ts';
import type { Change, Diff } from './change.ts';

/** The design with the changes made; what they do not touch keeps its identity. */
export const applyDiff = (design: Design, diff: Diff): Design =>
  diff.length === 0 ? design : (changed(design, diff, 0) as Design);

export const reverseDiff = (diff: Diff): Diff =>
  [...diff].reverse().map(({ path, from, to }) => ({ path, from: to, to: from }));

type Fields = Readonly<Record<string, unknown>>;

/** All changes at once: a map of thousands is copied one time, however many of its entries change. */
const changed = (target: unknown, changes: Diff, depth: number): unknown => {
  const whole = changes.find((change) => change.path.length === depth);
  if (whole) {
    if (whole.orders) keepOrders(whole.to, whole.orders);
    return whole.to;
  }
  const fields = isObject(target) ? target : {};
  const below = new Map<string, Change[]>();
  for (const change of changes) {
    const step = change.path[depth] as string;
    const group = below.get(step);
    if (group) group.push(change);
    else below.set(step, [change]);
  }
  const added = [...below.keys()].filter((key) => !Object.hasOwn(fields, key));
  const entries = [...Object.keys(fields), ...added].map((key): [string, unknown] => {
    const value = Object.hasOwn(fields, key) ? fields[key] : undefined;
    const inner = below.get(key);
    return [key, inner ? changed(value, inner, depth + 1) : value];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
};

const isObject = (value: unknown): value is Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
