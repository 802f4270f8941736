/** Why something that was asked for did not begin, or broke down. */
import dock from './dock.module.css';

export interface RefusalsProps {
  /** What broke, in a sentence; null: nothing did. */
  readonly failure: string | null;
  /** Said above the sentences, where there are any. */
  readonly title: string;
  /** Each says what, why and what to do. */
  readonly sentences: readonly string[];
}

export function Refusals({ failure, title, sentences }: RefusalsProps) {
  if (sentences.length === 0 && failure === null) return null;
  return (
    <div className={dock.note} data-tone="error" role="alert">
      {failure !== null && <p>{failure}</p>}
      {sentences.length > 0 && <strong>{title}</strong>}
      {[...new Set(sentences)].map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
