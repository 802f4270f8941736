/** Remarks that many rows of a table share: each once, under the number that the rows bear. */
import styles from './footnotes.module.css';

/** The different remarks among many, in the order in which they are met. */
export const remarksOf = (remarks: readonly (string | null)[]): readonly string[] => [
  ...new Set(remarks.filter((remark) => remark !== null)),
];

export function Footnotes({ remarks }: { readonly remarks: readonly string[] }) {
  if (remarks.length === 0) return null;
  return (
    <ol className={styles.notes}>
      {remarks.map((remark, at) => (
        <li key={remark}>
          <sup>{at + 1}</sup> {remark}
        </li>
      ))}
    </ol>
  );
}
