/** What a split makes of the links between the two: over which topics they meet from then on. */
import type { Design } from '../../../core/model/design.ts';
import { splittingTexts } from '../../app/languages/areas/splitting.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { meetingsOf } from './parts.ts';
import styles from './split.module.css';

export interface AfterwardsProps {
  readonly before: Design;
  readonly after: Design;
  readonly service: string;
  /** Of the service that stays and of the new one. */
  readonly names: readonly [string, string];
}

export function Afterwards({ before, after, service, names: [old, fresh] }: AfterwardsProps) {
  const texts = useTexts(splittingTexts);
  const say = useSay();
  const part = Object.keys(after.nodes ?? {}).find((id) => !Object.hasOwn(before.nodes ?? {}, id)) ?? '';
  const meetings = meetingsOf(after, service, part);
  const words = {
    'both-read': splittingTexts.bothRead,
    'one-feeds': splittingTexts.feeds,
    'other-feeds': splittingTexts.feeds,
  };
  return (
    <section className={styles.afterwards} aria-label={texts.together}>
      <h3>{texts.together}</h3>
      <ul>
        {meetings.map(({ topic, how }) => (
          <li key={`${how} ${topic}`}>
            {say(words[how], {
              topic,
              one: how === 'other-feeds' ? fresh : old,
              other: how === 'other-feeds' ? old : fresh,
            })}
          </li>
        ))}
        {meetings.length === 0 && <li>{texts.apart}</li>}
        <li>{texts.workersCopied}</li>
      </ul>
    </section>
  );
}
