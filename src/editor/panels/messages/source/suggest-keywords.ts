/** Completion of JSON Schema for the code editor, in the language of the page. */
import { completionsAt } from '../../../../core/model/schema-completion.ts';
import { languageStore } from '../../../app/languages/language.ts';
import type { CodeEvents } from './code-editor.ts';

/** `schema` is the newest value of the text: while it is typed it is no JSON. */
export const suggestKeywords =
  (shared: readonly string[], schema: unknown): CodeEvents['suggest'] =>
  (text, offset) => {
    const found = completionsAt(text, offset, { shared, schema });
    const { language } = languageStore.getState();
    return (
      found && {
        ...found,
        options: found.options.map(({ label, apply, words }) => ({ label, apply, info: words?.[language] ?? null })),
      }
    );
  };

export const suggestNothing: CodeEvents['suggest'] = () => null;
