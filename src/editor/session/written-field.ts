/** A field of a record for the page's typed fields: what it shows, and what becomes of what is typed. */
import type { FormField } from '../../core/kinds/form/form-field.ts';
import { type Say, useSay } from '../app/languages/language.ts';
import type { TypedFieldProps } from '../ui/typed-field.tsx';
import { type Path, type Place, write } from './place.ts';
import { typedValue, writtenOf } from './written.ts';

export const useWrittenField = (): ((
  place: Place,
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
    value: writtenOf(field, value),
    numeric: field.input === 'number' || field.input === 'integer',
    long: field.input === 'longtext',
    onType: (written, visit) => typed(place, path, field, written, visit, say),
  });
};

const typed = (place: Place, path: Path, field: FormField, written: string, visit: string, say: Say) => {
  const value = typedValue(field, written);
  const reason = value.ok ? write(place, path, value.value, visit) : value.reason;
  return reason && say(reason);
};
