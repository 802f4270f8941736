/** Puts a note on the canvas. */
import { note } from '../kinds/note.ts';
import type { Point } from '../layout/box.ts';
import type { Edit } from './edit.ts';
import { spotFor } from './steps/canvas-boxes.ts';
import { newIdIn } from './steps/new-id.ts';
import { recordAt, withLayout, withRecord } from './steps/records.ts';
import { refusal } from './steps/refusal.ts';
import { judgedAround } from './steps/verdict.ts';

export interface PlaceNote {
  readonly text?: string;
  readonly id?: string;
  readonly position?: Point;
}

export const placeNote: Edit<PlaceNote> = {
  id: 'place-note',
  title: { en: 'Place a note', zh: '放置便签' },
  summary: { en: 'Words for the reader, on a free spot.', zh: '在空位放置写给读者的文字。' },
  apply: (design, { text = '', id, position }) => {
    const key = id ?? newIdIn(design, 'notes', 'note', 'note');
    if (recordAt(design, 'notes', key)) return refusal('There is a “{id}” already.', '已存在“{id}”。', { id: key });
    const placed = withRecord(design, 'notes', key, note.create(text));
    return judgedAround(withLayout(placed, 'notes', { [key]: spotFor(design, note, position) }), [
      { section: 'notes', id: key },
    ]);
  },
};
