/** What is exported and for which broker, as somebody chose it for the open design: another tab of the dock does not undo it. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Target } from '../../../core/codegen/target.ts';
import type { BrokerName } from '../../../core/model/broker.ts';
import { session, useSession } from '../../session/session.ts';

interface Choice {
  readonly target: Target;
  /** Null: nobody has chosen; then it is that of the last export, or the one that the design asks for. */
  readonly broker: BrokerName | null;
}

const usual: Choice = { target: 'typescript', broker: null };

/** `opened`: the opening of a design that it was chosen for. */
const chosen = createStore<Choice & { readonly opened: number | null }>(() => ({ ...usual, opened: null }));

export const useChoice = (): Choice => {
  const opened = useSession((state) => state.opened);
  const choice = useStore(chosen);
  return choice.opened === opened ? choice : usual;
};

export const choose = (choice: Partial<Choice>): void => {
  const { opened } = session.getState();
  chosen.setState((before) => ({ ...(before.opened === opened ? before : usual), ...choice, opened }));
};
