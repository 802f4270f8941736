/** Asks a person something on the page, and waits for the answer. */
import type { Text } from '../../core/lib/text.ts';
import { session } from './session.ts';

/** The first choice is the one that loses nothing. Null: closed without an answer, or another question took its place. */
export const ask = <Id extends string>(
  title: Text,
  words: Text,
  choices: Readonly<Record<Id, Text>>,
): Promise<Id | null> => {
  session.getState().question?.answer(null);
  return new Promise((resolve) => {
    const ids = Object.keys(choices) as Id[];
    const answer = (id: string | null) => {
      session.setState({ question: null });
      resolve(ids.find((each) => each === id) ?? null);
    };
    session.setState({ question: { title, words, choices: ids.map((id) => ({ id, label: choices[id] })), answer } });
  });
};
