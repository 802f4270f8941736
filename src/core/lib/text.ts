/** A sentence for people, in every language the product speaks. A missing language does not compile. */
export type Language = 'en' | 'zh';

export type Text = Readonly<Record<Language, string>>;

export type TextValue = string | number | Text;

export const languages: readonly Language[] = ['en', 'zh'];

/**
 * Replaces each `{name}` of a template by its value, and each `{name:one|many}` by the words for that number; a name
 * without a value stays visible as `{name}`.
 */
export const fill = (template: Text, values: Readonly<Record<string, TextValue>>): Text => ({
  en: fillOne(template.en, values, 'en'),
  zh: fillOne(template.zh, values, 'zh'),
});

/** The same words in every language: names, identifiers, formulas. */
export const verbatim = (words: string): Text => ({ en: words, zh: words });

/** A list of names as a sentence has it; `most` bounds it so that a message stays readable. */
export const listed = (names: readonly string[], most = 5): Text => {
  const shown = names.slice(0, most);
  const more = names.length - shown.length;
  return {
    en: shown.join(', ') + (more > 0 ? ` and ${more} more` : ''),
    zh: shown.join('、') + (more > 0 ? ` 等共 ${names.length} 个` : ''),
  };
};

/** A number with at most four significant digits and no trailing zeros, as messages show it. */
export const figure = (value: number): string =>
  Number.isFinite(value) ? String(Number(value.toPrecision(4))) : value > 0 ? '∞' : String(value);

const fillOne = (template: string, values: Readonly<Record<string, TextValue>>, language: Language): string => {
  let filled = '';
  for (const part of partsOf(template)) filled += typeof part === 'string' ? part : wordsFor(part, values, language);
  return filled;
};

/** A place for a value, as the template has it. */
interface Place {
  readonly whole: string;
  readonly name: string;
  readonly one: string | undefined;
  readonly many: string | undefined;
}

const wordsFor = (
  { whole, name, one, many }: Place,
  values: Readonly<Record<string, TextValue>>,
  language: Language,
): string => {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (value === undefined) return whole;
  if (one !== undefined && many !== undefined) return value === 1 ? one : many;
  if (typeof value === 'number') return figure(value);
  return typeof value === 'string' ? value : value[language];
};

type Parts = readonly (string | Place)[];

/** A few templates are filled again and again, with other values each time. */
const recentParts = new Map<string, Parts>();
const mostTemplates = 2000;

const partsOf = (template: string): Parts => {
  const before = recentParts.get(template);
  if (before !== undefined) return before;
  const parts: (string | Place)[] = [];
  let end = 0;
  for (const match of template.matchAll(/\{(\w+)(?::([^{}|]*)\|([^{}]*))?\}/g)) {
    const [whole, name = '', one, many] = match;
    parts.push(template.slice(end, match.index), { whole, name, one, many });
    end = match.index + whole.length;
  }
  parts.push(template.slice(end));
  if (recentParts.size >= mostTemplates) recentParts.clear();
  recentParts.set(template, parts);
  return parts;
};
