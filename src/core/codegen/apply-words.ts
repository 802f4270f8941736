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
  if (was !== undefined) return ` is what ${was} became; as it would be new, it is ${writeTo}`;
  if (action === 'conflict') return ` was edited; the new text is ${writeTo}`;
  if (becomes !== undefined)
    return ` became ${becomes}: git mv ${path} ${becomes}, then delete ${becomes}.new; if that is something new, delete ${path} and export again`;
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
