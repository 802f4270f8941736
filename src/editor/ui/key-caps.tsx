/** Keys as they look on a keyboard, one cap for each. */
import styles from './key-caps.module.css';
import { keyCaps } from './keys.ts';

export function KeyCaps({ keys }: { readonly keys: string }) {
  return (
    <kbd className={styles.keys}>
      {keyCaps(keys).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </kbd>
  );
}
