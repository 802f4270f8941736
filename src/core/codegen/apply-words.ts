/**
 * What a person has to know about one file of a regeneration, in one line.
 * This file is also shipped in every exported project, so it imports only what is shipped with it.
 */
import type { ApplyAction } from './apply.ts';
import type { Reason } from './apply-moves.ts';

/** Undefined where nothing has happened and nothing is to be done. */
export const sentenceFor = (action: ApplyAction): string | undefined => {
  const { path, keptKeys } = action;
  const more = whatToDo(action);
  if (more === '' && (action.action === 'unchanged' || action.action === 'kept')) return undefined;
  const line = `${keptKeys ? 'kept' : action.action}`.padEnd(9);
  return `${line} ${path}${more}`;
};

const whatToDo = ({ action, path, writeTo, keptKeys, was, becomes, reason, isScaffold }: ApplyAction): string => {
  if (keptKeys) return `: ${keptKeys.join(', ')} stay as you have set them; the export would change them now`;
  if (becomes !== undefined) return ` is ${becomes} now: git mv ${path} ${becomes} && rm ${becomes}.new`;
  if (was !== undefined) return ` is to be what ${was} was; if it is something new, delete that one and export again`;
  if (action === 'conflict') return ` was edited; the new text is ${writeTo}`;
  if (action !== 'orphan') return '';
  const because = reason === undefined ? 'the design no longer makes it' : reasons[reason];
  return isScaffold
    ? `: ${because}; you have not edited it, so delete it`
    : `: ${because}; keep what you need of it, then delete it`;
};

const reasons: Readonly<Record<Reason, string>> = {
  'service-left': 'its service is no longer in the design',
  'message-left': 'its message is no longer in the design',
  'no-longer-handled': 'its service no longer handles that message or call',
  edited: 'it was generated and you edited it, and the design no longer makes it',
};
