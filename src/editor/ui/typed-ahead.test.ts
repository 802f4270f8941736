import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { awaitField, keepForField, takeTyped, withTyped } from './typed-ahead.ts';

const stroke = (key: string, held: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...held,
});

const givenUp = vi.fn();

beforeEach(() => {
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', { activeElement: null });
});

afterEach(() => {
  takeTyped();
  vi.unstubAllGlobals();
  givenUp.mockClear();
});

it('nothing is kept while no field is awaited', () => {
  expect(keepForField(stroke('c'))).toBe(false);
  expect(takeTyped()).toEqual({ words: '', keys: [] });
});

it('letters, corrections and Enter wait for the field, and are given once', () => {
  awaitField(() => true, givenUp);
  for (const key of ['t', 'o', 'b', 'Backspace', 'p', 'Enter']) expect(keepForField(stroke(key))).toBe(true);
  expect(takeTyped()).toEqual({ words: 'top', keys: ['Enter'] });
  expect(takeTyped().words).toBe('');
  expect(keepForField(stroke('c'))).toBe(false);
});

it('Escape gives the field up with all that was typed, and keys with Ctrl mean what they always mean', () => {
  awaitField(() => true, givenUp);
  keepForField(stroke('t'));
  expect(keepForField(stroke('z', { ctrlKey: true }))).toBe(false);
  expect(keepForField(stroke('Escape'))).toBe(true);
  expect(givenUp).toHaveBeenCalledOnce();
  expect(takeTyped().words).toBe('');
});

it('nothing is kept any more once the field is not wanted', () => {
  let open = true;
  awaitField(() => open, givenUp);
  keepForField(stroke('t'));
  open = false;
  expect(keepForField(stroke('o'))).toBe(false);
  expect(takeTyped().words).toBe('');
});

it('a stroke that came into the field by itself stands behind what was typed before', () => {
  expect(withTyped('set an objecti', '', '', 'v')).toBe('set an objectiv');
  expect(withTyped('set', '', '', '')).toBe('set');
});

it('what stands in the field stays in front, or is what the typing replaces', () => {
  expect(withTyped('der', 'or', 'or', 'or')).toBe('order');
  expect(withTyped('de', 'or', 'or', 'orr')).toBe('order');
  expect(withTyped('new', '', 'old', 'old')).toBe('new');
  expect(withTyped('ne', '', 'old', 'w')).toBe('new');
});
