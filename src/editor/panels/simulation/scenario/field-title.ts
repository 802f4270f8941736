/** A pointer in words: the element, then its field; a pointer to something else speaks for itself. */
import type { Design } from '../../../../core/model/design.ts';
import type { Say } from '../../../app/languages/language.ts';
import { nameOfElement } from './targets.ts';
import { placeOf } from './tunable.ts';

export const fieldTitle = (design: Design, pointer: string, say: Say): string => {
  const place = placeOf(design, pointer);
  if (place?.tunable === undefined) return pointer;
  return [nameOfElement(design, place.id), ...place.tunable.titles.map((each) => say(each))].join(' › ');
};
