import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';

test('numbers and plain words stand as they are, what is not there is empty', () => {
  expect(
    csvOf([
      ['name', 'mean'],
      ['read', 0.5],
      ['call', null],
      ['none', Number.NaN],
    ]),
  ).toBe('name,mean\r\nread,0.5\r\ncall,\r\nnone,\r\n');
});

test('commas, quotes and line ends are held together', () => {
  expect(csvOf([['a,b', 'say "yes"', 'two\nlines']])).toBe('"a,b","say ""yes""","two\nlines"\r\n');
});

test('no name becomes a formula', () => {
  expect(csvOf([['=1+1', '@home', '-dash', -5]])).toBe("'=1+1,'@home,'-dash,-5\r\n");
});
