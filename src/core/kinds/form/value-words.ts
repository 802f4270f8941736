/** The value of a field in words: titles of choices, units of numbers, the parts of a record: `Max deliveries 5 · Backoff At once`. */
import { type Text, verbatim } from '../../lib/text.ts';
import type { FormField } from './form-field.ts';

type Values = Readonly<Record<string, unknown>>;

/** Null where there is no value. */
export const valueWords = (field: FormField, value: unknown): Text | null => {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value ? { en: 'yes', zh: '是' } : { en: 'no', zh: '否' };
  if (typeof value === 'number') return measured(value, field.unit);
  if (typeof value === 'string') return field.titles?.[value] ?? verbatim(value);
  if (Array.isArray(value)) return verbatim(value.join(', '));
  const shape = field.variants?.shapes.find((one) => one.value === (value as Values)[field.variants?.key ?? '']);
  const parts = (shape?.fields ?? field.fields ?? []).flatMap((inner) => {
    const words = valueWords(inner, (value as Values)[inner.key]);
    return words ? [joined([inner.title, words], ' ')] : [];
  });
  return joined(shape ? [shape.title, ...parts] : parts, ' · ');
};

const measured = (value: number, unit: string | undefined): Text =>
  verbatim(unit === undefined ? String(value) : `${value} ${unit}`);

const joined = (texts: readonly Text[], between: string): Text => ({
  en: texts.map(({ en }) => en).join(between),
  zh: texts.map(({ zh }) => zh).join(between),
});
