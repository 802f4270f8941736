/** One text or number that the limits of a JSON Schema (2020-12, validation vocabulary) allow. */
import type { JsonObject } from '../../model/message.ts';

const formats: Readonly<Record<string, string>> = {
  date: '2026-01-31',
  time: '12:00:00Z',
  'date-time': '2026-01-31T12:00:00Z',
  duration: 'PT5M',
  email: 'someone@example.com',
  hostname: 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  uri: 'https://example.com/',
  'uri-reference': '/path',
  uuid: '00000000-0000-4000-8000-000000000000',
};

export const formatted = (format: unknown): string | undefined =>
  typeof format === 'string' && Object.hasOwn(formats, format) ? formats[format] : undefined;

export const isAllowedText = (
  { pattern, minLength = 0, maxLength = Number.POSITIVE_INFINITY }: JsonObject,
  text: string,
): boolean =>
  [...text].length >= Number(minLength) &&
  [...text].length <= Number(maxLength) &&
  (typeof pattern !== 'string' || accepts(pattern, text));

export const isAllowedNumber = (schema: JsonObject, wanted: number): boolean =>
  wanted >= Number(schema.minimum ?? wanted) &&
  wanted <= Number(schema.maximum ?? wanted) &&
  wanted > Number(schema.exclusiveMinimum ?? Number.NEGATIVE_INFINITY) &&
  wanted < Number(schema.exclusiveMaximum ?? Number.POSITIVE_INFINITY) &&
  (schema.multipleOf === undefined || Number.isInteger(wanted / Number(schema.multipleOf)));

const accepts = (pattern: string, text: string): boolean => {
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    return false;
  }
};

export const sampleString = (schema: JsonObject, name: string): string => {
  const text = formatted(schema.format) ?? name;
  const least = typeof schema.minLength === 'number' ? Math.min(schema.minLength, 10_000) : 0;
  const most = typeof schema.maxLength === 'number' ? schema.maxLength : text.length + least;
  return [...text.padEnd(least, 'x')].slice(0, most).join('');
};

/** The smallest allowed number that is not below `least`. */
export const sampleNumber = (schema: JsonObject, least: number): number => {
  const step = typeof schema.multipleOf === 'number' && schema.multipleOf > 0 ? schema.multipleOf : 1;
  const lower = [
    least,
    schema.minimum,
    typeof schema.exclusiveMinimum === 'number' ? schema.exclusiveMinimum + step : undefined,
  ];
  const upper = [
    schema.maximum,
    typeof schema.exclusiveMaximum === 'number' ? schema.exclusiveMaximum - step : undefined,
  ];
  const bounds = (values: readonly unknown[]) => values.filter((value) => typeof value === 'number');
  const low = Math.max(...bounds(lower.slice(1)), bounds(lower.slice(1)).length > 0 ? Number.NEGATIVE_INFINITY : least);
  const value = Math.ceil(low / step) * step;
  return Math.min(value, ...bounds(upper));
};
