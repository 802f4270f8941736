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
 * From a new file to the one that it was until now. Two are the same when they share more than half of what they are for,
 * wherever they lie, and neither is as like to any other.
 */
export const movesOf = (gone: readonly Made[], fresh: readonly Made[]): ReadonlyMap<string, string> => {
  const moves = fresh.flatMap((file): [string, string][] => {
    const was = nearest(file, gone);
    return was && nearest(was, fresh) === file ? [[file.path, was.path]] : [];
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

/** The one most like it; none where two are. */
const nearest = (file: Made, others: readonly Made[]): Made | undefined => {
  const ranked = others
    .map((other) => ({ other, likeness: likeness(file, other) }))
    .filter((each) => each.likeness > 0.5)
    .sort((a, b) => b.likeness - a.likeness);
  const [first, second] = ranked;
  return first && first.likeness !== second?.likeness ? first.other : undefined;
};

/** The share of what both are for; a service that is called otherwise is no difference. */
const likeness = (one: Made, other: Made): number => {
  const [mine, theirs] = [one, other].map(({ of }) => wordsOf(of).filter((word) => !word.startsWith('node:')));
  if (mine === undefined || theirs === undefined || mine.length < 2 || mine[0] !== theirs[0]) return 0;
  const both = mine.filter((word) => theirs.includes(word)).length;
  return both / Math.max(mine.length, theirs.length);
};

const wordsOf = (of: string | undefined): string[] => (of ? of.split(' ') : []);
