/** Words about the findings. */
import type { Text } from '../../lib/text.ts';

export const findingWords = {
  title: { en: 'Findings', zh: '检查结果' },
  lead: {
    en: 'What the rules have to say about the design as drawn, before anything is run: {counts}.',
    zh: '运行之前，规则对图中设计的检查结果：{counts}。',
  },
  none: { en: 'The rules have nothing to say against the design as drawn.', zh: '规则对图中的设计没有意见。' },
  counts: {
    en: '{error} {error:error|errors}, {warning} {warning:warning|warnings}, {info} {info:hint|hints}, {accepted} accepted',
    zh: '{error} 个错误，{warning} 个警告，{info} 个提示，{accepted} 个已接受',
  },
  errors: { en: 'Errors', zh: '错误' },
  warnings: { en: 'Warnings', zh: '警告' },
  hints: { en: 'Hints', zh: '提示' },
  accepted: { en: 'Accepted', zh: '已接受' },
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '警告' },
  info: { en: 'hint', zh: '提示' },
  because: { en: 'Accepted: {reason}', zh: '已接受：{reason}' },
  becauseOf: { en: 'Accepted by {owner}: {reason}', zh: '由 {owner} 接受：{reason}' },
} as const satisfies Record<string, Text>;
