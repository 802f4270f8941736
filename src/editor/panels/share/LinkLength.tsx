/** How long a link is, and where it still fits: the limits that makers of browsers and chats state. */
import { Check, X } from 'lucide-react';
import { figureOf } from '../../../core/lib/figures.ts';
import { shareTexts } from '../../app/languages/areas/share.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import styles from './share.module.css';

/** Characters. */
const places = [
  { place: 'discord', most: 2000 },
  { place: 'slack', most: 4000 },
  { place: 'whatsapp', most: 65_536 },
  { place: 'firefox', most: 1_048_576 },
  { place: 'chromium', most: 2_097_152 },
] as const;

export function LinkLength({ length }: { readonly length: number }) {
  const texts = useTexts(shareTexts);
  const say = useSay();
  const tooLong = places.some(({ most }) => length > most);
  return (
    <div className={styles.part}>
      <p>{say(shareTexts.length, { count: figureOf(length) })}</p>
      <ul className={styles.places}>
        {places.map(({ place, most }) => (
          <li key={place} data-fits={length <= most}>
            {length <= most ? <Check aria-hidden="true" /> : <X aria-hidden="true" />}
            {say(length <= most ? shareTexts.fits : shareTexts.tooLong, {
              place: shareTexts[place],
              most: figureOf(most),
            })}
          </li>
        ))}
      </ul>
      {tooLong && <p className={styles.quiet}>{texts.instead}</p>}
    </div>
  );
}
