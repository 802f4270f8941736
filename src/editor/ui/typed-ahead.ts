/** What is typed after a field was asked for and before it is there: kept for it, and meant as nothing else. */
import { type RefObject, useLayoutEffect } from 'react';
import { flushSync } from 'react-dom';

type Stroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>;

export interface TypedAhead {
  readonly words: string;
  /** Keys that the field answers, such as Enter. */
  readonly keys: readonly string[];
}

const nothing: TypedAhead = { words: '', keys: [] };
const answered = new Set(['Enter', 'ArrowDown', 'ArrowUp']);

interface Awaited {
  readonly isWanted: () => boolean;
  readonly giveUp: () => void;
  /** What had the focus when the field was asked for: another field means that somebody went elsewhere. */
  readonly from: Element | null;
}

let typed = nothing;
let awaited: Awaited | null = null;

const stop = (): void => {
  awaited = null;
  window.removeEventListener('keydown', capture, true);
  window.removeEventListener('pointerdown', leave, true);
};

const leave = (): void => {
  stop();
  typed = nothing;
};

const capture = (event: KeyboardEvent): void => {
  // The field itself, most likely: what was typed before is still to come into it.
  if (isElsewhere(event.target)) stop();
  if (!keepForField(event)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
};

const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element && target !== awaited?.from && target.matches('input, textarea, [contenteditable]');

/** A field will come as long as `isWanted`; Escape before it is there gives it up. */
export const awaitField = (isWanted: () => boolean, giveUp: () => void): void => {
  leave();
  awaited = { isWanted, giveUp, from: document.activeElement };
  window.addEventListener('keydown', capture, true);
  window.addEventListener('pointerdown', leave, true);
};

/** True where the stroke is kept for a field that is awaited, or gives it up. */
export const keepForField = ({ key, ctrlKey, metaKey, altKey, isComposing }: Stroke): boolean => {
  if (awaited && !awaited.isWanted()) leave();
  if (!awaited || ctrlKey || metaKey || altKey || isComposing) return false;
  const { words, keys } = typed;
  if (key === 'Escape') {
    const { giveUp } = awaited;
    leave();
    giveUp();
  } else if (key.length === 1) typed = { words: words + key, keys };
  else if (key === 'Backspace') typed = { words: words.slice(0, -1), keys };
  else if (answered.has(key)) typed = { words, keys: [...keys, key] };
  else return false;
  return true;
};

/** The field is there: what was kept for it, once. */
export const takeTyped = (): TypedAhead => {
  const kept = typed;
  leave();
  return kept;
};

/** The text of a field that has got what was typed before it was there: before what came into it by itself since then. */
export const withTyped = (words: string, kept: string, atFirst: string, now: string): string => {
  if (now === atFirst) return kept + words;
  return kept + words + (now.startsWith(kept) ? now.slice(kept.length) : now);
};

export interface Field {
  /** What stands in it when it comes stays in front, and is not replaced. */
  readonly keepsText?: boolean;
  /** Grows when the field is asked for again. */
  readonly asked?: number;
}

/** Gives a field what was typed before it was there. */
export const useTypedAhead = (
  field: RefObject<HTMLInputElement | null>,
  give: (text: string) => void,
  { keepsText = false, asked = 0 }: Field = {},
): void => {
  // A layout effect: the next stroke may come into the field before any other effect.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed before the field came, or was asked for again
  useLayoutEffect(() => {
    const atFirst = field.current?.value ?? '';
    const timer = setTimeout(() => {
      const { words, keys } = takeTyped();
      const text = withTyped(words, keepsText ? atFirst : '', atFirst, field.current?.value ?? '');
      // Shown first: Enter means the best of what the words have found, not of everything.
      if (words !== '') flushSync(() => give(text));
      for (const key of keys)
        field.current?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    });
    return () => clearTimeout(timer);
  }, [asked]);
};
