/** Keys as an action names them, such as `Ctrl+Shift+Z`, and the strokes that mean them. */

import { partsOf } from '../../ui/keys.ts';

/** What of a keyboard event tells which keys were pressed. */
export type Stroke = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

const modifiers = ['Ctrl', 'Alt', 'Shift'];

/** A digit is meant by its place: with Shift it is another sign; so is the quote, and a letter with Alt on a Mac. */
const isPressed = (wanted: string, { key, code, altKey }: Stroke, withShift: boolean): boolean => {
  if (withShift && wanted === "'") return code === 'Quote';
  if (/^\d$/.test(wanted)) return code === `Digit${wanted}` || code === `Numpad${wanted}`;
  if (altKey && /^[A-Z]$/.test(wanted)) return code === `Key${wanted}`;
  return key.toLowerCase() === (wanted === 'Space' ? ' ' : wanted.toLowerCase());
};

/** Signs such as `?` need Shift on some keyboards and not on others. */
const isSign = (wanted: string): boolean => wanted.length === 1 && !/[a-z\d]/i.test(wanted);

/** Does this stroke mean these keys? */
export const means = (keys: string, stroke: Stroke): boolean => {
  const parts = partsOf(keys);
  const wanted = parts.at(-1) ?? '';
  const held = new Set(parts.slice(0, -1).filter((part) => modifiers.includes(part)));
  return (
    isPressed(wanted, stroke, held.has('Shift')) &&
    held.has('Ctrl') === (stroke.ctrlKey || stroke.metaKey) &&
    held.has('Alt') === stroke.altKey &&
    ((isSign(wanted) && !held.has('Shift')) || held.has('Shift') === stroke.shiftKey)
  );
};
