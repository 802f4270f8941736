/** The one writer: the open design with its history, its selection and what the checks say of it. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Edit } from '../../core/edits/edit.ts';
import type { Diff } from '../../core/history/change.ts';
import type { Done, History, Step } from '../../core/history/history.ts';
import type { Text } from '../../core/lib/text.ts';
import type { Design } from '../../core/model/design.ts';
import { emptyFacts } from './judge.ts';
import { late } from './late.ts';
import { nothing, presentIn, type Selection, sameSelection, selectionOf } from './selection.ts';
import { rememberSelection, selectedAfter, selectedBefore, selectionFollows } from './selection-history.ts';
import type { Notice, NoticeAct, PerformOptions, ReadOnly, SaveState, SessionState } from './session-state.ts';
import { editingFailed, readOnlyReasons } from './session-texts.ts';

/** A sketch until somebody asks for more. */
export const emptyDesign: Design = { eventwright: 1, name: 'Untitled', rules: { preset: 'draft' } };
/** As a file of it begins. */
export const emptyText = `${JSON.stringify(emptyDesign, null, 2)}\n`;
export const noHistory: History = { past: [], future: [] };

export const session = createStore<SessionState>(() => ({
  design: emptyDesign,
  ...emptyFacts,
  fresh: true,
  selection: nothing,
  history: noHistory,
  fileName: null,
  borrowed: false,
  opened: 0,
  source: emptyText,
  readOnly: null,
  saveState: 'saved',
  notice: null,
  refusal: null,
  question: null,
}));

/** Reads the session in a component; the selector returns a stored value, never a fresh object. */
export const useSession = <Value>(selector: (state: SessionState) => Value): Value => useStore(session, selector);

export const editing = late(
  () => import('./editing.ts'),
  () => notify(editingFailed, 'refusal'),
);

/** What waits for a part of the page is about the design that is open now: over another one, it does nothing. */
export const toThisDesign = <Part>(act: (part: Part) => void): ((part: Part) => void) => {
  const { opened } = session.getState();
  return (part) => {
    if (session.getState().opened === opened) act(part);
  };
};

/** How two designs are compared, once what changes them is there. */
export const comparing = () => editing.now()?.diffDesigns;

/** Loads what changes designs; until it is there, edits wait for it in the order in which they were asked for. */
export const prepareEditing = async (): Promise<void> => {
  await editing.load();
};

/** Runs an edit on the open design; refused, nothing changes and the answer says why. */
export const attempt = <Args>(edit: Edit<Args>, args: Args, options: PerformOptions = {}): Text | null => {
  const { design, readOnly } = session.getState();
  if (readOnly) return readOnlyReasons[readOnly];
  if (!editing.now()) {
    editing.soon(toThisDesign(() => perform(edit, args, options)));
    return null;
  }
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

const commit = (after: Design, label: Text, options: PerformOptions): void => {
  const { design, selection, history } = session.getState();
  const what = { label, ...(options.group && { group: options.group }) };
  const selected = presentIn(after, options.select ? selectionOf(options.select) : selection);
  const later = editing.now()?.record(history, design, after, what) ?? history;
  rememberSelection(history, later, { before: selection, after: selected });
  session.setState({
    design: after,
    fresh: false,
    selection: selected,
    history: later,
    source: null,
    saveState: 'edited',
    notice: null,
  });
};

export const undo = (): void => editing.soon(toThisDesign((tools) => travel(tools.undo, selectedBefore)));
export const redo = (): void => editing.soon(toThisDesign((tools) => travel(tools.redo, selectedAfter)));

/** A step back or forth, with what was selected then. */
const travel = (
  move: (history: History, design: Design) => Done | undefined,
  selectedThen: (step: Step) => Selection | undefined,
): void => {
  const { design, history, readOnly, selection } = session.getState();
  if (readOnly) notify(readOnlyReasons[readOnly], 'refusal');
  const done = readOnly ? undefined : move(history, design);
  if (!done) return;
  session.setState({
    design: done.design,
    fresh: false,
    selection: presentIn(done.design, selectedThen(done.step) ?? selection),
    history: done.history,
    source: null,
    saveState: 'edited',
    notice: null,
  });
};

export const select = (part: Partial<Selection>): void => {
  const next = selectionOf(part);
  selectionFollows(next);
  if (!sameSelection(next, session.getState().selection)) session.setState({ selection: next });
};

let notices = 0;

/** What a file of the open design holds: the bytes as loaded while nothing was edited, else the canonical form. */
export const textToSave = async (
  { source, design }: Pick<SessionState, 'source' | 'design'> = session.getState(),
): Promise<string> => source ?? (await editing.load()).printDesign(design);

export const notify = (text: Text, tone: Notice['tone'] = 'information', act?: NoticeAct): void =>
  session.setState({ notice: { text, tone, number: ++notices, ...(act && { act }) } });

export const dismissNotice = (): void => session.setState({ notice: null });
export const dismissRefusal = (): void => session.setState({ refusal: null });
export const setSaveState = (saveState: SaveState): void => session.setState({ saveState });
export const setReadOnly = (readOnly: ReadOnly | null): void => session.setState({ readOnly });

/** What differs between two designs; undefined before anything can have been edited. */
export const difference = (before: Design, after: Design): Diff | undefined =>
  editing.now()?.diffDesigns(before, after);
