/** What the inspected element is connected with; each name flies there. */
import { useMemo } from 'react';
import { inspectorTexts } from '../../app/languages/areas/inspector.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import type { Place } from '../../session/place.ts';
import { reveal } from '../../session/reveal.ts';
import { useSession } from '../../session/session.ts';
import styles from './inspector.module.css';
import { relatedTo } from './related.ts';

export function RelatedList({ place }: { readonly place: Place }) {
  const texts = useTexts(inspectorTexts);
  const say = useSay();
  const design = useSession((state) => state.design);
  const lists = useMemo(() => relatedTo(design, place), [design, place]);
  if (lists.length === 0) return place.section === 'messages' ? <p className={styles.hint}>{texts.unused}</p> : null;
  return (
    <dl className={styles.related}>
      {lists.map(({ title, items }) => (
        <div key={title.en}>
          <dt>{say(title)}</dt>
          <dd>
            {items.map(({ section, id, name }) => (
              <button key={id} type="button" className={styles.way} onClick={() => reveal({ [section]: [id] })}>
                {name}
              </button>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
