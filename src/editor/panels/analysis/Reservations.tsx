/** Why figures are approximate: each reason once, under the number that the rows of the table bear. */
import { useSay } from '../../app/languages/language.ts';
import { approximationText } from '../../session/approximation.ts';
import styles from './analysis.module.css';

/** The different reasons among many, in the order in which they are met. */
export const reservationsOf = (reasons: readonly (string | null)[]): readonly string[] => [
  ...new Set(reasons.filter((reason) => reason !== null)),
];

export function Reservations({ of }: { readonly of: readonly string[] }) {
  const say = useSay();
  if (of.length === 0) return null;
  return (
    <ol className={styles.reservations}>
      {of.map((reason, at) => (
        <li key={reason}>
          <sup>{at + 1}</sup> {say(approximationText(reason))}
        </li>
      ))}
    </ol>
  );
}
