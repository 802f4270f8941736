/** Copy, cut, paste and duplicate, each as one edit of the open design. Loaded after the first picture: ask `clipboard.ts`. */
import { duplicate } from '../../core/edits/duplicate.ts';
import { paste } from '../../core/edits/paste.ts';
import { placeNote } from '../../core/edits/place-note.ts';
import { remove } from '../../core/edits/remove.ts';
import { setContext } from '../../core/edits/set-context.ts';
import { type Selection as Clipped, clippingOf, fatesIn } from '../../core/edits/steps/clipping.ts';
import { inside } from '../../core/edits/steps/context-fates.ts';
import { sizeOf } from '../../core/kinds/kind/satellite.ts';
import { fill } from '../../core/lib/text.ts';
import type { Design } from '../../core/model/design.ts';
import { printDesign } from '../../core/model/text/canonical.ts';
import { parseDesign } from '../../core/model/text/parse.ts';
import { shownKeys } from '../ui/keys.ts';
import { copied, foreignTooLong, noDesign, nothingToCopy } from './clipboard-texts.ts';
import { homeOf } from './home-at.ts';
import { notify, perform, select, session } from './session.ts';
import type { PerformOptions } from './session-state.ts';
import { onStage, type Point } from './stage.ts';

const selected = (): Clipped & { readonly size: number } => {
  const { nodes, notes, contexts } = session.getState().selection;
  return { nodes, notes, contexts, size: nodes.length + notes.length + contexts.length };
};

/** The selected part as the text of a design; null, with the reason shown, where nothing is selected that can be copied. */
export const copiedText = (): string | null => {
  const { size, ...part } = selected();
  const clipping = size > 0 ? clippingOf(session.getState().design, part) : undefined;
  if (!clipping?.ok) {
    notify(clipping ? clipping.reason : nothingToCopy, 'refusal');
    return null;
  }
  const { nodes = {}, notes = {} } = clipping.value;
  notify(fill(copied, { count: Object.keys(nodes).length + Object.keys(notes).length, keys: shownKeys('Ctrl+V') }));
  return printDesign(clipping.value);
};

/** As `copiedText`; what was copied is removed. */
export const cutText = (): string | null => {
  const { size: _size, ...part } = selected();
  const text = copiedText();
  if (text !== null) removePart(part);
  return text;
};

/** What was copied goes, a context with all that lies in it. */
export const removePart = ({ nodes = [], notes = [], contexts = [] }: Clipped): void => {
  const within = inside(session.getState().design, contexts);
  perform(remove, { nodes: [...new Set([...nodes, ...within])], notes, contexts });
};

/** The selected part again, beside itself; selected then. */
export const duplicateSelected = (): void => {
  const { size, ...part } = selected();
  if (size === 0) notify(nothingToCopy, 'refusal');
  else selectingNew(() => perform(duplicate, part));
};

/** A part again, exactly that far from where it is; selected then. */
export const duplicateBy = (part: Clipped, by: Point): void =>
  puttingDown((step) => perform(duplicate, { ...part, by }, step));

/** A longer text is no note. */
const longestNote = 4000;

/**
 * Puts what was copied under the pointer, else in the middle of the canvas, and selects it; other words become a note.
 * `whole-design`: the text is a design file, and nothing was done with it.
 */
export const pasteText = (text: string): 'done' | 'whole-design' => {
  const read = text.trimStart().startsWith('{') ? parseDesign(text) : undefined;
  if (read?.ok) {
    if (!fatesIn(read.value)) return 'whole-design';
    pasteDesign(read.value);
  } else if (read && text.includes('"eventwright"')) {
    const [problem] = read.reason;
    if (problem) notify(fill(noDesign, { what: problem.what }), 'refusal');
  } else pasteWords(text.trim());
  return 'done';
};

/** Everything that is drawn in a design file, as part of the open design. */
export const pasteWhole = (text: string): void => {
  const read = parseDesign(text);
  if (read.ok) pasteDesign(read.value);
};

const pasteDesign = (clipping: Design): void =>
  puttingDown((step) => perform(paste, { clipping, middle: wanted() }, step));

const pasteWords = (words: string): void => {
  if (words.length > longestNote) notify(foreignTooLong, 'refusal');
  else if (words !== '') selectingNew(() => perform(placeNote, { text: words, position: wanted() }));
};

const wanted = (): Point => onStage().pointer() ?? onStage().centre();

interface Made {
  readonly nodes: readonly string[];
  readonly notes: readonly string[];
  readonly contexts: readonly string[];
}

/** Selects what the act has made. */
const selectingNew = (act: () => boolean): Made => {
  const before = session.getState().design;
  const { design } = act() ? session.getState() : { design: before };
  const madeIn = (section: 'nodes' | 'notes' | 'contexts') =>
    Object.keys(design[section] ?? {}).filter((id) => !Object.hasOwn(before[section] ?? {}, id));
  const made = { nodes: madeIn('nodes'), notes: madeIn('notes'), contexts: madeIn('contexts') };
  if (design !== before) select(made);
  return made;
};

let puts = 0;

/** What is put down somewhere belongs to the context there, as after a drag; what came with its own one stays in that. */
const puttingDown = (act: (step: PerformOptions) => boolean): void => {
  const step = { group: `put ${++puts}` };
  // As they stood before: what is put down stretches the frame of the context that it was copied from.
  const frames = onStage().frames();
  const { nodes, contexts } = selectingNew(() => act(step));
  const { design } = session.getState();
  const moves = new Map<string | undefined, string[]>();
  for (const id of nodes) {
    const [node, at] = [design.nodes?.[id], design.layout?.nodes?.[id]];
    if (!node || !at || (node.context !== undefined && contexts.includes(node.context))) continue;
    const { context } = homeOf(at, sizeOf(design, id, node), frames);
    if (context !== node.context) moves.set(context, [...(moves.get(context) ?? []), id]);
  }
  for (const [context, ids] of moves) perform(setContext, { nodes: ids, context }, step);
};
