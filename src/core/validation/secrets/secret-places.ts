/** Every text of a design that holds a secret. What lies where on the canvas is no text; all else is looked through, `x-*` fields too. */
import { inEach } from '../../lib/in-each.ts';
import { entriesInOrder, sortedEntries } from '../../lib/sort.ts';
import type { Design } from '../../model/design.ts';
import { type Secret, secretsIn } from './secrets-in.ts';

export type Path = readonly (string | number)[];

export interface SecretPlace {
  readonly path: Path;
  readonly secrets: readonly Secret[];
}

const ofRecords = ['contexts', 'schemas', 'messages', 'nodes', 'links', 'objectives', 'scenarios', 'notes'] as const;
const apart: ReadonlySet<string> = new Set([...ofRecords, 'layout']);

/** In the order of the sections and ids. `entropy` in bits per character. */
export const secretPlaces = (design: Design, entropy: number): readonly SecretPlace[] => [
  ...sortedEntries<unknown>(design)
    .filter(([field]) => !apart.has(field))
    .flatMap(([field, value]) => below([field], value, entropy)),
  ...ofRecords.flatMap((section) => inSection.get(section)?.(design[section], entropy) ?? []),
];

const inSection = new Map(
  ofRecords.map((section) => [
    section,
    inEach(([id, record]: readonly [string, unknown], entropy: number) => below([section, id], record, entropy)),
  ]),
);

const below = (path: Path, value: unknown, entropy: number): readonly SecretPlace[] => {
  const places = found(value, { isNode: path[0] === 'nodes', entropy });
  return places.length === 0 ? places : places.map((place) => ({ ...place, path: [...path, ...place.path] }));
};

interface Looking {
  readonly isNode: boolean;
  readonly entropy: number;
}

const found = (value: unknown, { isNode, entropy }: Looking): readonly SecretPlace[] => {
  const places: SecretPlace[] = [];
  const path: (string | number)[] = [];
  const look = (part: unknown, name: string): void => {
    if (typeof part === 'string') {
      const secrets = secretsIn(part, {
        name,
        isSetting: isNode && path[0] === 'configuration' && path.length === 2,
        entropy,
      });
      if (secrets.length > 0) places.push({ path: [...path], secrets });
    } else if (typeof part === 'object' && part !== null)
      for (const [step, inner] of Array.isArray(part)
        ? part.entries()
        : entriesInOrder(part as Readonly<Record<string, unknown>>)) {
        path.push(step);
        look(inner, nameAt(step, name));
        path.pop();
      }
  };
  look(value, '');
  return places;
};

/** They say that what is below is a value of the field around them. */
const values: ReadonlySet<string | number> = new Set([
  'default',
  'const',
  'enum',
  'examples',
  'example',
  'value',
  'values',
]);

/** What a text is the value of: the field; in a list, the list's; of an override, the last step of the field it changes. */
const nameAt = (step: string | number, around: string): string => {
  if (typeof step === 'number' || values.has(step)) return around;
  return step.startsWith('/') ? step.slice(step.lastIndexOf('/') + 1) : step;
};

/** The secrets that are still at a place; none where the place is gone. */
export const secretsAt = (value: unknown, path: Path, entropy: number): readonly Secret[] => {
  if (typeof value !== 'string') return [];
  const name = path.slice(isOfRecord(path) ? 2 : 1).reduce<string>((around, step) => nameAt(step, around), '');
  return secretsIn(value, { name, isSetting: isSetting(path), entropy });
};

const isOfRecord = ([section]: Path): boolean => (ofRecords as readonly unknown[]).includes(section);

/** A setting of a node. */
export const isSetting = (path: Path): boolean =>
  path[0] === 'nodes' && path[2] === 'configuration' && path.length === 4;
