/** Keys as the program names them, such as `Ctrl+Shift+Z`: taken apart, as people read them, and as screen readers want them. */

/** The modifiers and the key; `Ctrl++` is Ctrl and the plus sign. */
export const partsOf = (keys: string): readonly string[] =>
  keys === '+' || keys.endsWith('++') ? [...keys.slice(0, -2).split('+').filter(Boolean), '+'] : keys.split('+');

/** A sign that people also type: these keys can be switched off, and are silent in fields (WCAG 2.1.4). */
export const isCharacter = (keys: string): boolean => {
  const parts = partsOf(keys);
  return [...(parts.at(-1) ?? '')].length === 1 && !parts.includes('Ctrl') && !parts.includes('Alt');
};

const onMac = (): boolean => typeof navigator !== 'undefined' && /^(Mac|iP)/.test(navigator.platform);

const signs: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Delete: 'Del',
  ContextMenu: 'Menu',
  '-': '−',
};
const macSigns: Readonly<Record<string, string>> = { Ctrl: '⌘', Alt: '⌥', Shift: '⇧' };

/** One word or sign for each key, in the order in which they are pressed. */
export const keyCaps = (keys: string, mac = onMac()): readonly string[] =>
  partsOf(keys).map((part) => (mac ? macSigns[part] : undefined) ?? signs[part] ?? part);

/** As people read them: `Ctrl Shift Z`. */
export const shownKeys = (keys: string, mac?: boolean): string => keyCaps(keys, mac).join(' ');

/** As `aria-keyshortcuts` wants them (WAI-ARIA 1.2): `Control+Shift+Z`. */
export const ariaKeys = (keys: string, mac = onMac()): string =>
  partsOf(keys)
    .map((part) => (part === 'Ctrl' ? (mac ? 'Meta' : 'Control') : part === '+' ? 'Plus' : part))
    .join('+');
