/** Modifiers while a drag is under way: they may be pressed and let go in the middle of it. */

export interface Modifiers {
  readonly ctrl: boolean;
  readonly alt: boolean;
}

type Held = Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'altKey'>;

export const modifiersOf = ({ ctrlKey, metaKey, altKey }: Held): Modifiers => ({
  ctrl: ctrlKey || metaKey,
  alt: altKey,
});

/**
 * Follows them from now on, and tells when the drag is given up: by Escape, which nobody else hears then, or by a second finger.
 * The answer ends it.
 */
export const followKeys = (onModifiers: (now: Modifiers) => void, onGivenUp: () => void): (() => void) => {
  const stop = new AbortController();
  const listening = { signal: stop.signal, capture: true };
  const follow = (event: Held) => onModifiers(modifiersOf(event));
  window.addEventListener('pointermove', follow, listening);
  window.addEventListener('keyup', follow, listening);
  window.addEventListener(
    'keydown',
    (event) => {
      follow(event);
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      event.preventDefault();
      onGivenUp();
    },
    listening,
  );
  window.addEventListener('touchstart', ({ touches }) => touches.length > 1 && onGivenUp(), listening);
  return () => stop.abort();
};
