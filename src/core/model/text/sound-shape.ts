/**
 * Has a value the shape of a design? As `shapeProblems` answers, without saying what is wrong, and quick where nearly all of it has
 * been asked about before: an edit keeps all records but a few, and what was sound stays so, since no part of a design ever changes.
 */
import type * as z from 'zod/mini';
import { design, layout } from '../design.ts';
import { isId } from '../names.ts';
import { childSchema } from './shape.ts';

interface Shelf {
  readonly section: string;
  readonly record: z.ZodMiniType;
  readonly sound: WeakSet<object>;
}

type Fields = Readonly<Record<string, unknown>>;

/** The maps of records of an object; all else in it is looked at every time. */
const shelves = (schema: z.ZodMiniType, sections: readonly string[]): readonly Shelf[] =>
  sections.map((section) => {
    const map = childSchema(schema, {}, section) as z.ZodMiniType;
    return { section, record: childSchema(map, {}, '') as z.ZodMiniType, sound: new WeakSet() };
  });

const ofDesign = shelves(design, [
  'contexts',
  'schemas',
  'messages',
  'nodes',
  'links',
  'objectives',
  'scenarios',
  'notes',
]);
const ofLayout = shelves(layout, ['nodes', 'contexts', 'links', 'notes']);

/** False only says that `shapeProblems` has to look; true, that it would find nothing. */
export const hasSoundShape = (value: unknown): boolean => {
  const rest = isFields(value) ? withoutSound(value, ofDesign) : undefined;
  if (rest === undefined) return false;
  if (!isFields(rest.layout)) return isSound(design, rest);
  const around = withoutSound(rest.layout, ofLayout);
  return around !== undefined && isSound(design, { ...rest, layout: around });
};

/** The rest of the fields; undefined where a record is not sound. */
const withoutSound = (value: Fields, maps: readonly Shelf[]): Fields | undefined => {
  const rest: Record<string, unknown> = { ...value };
  for (const shelf of maps) {
    if (!Object.hasOwn(rest, shelf.section)) continue;
    const map = rest[shelf.section];
    if (!isFields(map) || !Object.entries(map).every(([id, record]) => isId(id) && isSoundRecord(shelf, record)))
      return undefined;
    delete rest[shelf.section];
  }
  return rest;
};

const isSoundRecord = ({ record, sound }: Shelf, value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return isSound(record, value);
  if (sound.has(value)) return true;
  if (!isSound(record, value)) return false;
  sound.add(value);
  return true;
};

/** Fields of the user's own are no fault; a key `__proto__` may be one, wherever it stands. */
const isSound = (schema: z.ZodMiniType, value: unknown): boolean => {
  if (hasProtoKey(value)) return false;
  const result = schema.safeParse(value);
  return (
    result.success ||
    result.error.issues.every(
      (issue) => issue.code === 'unrecognized_keys' && issue.keys.every((key) => key.startsWith('x-')),
    )
  );
};

const hasProtoKey = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  return Object.hasOwn(value, '__proto__') || Object.values(value).some(hasProtoKey);
};

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
