/**
 * The clipboard's own events, so that copying and pasting asks for no permission. They are heard from the first moment on, by whoever
 * comes with something to paste; what answers them is loaded then, or after the first picture.
 */
import { clipboard } from '../session/clipboard.ts';
import { notify } from '../session/session.ts';
import { editingFailed } from '../session/session-texts.ts';
import { firstIdle } from '../ui/first-idle.ts';

const answering = () => import('./clipboard.ts');

const later = (act: (part: Awaited<ReturnType<typeof answering>>) => unknown): void =>
  void answering().then(act, () => notify(editingFailed, 'refusal'));

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
    const how = event.type === 'cut' ? 'cut' : 'copy';
    later(({ write }) => write(how));
    return;
  }
  const text = event.type === 'cut' ? acts.cutText() : acts.copiedText();
  if (text !== null) event.clipboardData?.setData('text/plain', text);
};

const onPaste = (event: ClipboardEvent): void => {
  if (belongsElsewhere(event)) return;
  event.preventDefault();
  const [file] = event.clipboardData?.files ?? [];
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (file) void import('../storage/files.ts').then(({ openBlob }) => openBlob(file));
  else later(({ take }) => take(text));
};

export const startClipboard = (): void => {
  // Where it fails, the first copy tries again and says so.
  void firstIdle()
    .then(() => Promise.all([answering(), clipboard.load()]))
    .catch(() => undefined);
  const heard = { copy: onCopy, cut: onCopy, paste: onPaste };
  for (const [name, listener] of Object.entries(heard)) window.addEventListener(name, listener as EventListener);
};
