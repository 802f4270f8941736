/** How the fragment of a link that holds a design begins. */
export const linkMark = '#design=';

/** The fragment of a link with a design in it; null for every other address or text. */
export const fragmentIn = (address: string): string | null => {
  const words = address.trim();
  const from = words.indexOf(linkMark);
  return from >= 0 && (from === 0 || /^https?:\/\//.test(words)) ? words.slice(from) : null;
};
