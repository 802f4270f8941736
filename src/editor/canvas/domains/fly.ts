/** Into a business domain: so near that its services are shown. */
import { selectionOf } from '../../session/selection.ts';
import { select } from '../../session/session.ts';
import { onStage } from '../../session/stage.ts';
import { elementOf } from '../flow-ids.ts';
import { domainsAreShown } from './level.ts';

export const flyInto = (context: string): void => {
  select(selectionOf({ contexts: [context] }));
  onStage().reveal([], { contexts: [context] });
};

/** Opens the domain whose card has the focus; false where none has. */
export const flyIntoFocused = (): boolean => {
  const active = document.activeElement as HTMLElement | null;
  if (!domainsAreShown() || !active?.matches('.react-flow__node')) return false;
  const { section, id } = elementOf(active.dataset.id ?? '');
  if (section !== 'contexts') return false;
  flyInto(id);
  return true;
};
