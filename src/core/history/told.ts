/** The differences of two designs as a reviewer reads them: what came, went, has another name, is tuned otherwise, or only moved. */
import type { Design } from '../model/design.ts';
import { type ComparedSection, compareDesigns, type FieldDifference } from './compare.ts';
import { elementName } from './difference-words.ts';

export const toldKinds = ['added', 'removed', 'renamed', 'retuned', 'moved'] as const;
/** `renamed`: nothing but its name is another. */
export type ToldKind = (typeof toldKinds)[number];

export interface Told {
  readonly section: ComparedSection;
  /** Of the element; empty for the system itself. */
  readonly id: string;
  readonly kind: ToldKind;
  /** In the newer design; of what is gone, in the older one. */
  readonly name: string;
  /** Its name before, where that was another. */
  readonly formerName: string | null;
  readonly fields: readonly FieldDifference[];
}

/** By section, and within a section by kind and id. */
export const tellDifferences = (before: Design, after: Design): readonly Told[] =>
  compareDesigns(before, after).map(({ section, id, kind, fields }) => {
    const nameOf = (design: Design) => (section === 'design' ? design.name : elementName(design, section, id));
    const [was, is] = [nameOf(before), nameOf(after)];
    const named = fields.some(({ path }) => path.length === 1 && path[0] === 'name');
    const own = kind === 'changed' ? (named && fields.length === 1 ? 'renamed' : 'retuned') : kind;
    return { section, id, kind: own, name: kind === 'removed' ? was : is, formerName: named ? was : null, fields };
  });
