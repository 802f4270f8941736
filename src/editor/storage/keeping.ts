/** How a design is kept: a large one is written once; after that each edit costs what it changes. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Design } from '../../core/model/design.ts';
import { difference, setSaveState } from '../session/session.ts';
import type { SessionState } from '../session/session-state.ts';
import { keepBefore } from './automatic-versions.ts';
import { forget } from './documents.ts';
import { isFull } from './is-full.ts';
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
import { isSame, writeDesign } from './write-design.ts';

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
  /** Something else has changed the file since it was last read or written here. */
  readonly outside: boolean;
  /** There is room for the design, but not for versions of it. */
  readonly versionsFull: boolean;
}

const nothingKept: Keeping = {
  document: null,
  keptAt: null,
  full: false,
  file: null,
  left: [],
  outside: false,
  versionsFull: false,
};
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
  keeping.setState({ full: isFull(error), file: file ? { at: file.at, same: isInFile(state) } : null });
  setSaveState('failed');
};

/** Of a text of which it is not known how large it is. */
const someCharacters = 500_000;

/** Keeps a state of a design, open or not, with the document that its opening has; versions make room. Rejects where the store fails. */
export const keepState = async (state: SessionState): Promise<void> => {
  try {
    await keepOnce(state);
  } catch (error) {
    if (!isFull(error)) throw error;
    const { makeRoom } = await import('./versions.ts');
    const needed = documentOfOpening(state)?.kept?.text ?? someCharacters;
    if (!(await makeRoom(needed, 'for-a-design'))) throw error;
    await keepState(state);
  }
};

const keepOnce = async (state: SessionState): Promise<void> => {
  const document = await documentOf(state);
  updateDocument(document, true);
  try {
    if (await keepDesign(state, document)) return;
  } finally {
    updateDocument(documentOfOpening(state) ?? document);
  }
  await keepOnce(state);
};

/** False where the text behind the changes is there no more: the next keeping writes all of it. */
const keepDesign = async (state: SessionState, document: Current): Promise<boolean> => {
  const { design } = state;
  const { kept, ...rest } = { ...document, untouched: document.untouched && state.source !== null };
  const change = kept && difference(kept.design, design);
  const write = await writeDesign(state, rest, kept, change);
  if (kept && change && change.length > 0) void keepVersionBefore(state, document.id, kept.design);
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

/** The design itself is kept: a version that cannot be kept as well is no reason to call that failed. */
const keepVersionBefore = async (state: SessionState, id: string, before: Design): Promise<void> => {
  const tell = (versionsFull: boolean) => isOpen(state) && keeping.setState({ versionsFull });
  try {
    if (await keepBefore(id, before)) tell(false);
  } catch (error) {
    if (isFull(error)) tell(true);
  }
  await askOnce();
};

let asked: Promise<void> | undefined;

/** From the first change on there is something that the browser should not throw away. */
const askOnce = (): Promise<void> => {
  asked ??= import('./promise.ts').then(({ askQuietly }) => askQuietly()).catch(() => undefined);
  return asked;
};

/** The document of a design; from now on its id stays the same. */
export const documentIdOf = (state: SessionState): Promise<string> => inTurn(async () => (await documentOf(state)).id);

/** The file of a design has just been written or read again: it holds this state. */
export const noteWritten = (state: SessionState): Promise<boolean> =>
  inTurn(async () => {
    // Kept as a whole, so that the same file opened again is known to be this document.
    const { kept: _kept, ...rest } = await documentOf(state);
    updateDocument({ ...rest, file: { at: Date.now(), design: state.design } });
    return isOpen(state) ? keepNow() : true;
  });
