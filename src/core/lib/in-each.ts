/** What is found in each record of a section by itself: an edit changes few of them, and only those are looked at again. */
import { rememberedWith } from './remembered.ts';
import { sortedEntries } from './sort.ts';

type Section<Value> = Readonly<Record<string, Value>>;

interface Looked<Value, Beside, Found> {
  readonly entries: readonly (readonly [string, Value])[];
  readonly beside: Beside;
  /** By the places of the entries. */
  readonly found: readonly (readonly Found[])[];
}

/**
 * All that is found in a section, in the order of its ids. The section before is remembered, so that a record which stands there
 * already is not looked at again, unless something else that the answer hangs on has changed. No section is one without records.
 */
export const inEach = <Value, Beside, Found>(
  findIn: (entry: readonly [id: string, value: Value], beside: Beside) => readonly Found[],
): ((section: Section<Value> | undefined, beside: Beside) => readonly Found[]) => {
  let last: Looked<Value, Beside, Found> | undefined;
  const ofSection = rememberedWith((section: Section<Value>, beside: Beside): readonly Found[] => {
    const entries = sortedEntries(section);
    const before = last?.beside === beside ? last : undefined;
    const found = before ? foundAgain(before, entries, findIn) : entries.map((entry) => findIn(entry, beside));
    last = { entries, beside, found };
    return found.filter((each) => each.length > 0).flat();
  });
  return (section, beside) => (section === undefined ? none : ofSection(section, beside));
};

const none: readonly never[] = [];

/** Both lists are sorted by id, so that they are walked side by side. */
const foundAgain = <Value, Beside, Found>(
  { entries: old, beside, found }: Looked<Value, Beside, Found>,
  entries: readonly (readonly [string, Value])[],
  findIn: (entry: readonly [string, Value], beside: Beside) => readonly Found[],
): (readonly Found[])[] => {
  let at = 0;
  return entries.map((entry) => {
    const [id, value] = entry;
    for (let was = old[at]; was !== undefined && was[0] !== id && was[0] < id; was = old[at]) at++;
    const was = old[at];
    return was !== undefined && was[0] === id && was[1] === value
      ? (found[at] as readonly Found[])
      : findIn(entry, beside);
  });
};
