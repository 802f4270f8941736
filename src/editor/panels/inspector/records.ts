/** The records of the open design that a field may name. */
import type { Refers } from '../../../core/kinds/form/form-field.ts';
import type { Design } from '../../../core/model/design.ts';
import { session } from '../../session/session.ts';

interface Named {
  readonly kind?: string;
  readonly name?: string;
}

/** Ids with their records, in the document's order. */
export const recordsFor = (design: Design, { section, kinds }: Refers): readonly (readonly [string, Named])[] =>
  Object.entries((design[section] ?? {}) as Readonly<Record<string, Named>>).filter(
    ([, { kind }]) => !kinds || (kind !== undefined && kinds.includes(kind)),
  );

export const firstRecord = (refers: Refers): string | undefined =>
  recordsFor(session.getState().design, refers)[0]?.[0];
