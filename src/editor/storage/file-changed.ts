/** A file that something else has changed: noticed when the page comes to the front and before it is written, and never written over unasked. */
import { restoreVersion } from '../../core/edits/restore-version.ts';
import { fill, verbatim } from '../../core/lib/text.ts';
import { ask } from '../session/ask.ts';
import { compare } from '../session/comparison.ts';
import { readText } from '../session/facts.ts';
import { stopLooking } from '../session/looking.ts';
import { notify, perform, prepareEditing, session, textToSave } from '../session/session.ts';
import type { SessionState } from '../session/session-state.ts';
import { changedOutside, fileOf, isAllowed, linkFile, type Outside } from './file-link.ts';
import { fileTexts as texts } from './file-texts.ts';
import { documentIdOf, isInFile, keeping, mayKeep, noteWritten } from './keeping.ts';
import type { KeptFile } from './kept.ts';
import { atWork, isOpen } from './openings.ts';
import { keepVersion } from './versions.ts';

/** What is to be done with a change: `mine` is to be written over it. */
export type Settled = 'mine' | 'settled';

/** Whether the file of the open design was changed outside; undefined: no file, or one that may not be read unasked. */
const lookAtFile = async (state: SessionState) => {
  const file = mayKeep(state) ? await fileOf(state) : undefined;
  if (!file || !(await isAllowed(file.handle, 'read'))) return undefined;
  // A file that is gone is told when it is to be written.
  const theirs = await changedOutside(file).catch(() => null);
  return theirs && isOpen(state) ? { file, theirs } : undefined;
};

/** The change that was told last. */
let told: string | undefined;

const look = async (onDecide: () => void): Promise<void> => {
  const state = atWork();
  const found = await lookAtFile(state);
  if (!isOpen(state)) return;
  keeping.setState({ outside: found !== undefined });
  if (!found || told === found.theirs.text) return;
  told = found.theirs.text;
  const { name } = found.file.handle;
  const isEdited = !isInFile(state);
  notify(fill(texts.changed, { file: name }), 'information', {
    label: isEdited ? texts.decide : texts.loadAgain,
    run: () => (isEdited ? onDecide() : void takeTheirs(state, found.file, found.theirs)),
  });
};

/** Looks whenever the page comes to the front, and when a design is opened; `onDecide`: somebody wants to say what to do. */
export const watchFile = (onDecide: () => void): void => {
  const come = () => void look(onDecide).catch(() => undefined);
  window.addEventListener('focus', come);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && come());
  keeping.subscribe(({ document }, before) => {
    if (document !== null && document !== before.document) come();
  });
};

/** Asks what is to be done with a change of which the page has told. `mine` is answered where the file is to be written over. */
export const decide = async (): Promise<Settled> => {
  const state = atWork();
  const found = await lookAtFile(state);
  if (!found) keeping.setState({ outside: false });
  return found ? settle(state, found.file, found.theirs) : 'settled';
};

export const settle = async (state: SessionState, file: KeptFile, theirs: Outside): Promise<Settled> => {
  const { name } = file.handle;
  keeping.setState({ outside: true });
  const title = fill(texts.title, { file: name });
  const { compare: look, takeTheirs: take, keepMine: mine, loadAgain: load, later } = texts;
  const isDesign = (await readText(theirs.text))?.ok === true;
  const answer = !isDesign
    ? await ask(title, texts.unreadable, { later, mine })
    : isInFile(state)
      ? await ask(title, texts.onlyFile, { load, look, later })
      : await ask(title, texts.bothChanged, { look, take, mine });
  if (answer === 'look') await showBoth(name, theirs);
  if (answer === 'take' || answer === 'load') await takeTheirs(state, file, theirs);
  if (answer !== 'mine') return 'settled';
  // What is written over can be gone back to, where it can be read at all.
  if (isDesign)
    await documentIdOf(state)
      .then((id) => keepVersion(id, theirs.text, null))
      .catch(() => undefined);
  return 'mine';
};

const showBoth = async (name: string, theirs: Outside): Promise<void> => {
  const read = await readText(theirs.text);
  if (!read?.ok) return;
  const { design, analysis, findings } = atWork();
  const now = { id: 'now', title: texts.now, design, facts: { analysis, findings } };
  const { value } = read;
  const facts = { analysis: value.analysis, findings: value.findings };
  await compare(now, { id: `file ${name}`, title: verbatim(name), design: value.design, facts });
};

/** The design becomes what the file holds, in one step that undo takes back; what differs here is kept as a version first. */
const takeTheirs = async (state: SessionState, { handle }: KeptFile, theirs: Outside): Promise<void> => {
  const file = handle.name;
  const read = await readText(theirs.text);
  if (!read?.ok) return notify(texts.unreadable, 'refusal');
  try {
    if (!isInFile(state)) await keepVersion(await documentIdOf(state), await textToSave(state), null);
    await prepareEditing();
  } catch {
    return notify(fill(texts.notLoaded, { file }), 'refusal');
  }
  stopLooking();
  if (!isOpen(state) || !perform({ ...restoreVersion, title: texts.step }, { version: read.value.design })) return;
  linkFile(state, handle, theirs.text, theirs.modified);
  await noteWritten(session.getState());
  notify(fill(texts.loaded, { file }));
};
