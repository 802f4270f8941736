/** What a row of the outline does: it chooses, adds to what is chosen, renames and removes. */
import { isCollapsed } from '../../../core/model/graph/folding.ts';
import { collapse, editNote, removeSelected, renameContext, renameMessage, renameNode } from '../../session/acts.ts';
import { editMessages } from '../../session/message-desk.ts';
import { reveal } from '../../session/reveal.ts';
import { type Selection, selectionOf } from '../../session/selection.ts';
import { select, session } from '../../session/session.ts';
import type { Row } from './rows.ts';

/** What of a row the canvas may have selected; null for headings. */
const partOf = ({ section, id }: Row): Partial<Selection> | null =>
  section === 'heading' ? null : section === 'messages' ? { message: id } : { [section]: [id] };

export const isChosen = ({ section, id }: Row, selection: Selection): boolean =>
  section === 'messages' ? selection.message === id : section !== 'heading' && selection[section].includes(id);

/** Selects what the row stands for, and shows its place. */
export const choose = (row: Row): void => {
  const part = partOf(row);
  if (row.section === 'nodes' || row.section === 'links' || row.section === 'notes')
    reveal({ [row.section]: [row.id] });
  else if (part) select(part);
};

/** Opens what has a window of its own: a message. Everything else is chosen. */
export const openRow = (row: Row): void => (row.section === 'messages' ? editMessages(row.id) : choose(row));

/** Enter chooses; once more, and what is chosen already is opened. */
export const chooseOrOpen = (row: Row): void =>
  isChosen(row, session.getState().selection) ? openRow(row) : choose(row);

/** Adds it to what is selected, or takes it out again. Messages and headings stand alone. */
export const chooseAlso = (row: Row): void => {
  const { section, id } = row;
  if (section === 'heading' || section === 'messages') {
    choose(row);
    return;
  }
  const { selection } = session.getState();
  const chosen = selection[section];
  const next = chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
  select(selectionOf({ ...selection, message: null, [section]: next }));
};

/** Removes it, together with whatever else is selected if it is. */
export const removeRow = (row: Row): boolean => {
  const part = partOf(row);
  if (!part) return false;
  if (!isChosen(row, session.getState().selection)) select(part);
  return removeSelected();
};

const renamers = { nodes: renameNode, contexts: renameContext, messages: renameMessage, notes: editNote };

/** One card on the canvas for all within the context, or all of it again; the tree stays as it is. */
export const toggleCollapsed = ({ section, id }: Row): void => {
  if (section === 'contexts') collapse([id], !isCollapsed(session.getState().design, id));
};

/** Has it a name that can be changed here? What links are called follows from their ends. */
export const isRenamable = ({ section }: Row): boolean => section in renamers;

export const renameRow = ({ section, id }: Row, name: string): void => {
  if (section in renamers) renamers[section as keyof typeof renamers](id, name);
};
