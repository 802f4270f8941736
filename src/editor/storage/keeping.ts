/** The open document and how it is kept: a large design is written once; after that each edit costs what it changes. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Diff } from '../../core/history/change.ts';
import type { Design } from '../../core/model/design.ts';
import { difference, session, setSaveState, textToSave } from '../session/session.ts';
import type { SessionState } from '../session/session-state.ts';
import { keepBefore } from './automatic-versions.ts';
import { forget, keepChange, keepFacts, keepText } from './documents.ts';
import { isFoldDue } from './folding.ts';
import type { KeptDocument } from './kept.ts';
import { workOn } from './tab.ts';
import { twinOf } from './twin.ts';

/** The document that this tab shows, the opening of the session that it belongs to, and what of it is kept. */
export interface Current {
  readonly id: string;
  readonly opened: number;
  readonly checkpoint: number;
  readonly untouched: boolean;
  /** When its file was last read or written, and what it held then; null: something else. */
  readonly file?: { readonly at: number; readonly design: Design | null };
  /** The design as kept, and the changes behind the text: how many, and of how many characters. Absent before the first keeping. */
  readonly kept?: { readonly design: Design; readonly text: number; readonly steps: number; readonly changes: number };
}

/** What the page says of the keeping. */
export interface Keeping {
  readonly document: string | null;
  readonly keptAt: number | null;
  /** The browser gives no more room. */
  readonly full: boolean;
  /** Null where the design came from no file and went into none. */
  readonly file: { readonly at: number; readonly same: boolean } | null;
}

const nothingKept: Keeping = { document: null, keptAt: null, full: false, file: null };
export const keeping = createStore<Keeping>(() => nothingKept);
export const useKeeping = <Value>(selector: (state: Keeping) => Value): Value => useStore(keeping, selector);

let current: Current | undefined;
let begun: SessionState | undefined;

export const currentDocument = (): Current | undefined => current;

export const setCurrent = (document: Current | undefined): void => {
  current = document;
};

/** Remembers a design as it was opened, before anybody edits it. */
export const beginDocument = (state: SessionState): void => {
  begun = state;
  keeping.setState(nothingKept);
};

/** The document of this opening: a new one for each design that is opened, but for one that is kept as it came already. */
const documentOf = async (state: SessionState): Promise<Current> => {
  if (current?.opened === state.opened) return current;
  const { opened, fileName, design, borrowed } = begun?.opened === state.opened ? begun : state;
  const before = current;
  const twin = state.source === null ? undefined : await twinOf(fileName, state.source);
  const file = fileName !== null && !borrowed && { file: { at: Date.now(), design } };
  current = twin
    ? { id: twin.id, opened, checkpoint: twin.checkpoint, untouched: twin.untouched === true, ...file }
    : { id: crypto.randomUUID(), opened, checkpoint: 0, untouched: borrowed || fileName === null, ...file };
  void workOn(current.id);
  if (before?.untouched && before.id !== current.id) await forgetUntouched(before.id);
  return current;
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

/** Keeps the open design, or `state` of one that is open no longer and whose keeping the save state does not tell. False: try again. */
export const keepNow = async (state = session.getState()): Promise<boolean> => {
  const { design, opened, readOnly } = state;
  // What only somebody chose not to change may still have changes from before that.
  if (readOnly && readOnly !== 'chosen') return true;
  const isOpen = (): boolean => session.getState().opened === opened;
  if (isOpen()) setSaveState('saving');
  try {
    const document = await documentOf(state);
    if (!(await keepDesign(state, document))) return await keepNow(state);
  } catch (error) {
    keeping.setState({ full: error instanceof DOMException && error.name === 'QuotaExceededError' });
    setSaveState('failed');
    return false;
  }
  if (isOpen() && session.getState().design === design) setSaveState('saved');
  return true;
};

/** False where the text behind the changes is there no more: the next keeping writes all of it. */
const keepDesign = async (state: SessionState, document: Current): Promise<boolean> => {
  const { design } = state;
  const { kept, ...rest } = { ...document, untouched: document.untouched && state.source !== null };
  const change = kept && difference(kept.design, design);
  const write = await writeDesign(state, rest, kept, change);
  // The design itself is kept: a version that cannot be kept as well is no reason to call that failed.
  if (kept && change && change.length > 0) void keepBefore(document.id, kept.design).catch(() => undefined);
  if (current?.id !== document.id) return true;
  current = write ? { ...rest, kept: { design, ...write.kept } } : rest;
  if (write)
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

/** The file of the open design has just been written, with this design in it. */
export const noteWritten = (design: Design): Promise<boolean> =>
  inTurn(async () => {
    const document = await documentOf(session.getState());
    // Kept as a whole, so that the same file opened again is known to be this document.
    const { kept: _kept, ...rest } = document;
    current = { ...rest, file: { at: Date.now(), design } };
    return keepNow();
  });
