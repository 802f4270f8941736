/** A click that moves nothing means what is under it alone, also where it was one of several. */
import type { MouseEvent } from 'react';
import { select } from '../../session/session.ts';
import { elementOf } from '../flow-ids.ts';

/** With one of the keys that gather, the flow library has added it or taken it away already. */
export const pickOne = (event: MouseEvent, { id: flowId }: { readonly id: string }): void => {
  if (event.shiftKey || event.ctrlKey || event.metaKey) return;
  const { section, id } = elementOf(flowId);
  select({ [section]: [id] });
};
