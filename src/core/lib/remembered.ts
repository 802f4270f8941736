/**
 * Answers about values that never change, kept as long as what they are about. A design, its sections and its records are such
 * values: an edit makes few of them anew, so that only what it touched is looked at again.
 */

/** The same answer, found once for each value. */
export const remembered = <About extends object, Answer>(
  answer: (about: About) => Answer,
): ((about: About) => Answer) => {
  const known = new WeakMap<About, Answer>();
  return (about) => {
    const before = known.get(about);
    if (before !== undefined || known.has(about)) return before as Answer;
    const found = answer(about);
    known.set(about, found);
    return found;
  };
};

/** An answer that hangs on something else as well, found anew where that is not what it was the last time. */
export const rememberedWith = <About extends object, Beside, Answer>(
  answer: (about: About, beside: Beside) => Answer,
): ((about: About, beside: Beside) => Answer) => {
  const known = new WeakMap<About, { readonly beside: Beside; readonly found: Answer }>();
  return (about, beside) => {
    const before = known.get(about);
    if (before !== undefined && before.beside === beside) return before.found;
    const found = answer(about, beside);
    known.set(about, { beside, found });
    return found;
  };
};
