/** Where a field writes into the design, and how: typing into one field is one undo step. */
import { setField } from '../../core/edits/set-field.ts';
import type { SectionName } from '../../core/edits/steps/records.ts';
import type { Text } from '../../core/lib/text.ts';
import { attempt } from './session.ts';

export interface Place {
  readonly section: SectionName | 'design';
  readonly id: string;
}

export type Path = readonly (string | number)[];

let visits = 0;

/** A word for the edits between focus and blur of one field. */
export const newVisit = (): string => `field ${++visits}`;

/** Writes a value (`undefined` clears); the answer is the reason against it, null where it was done. A step of its own, but for typing. */
export const write = (place: Place, path: Path, value: unknown, visit = newVisit()): Text | null =>
  attempt(
    setField,
    { section: place.section, ...(place.section !== 'design' && { id: place.id }), path, value },
    { group: visit },
  );
