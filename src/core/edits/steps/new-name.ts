/** A name that nobody bears yet: “Topic”, then “Topic 2”, and after a “Topic 2” that was copied, “Topic 3”. */
export const newName = (words: string, taken: Iterable<string>): string => {
  const names = taken instanceof Set ? (taken as ReadonlySet<string>) : new Set(taken);
  if (!names.has(words)) return words;
  const [, base = words, last] = /^(.+) (\d{1,6})$/.exec(words) ?? [];
  let number = last === undefined ? 2 : Number(last) + 1;
  while (names.has(`${base} ${number}`)) number++;
  return `${base} ${number}`;
};
