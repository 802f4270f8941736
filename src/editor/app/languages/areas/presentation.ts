/** Words of showing a design to others, and of only looking at it. */
import type { Catalogue } from '../language.ts';

export const presentationTexts = {
  share: { en: 'Share', zh: '分享' },
  presentation: { en: 'Presentation', zh: '演示' },
  place: { en: '{at} of {of}', zh: '{at} / {of}' },
  back: { en: 'Back', zh: '上一步' },
  next: { en: 'Next', zh: '下一步' },
  leave: { en: 'Leave the presentation', zh: '退出演示' },
  edit: { en: 'Edit', zh: '恢复编辑' },
} as const satisfies Catalogue;
