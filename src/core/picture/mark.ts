/** Elements of a drawing as plain values, and how they are written as SVG text (https://www.w3.org/TR/SVG2/). */
export interface Mark {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  /** Strings are words: whatever they hold, they never become markup. */
  readonly children: readonly (Mark | string)[];
}

export const mark = (tag: string, attributes: Mark['attributes'], ...children: Mark['children']): Mark => ({
  tag,
  attributes,
  children,
});

export const svgText = ({ tag, attributes, children }: Mark): string => {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : svgText(child)));
  return inside.length === 0
    ? `<${tag}${written.join('')}/>`
    : `<${tag}${written.join('')}>${inside.join('')}</${tag}>`;
};

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** What XML 1.0 cannot hold, not even escaped, becomes the sign for something that cannot be shown. */
export const escaped = (words: string): string =>
  words
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML forbids
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu, '\ufffd')
    .replace(/[&<>"\r]/g, (sign) => entities[sign] ?? sign);

export const unescaped = (words: string): string =>
  words.replace(/&(?:amp|lt|gt|quot|apos|#(\d{1,7})|#x([\da-f]{1,6}));/gi, (whole, decimal, hex) => {
    if (decimal !== undefined || hex !== undefined) return signOf(decimal ? Number(decimal) : Number.parseInt(hex, 16));
    return { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }[whole.toLowerCase()] ?? whole;
  });

const signOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');
