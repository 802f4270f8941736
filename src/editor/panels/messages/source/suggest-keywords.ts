/** Completion of JSON Schema for the code editor, in the language of the page. */
import { completionsAt } from '../../../../core/model/schemas/schema-completion.ts';
import { languageStore } from '../../../app/languages/language.ts';
import type { CodeEvents } from './code-editor.ts';

export const suggestKeywords =
  (shared: readonly string[]): CodeEvents['suggest'] =>
  (text, offset) => {
    const found = completionsAt(text, offset, shared);
    const { language } = languageStore.getState();
    return (
      found && {
        ...found,
        options: found.options.map(({ label, apply, words }) => ({ label, apply, info: words?.[language] ?? null })),
      }
    );
  };

export const suggestNothing: CodeEvents['suggest'] = () => null;
