/** Values as people type them, and back: numbers, lists with commas, pairs line by line, JSON. */
import type { FormField } from '../../../core/kinds/form/form-field.ts';
import { ok, type Result, refused } from '../../../core/lib/result.ts';
import { fill, type Text, verbatim } from '../../../core/lib/text.ts';
import { panelTexts } from '../../app/languages/areas/panels.ts';

const isNumeric = (field: FormField): boolean => field.input === 'number' || field.input === 'integer';

export const writtenOf = (field: FormField, value: unknown): string => {
  if (value === undefined) return '';
  if (field.many && Array.isArray(value) && field.input !== 'json') return value.join(', ');
  if (field.input === 'json') return JSON.stringify(value, null, 2);
  if (field.input === 'pairs')
    return Object.entries(value as Record<string, string>)
      .map(([key, words]) => `${key} = ${words}`)
      .join('\n');
  return String(value);
};

/** The value of what was typed; empty means absent. */
export const typedValue = (field: FormField, written: string): Result<unknown, Text> => {
  if (written.trim() === '') return ok(field.required && field.input === 'text' ? '' : undefined);
  if (field.input === 'json') return jsonOf(written);
  if (field.input === 'pairs') return ok(pairsOf(written));
  if (!field.many) return isNumeric(field) ? numberOf(field, written) : ok(written);
  const parts = written.split(/[,，]/).map((part) => part.trim());
  const filled = parts.filter((part) => part !== '');
  if (!isNumeric(field)) return ok(filled);
  const numbers = filled.map(Number);
  return numbers.some(Number.isNaN) ? refused(panelTexts.badNumber) : ok(numbers);
};

const numberOf = (field: FormField, written: string): Result<unknown, Text> => {
  const words = written.trim();
  if (field.options?.includes(words)) return ok(words);
  const number = Number(words);
  return Number.isNaN(number) ? refused(panelTexts.badNumber) : ok(number);
};

const jsonOf = (written: string): Result<unknown, Text> => {
  try {
    return ok(JSON.parse(written) as unknown);
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    return refused(fill(panelTexts.badJson, { reason: verbatim(reason) }));
  }
};

const pairsOf = (written: string): Record<string, string> =>
  Object.fromEntries(
    written
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => {
        const [key = '', ...rest] = line.split('=');
        return [key.trim(), rest.join('=').trim()];
      }),
  );
