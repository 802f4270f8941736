/** A field of a record as a form shows it. */
import type { Text } from '../../lib/text.ts';
import type { Titles } from '../../model/field.ts';
import type { Reference } from '../../model/references/reference.ts';

export interface FormField {
  readonly key: string;
  /** From the record on; what `set-field` wants. Items of lists have `0` where the position goes. */
  readonly path: readonly (string | number)[];
  readonly title: Text;
  readonly help: Text;
  /** Shown behind the number: `ms`, `s`, `/s`, `bytes`. */
  readonly unit?: string;
  /** What an absent field means. */
  readonly default?: unknown;
  readonly required: boolean;
  readonly input: FormInput;
  /** Values of a `choice`; words that a `number` may be instead. */
  readonly options?: readonly string[];
  /** What people call the values of a `choice`. */
  readonly titles?: Titles;
  readonly min?: number;
  readonly max?: number;
  /** The number must be above `min`, not at it. */
  readonly minExclusive?: boolean;
  /** What a `choice-of-records` names. */
  readonly refersTo?: Refers;
  /** It holds a list of such values: ids of records, numbers, records. */
  readonly many?: boolean;
  /** Of a `record`, and of each item of a list of records. */
  readonly fields?: readonly FormField[];
  /** Of a record that has several shapes: which field says the shape, and the fields of each. */
  readonly variants?: Variants;
  /** A smallest valid value to begin with; absent where a person has to choose. */
  readonly initial?: unknown;
}

export type FormInput =
  | 'text'
  | 'longtext'
  | 'number'
  | 'integer'
  | 'boolean'
  | 'choice'
  | 'choice-of-records'
  | 'record'
  | 'list'
  | 'pairs'
  /** A JSON Schema. */
  | 'schema'
  /** A list of any JSON values, as the examples of a message. */
  | 'values'
  | 'json';

export interface Variants {
  readonly key: string;
  readonly shapes: readonly Variant[];
}

export interface Variant {
  readonly value: string;
  readonly title: Text;
  readonly fields: readonly FormField[];
  readonly initial?: unknown;
}

export interface Refers {
  readonly section: Reference['section'];
  /** The kinds of node or link that may be named; absent: all. */
  readonly kinds?: readonly string[];
  /** A value beside the ids: `discard` of a dead letter. */
  readonly or?: string;
  readonly orTitle?: Text;
}
