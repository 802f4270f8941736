/** Elements, fields and values of a comparison as people call them. */
import type { Text } from '../lib/text.ts';
import { type Design, design as designSchema } from '../model/design.ts';
import { fieldInfo } from '../model/field.ts';
import { linkName } from '../model/graph/link-name.ts';
import { schemaAt } from '../model/text/shape.ts';
import type { ComparedSection } from './compare.ts';

const longestNote = 60;

/** Of an element in the design that shows both states; empty for the system itself. */
export const elementName = (design: Design, section: ComparedSection, id: string): string => {
  if (section === 'links') return linkName(design, id);
  if (section === 'notes') return (design.notes?.[id]?.text ?? id).slice(0, longestNote);
  if (section === 'design' || section === 'rules' || section === 'schemas') return id;
  const element: { readonly name?: string } | undefined = design[section]?.[id];
  return element?.name ?? id;
};

/** Each step of a path by the name of its field, or as it is written where it has none. */
export const fieldNames = (
  design: Design,
  section: ComparedSection,
  id: string,
  path: readonly string[],
): readonly (Text | string)[] => {
  const root = section === 'design' ? [] : [section, id];
  return path.map((step, at) => {
    const schema =
      section === 'rules' ? undefined : schemaAt(designSchema, design, [...root, ...path.slice(0, at + 1)]);
    return (schema && fieldInfo(schema)?.title) ?? step;
  });
};

const longestValue = 160;

/** A value on one line; undefined where it is absent. */
export const valueWords = (value: unknown): string | undefined => {
  if (value === undefined) return undefined;
  const words = typeof value === 'string' ? value : JSON.stringify(value);
  return words.length > longestValue ? `${words.slice(0, longestValue)}…` : words;
};
