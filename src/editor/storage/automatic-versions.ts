/** Keeps the state before a stretch of work by itself, so that there is always a way back. */
import type { Design } from '../../core/model/design.ts';
import { textToSave } from '../session/session.ts';

/** Of work; an idle hour is no version. */
const leastGapMs = 5 * 60_000;

/** When the next version of a document is due, as far as this page knows. */
const due = new Map<string, number>();

/** `before`: the design as it was before the change that has just been kept. True where it was due, and is a version now. Rejects where it cannot be one. */
export const keepBefore = async (document: string, before: Design): Promise<boolean> => {
  const now = Date.now();
  if (now < (due.get(document) ?? 0) || isEmpty(before)) return false;
  // Asked for once, however many changes follow until the answer.
  due.set(document, now + leastGapMs);
  const { keepVersion, versionsOf } = await import('./versions.ts');
  const [newest] = await versionsOf(document);
  const isRecent = newest !== undefined && now - newest.at < leastGapMs && newest.at <= now;
  if (isRecent) due.set(document, newest.at + leastGapMs);
  else await keepVersion(document, await textToSave({ source: null, design: before }), null);
  return !isRecent;
};

const isEmpty = ({ nodes, messages, notes }: Design): boolean =>
  [nodes, messages, notes].every((section) => Object.keys(section ?? {}).length === 0);
