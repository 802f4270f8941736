/** Which elements of the canvas fit a search, in the order in which one walks through them. */
import type { Design } from '../../../core/model/design.ts';
import { type DesignElement, elementsOf } from '../../session/elements.ts';

/** A link is found by what it carries or is called itself: its ends are found as nodes. */
const textOf = (design: Design, { section, id, name, title, words }: DesignElement): string => {
  const own = section === 'links' ? (design.links?.[id]?.name ?? '') : `${name} ${title.en} ${title.zh}`;
  return [own, ...words].join(' ').toLowerCase();
};

/** Elements that have all the typed words in name, kind, owner, description or messages; by name before all else. */
export const matchesOf = (design: Design, typed: string): readonly DesignElement[] => {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  const onCanvas = elementsOf(design).filter(({ section }) => section !== 'messages');
  const found = onCanvas.filter((element) => {
    const text = textOf(design, element);
    return wanted.every((word) => text.includes(word));
  });
  const isNamed = ({ section, name }: DesignElement): boolean =>
    section !== 'links' && wanted.every((word) => name.toLowerCase().includes(word));
  return [...found.filter(isNamed), ...found.filter((element) => !isNamed(element))];
};
