/** How full something is, from idle to overloaded; the colour repeats what the length says. */
import styles from './meter.module.css';

export interface MeterProps {
  /** A share of one; beyond it the bar is full. */
  readonly share: number;
  readonly label: string;
}

export function Meter({ share, label }: MeterProps) {
  const state = share >= 1 ? styles.over : share >= 0.8 ? styles.high : styles.calm;
  return (
    <span className={styles.track} role="img" aria-label={label}>
      <span className={`${styles.bar} ${state}`} style={{ width: `${Math.min(Math.max(share, 0), 1) * 100}%` }} />
    </span>
  );
}
