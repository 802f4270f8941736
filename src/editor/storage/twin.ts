/** The kept document that is this very file: whoever opens the same file again means the same document. */
import { keptDocuments, keptText } from './documents.ts';
import type { KeptDocument } from './kept.ts';
import { openElsewhere } from './tab.ts';

/** Undefined where none has this name and this text, or where another tab works on it, or this page (`isTaken`) already. */
export const twinOf = async (
  fileName: string | null,
  text: string,
  isTaken: (id: string) => boolean,
): Promise<KeptDocument | undefined> => {
  if (fileName === null) return undefined;
  const elsewhere = await openElsewhere();
  for (const each of await keptDocuments()) {
    if (each.fileName !== fileName || each.size !== text.length || elsewhere.has(each.id) || isTaken(each.id)) continue;
    const kept = await keptText(each.id);
    if (kept?.text === text && kept.changes.length === 0) return each;
  }
  return undefined;
};
