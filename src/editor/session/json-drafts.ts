/** JSON that was typed and could not be written: it waits until its field is shown again, for nobody types it twice. */
import type { Text } from '../../core/lib/text.ts';
import type { Path, Place } from './place.ts';
import { session } from './session.ts';

export interface Draft {
  readonly text: string;
  /** Why it was refused; null while it is no JSON yet. */
  readonly refusal: Text | null;
}

const drafts = new Map<string, Draft & { readonly value: unknown }>();

const keyOf = ({ section, id }: Place, path: Path): string =>
  JSON.stringify([session.getState().opened, section, id, ...path]);

/** Keeps what was typed over a value; null: nothing waits there any more. */
export const keepDraft = (place: Place, path: Path, value: unknown, draft: Draft | null): void => {
  if (draft) drafts.set(keyOf(place, path), { ...draft, value });
  else drafts.delete(keyOf(place, path));
};

/** What waits for this field, unless it has another value by now. */
export const draftOf = (place: Place, path: Path, value: unknown): Draft | null => {
  const kept = drafts.get(keyOf(place, path));
  return kept?.value === value ? (kept ?? null) : null;
};
