/** What a reader meets that it does not take, in words. */
import { fill, listed, type Text } from '../../lib/text.ts';

const named = (values: readonly unknown[]): Text => listed(values.map((value) => JSON.stringify(value)));

export const gapWords = {
  missing: { en: 'may be missing, and readers need it', zh: '可能缺失，而读者需要它' },
  extra: { en: 'is sent, and readers refuse what they do not know', zh: '会被发送，而读者拒绝未知字段' },
  refused: { en: 'is sent, and readers refuse it', zh: '会被发送，而读者拒绝它' },
  anything: { en: 'may be anything, and readers take only some of it', zh: '可以是任意内容，而读者只接受其中一部分' },
  anyValue: { en: 'may have any value, and readers know only some', zh: '可以取任意值，而读者只认识其中一些' },
  noAlternative: { en: 'fits none of the alternatives that readers take', zh: '不符合读者接受的任何一个备选' },
  twoAlternatives: {
    en: 'fits several alternatives of which readers take exactly one',
    zh: '同时符合多个备选，而读者要求恰好符合一个',
  },
  repeated: { en: 'may hold the same twice, and readers refuse that', zh: '可能含重复项，而读者拒绝重复' },
  anyType: (known: readonly string[]): Text =>
    fill(
      { en: 'may be of any type, and readers take {known}', zh: '可以是任意类型，而读者只接受 {known}' },
      { known: listed(known) },
    ),
  type: (sent: readonly string[], known: readonly string[]): Text =>
    fill(
      { en: 'may be {sent}, and readers take {known}', zh: '可能是 {sent}，而读者只接受 {known}' },
      { sent: listed(sent), known: listed(known) },
    ),
  values: (values: readonly unknown[]): Text =>
    fill(
      { en: 'may be {values}, which readers do not know', zh: '可能是 {values}，读者不认识' },
      { values: named(values) },
    ),
  bound: (keyword: string, bound: number): Text =>
    fill(
      { en: 'may be beyond the {keyword} of readers, {bound}', zh: '可能超出读者的 {keyword}（{bound}）' },
      { keyword, bound: String(bound) },
    ),
  form: (keyword: string, form: string): Text =>
    fill(
      { en: 'need not have the {keyword} that readers ask for, {form}', zh: '不一定符合读者要求的 {keyword}：{form}' },
      { keyword, form },
    ),
  unclear: (keyword: string): Text =>
    fill(
      {
        en: 'differs in {keyword}; whether readers take it cannot be told',
        zh: '的 {keyword} 不同，无法判断读者能否接受',
      },
      { keyword },
    ),
} as const;
