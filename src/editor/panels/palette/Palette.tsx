/** The palette: everything that can be placed, by drag, by click or by Enter. */
import { Group, Inbox, RadioTower, Route, ServerCog, StickyNote } from 'lucide-react';
import { kinds } from '../../../core/kinds/index.ts';
import { panelTexts } from '../../app/languages/areas/panels.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { type Placeable, place } from '../../session/acts.ts';
import { dragType, onStage } from '../../session/stage.ts';
import { carryByFinger } from './finger-drag.ts';
import styles from './palette.module.css';

const icons = {
  publisher: RadioTower,
  topic: Route,
  service: ServerCog,
  subscriber: Inbox,
  context: Group,
  note: StickyNote,
};
const order: readonly Placeable[] = ['publisher', 'topic', 'service', 'subscriber', 'context', 'note'];

export function Palette() {
  const texts = useTexts(panelTexts);
  const say = useSay();
  return (
    <section className={styles.palette} aria-label={texts.palette}>
      <h2 className={styles.title}>{texts.palette}</h2>
      <ul className={styles.list}>
        {order.map((id) => {
          const kind = kinds.find((entry) => entry.id === id);
          const Icon = icons[id];
          if (!kind) return null;
          const placeInView = () => {
            const { x, y } = onStage().centre();
            place(id, { x: x - kind.width / 2, y: y - kind.height / 2 });
          };
          return (
            <li key={id}>
              <button
                type="button"
                className={styles.item}
                data-kind={id}
                title={say(kind.summary)}
                aria-label={say(panelTexts.place, { kind: kind.title })}
                draggable
                onPointerDown={(event) => carryByFinger(event, id)}
                onDragStart={(event) => {
                  event.dataTransfer.setData(dragType, id);
                  event.dataTransfer.setData(`${dragType}.${id}`, id);
                  event.dataTransfer.effectAllowed = 'copy';
                }}
                onClick={placeInView}
              >
                <Icon aria-hidden="true" />
                {say(kind.title)}
              </button>
            </li>
          );
        })}
      </ul>
      <p className={styles.hint}>{texts.paletteHint}</p>
    </section>
  );
}
