/** The shape of a panel that is on its way, so that nothing jumps when it arrives; shown only if that takes a while. */
import styles from './skeleton.module.css';

export function Skeleton({ label, lines }: { readonly label: string; readonly lines: number }) {
  return (
    <div className={styles.skeleton} role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike and never move
        <span key={line} className={styles.line} />
      ))}
    </div>
  );
}
