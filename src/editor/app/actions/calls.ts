/** What can be done with a call besides what can be done with any link. */
import { makeCallAsynchronous } from '../../session/acts.ts';
import { session } from '../../session/session.ts';
import type { Action } from './action.ts';

/** The selected call, where nothing else is selected. */
const onlyCall = (): string | null => {
  const { design, selection } = session.getState();
  const [id, ...others] = selection.links;
  return id !== undefined && others.length + selection.nodes.length === 0 && design.links?.[id]?.kind === 'call'
    ? id
    : null;
};

const isPossible = (): boolean => onlyCall() !== null && session.getState().readOnly === null;

const make = (answer?: boolean): void => {
  const call = onlyCall();
  if (call !== null) makeCallAsynchronous(call, answer);
};

export const callActions: readonly Action[] = [
  {
    id: 'make-asynchronous',
    area: 'connect',
    title: { en: 'Make the call asynchronous', zh: '将调用改为异步' },
    menus: ['link'],
    enabled: isPossible,
    run: () => make(),
  },
  {
    id: 'make-asynchronous-without-answer',
    area: 'connect',
    title: { en: 'Make the call asynchronous, without an answer', zh: '将调用改为异步，不要回复' },
    menus: ['link'],
    enabled: isPossible,
    run: () => make(false),
  },
];
