/** Elements as HTML text (https://html.spec.whatwg.org/multipage/syntax.html). Strings are words: whatever they hold, they never become markup. */
import { escaped, type Mark } from '../../picture/mark.ts';

const voids: ReadonlySet<string> = new Set(['meta', 'link', 'br', 'hr', 'wbr']);

export const htmlText = ({ tag, attributes, children }: Mark): string => {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  const opened = `<${tag}${written.join('')}>`;
  return voids.has(tag) ? opened : `${opened}${children.map((child) => childText(tag, child)).join('')}</${tag}>`;
};

/** A style sheet is read letter by letter, so that it must not be escaped; none is ever made of people's words. */
const childText = (parent: string, child: Mark | string): string =>
  typeof child === 'string' ? (parent === 'style' ? child : escaped(child)) : htmlText(child);
