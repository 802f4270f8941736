/** The values of fields in few words, for groups that are folded: `Capacity 100 · When full: Refuse`. */
import type { FormField } from '../../../core/kinds/form/form-field.ts';
import { type Text, verbatim } from '../../../core/lib/text.ts';
import { inspectorTexts } from '../../app/languages/areas/inspector.ts';

type Values = Readonly<Record<string, unknown>>;

/** What somebody has set of these fields, each with its title. */
export const summaryOf = (fields: readonly FormField[], record: Values): readonly Text[] =>
  fields
    .filter(({ key, required }) => !required && record[key] !== undefined)
    .map((field) => {
      const value = shownValue(field, record[field.key]);
      return value === null ? field.title : both(field.title, value);
    });

const both = (title: Text, value: Text): Text => ({
  en: `${title.en} ${value.en}`,
  zh: `${title.zh} ${value.zh}`,
});

/** Null where the title says enough. */
const shownValue = (field: FormField, value: unknown): Text | null => {
  if (typeof value === 'boolean') return value ? null : inspectorTexts.no;
  if (Array.isArray(value)) return verbatim(String(value.length));
  if (field.input === 'choice') return field.titles?.[String(value)] ?? verbatim(String(value));
  if (field.variants) return shapeTitle(field, value as Values);
  if (typeof value === 'number') return measured(value, field.unit);
  return typeof value === 'string' && field.input === 'text' ? verbatim(value) : null;
};

const measured = (value: number, unit: string | undefined): Text =>
  unit === undefined ? verbatim(String(value)) : both(verbatim(String(value)), unitText(unit));

/** Symbols are the same everywhere; `bytes` is a word. */
export const unitText = (unit: string): Text => (unit === 'bytes' ? inspectorTexts.bytes : verbatim(unit));

const shapeTitle = ({ variants }: FormField, value: Values): Text | null =>
  variants?.shapes.find((shape) => shape.value === value[variants.key])?.title ?? null;
