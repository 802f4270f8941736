/** Copies nodes and notes beside themselves. */
import type { Edit } from './edit.ts';
import { paste } from './paste.ts';
import { clippingOf, type Selection } from './steps/clipping.ts';
import { recordAt } from './steps/records.ts';
import { notThere } from './steps/refusal.ts';

export const duplicate: Edit<Selection> = {
  id: 'duplicate',
  title: { en: 'Duplicate', zh: '复制一份' },
  summary: {
    en: 'The selection again, beside itself, with the links inside it.',
    zh: '在旁边复制所选内容及其内部连线。',
  },
  apply: (design, selection) => {
    for (const section of ['nodes', 'notes', 'contexts'] as const)
      for (const id of selection[section] ?? []) if (!recordAt(design, section, id)) return notThere(id);
    const clipping = clippingOf(design, selection);
    return clipping.ok ? paste.apply(design, { clipping: clipping.value }) : clipping;
  },
};
