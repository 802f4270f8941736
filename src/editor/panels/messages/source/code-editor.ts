/**
 * CodeMirror for JSON, inside a shadow root: there its styles are constructed sheets, which a page whose policy forbids inline
 * styles may adopt. Loaded when a source is first looked at.
 */
import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  insertCompletionText,
  pickedCompletion,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, foldGutter, foldKeymap, indentOnInput, indentUnit } from '@codemirror/language';
import { type Diagnostic, nextDiagnostic, setDiagnostics } from '@codemirror/lint';
import { Compartment, EditorState, Transaction } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  tooltips,
} from '@codemirror/view';
import { codeLook } from './code-theme.ts';

/** What can be written at a place of the text; `info` is read beside the list. */
export interface Suggestion {
  readonly label: string;
  readonly apply: string;
  readonly info: string | null;
}

export interface Suggestions {
  readonly from: number;
  readonly to: number;
  readonly options: readonly Suggestion[];
}

export interface CodeMarks {
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

export interface CodeEvents {
  readonly change: (text: string) => void;
  readonly enter: () => void;
  readonly leave: () => void;
  readonly suggest: (text: string, offset: number) => Suggestions | null;
}

export interface CodeEditor {
  /** Shows another text, unless it is the one that stands there. */
  readonly setText: (text: string) => void;
  readonly setMarks: (marks: readonly CodeMarks[]) => void;
  readonly setNames: (names: CodeNames) => void;
  readonly destroy: () => void;
}

/** What is said of the field to those who hear it. */
export interface CodeNames {
  readonly label: string;
  readonly hint: string;
  readonly invalid: boolean;
}

/** `events` is read at each event, so that its functions may change. */
export const createCodeEditor = (root: ShadowRoot, text: string, events: () => CodeEvents): CodeEditor => {
  const names = new Compartment();
  const fromOutside = { now: false };
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        writing(events),
        codeLook,
        names.of([]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !fromOutside.now) events().change(update.state.doc.toString());
          if (update.focusChanged) (update.view.hasFocus ? events().enter : events().leave)();
        }),
      ],
    }),
  });
  return {
    setText: (next) => {
      if (next === view.state.doc.toString()) return;
      fromOutside.now = true;
      const whole = { from: 0, to: view.state.doc.length, insert: next };
      view.dispatch({ changes: whole, annotations: Transaction.addToHistory.of(false) });
      fromOutside.now = false;
    },
    setMarks: (marks) => view.dispatch(setDiagnostics(view.state, marks.map(diagnosticIn(view.state)))),
    setNames: (said) =>
      view.dispatch({ effects: names.reconfigure(EditorView.contentAttributes.of(attributes(said))) }),
    destroy: () => view.destroy(),
  };
};

const writing = (events: () => CodeEvents) => [
  lineNumbers(),
  foldGutter(),
  history(),
  drawSelection(),
  indentOnInput(),
  indentUnit.of('  '),
  bracketMatching(),
  closeBrackets(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  EditorView.lineWrapping,
  replaceSelected,
  json(),
  tooltips({ position: 'fixed' }),
  autocompletion({ override: [suggestions(events)], icons: false, interactionDelay: 0, maxRenderedOptions: 12 }),
  // Tab is not among them: it leaves the field, as everywhere on the page.
  keymap.of([
    { key: 'F8', run: nextDiagnostic },
    ...closeBracketsKeymap,
    ...completionKeymap,
    ...defaultKeymap,
    ...historyKeymap,
    ...foldKeymap,
  ]),
];

/**
 * What is typed over selected text is written by the editor itself: the browser would wrap it in an inline style, to keep the
 * colour of what stood there, and the page's policy complains of that.
 */
const replaceSelected = EditorView.domEventHandlers({
  beforeinput: (event, view) => {
    const { main } = view.state.selection;
    const { data } = event;
    if (event.inputType !== 'insertText' || data === null || main.empty || view.composing) return false;
    event.preventDefault();
    const insert = () => view.state.update(view.state.replaceSelection(data), { userEvent: 'input.type' });
    const isHandled = view.state
      .facet(EditorView.inputHandler)
      .some((handle) => handle(view, main.from, main.to, data, insert));
    if (!isHandled) view.dispatch(insert());
    return true;
  },
});

const suggestions =
  (events: () => CodeEvents) =>
  ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    const text = state.doc.toString();
    if (!explicit && !/["\w$#/]$/.test(text.slice(0, pos))) return null;
    const found = events().suggest(text, pos);
    if (!found) return null;
    const options = found.options.map(({ label, apply, info }, at) => ({
      // What is typed has its quotes, so what it is compared with has them, too.
      label: apply.startsWith('"') ? JSON.stringify(label) : label,
      displayLabel: label,
      apply: writeOver(apply, events),
      // Of equally good ones the usual goes first.
      boost: -at / 100,
      ...(info !== null && { info }),
    }));
    return { from: found.from, options };
  };

/** What is taken replaces all of the word that has been begun, also what of it stands behind the cursor: its closing quote. */
const writeOver =
  (text: string, events: () => CodeEvents) =>
  (view: EditorView, taken: Completion, from: number, to: number): void => {
    const end = events().suggest(view.state.doc.toString(), to)?.to ?? to;
    view.dispatch({
      ...insertCompletionText(view.state, text, from, Math.max(to, end)),
      annotations: pickedCompletion.of(taken),
    });
  };

const diagnosticIn =
  ({ doc }: EditorState) =>
  ({ from, to, message }: CodeMarks): Diagnostic => ({
    from: Math.min(from, doc.length),
    to: Math.min(Math.max(from, to), doc.length),
    severity: 'error',
    message,
  });

const attributes = ({ label, hint, invalid }: CodeNames): Record<string, string> => ({
  'aria-label': label,
  'aria-description': hint,
  'aria-invalid': String(invalid),
  // What is edited takes the focus anyway; said aloud, it counts as the way into what scrolls.
  tabindex: '0',
  'data-source': '',
});
