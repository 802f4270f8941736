/** Lines things up by an edge or by their middles. */
import { around, type Box, type Point } from '../layout/box.ts';
import type { Edit } from './edit.ts';
import { isLocked, type Part, withShifted } from './steps/parts.ts';
import { refusal } from './steps/refusal.ts';

export type AlignTo = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';

export interface Align {
  readonly parts: readonly Part[];
  readonly to: AlignTo;
}

export const align: Edit<Align> = {
  id: 'align',
  title: { en: 'Align', zh: '对齐' },
  summary: {
    en: 'The selected things stand in line by an edge or by their middles; locked ones stay and set the line.',
    zh: '所选内容按边缘或中线对齐；已锁定的保持不动并作为基准。',
  },
  apply: (design, { parts, to }) => {
    if (parts.length < 2) return refusal('Aligning takes at least two things.', '对齐至少需要两个对象。');
    const locked = parts.filter((part) => isLocked(design, part));
    const line = around((locked.length > 0 ? locked : parts).map(({ area }) => area)) as Box;
    return withShifted(design, parts, ({ area }) => ways[to](area, line));
  },
};

const sideways = (x: number): Point => ({ x, y: 0 });
const upright = (y: number): Point => ({ x: 0, y });

const ways: Readonly<Record<AlignTo, (area: Box, line: Box) => Point>> = {
  left: (area, line) => sideways(line.x - area.x),
  centre: (area, line) => sideways(line.x + line.width / 2 - area.x - area.width / 2),
  right: (area, line) => sideways(line.x + line.width - area.x - area.width),
  top: (area, line) => upright(line.y - area.y),
  middle: (area, line) => upright(line.y + line.height / 2 - area.y - area.height / 2),
  bottom: (area, line) => upright(line.y + line.height - area.y - area.height),
};
