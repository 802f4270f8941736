/** The language of the page and the way a component reads its words: `useTexts(area)` for catalogues, `useSay()` for the core's sentences. */
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { fill, type Language, type Text, type TextValue } from '../../../core/lib/text.ts';

/** One area of the page: each key holds its words in every language, so that a missing translation does not compile. */
export type Catalogue = Readonly<Record<string, Text>>;

export type Words<Area extends Catalogue> = { readonly [Key in keyof Area]: string };

export type Say = (text: Text, values?: Readonly<Record<string, TextValue>>) => string;

export const languageStore = createStore<{ readonly language: Language }>(() => ({ language: 'en' }));

export const setLanguage = (language: Language): void => languageStore.setState({ language });

export const useLanguage = (): Language => useStore(languageStore, (state) => state.language);

/** The words of one area in the language of the page. */
export const useTexts = <Area extends Catalogue>(area: Area): Words<Area> => {
  const language = useLanguage();
  return useMemo(() => wordsOf(area, language), [area, language]);
};

export const wordsOf = <Area extends Catalogue>(area: Area, language: Language): Words<Area> =>
  Object.fromEntries(Object.entries(area).map(([key, text]) => [key, text[language]])) as Words<Area>;

/** Says any `Text`, with values for its `{placeholders}`: `say(texts.rate, { rate: 80 })`. */
export const useSay = (): Say => {
  const language = useLanguage();
  return useMemo(() => (text, values) => fill(text, values ?? {})[language], [language]);
};
