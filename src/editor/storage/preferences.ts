/** Small choices that this browser remembers: language, theme, sizes of panels. Nothing depends on them being kept. */
const prefix = 'eventwright.';

export const readPreference = (name: string): string | null => {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
};

export const writePreference = (name: string, value: string): void => {
  try {
    localStorage.setItem(prefix + name, value);
  } catch {
    // Private windows may refuse; the choice then holds until the page is closed.
  }
};
