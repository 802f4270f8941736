/** Schemas that were published before; the one of now is kept as one of them before it is changed. */
import { Archive, X } from 'lucide-react';
import type { Message } from '../../../../core/model/message.ts';
import { messageTexts } from '../../../app/languages/areas/messages.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import { type Place, write } from '../../../session/place.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import styles from '../messages.module.css';

export interface EarlierVersionsProps {
  readonly place: Place;
  readonly message: Message;
}

export function EarlierVersions({ place, message }: EarlierVersionsProps) {
  const texts = useTexts(messageTexts);
  const say = useSay();
  const { payload, previous = [], version = '1.0.0' } = message;
  const isKept = previous.some((each) => each.version === version);
  const keep = () => write(place, ['previous'], [...previous, { version, payload }]);
  const drop = (position: number) =>
    write(place, ['previous'], previous.length === 1 ? undefined : previous.filter((_, at) => at !== position));
  return (
    <section className={styles.group} aria-label={texts.earlier}>
      <h3 className={styles.paneTitle}>{texts.earlier}</h3>
      <p className={styles.hint}>{texts.earlierHelp}</p>
      <ul className={styles.versions}>
        {previous.map((each, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what the version is
          <li key={position}>
            <code>{each.version}</code>
            <span className={styles.hint}>
              {say(
                JSON.stringify(each.payload) === JSON.stringify(payload)
                  ? messageTexts.sameSchema
                  : messageTexts.otherSchema,
              )}
            </span>
            <IconButton
              label={say(messageTexts.removeVersion, { version: each.version })}
              onClick={() => drop(position)}
            >
              <X />
            </IconButton>
          </li>
        ))}
      </ul>
      {payload !== undefined && !isKept && (
        <Button icon={<Archive aria-hidden="true" />} onClick={keep}>
          {say(messageTexts.keepVersion, { version })}
        </Button>
      )}
    </section>
  );
}
