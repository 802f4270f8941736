/** The end of a drag, whose code comes while the first one is under way. */
import { late } from '../session/late.ts';
import { notify } from '../session/session.ts';
import { editingFailed } from '../session/session-texts.ts';
import { wentIntoLink } from './connecting/over-link.ts';
import { nowhere, setLeading } from './contexts/leading.ts';
import type { Moved } from './dragging.ts';

const part = late(
  () => import('./dropped.ts'),
  () => notify(editingFailed, 'refusal'),
);

/** A drag has begun, and will end. Where the code does not come now, its end asks again. */
export const prepareDrop = (): void => void part.load().catch(() => undefined);

/** Shows which contexts it would join and leave if it were dropped now; null: nothing is dragged any more. */
export const lead = (moved: Moved | null): void => {
  if (moved) part.now()?.leading(moved);
  else setLeading(nowhere);
};

let drops = 0;

/** Writes the dragged positions; what was dropped into another context, or out of its own, belongs there from now on. */
export const drop = (moved: Moved): void => {
  const step = `drop ${++drops}`;
  // Asked now: what a link would take in is forgotten with the drag.
  const inLink = wentIntoLink(moved, step);
  part.soon(({ dropped }) => dropped(moved, step, inLink));
};
