/** Making something and giving it a name are one undo step: the field of its name opens as soon as it is there. */
import type { Edit } from '../../core/edits/edit.ts';
import { newIn } from './new-in.ts';
import { perform, select, session } from './session.ts';
import { onStage } from './stage.ts';

export interface Making {
  readonly section: 'nodes' | 'contexts' | 'notes';
  /** Nodes that are shown along with it, where it does not stand in view. */
  readonly beside?: readonly string[];
  /** It has its name already. */
  readonly named?: boolean;
}

let makings = 0;

/** Selects what was made and answers its id; null where the edit was refused. */
export const make = <Args>(
  { section, beside = [], named = false }: Making,
  edit: Edit<Args>,
  args: Args,
): string | null => {
  const before = session.getState().design[section];
  const step = `making ${++makings}`;
  const id = perform(edit, args, { group: step }) ? newIn(before, session.getState().design[section]) : null;
  if (id === null) return null;
  select({ [section]: [id] });
  if (!named) onStage().rename(id, section, { step, beside });
  return id;
};
