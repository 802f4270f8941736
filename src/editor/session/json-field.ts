/** A field that is typed as JSON: what is wrong is told at once, and only JSON is written to the design. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Text } from '../../core/lib/text.ts';
import { type Draft, draftOf, keepDraft } from './json-drafts.ts';
import { anything, type Check, type Placed, readChecked } from './json-problems.ts';
import { newVisit, type Path, type Place, write } from './place.ts';

export interface JsonField {
  readonly text: string;
  readonly problems: readonly Placed[];
  /** Why the design would not take it. */
  readonly refusal: Text | null;
  /** What is typed is not what the design holds. */
  readonly unsaved: boolean;
  readonly change: (text: string) => void;
  /** Back to what the design holds. */
  readonly drop: () => void;
  /** From here to `leave` is one visit, and one undo step. */
  readonly enter: () => void;
  readonly leave: () => void;
}

/** `place` and `path` say where the value stands, and what is typed is written. */
export const useJsonField = (place: Place, path: Path, value: unknown, check: Check = anything): JsonField => {
  const [draft, setDraft] = useState<Draft | null>(() => draftOf(place, path, value));
  const visit = useRef('');
  const written = useRef<unknown>(value);
  const text = draft?.text ?? JSON.stringify(value, null, 2);
  const read = useMemo(() => readChecked(text, check), [text, check]);
  const refusal = draft?.refusal ?? null;
  const unsaved = !read.ok || refusal !== null;
  const drop = () => {
    keepDraft(place, path, value, null);
    setDraft(null);
  };
  // Undo, and whoever else writes here, goes before what was typed.
  useEffect(() => {
    if (value !== written.current) {
      written.current = value;
      setDraft(null);
    }
  }, [value]);
  const change = (next: string) => {
    const typed = readChecked(next, anything);
    const reason = typed.ok ? write(place, path, typed.value, visit.current) : null;
    const isWritten = typed.ok && reason === null;
    if (isWritten) written.current = typed.value;
    keepDraft(place, path, value, isWritten ? null : { text: next, refusal: reason });
    setDraft({ text: next, refusal: reason });
  };
  const enter = useCallback(() => {
    visit.current = newVisit();
  }, []);
  return { text, problems: read.problems, refusal, unsaved, change, drop, enter, leave: () => !unsaved && drop() };
};
