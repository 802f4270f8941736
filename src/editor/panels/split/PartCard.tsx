/** One part of a service: what it reads, publishes and calls, with the arrow that sends it over. */
import { ArrowLeft, ArrowRight, Boxes, Inbox, Phone, PhoneIncoming, Send } from 'lucide-react';
import { splittingTexts } from '../../app/languages/areas/splitting.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { IconButton } from '../../ui/button.tsx';
import type { Part, PartLine } from './parts.ts';
import styles from './split.module.css';

const icons = { subscribe: Inbox, publish: Send, call: Phone, called: PhoneIncoming, module: Boxes };

export interface PartCardProps {
  readonly part: Part;
  readonly goes: boolean;
  readonly onMove: () => void;
}

export const dragType = 'application/x-eventwright-part';

export function PartCard({ part, goes, onMove }: PartCardProps) {
  const texts = useTexts(splittingTexts);
  const say = useSay();
  const what = part.lines.map((line) => line.what).join(', ');
  const Arrow = goes ? ArrowLeft : ArrowRight;
  return (
    <li
      className={styles.part}
      data-part={part.key}
      draggable
      onDragStart={(event) => event.dataTransfer.setData(dragType, part.key)}
    >
      <div>
        <Lines lines={part.lines} />
        {part.why.length > 0 && (
          <details className={styles.why}>
            <summary>{texts.whyTogether}</summary>
            {part.why.map((words) => (
              <p key={words.en}>{say(words)}</p>
            ))}
          </details>
        )}
      </div>
      <IconButton label={say(goes ? splittingTexts.moveBack : splittingTexts.moveOver, { what })} onClick={onMove}>
        <Arrow />
      </IconButton>
    </li>
  );
}

/** `notes` says what is new about a line, by its id. */
export function Lines({
  lines,
  notes,
}: {
  readonly lines: readonly PartLine[];
  readonly notes?: ReadonlyMap<string, string>;
}) {
  const texts = useTexts(splittingTexts);
  return (
    <ul className={styles.lines}>
      {lines.map(({ id, does, what }) => {
        const Icon = icons[does];
        return (
          <li key={id} data-does={does}>
            <Icon aria-hidden="true" />
            <span className={styles.does}>{texts[does]}</span> <span>{what}</span>
            {notes?.has(id) && <span className={styles.note}>{notes.get(id)}</span>}
          </li>
        );
      })}
    </ul>
  );
}
