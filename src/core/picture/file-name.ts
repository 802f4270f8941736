/** What the file of a picture is called: the name of its design, as every file system takes it. */

/** A folder takes names of 255 bytes, and a sign may have four. */
const mostSigns = 60;

/** Letters and digits of any script, with hyphens between the words; without an ending. */
export const pictureName = (design: string): string => {
  const words = design.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...words.join('-')].slice(0, mostSigns).join('').replace(/-$/, '') || 'design';
};
