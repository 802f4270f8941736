/** The clipboard's own events, so that copying and pasting asks for no permission; from menus, through the browser's API. */
import { fill } from '../../core/lib/text.ts';
import { clipboard } from '../session/clipboard.ts';
import { clipboardClosed } from '../session/clipboard-texts.ts';
import { notify, session } from '../session/session.ts';
import { openFailed } from '../session/session-texts.ts';
import { openBlob } from '../storage/files.ts';
import { fragmentIn } from '../storage/link-mark.ts';
import { firstIdle } from '../ui/first-idle.ts';
import { shownKeys } from '../ui/keys.ts';
import { page } from './page.ts';

const fields = 'input, textarea, select, [contenteditable], dialog, [role="menu"]';

/** Fields, windows and words selected on the page have a clipboard of their own. */
const belongsElsewhere = (event: ClipboardEvent): boolean => {
  const focus = event.target instanceof Element ? event.target : document.activeElement;
  if (event.defaultPrevented || focus?.closest(fields)) return true;
  return event.type !== 'paste' && (getSelection()?.toString() ?? '') !== '';
};

const onCopy = (event: ClipboardEvent): void => {
  if (belongsElsewhere(event)) return;
  event.preventDefault();
  const acts = clipboard.now();
  if (!acts) {
    void write(event.type === 'cut' ? 'cut' : 'copy');
    return;
  }
  const text = event.type === 'cut' ? acts.cutText() : acts.copiedText();
  if (text !== null) event.clipboardData?.setData('text/plain', text);
};

const onPaste = (event: ClipboardEvent): void => {
  if (belongsElsewhere(event)) return;
  event.preventDefault();
  const [file] = event.clipboardData?.files ?? [];
  if (file) void openBlob(file);
  else take(event.clipboardData?.getData('text/plain') ?? '');
};

const take = (text: string): void => {
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

const write = async (how: 'copy' | 'cut'): Promise<void> => {
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

/** The answer takes the events away again. */
export const startClipboard = (): (() => void) => {
  // Where it fails, the first copy tries again and says so.
  void firstIdle()
    .then(clipboard.load)
    .catch(() => undefined);
  const heard = { copy: onCopy, cut: onCopy, paste: onPaste };
  for (const [name, listener] of Object.entries(heard)) window.addEventListener(name, listener as EventListener);
  return () => {
    for (const [name, listener] of Object.entries(heard)) window.removeEventListener(name, listener as EventListener);
  };
};
