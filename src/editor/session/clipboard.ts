/** The system's clipboard: what is selected as text, and text as a part of the open design. */
import { late } from './late.ts';
import { notify, prepareEditing } from './session.ts';
import { editingFailed } from './session-texts.ts';

/** Loaded after the first picture, like all that changes designs. */
export const clipboard = late(
  () => Promise.all([import('./clipboard-acts.ts'), prepareEditing()]).then(([loaded]) => loaded),
  () => notify(editingFailed, 'refusal'),
);
