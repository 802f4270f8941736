/** Fields of scenarios and objectives as people type them: what a field shows, and what becomes of what was typed. */
import { setField } from '../../core/edits/set-field.ts';
import type { FormField } from '../../core/kinds/form/form-field.ts';
import type { Text } from '../../core/lib/text.ts';
import { panelTexts } from '../app/languages/areas/panels.ts';
import { type Say, useSay } from '../app/languages/language.ts';
import type { TypedFieldProps } from '../ui/typed-field.tsx';
import { attempt } from './session.ts';

export interface RecordPlace {
  readonly section: 'scenarios' | 'objectives';
  readonly id: string;
}

type Path = readonly (string | number)[];

/** Writes a value (`undefined` clears); the answer is the reason against it, null where it was done. */
export const writeField = ({ section, id }: RecordPlace, path: Path, value: unknown, visit?: string): Text | null =>
  attempt(setField, { section, id, path, value }, visit === undefined ? {} : { group: visit });

/** The value of what was typed; undefined clears. Null where a number is needed. */
export const typedValueOf = ({ input, options }: FormField, written: string): string | number | undefined | null => {
  const words = written.trim();
  if (words === '') return undefined;
  if (input !== 'number' && input !== 'integer') return written;
  if (options?.includes(words)) return words;
  const number = Number(words);
  return Number.isNaN(number) ? null : number;
};

/** What a typed field of a record shows and does. */
export const useWrittenField = (): ((
  place: RecordPlace,
  path: Path,
  field: FormField,
  value: unknown,
) => TypedFieldProps) => {
  const say = useSay();
  return (place, path, field, value) => ({
    name: path.join('.'),
    label: say(field.title),
    unit: field.unit,
    help: say(field.help),
    placeholder: field.default === undefined ? undefined : String(field.default),
    value: value === undefined ? '' : String(value),
    numeric: field.input === 'number' || field.input === 'integer',
    long: field.input === 'longtext',
    onType: (written, visit) => typed(place, path, field, written, visit, say),
  });
};

const typed = (place: RecordPlace, path: Path, field: FormField, written: string, visit: string, say: Say) => {
  const value = typedValueOf(field, written);
  const reason = value === null ? panelTexts.badNumber : writeField(place, path, value, visit);
  return reason && say(reason);
};
