import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { colours, mixed } from './colours.ts';

const css = readFileSync('src/editor/ui/tokens.css', 'utf8');
const [light = '', dark = ''] = css.split(':root[data-theme="dark"]');

it.each([
  ['light', light],
  ['dark', dark],
] as const)('a picture in %s has the colours of the page', (theme, tokens) => {
  for (const [name, colour] of Object.entries(colours[theme])) expect(tokens).toContain(`--${name}: ${colour};`);
});

it('mixes colours as the style sheets do', () => {
  expect(mixed('#ff0000', 0.5, '#0000ff')).toBe('#800080');
  expect(mixed('#123456', 1, '#ffffff')).toBe('#123456');
});
