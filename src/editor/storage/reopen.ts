/** Brings kept designs back: after a reload, from the list of designs, from another tab. */
import type { Design } from '../../core/model/design.ts';
import { open } from '../session/opening.ts';
import { session, setReadOnly, setSaveState, textToSave } from '../session/session.ts';
import type { SessionState } from '../session/session-state.ts';
import { keptDocuments, keptText } from './documents.ts';
import { forgetUntouched, inTurn, keeping, keepNow } from './keeping.ts';
import type { KeptDocument } from './kept.ts';
import { leftOf, noLongerLeft } from './left-behind.ts';
import { currentDocument, documentOfOpening, setDocument } from './openings.ts';
import { documentBefore, takeFromOtherTab, workOn } from './tab.ts';

/**
 * Opens what was kept: this tab's document, else the newest that can be read; one that cannot is refused with the
 * reason. False where nothing was kept, or where the browser keeps nothing.
 */
export const restore = async (): Promise<boolean> => {
  try {
    const before = documentBefore();
    const ids = (await keptDocuments()).map(({ id }) => id);
    for (const id of [...ids.filter((each) => each === before), ...ids.filter((each) => each !== before)])
      if (await reopen(id)) return true;
    return ids.length > 0;
  } catch {
    setSaveState('failed');
  }
  return false;
};

/** Opens a design of this browser in place of the one that is open, which is kept first. False where it cannot be read. */
export const openKept = async (id: string): Promise<boolean> => {
  const before = currentDocument();
  if (before?.id === id) return true;
  await inTurn(() => keepNow());
  if (await reopen(id)) {
    if (before) await inTurn(() => forgetUntouched(before.id));
    return true;
  }
  if (before) await workOn(before.id);
  return false;
};

/** Goes on here with the document that another tab works on, in the state in which that tab kept it last. */
export const goOnHere = async (): Promise<void> => {
  const current = currentDocument();
  if (!current) return;
  await takeFromOtherTab(current.id);
  // What a tab that hung still writes when it wakes up is then of an older checkpoint, and refused.
  await reopen(current.id, true);
};

/** `afresh`: what is kept of it begins with a new checkpoint, as it does where changes came back with it. */
const reopen = async (id: string, afresh = false): Promise<boolean> => {
  // First the lock, then the text: the last change may be under way in the tab that lets go of it.
  const leads = await workOn(id);
  // What the store does not have yet is newer than what it has.
  const left = afresh ? undefined : leftOf(id);
  if (left) return goBackTo(left, id);
  const kept = await keptText(id);
  const { refusal } = session.getState();
  if (!kept || !(await open(kept.text, kept.fileName, kept.changes))) return false;
  // What was refused on the way here is still to be told.
  session.setState({ refusal });
  if (!leads) setReadOnly('other-tab');
  const isAfresh = afresh || kept.changes.length > 0;
  // The opening is this document's own: no new one begins with it.
  const { design, opened } = session.getState();
  setDocument(session.getState(), {
    id,
    opened,
    checkpoint: isAfresh ? kept.checkpoint + 1 : kept.checkpoint,
    untouched: kept.untouched === true,
    ...fileOf(kept, design),
    ...(!isAfresh && { kept: { design, text: kept.text.length, steps: 0, changes: 0 } }),
  });
  keeping.setState({ document: id, keptAt: kept.keptAt, full: false, file: kept.file ?? null });
  if (!leads || (await inTurn(() => keepNow()))) setSaveState('saved');
  return true;
};

/** Opens a state that waits to be kept, with what is kept of it so far. */
const goBackTo = async (left: SessionState, id: string): Promise<boolean> => {
  const document = documentOfOpening(left);
  if (!document || !(await open(await textToSave(left), left.fileName))) return false;
  const { opened } = session.getState();
  setDocument(session.getState(), { ...document, opened, untouched: false });
  noLongerLeft(left);
  keeping.setState({ document: id });
  return true;
};

/** What its file held is known only where that was just this design. */
const fileOf = ({ file }: KeptDocument, design: Design) =>
  file && { file: { at: file.at, design: file.same ? design : null } };
