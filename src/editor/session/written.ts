/** Values as people type them, and back: numbers, lists with commas or lines, pairs line by line. */
import type { FormField } from '../../core/kinds/form/form-field.ts';
import { ok, type Result, refused } from '../../core/lib/result.ts';
import { fill, type Text } from '../../core/lib/text.ts';
import { inspectorTexts } from '../app/languages/areas/inspector.ts';

const isNumeric = (field: FormField): boolean => field.input === 'number' || field.input === 'integer';

export const writtenOf = (field: FormField, value: unknown): string => {
  if (value === undefined) return '';
  if (field.many && Array.isArray(value)) return value.join(isNumeric(field) ? ', ' : '\n');
  if (field.input === 'pairs')
    return Object.entries(value as Record<string, string>)
      .map(([key, words]) => `${key} = ${words}`)
      .join('\n');
  return String(value);
};

/** The value of what was typed; empty means absent. */
export const typedValue = (field: FormField, written: string): Result<unknown, Text> => {
  if (written.trim() === '') return ok(field.required && field.input === 'text' ? '' : undefined);
  if (field.input === 'pairs') return pairsOf(written);
  if (!field.many) return isNumeric(field) ? numberOf(field, written) : ok(written);
  if (!isNumeric(field)) return ok(filled(written.split('\n')));
  const numbers = filled(written.split(/[,，\n]/)).map(Number);
  return numbers.some(Number.isNaN) ? refused(inspectorTexts.badNumber) : ok(numbers);
};

const filled = (parts: readonly string[]): string[] => parts.map((part) => part.trim()).filter((part) => part !== '');

const numberOf = (field: FormField, written: string): Result<unknown, Text> => {
  const words = written.trim();
  if (field.options?.includes(words)) return ok(words);
  const number = Number(words);
  return Number.isNaN(number) ? refused(inspectorTexts.badNumber) : ok(number);
};

const pairsOf = (written: string): Result<unknown, Text> => {
  const pairs = new Map<string, string>();
  for (const [place, line] of written.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [name = '', ...rest] = line.split('=');
    if (rest.length === 0 || name.trim() === '') return refused(fill(inspectorTexts.badPair, { line: place + 1 }));
    if (pairs.has(name.trim())) return refused(fill(inspectorTexts.twicePair, { name: name.trim() }));
    pairs.set(name.trim(), rest.join('=').trim());
  }
  return ok(Object.fromEntries(pairs));
};
