import { expect, it } from 'vitest';
import { matching, patternOf } from '../files/matching.ts';
import { foundIn } from './found.ts';
import { linesOf } from './lines.ts';

const marked = (text: string, query: string): string =>
  foundIn(linesOf('a.ts', text)[0] ?? [], patternOf(query))
    .map(({ text: piece, found }) => (found ? `[${piece}]` : piece))
    .join('');

it('marks every place, in capitals or not', () => {
  expect(marked('order(Order, border)', 'order')).toBe('[order]([Order], b[order])');
});

it('marks what reaches over pieces of several colours, and two places side by side', () => {
  expect(marked("const a = 'x';", "= 'x")).toBe("const a [= ]['x]';");
  expect(marked('aaaa', 'aa')).toBe('[aa][aa]');
});

it('takes signs as they are, and marks nothing where nothing is looked for', () => {
  expect(marked('f(x)[0].y', '[0].')).toBe('f(x)[[][0][].]y');
  expect(marked('f(x)', ' ')).toBe('f(x)');
  expect(marked('', 'x')).toBe('');
});

it('finds files by path and by text', () => {
  const files = [
    { path: 'services/order/main.ts', text: 'start();' },
    { path: 'README.md', text: 'What Order does' },
    { path: 'x.ts', text: '' },
  ];
  expect(matching(files, patternOf('order')).map(({ path }) => path)).toEqual(['services/order/main.ts', 'README.md']);
  expect(matching(files, patternOf(''))).toBe(files);
  expect(matching(files, patternOf('.*'))).toEqual([]);
});
