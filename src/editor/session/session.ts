/** The one writer: the open design with its history, its selection and what the checks say of it. */
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { applyFix as fixEdit } from '../../core/edits/apply-fix.ts';
import type { Edit } from '../../core/edits/edit.ts';
import * as journal from '../../core/history/history.ts';
import type { Text } from '../../core/lib/text.ts';
import { printDesign } from '../../core/model/canonical.ts';
import { type Design, formatVersion } from '../../core/model/design.ts';
import type { Finding } from '../../core/model/finding.ts';
import { parseDesign } from '../../core/model/parse.ts';
import type { Problem } from '../../core/model/problem.ts';
import { analyse } from '../../core/queueing/analyse.ts';
import type { Analysis } from '../../core/queueing/analysis.ts';
import { validate } from '../../core/validation/validate.ts';
import { nothing, presentIn, type Selection, sameSelection, selectionOf, touchedBy } from './selection.ts';

/** `edited`: newer than what the browser keeps; `failed`: the browser could not keep it (saving a file still works). */
export type SaveState = 'saved' | 'edited' | 'saving' | 'failed';

export interface Notice {
  readonly tone: 'refusal' | 'information';
  readonly text: Text;
  /** Grows with each notice, so that the same words twice are two notices. */
  readonly number: number;
}

export interface Refusal {
  readonly fileName: string;
  readonly problems: readonly Problem[];
}

export interface SessionState {
  readonly design: Design;
  readonly selection: Selection;
  readonly analysis: Analysis;
  readonly findings: readonly Finding[];
  readonly history: journal.History;
  readonly fileName: string | null;
  /** Grows with each design that is opened, so that the view starts afresh. */
  readonly opened: number;
  /** The bytes as loaded; null from the first edit on. */
  readonly source: string | null;
  readonly saveState: SaveState;
  readonly notice: Notice | null;
  /** A file that was not opened, and why; the open design is untouched. */
  readonly refusal: Refusal | null;
}

export interface PerformOptions {
  /** Edits with the same group in a row are one undo step. */
  readonly group?: string;
  readonly select?: Partial<Selection>;
}

export const emptyDesign: Design = { eventwright: formatVersion, name: 'Untitled' };

const checked = (design: Design): Pick<SessionState, 'design' | 'analysis' | 'findings'> => {
  const analysis = analyse(design);
  return { design, analysis, findings: validate(design, analysis) };
};

export const createSession = (): StoreApi<SessionState> =>
  createStore<SessionState>(() => ({
    ...checked(emptyDesign),
    selection: nothing,
    history: journal.emptyHistory,
    fileName: null,
    opened: 0,
    source: null,
    saveState: 'saved',
    notice: null,
    refusal: null,
  }));

export const session = createSession();

/** Reads the session in a component; the selector returns a stored value, never a fresh object. */
export const useSession = <Value>(selector: (state: SessionState) => Value): Value => useStore(session, selector);

/** Runs an edit on the open design; refused, nothing changes and the answer says why. */
export const attempt = <Args>(edit: Edit<Args>, args: Args, options: PerformOptions = {}): Text | null => {
  const { design } = session.getState();
  const result = edit.apply(design, args);
  if (!result.ok) return result.reason;
  if (result.value !== design) commit(result.value, edit.title, options);
  else if (options.select) select(options.select);
  return null;
};

/** As `attempt`, with the reason against it shown on the page; true where it was done. */
export const perform = <Args>(edit: Edit<Args>, args: Args, options: PerformOptions = {}): boolean => {
  const reason = attempt(edit, args, options);
  if (reason) notify(reason, 'refusal');
  return reason === null;
};

/** Applies a finding's fix as one undo step. */
export const applyFix = (fix: NonNullable<Finding['fix']>): boolean => perform({ ...fixEdit, title: fix.title }, fix);

const commit = (after: Design, label: Text, options: PerformOptions): void => {
  const { design, selection, history } = session.getState();
  session.setState({
    ...checked(after),
    selection: presentIn(after, options.select ? selectionOf(options.select) : selection),
    history: journal.record(history, design, after, { label, ...(options.group && { group: options.group }) }),
    source: null,
    saveState: 'edited',
    notice: null,
  });
};

export const undo = (): void => travel(journal.undo);
export const redo = (): void => travel(journal.redo);

/** A step back or forth; what it touched is selected, so that eyes find it. */
const travel = (move: typeof journal.undo): void => {
  const { design, history } = session.getState();
  const done = move(history, design);
  if (!done) return;
  session.setState({
    ...checked(done.design),
    selection: presentIn(done.design, touchedBy(done.step.diff)),
    history: done.history,
    source: null,
    saveState: 'edited',
    notice: null,
  });
};

export const select = (part: Partial<Selection>): void => {
  const next = selectionOf(part);
  if (!sameSelection(next, session.getState().selection)) session.setState({ selection: next });
};

/** Opens a design from text. Refused: the open one stays as it is, and `refusal` says what is wrong where. */
export const open = (text: string, fileName: string | null): boolean => {
  const result = parseDesign(text);
  if (!result.ok) {
    session.setState({ refusal: { fileName: fileName ?? '', problems: result.reason } });
    return false;
  }
  session.setState({
    ...checked(result.value),
    selection: nothing,
    history: journal.emptyHistory,
    fileName,
    opened: session.getState().opened + 1,
    source: text,
    saveState: 'edited',
    notice: null,
    refusal: null,
  });
  return true;
};

/** Starts from an empty canvas. */
export const startEmpty = (): boolean => open(printDesign(emptyDesign), null);

/** What a file of the open design holds: the bytes as loaded while nothing was edited, else the canonical form. */
export const textToSave = (): string => {
  const { source, design } = session.getState();
  return source ?? printDesign(design);
};

export const notify = (text: Text, tone: Notice['tone'] = 'information'): void =>
  session.setState(({ notice }) => ({ notice: { text, tone, number: (notice?.number ?? 0) + 1 } }));

export const dismissNotice = (): void => session.setState({ notice: null });
export const dismissRefusal = (): void => session.setState({ refusal: null });
export const setSaveState = (saveState: SaveState): void => session.setState({ saveState });
