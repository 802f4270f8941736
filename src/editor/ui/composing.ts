/** Typing by an input method: until what is composed is taken, Enter, Escape and Tab are about the composition alone. */

interface Press {
  readonly nativeEvent: Pick<globalThis.KeyboardEvent, 'isComposing' | 'keyCode'>;
}

/** What a browser says of a key that an input method has dealt with: Safari tells of Enter only after the composition. */
const dealtWith = 229;

export const isComposing = ({ nativeEvent }: Press): boolean =>
  nativeEvent.isComposing || nativeEvent.keyCode === dealtWith;
