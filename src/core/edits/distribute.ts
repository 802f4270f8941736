/** Equal distances between things, the outermost staying where they are. */
import type { Box, Point } from '../layout/box.ts';
import type { Edit } from './edit.ts';
import { isLocked, type Part, withShifted } from './steps/parts.ts';
import { refusal } from './steps/refusal.ts';

export type Along = 'horizontal' | 'vertical';

export interface Distribute {
  readonly parts: readonly Part[];
  readonly along: Along;
}

export const distribute: Edit<Distribute> = {
  id: 'distribute',
  title: { en: 'Distribute', zh: '均匀分布' },
  summary: {
    en: 'The distances between the selected things become equal; the outermost and the locked ones stay.',
    zh: '使所选内容之间的间距相等；最外侧和已锁定的保持不动。',
  },
  apply: (design, { parts, along }) => {
    if (parts.length < 3) return refusal('Distributing takes at least three things.', '均匀分布至少需要三个对象。');
    const sorted = parts
      .map((part) => ({ part, ...spanOf(part.area, along) }))
      .sort((one, other) => one.start + one.size / 2 - (other.start + other.size / 2) || one.start - other.start);
    const fixed = sorted.flatMap(({ part }, place) =>
      place === 0 || place === sorted.length - 1 || isLocked(design, part) ? [place] : [],
    );
    const shifts = new Map<Part, number>();
    fixed.slice(1).forEach((last, index) => {
      spread(sorted.slice(fixed[index], last + 1), shifts);
    });
    return withShifted(design, parts, (part): Point => {
      const by = shifts.get(part) ?? 0;
      return along === 'horizontal' ? { x: by, y: 0 } : { x: 0, y: by };
    });
  },
};

interface Span {
  readonly start: number;
  readonly size: number;
}

const spanOf = ({ x, y, width, height }: Box, along: Along): Span =>
  along === 'horizontal' ? { start: x, size: width } : { start: y, size: height };

/** Those between the first and the last of a row, which both stay; where there is too little room they overlap evenly. */
const spread = (row: readonly (Span & { readonly part: Part })[], shifts: Map<Part, number>): void => {
  const [first, last] = [row[0], row.at(-1)];
  if (!first || !last) return;
  const inner = row.slice(1, -1);
  const room = last.start - first.start - first.size;
  const gap = (room - inner.reduce((sum, { size }) => sum + size, 0)) / (inner.length + 1);
  let at = first.start + first.size + gap;
  for (const { part, start, size } of inner) {
    shifts.set(part, at - start);
    at += size + gap;
  }
};
