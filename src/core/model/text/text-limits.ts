/** The size and nesting of a JSON text, judged before any parser sees it: both are ways to exhaust a reader. */
import { fill } from '../../lib/text.ts';
import { limits } from '../limits.ts';
import type { Problem } from './problem.ts';
import { positionOf, startsOfLines } from './text-places.ts';

export const limitProblem = (text: string): Problem | undefined => sizeProblem(text) ?? nestingProblem(text);

const sizeProblem = (text: string): Problem | undefined =>
  utf8Length(text) <= limits.textBytes
    ? undefined
    : {
        what: fill(
          { en: 'The text is larger than {most} bytes.', zh: '文本超过 {most} 字节。' },
          { most: String(limits.textBytes) },
        ),
        why: {
          en: 'Larger designs are not read, so that the page cannot freeze.',
          zh: '为避免页面卡死，不读取更大的设计。',
        },
        howToFix: {
          en: 'Split the design, or check that this is the right file.',
          zh: '拆分设计，或确认文件是否正确。',
        },
        pointer: '',
        at: { line: 1, column: 1 },
      };

const nestingProblem = (text: string): Problem | undefined => {
  const offset = tooDeepAt(text);
  if (offset === undefined) return undefined;
  return {
    what: fill({ en: 'Nested deeper than {most} levels.', zh: '嵌套超过 {most} 层。' }, { most: limits.nesting }),
    why: { en: 'No design needs it; it is a way to exhaust a reader.', zh: '设计不需要这么深，这是耗尽读取器的手段。' },
    howToFix: { en: 'Flatten the value here.', zh: '请在此处展平。' },
    pointer: '',
    at: positionOf(startsOfLines(text), offset),
  };
};

/** The offset of the first bracket beyond the limit. Runs before the recursive parser, which it protects. */
const tooDeepAt = (text: string): number | undefined => {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (inString) {
      if (code === 92) i++;
      else if (code === 34) inString = false;
    } else if (code === 34) inString = true;
    else if (code === 91 || code === 123) {
      if (++depth > limits.nesting) return i;
    } else if (code === 93 || code === 125) depth--;
  }
  return undefined;
};

const utf8Length = (text: string): number => {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else if (code >= 0xd800 && code < 0xdc00) {
      bytes += 4;
      i++;
    } else bytes += 3;
  }
  return bytes;
};
