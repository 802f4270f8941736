/** Copies nodes and notes beside themselves. */
import type { Point } from '../layout/box.ts';
import type { Edit } from './edit.ts';
import { paste } from './paste.ts';
import { clippingOf, type Selection } from './steps/clipping.ts';
import { recordAt } from './steps/records.ts';
import { notThere } from './steps/refusal.ts';

export interface Duplicate extends Selection {
  /** How far from itself, free or not; without it, the nearest free spot beside it. */
  readonly by?: Point;
}

export const duplicate: Edit<Duplicate> = {
  id: 'duplicate',
  title: { en: 'Duplicate', zh: '复制一份' },
  summary: {
    en: 'The selection again, beside itself, with the links inside it.',
    zh: '在旁边复制所选内容及其内部连线。',
  },
  apply: (design, { by, ...selection }) => {
    for (const section of ['nodes', 'notes', 'contexts'] as const)
      for (const id of selection[section] ?? []) if (!recordAt(design, section, id)) return notThere(id);
    const clipping = clippingOf(design, selection);
    return clipping.ok ? paste.apply(design, { clipping: clipping.value, ...(by && { by }) }) : clipping;
  },
};
