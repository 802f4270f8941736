/**
 * What became of the user's files that a design no longer makes: by the elements that they are for, not by their names.
 * This file is also shipped in every exported project, so it imports nothing.
 */

export interface Made {
  readonly path: string;
  /** What the file is, and the elements that it is for: `handler node:payment link:payment-reads message:order-placed`. */
  readonly of?: string;
}

/** Why the design makes a file no longer. */
export type Reason = 'service-left' | 'message-left' | 'no-longer-handled' | 'edited';

/**
 * From a new file of `made` to the one that it was until now. Two are the same when they share more than half of what they
 * are for, and neither is as like to any other. What a service no longer does, and another one does now, is no move.
 */
export const movesOf = (
  gone: readonly Made[],
  fresh: readonly Made[],
  made: readonly Made[],
): ReadonlyMap<string, string> => {
  const staying = new Set(made.flatMap(({ of }) => wordsOf(of).filter(isService)));
  const likeness = (file: Made, was: Made): number => {
    const isElsewhere = wordsOf(was.of).some((word) => staying.has(word) && !wordsOf(file.of).includes(word));
    return isElsewhere && !sharesLink(file, was) ? 0 : sharedPart(file, was);
  };
  const moves = fresh.flatMap((file): [string, string][] => {
    const was = nearest(gone, (each) => likeness(file, each));
    return was && nearest(fresh, (each) => likeness(each, was)) === file ? [[file.path, was.path]] : [];
  });
  return new Map(moves);
};

export const reasonFor = ({ of = '' }: Made, made: readonly Made[]): Reason | undefined => {
  const isLeft = (sort: string) => {
    const elements = wordsOf(of).filter((word) => word.startsWith(sort));
    return elements.length > 0 && !made.some((file) => wordsOf(file.of).some((word) => elements.includes(word)));
  };
  if (of === '') return undefined;
  if (isLeft('node:')) return 'service-left';
  return isLeft('message:') ? 'message-left' : 'no-longer-handled';
};

/** The one with the greatest likeness; none where two have it. */
const nearest = (files: readonly Made[], likenessOf: (file: Made) => number): Made | undefined => {
  const ranked = files
    .map((file) => ({ file, likeness: likenessOf(file) }))
    .filter(({ likeness }) => likeness > 0.5)
    .sort((a, b) => b.likeness - a.likeness);
  const [first, second] = ranked;
  return first && first.likeness !== second?.likeness ? first.file : undefined;
};

/** Of what both are for; a service that is called otherwise is no difference. */
const sharedPart = (one: Made, other: Made): number => {
  const [mine, theirs] = [one, other].map(({ of }) => wordsOf(of).filter((word) => !isService(word)));
  if (mine === undefined || theirs === undefined || mine.length < 2 || mine[0] !== theirs[0]) return 0;
  return mine.filter((word) => theirs.includes(word)).length / Math.max(mine.length, theirs.length);
};

const sharesLink = (one: Made, other: Made): boolean =>
  wordsOf(one.of).some((word) => word.startsWith('link:') && wordsOf(other.of).includes(word));

const isService = (word: string): boolean => word.startsWith('node:');

const wordsOf = (of: string | undefined): string[] => (of ? of.split(' ') : []);
