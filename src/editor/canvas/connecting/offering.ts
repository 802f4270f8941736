/** Asks what to make; the part of the page that knows it is loaded when it is first asked. */
import { late } from '../../session/late.ts';
import { notify } from '../../session/session.ts';
import { editingFailed } from '../../session/session-texts.ts';

export const { soon: offering } = late(
  () => import('./make.ts'),
  () => notify(editingFailed, 'refusal'),
);
