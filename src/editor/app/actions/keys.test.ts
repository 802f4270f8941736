import { describe, expect, it } from 'vitest';
import { means, type Stroke } from './keys.ts';

const stroke = (key: string, more: Partial<Stroke> = {}): Stroke => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});

describe('a stroke means the keys of an action', () => {
  it('with exactly the modifiers that are named', () => {
    expect(means('Ctrl+Z', stroke('z', { ctrlKey: true }))).toBe(true);
    expect(means('Ctrl+Z', stroke('Z', { ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(means('Ctrl+Shift+Z', stroke('Z', { ctrlKey: true, shiftKey: true }))).toBe(true);
    expect(means('Z', stroke('z', { ctrlKey: true }))).toBe(false);
  });

  it('with Command where a Mac has no Ctrl', () => {
    expect(means('Ctrl+Z', stroke('z', { metaKey: true }))).toBe(true);
  });

  it('whether or not a sign needs Shift on this keyboard', () => {
    expect(means('?', stroke('?', { shiftKey: true }))).toBe(true);
    expect(means('?', stroke('?'))).toBe(true);
    expect(means('Ctrl++', stroke('+', { ctrlKey: true, shiftKey: true }))).toBe(true);
    expect(means('+', stroke('+'))).toBe(true);
  });

  it('for a quote with Shift by its place, for it is another sign then', () => {
    const quote = stroke("'", { code: 'Quote', ctrlKey: true });
    const shifted = stroke('"', { code: 'Quote', ctrlKey: true, shiftKey: true });
    expect([means("Ctrl+'", quote), means("Ctrl+Shift+'", quote)]).toEqual([true, false]);
    expect([means("Ctrl+'", shifted), means("Ctrl+Shift+'", shifted)]).toEqual([false, true]);
  });

  it('for a digit by its place, for Shift makes it another sign', () => {
    expect(means('Shift+1', stroke('!', { code: 'Digit1', shiftKey: true }))).toBe(true);
    expect(means('Shift+1', stroke('1', { code: 'Digit1' }))).toBe(false);
  });
});
