/** What a JSON reader trips over, in words: the codes of its scanner mean nothing to people. */
import type { Text } from '../../lib/text.ts';

const words: Readonly<Record<string, Text>> = {
  InvalidSymbol: {
    en: 'a word that JSON does not know (texts stand in double quotes)',
    zh: '出现 JSON 不认识的词（文本须用双引号）',
  },
  InvalidNumberFormat: { en: 'a number in another form', zh: '数字格式不对' },
  PropertyNameExpected: { en: 'a field name in double quotes is expected', zh: '此处应为双引号中的字段名' },
  ValueExpected: { en: 'a value is expected', zh: '此处应为一个值' },
  ColonExpected: { en: 'a colon is expected', zh: '此处应为冒号' },
  CommaExpected: { en: 'a comma is expected', zh: '此处应为逗号' },
  CloseBraceExpected: { en: 'a closing brace } is missing', zh: '缺少右花括号 }' },
  CloseBracketExpected: { en: 'a closing bracket ] is missing', zh: '缺少右方括号 ]' },
  EndOfFileExpected: { en: 'something stands behind the end of the document', zh: '文档结束之后还有内容' },
  InvalidCommentToken: { en: 'comments are not allowed', zh: '不允许注释' },
  UnexpectedEndOfComment: { en: 'comments are not allowed', zh: '不允许注释' },
  UnexpectedEndOfString: { en: 'a text has no closing quote', zh: '文本缺少右引号' },
  UnexpectedEndOfNumber: { en: 'a number is cut off', zh: '数字不完整' },
  InvalidUnicode: { en: '\\u needs four hexadecimal digits', zh: '\\u 之后需要四位十六进制数字' },
  InvalidEscapeCharacter: { en: 'an unknown escape after a backslash', zh: '反斜杠后的转义未知' },
  InvalidCharacter: {
    en: 'a control character in a text (a tab is written \\t)',
    zh: '文本中有控制字符（制表符写作 \\t）',
  },
};

/** By the name that the scanner gives to an error. */
export const syntaxWords = (code: string): Text => words[code] ?? { en: code, zh: code };
