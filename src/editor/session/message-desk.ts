/** The message editor as the page knows it: open or not. What it shows is the selected message, or a shared schema. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Design } from '../../core/model/design.ts';
import type { Selection } from './selection.ts';
import { select, session } from './session.ts';

/** What of a message is looked at. */
export const messageParts = ['schema', 'examples', 'contract', 'uses'] as const;
export type MessagePart = (typeof messageParts)[number];

export interface MessageDesk {
  readonly open: boolean;
  /** Id of the shared schema that is looked at; null: the selected message. */
  readonly schema: string | null;
  /** Shown first of the message that is opened. */
  readonly part: MessagePart;
}

const desk = createStore<MessageDesk>(() => ({ open: false, schema: null, part: 'schema' }));

export const useMessageDesk = <Value>(selector: (state: MessageDesk) => Value): Value => useStore(desk, selector);

/** Opens the editor with a message: the given one, else the one nearest to what is selected. */
export const editMessages = (id?: string, part: MessagePart = 'schema'): void => {
  const { design, selection } = session.getState();
  showMessage(id ?? nearestMessage(design, selection), part);
};

/** Shows a message in the editor; null: none, as there may be none yet. */
export const showMessage = (id: string | null, part: MessagePart = 'schema'): void => {
  if (id !== null) select({ message: id });
  desk.setState({ open: true, schema: null, part });
};

export const showSharedSchema = (schema: string): void => desk.setState({ open: true, schema, part: 'schema' });
export const closeMessages = (): void => desk.setState({ open: false, schema: null });

/** The selected message, the one that a selected link or topic carries, else the first of the design. */
const nearestMessage = (design: Design, { message, links, nodes }: Selection): string | null => {
  if (message !== null) return message;
  const link = design.links?.[links[0] ?? ''];
  const node = design.nodes?.[nodes[0] ?? ''];
  const near = link?.kind === 'publish' ? link.message : link?.kind === 'subscribe' ? link.filter?.[0] : undefined;
  const carried = node?.kind === 'topic' ? node.messages?.[0] : undefined;
  return near ?? carried ?? Object.keys(design.messages ?? {})[0] ?? null;
};
