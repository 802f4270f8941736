/**
 * How long a link is, and where it still fits: only limits that the makers state. Discord, contents of a message:
 * https://discord.com/developers/docs/resources/message; Slack, longer messages may be broken into several:
 * https://api.slack.com/changelog/2018-04-truncating-really-long-messages; Firefox, addresses that it remembers (`URL_LENGTH_MAX`):
 * https://mozilla.github.io/application-services/book/rust-docs/places/storage/constant.URL_LENGTH_MAX.html; Chromium:
 * https://chromium.googlesource.com/chromium/src/+/main/docs/security/url_display_guidelines/url_display_guidelines.md
 */
import { Check, X } from 'lucide-react';
import { figureOf } from '../../../core/lib/figures.ts';
import { shareTexts } from '../../app/languages/areas/share.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import styles from './share.module.css';

/** Characters. */
const places = [
  { place: 'discord', most: 2000 },
  { place: 'slack', most: 4000 },
  { place: 'firefox', most: 65_536 },
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
