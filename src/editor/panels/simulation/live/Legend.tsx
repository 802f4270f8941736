/** How to read what the canvas shows while a live run is open. */
import { liveTexts } from '../../../app/languages/areas/live.ts';
import { useTexts } from '../../../app/languages/language.ts';
import styles from './live.module.css';

const dots = [
  ['moving', '--accent'],
  ['acknowledged', '--good'],
  ['refused', '--warning'],
  ['failed', '--error'],
  ['lost', '--text-quiet'],
] as const;

export function Legend() {
  const texts = useTexts(liveTexts);
  return (
    <details className={styles.legend}>
      <summary>{texts.legend}</summary>
      <ul>
        {dots.map(([name, colour]) => (
          <li key={name}>
            <i className={styles.dot} style={{ background: `var(${colour})` }} /> {texts[name]}
          </li>
        ))}
        <li>
          <i className={styles.ring} data-heat="low" /> <i className={styles.ring} data-heat="middle" />{' '}
          <i className={styles.ring} data-heat="high" /> {texts.heat}
        </li>
        <li>
          <i className={styles.lamp} data-lit="true" /> <i className={styles.lamp} /> {texts.workers}
        </li>
        <li>
          <i className={styles.queue} /> {texts.queue}
        </li>
        <li>
          <i className={styles.breaker} data-state="closed" /> <i className={styles.breaker} data-state="half-open" />{' '}
          <i className={styles.breaker} data-state="open" /> {texts.breakers}
        </li>
        <li>
          <i className={styles.pile} /> {texts.deadLetters}
        </li>
        <li>
          <i className={styles.cross}>✕</i> {texts.broken}
        </li>
      </ul>
    </details>
  );
}
