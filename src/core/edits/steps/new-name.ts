/** A name that nobody bears yet: “Topic”, then “Topic 2”. */
export const newName = (words: string, taken: Iterable<string>): string => {
  const names = taken instanceof Set ? (taken as ReadonlySet<string>) : new Set(taken);
  if (!names.has(words)) return words;
  let number = 2;
  while (names.has(`${words} ${number}`)) number++;
  return `${words} ${number}`;
};
