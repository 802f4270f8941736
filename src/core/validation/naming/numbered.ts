/** Names that are not taken yet. */

/** The name as it is wanted, or with the smallest number behind it that makes it new. */
export const numbered = (wanted: string, isTaken: (name: string) => boolean): string => {
  let name = wanted;
  for (let number = 2; isTaken(name); number++) name = `${wanted}-${number}`;
  return name;
};
