/** One service out of two: which of their fields differ, what is proposed for each, and the record that comes out. */
import type { Design } from '../../model/design.ts';
import type { Worker } from '../../model/node.ts';
import { recordAt, withSection } from './records.ts';

export type Side = 'into' | 'from';

/** A field on which two services disagree, with what each says; undefined is the default. */
export interface Difference {
  readonly field: string;
  readonly into: unknown;
  readonly from: unknown;
  /** What is taken unless somebody chooses otherwise: more workers rather than fewer, else what the one that stays says. */
  readonly proposed: Side;
}

const defaults: Readonly<Record<string, unknown>> = {
  replicas: 1,
  concurrency: 1,
  standby: 0,
  sharedWorkers: false,
  external: false,
  source: 'external',
  exposure: 'internal',
  authenticated: false,
};
const more: ReadonlySet<string> = new Set(['replicas', 'concurrency', 'standby']);
/** Put together or kept by the one that stays, never chosen. */
const joined: ReadonlySet<string> = new Set(['kind', 'name', 'modules', 'configuration']);

type Fields = Readonly<Record<string, unknown>>;

/** Fields that only one of them has are no difference, unless their absence has a meaning. */
export const differencesOf = (into: Worker, from: Worker): readonly Difference[] => {
  const [one, other] = [into as Fields, from as Fields];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((field): Difference[] => {
    if (joined.has(field)) return [];
    const has = Object.hasOwn(defaults, field);
    const [mine, theirs] = [one[field] ?? defaults[field], other[field] ?? defaults[field]];
    const silent = mine === undefined || theirs === undefined;
    if (same(mine, theirs) || (silent && !has && field !== 'context')) return [];
    const proposed = more.has(field) && Number(theirs) > Number(mine) ? 'from' : 'into';
    return [{ field, into: one[field], from: other[field], proposed }];
  });
};

/** `take` chooses a side for a field; `modules` the order of the folders. */
export const mergedRecord = (
  into: Worker,
  from: Worker,
  take: Readonly<Record<string, Side>> = {},
  modules?: readonly string[],
): Worker => {
  const [one, other] = [into as Fields, from as Fields];
  const chosen = differencesOf(into, from).map(({ field, proposed }) => [
    field,
    (take[field] ?? proposed) === 'into' ? one[field] : other[field],
  ]);
  const record: Fields = { ...other, ...one, ...Object.fromEntries(chosen) };
  const kept = Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
  const kind = into.kind === 'subscriber' && from.kind === 'subscriber' ? 'subscriber' : 'service';
  const whole = { ...kept, kind, name: into.name } as Worker;
  return withConfiguration(withModules(whole, into, from, modules), into, from);
};

const withModules = (whole: Worker, into: Worker, from: Worker, modules: readonly string[] | undefined): Worker => {
  const [mine, theirs] = [into.modules, from.modules];
  if (!theirs) return modules ? { ...whole, modules: [...modules] } : whole;
  const all = [...(mine ?? []), ...theirs.filter((module) => !mine?.includes(module))];
  const ordered = mine && isSorted(mine) && isSorted(theirs) ? all.sort() : all;
  return { ...whole, modules: modules ? [...modules] : ordered };
};

const isSorted = (names: readonly string[]): boolean =>
  names.every((name, place) => place === 0 || (names[place - 1] ?? '') <= name);

const withConfiguration = (whole: Worker, into: Worker, from: Worker): Worker =>
  into.configuration && from.configuration
    ? withSection<Worker, 'configuration'>(whole, 'configuration', { ...from.configuration, ...into.configuration })
    : whole;

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The record of a service or subscriber; undefined for anything else. */
export const workerAt = (design: Design, id: string): Worker | undefined => {
  const node = recordAt(design, 'nodes', id);
  return node?.kind === 'service' || node?.kind === 'subscriber' ? node : undefined;
};
