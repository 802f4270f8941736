/** What is done with the clipboard: what comes in is a part, a design or a link; from menus, through the browser's API. */
import { fill } from '../../core/lib/text.ts';
import { clipboard } from '../session/clipboard.ts';
import { clipboardClosed } from '../session/clipboard-texts.ts';
import { notify, session } from '../session/session.ts';
import { openFailed } from '../session/session-texts.ts';
import { fragmentIn } from '../storage/link-mark.ts';
import { shownKeys } from '../ui/keys.ts';
import { page } from './page.ts';

/** What was pasted: a part of a design, a whole one, or a link to one. */
export const take = (text: string): void => {
  const fragment = fragmentIn(text);
  if (fragment !== null) void takeLink(fragment);
  else
    clipboard.soon((acts) => {
      if (acts.pasteText(text) === 'whole-design') ask(text);
    });
};

const ask = (text: string): void => page.setState({ window: 'pasted', pasted: text });

/** A link to a design is the design. */
const takeLink = async (fragment: string): Promise<void> => {
  try {
    const { textInFragment } = await import('../storage/shared-link.ts');
    const read = textInFragment(fragment);
    if (read.ok) ask(read.value);
    else notify(read.reason.what, 'refusal');
  } catch {
    notify(openFailed, 'refusal');
  }
};

export const write = async (how: 'copy' | 'cut'): Promise<void> => {
  const acts = await clipboard.load();
  const part = session.getState().selection;
  const text = acts.copiedText();
  if (text === null) return;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    notify(fill(clipboardClosed, { keys: shownKeys(how === 'cut' ? 'Ctrl+X' : 'Ctrl+C') }), 'refusal');
    return;
  }
  // Only what the clipboard holds may go.
  if (how === 'cut') acts.removePart(part);
};

export const copySelected = (): void => void write('copy').catch(() => undefined);
export const cutSelected = (): void => void write('cut').catch(() => undefined);

export const pasteHere = async (): Promise<void> => {
  try {
    take(await navigator.clipboard.readText());
  } catch {
    notify(fill(clipboardClosed, { keys: shownKeys('Ctrl+V') }), 'refusal');
  }
};
