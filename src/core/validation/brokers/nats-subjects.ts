/** Subjects of NATS with wildcards: `*` stands for one word between dots, `>` for one or more at the end. */

/** Is there a subject that both patterns match? Word by word, so that `a.*.c` and `a.b.>` overlap. */
export const subjectsOverlap = (one: string, other: string): boolean => {
  const [left, right] = [one.split('.'), other.split('.')];
  for (const [at, word] of left.entries()) {
    const against = right[at];
    if (against === undefined) return false;
    if (word === '>' || against === '>') return true;
    if (word !== against && word !== '*' && against !== '*') return false;
  }
  return left.length === right.length;
};
