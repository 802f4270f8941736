/** How a design is kept: a large one is written once; after that each edit costs what it changes. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Diff } from '../../core/history/change.ts';
import type { Design } from '../../core/model/design.ts';
import { difference, setSaveState, textToSave } from '../session/session.ts';
import type { SessionState } from '../session/session-state.ts';
import { keepBefore } from './automatic-versions.ts';
import { forget, keepChange, keepFacts, keepText } from './documents.ts';
import { isFoldDue } from './folding.ts';
import type { KeptDocument } from './kept.ts';
import {
  atWork,
  beginOpening,
  begunAs,
  type Current,
  documentOfOpening,
  isOpen,
  isTaken,
  setDocument,
  shownDocument,
  updateDocument,
} from './openings.ts';
import { workOn } from './tab.ts';
import { twinOf } from './twin.ts';

/** What the page says of the keeping. */
export interface Keeping {
  readonly document: string | null;
  readonly keptAt: number | null;
  /** The browser gives no more room. */
  readonly full: boolean;
  /** Null where the design came from no file and went into none. */
  readonly file: { readonly at: number; readonly same: boolean } | null;
  /** Names of designs that are open no longer and whose last state the browser could not keep yet. */
  readonly left: readonly string[];
}

const nothingKept: Keeping = { document: null, keptAt: null, full: false, file: null, left: [] };
export const keeping = createStore<Keeping>(() => nothingKept);
export const useKeeping = <Value>(selector: (state: Keeping) => Value): Value => useStore(keeping, selector);

/** The page begins with another design. */
export const beginDocument = (state: SessionState): void => {
  beginOpening(state);
  keeping.setState(({ left }) => ({ ...nothingKept, left }));
};

/** The file, as far as this page knows, holds this very state. */
export const isInFile = (state: SessionState): boolean => {
  const file = documentOfOpening(state)?.file;
  return file !== undefined && isSame(file.design, state.design);
};

/** The document of this opening: a new one for each design that is opened, but for one that is kept as it came already. */
const documentOf = async (state: SessionState): Promise<Current> => {
  const known = documentOfOpening(state);
  if (known) return known;
  const begun = begunAs(state);
  const { opened, fileName, design, borrowed } = begun;
  const before = shownDocument();
  const twin = state.source === null ? undefined : await twinOf(fileName, state.source, isTaken);
  const file = fileName !== null && !borrowed && { file: { at: Date.now(), design } };
  const document: Current = twin
    ? { id: twin.id, opened, checkpoint: twin.checkpoint, untouched: twin.untouched === true, ...file }
    : { id: crypto.randomUUID(), opened, checkpoint: 0, untouched: borrowed || fileName === null, ...file };
  setDocument(begun, document);
  if (!isOpen(state)) return document;
  void workOn(document.id);
  if (before?.untouched && before.id !== document.id) await forgetUntouched(before.id);
  return document;
};

/** What nobody has changed makes room for what was opened in its place. */
export const forgetUntouched = (id: string): Promise<void> =>
  forget((kept) => kept.id === id && kept.untouched === true).catch(() => undefined);

let turns: Promise<unknown> = Promise.resolve();

/** One keeping at a time, in the order in which they were asked for. */
export const inTurn = <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
  const done = turns.then(work);
  turns = done.catch(() => undefined);
  return done;
};

/** What may be kept: not what belongs to another tab or another program, nor what is only looked at. */
export const mayKeep = ({ readOnly }: SessionState): boolean => readOnly === null || readOnly === 'chosen';

/** Keeps the open design; false where that failed, and the save state says so. */
export const keepNow = async (state = atWork()): Promise<boolean> => {
  // What only somebody chose not to change may still have changes from before that.
  if (!mayKeep(state)) return true;
  setSaveState('saving');
  try {
    await keepState(state);
  } catch (error) {
    if (isOpen(state)) sayFailed(state, error);
    return false;
  }
  if (isOpen(state) && atWork().design === state.design) setSaveState('saved');
  return true;
};

const sayFailed = (state: SessionState, error: unknown): void => {
  const file = documentOfOpening(state)?.file;
  const full = error instanceof DOMException && error.name === 'QuotaExceededError';
  keeping.setState({ full, file: file ? { at: file.at, same: isInFile(state) } : null });
  setSaveState('failed');
};

/** Keeps a state of a design, open or not, with the document that its opening has. Rejects where the store fails. */
export const keepState = async (state: SessionState): Promise<void> => {
  const document = await documentOf(state);
  updateDocument(document, true);
  try {
    if (await keepDesign(state, document)) return;
  } finally {
    updateDocument(documentOfOpening(state) ?? document);
  }
  await keepState(state);
};

/** False where the text behind the changes is there no more: the next keeping writes all of it. */
const keepDesign = async (state: SessionState, document: Current): Promise<boolean> => {
  const { design } = state;
  const { kept, ...rest } = { ...document, untouched: document.untouched && state.source !== null };
  const change = kept && difference(kept.design, design);
  const write = await writeDesign(state, rest, kept, change);
  // The design itself is kept: a version that cannot be kept as well is no reason to call that failed.
  if (kept && change && change.length > 0) void keepBefore(document.id, kept.design).catch(() => undefined);
  updateDocument(write ? { ...rest, kept: { design, ...write.kept } } : rest, true);
  if (write && isOpen(state))
    keeping.setState({
      document: write.facts.id,
      keptAt: write.facts.keptAt,
      full: false,
      file: write.facts.file ?? null,
    });
  return write !== null;
};

type Kept = NonNullable<Current['kept']>;
interface Write {
  readonly facts: KeptDocument;
  readonly kept: Omit<Kept, 'design'>;
}

const writeDesign = async (
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

const isSame = (inFile: Design | null, design: Design): boolean =>
  inFile !== null && (inFile === design || difference(inFile, design)?.length === 0);

/** The file of a design that is open has just been written, with this state in it. */
export const noteWritten = (state: SessionState): Promise<boolean> =>
  inTurn(async () => {
    // Kept as a whole, so that the same file opened again is known to be this document.
    const { kept: _kept, ...rest } = await documentOf(state);
    updateDocument({ ...rest, file: { at: Date.now(), design: state.design } });
    return isOpen(state) ? keepNow() : true;
  });
