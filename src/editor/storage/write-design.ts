/** One write of a design into the store: as a whole text, or as the change since the last one. */
import type { Diff } from '../../core/history/change.ts';
import type { Design } from '../../core/model/design.ts';
import { difference, textToSave } from '../session/session.ts';
import type { SessionState } from '../session/session-state.ts';
import { keepChange, keepFacts, keepText } from './documents.ts';
import { isFoldDue } from './folding.ts';
import type { KeptDocument } from './kept.ts';
import type { Current } from './openings.ts';

type Kept = NonNullable<Current['kept']>;
export interface Write {
  readonly facts: KeptDocument;
  readonly kept: Omit<Kept, 'design'>;
}

/** Null where the text behind the changes is there no more. Rejects where the store fails. */
export const writeDesign = async (
  state: SessionState,
  document: Current,
  kept: Kept | undefined,
  change: Diff | undefined,
): Promise<Write | null> => {
  const answer = (text: number, steps: number, changes: number): Write => ({
    facts: factsOf(state, document, text + changes),
    kept: { text, steps, changes },
  });
  if (kept && (kept.design === state.design || change?.length === 0)) {
    const same = answer(kept.text, kept.steps, kept.changes);
    return (await keepFacts(same.facts)) ? same : null;
  }
  const changes = (kept?.changes ?? 0) + (change ? JSON.stringify(change).length : 0);
  if (kept && change && !isFoldDue(kept.steps + 1, changes, kept.text)) {
    const more = answer(kept.text, kept.steps + 1, changes);
    return (await keepChange(more.facts, more.kept.steps, change)) ? more : null;
  }
  const text = await textToSave(state);
  const whole = answer(text.length, 0, 0);
  await keepText(whole.facts, text);
  return whole;
};

const factsOf = (state: SessionState, { id, checkpoint, untouched, file }: Current, size: number): KeptDocument => ({
  id,
  name: state.design.name,
  fileName: state.fileName,
  keptAt: Date.now(),
  checkpoint,
  size,
  ...(untouched && { untouched }),
  ...(file && { file: { at: file.at, same: isSame(file.design, state.design) } }),
});

/** Does the file, of which this is known, hold this design? */
export const isSame = (inFile: Design | null, design: Design): boolean =>
  inFile !== null && (inFile === design || difference(inFile, design)?.length === 0);
