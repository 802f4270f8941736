import { expect, it } from 'vitest';
import { ariaKeys, isCharacter, partsOf, shownKeys } from './keys.ts';

it('keys are taken apart, and a plus sign is a key, too', () => {
  expect(partsOf('Ctrl+Shift+Z')).toEqual(['Ctrl', 'Shift', 'Z']);
  expect(partsOf('Ctrl++')).toEqual(['Ctrl', '+']);
  expect(partsOf('+')).toEqual(['+']);
  expect(partsOf('F2')).toEqual(['F2']);
});

it('only keys that somebody may type as text can be switched off', () => {
  expect(['C', '?', '/', 'Shift+1', '+'].map(isCharacter)).toEqual([true, true, true, true, true]);
  expect(['Ctrl+C', 'Alt+C', 'F2', 'Delete', 'Ctrl++'].map(isCharacter)).toEqual([false, false, false, false, false]);
});

it('people read the keys of their own keyboard', () => {
  expect(shownKeys('Ctrl+Shift+Z', false)).toBe('Ctrl Shift Z');
  expect(shownKeys('Ctrl+Shift+Z', true)).toBe('⌘ ⇧ Z');
  expect(shownKeys('Shift+ArrowLeft', false)).toBe('Shift ←');
});

it('screen readers get the keys in the words of WAI-ARIA', () => {
  expect(ariaKeys('Ctrl+Shift+Z', false)).toBe('Control+Shift+Z');
  expect(ariaKeys('Ctrl++', true)).toBe('Meta+Plus');
});
