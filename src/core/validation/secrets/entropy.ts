/** How unpredictable the characters of a word are: Shannon's entropy of their frequencies (Shannon 1948), in bits per character. */

export const entropyOf = (word: string): number => {
  const counts = new Map<string, number>();
  for (const sign of word) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const length = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [...counts.values()].reduce((sum, count) => sum - (count / length) * Math.log2(count / length), 0);
};
