/** Gaps between two schemas as part of a sentence: each with its field, the first few of many. */
import type { Gap } from '../../history/compatibility/gap.ts';
import type { Text } from '../../lib/text.ts';
import { say } from '../words.ts';

const shown = 3;

export const gapSentence = (gaps: readonly Gap[]): Text => {
  const told = gaps
    .slice(0, shown)
    .map(({ field, words }) =>
      field === ''
        ? say('the payload {words}', '载荷{words}', { words })
        : say('{field} {words}', '{field} {words}', { field, words }),
    );
  const more = gaps.length - told.length;
  const joined: Text = { en: told.map(({ en }) => en).join('; '), zh: told.map(({ zh }) => zh).join('；') };
  return more > 0 ? say('{joined} ({more} more)', '{joined}（另有 {more} 处）', { joined, more }) : joined;
};
