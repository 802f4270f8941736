/** The records of the open design that a field may name. */
import type { Refers } from '../../../core/kinds/form/form-field.ts';
import type { Design } from '../../../core/model/design.ts';
import type { Place } from '../../session/place.ts';
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

/** One to begin with, rather not what the link leads to already: a reply comes back on a topic of its own. */
export const firstRecord = ({ section, id }: Place, refers: Refers): string | undefined => {
  const { design } = session.getState();
  const ids = recordsFor(design, refers).map(([each]) => each);
  const taken = section === 'links' ? design.links?.[id]?.to : undefined;
  return ids.find((each) => each !== taken) ?? ids[0];
};
