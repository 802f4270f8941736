/** Words that several parts of the page share. */
import type { Catalogue } from '../language.ts';

export const commonTexts = {
  close: { en: 'Close', zh: '关闭' },
  cancel: { en: 'Cancel', zh: '取消' },
  add: { en: 'Add', zh: '添加' },
  remove: { en: 'Remove', zh: '移除' },
  errors: { en: 'Errors', zh: '错误' },
  warnings: { en: 'Warnings', zh: '警告' },
  infos: { en: 'Notes', zh: '提示' },
  showMore: { en: 'Show {count} more of {of}', zh: '再显示 {count} 条（共 {of} 条）' },
} as const satisfies Catalogue;
