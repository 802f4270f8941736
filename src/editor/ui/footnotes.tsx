/** Remarks that many rows of a table share: each once, under the number that the rows bear. */
import styles from './footnotes.module.css';

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
