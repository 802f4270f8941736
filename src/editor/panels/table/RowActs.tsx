/** What ends every row: how it stands with its findings, the way to its place on the canvas, and its removal. */
import { LocateFixed, Trash2 } from 'lucide-react';
import { standings } from '../../../core/model/findings/standing.ts';
import { tableTexts } from '../../app/languages/areas/table.ts';
import { useSay } from '../../app/languages/language.ts';
import { useSession } from '../../session/session.ts';
import { IconButton } from '../../ui/button.tsx';
import styles from './table.module.css';

export function Standing({ id }: { readonly id: string }) {
  const say = useSay();
  const standing = useSession((state) => standings(state.findings).get(id));
  if (!standing) return null;
  const words = say(tableTexts[standing.worst], { count: standing.count });
  return (
    <span className={styles.standing} data-tone={standing.worst} role="img" aria-label={words} title={words}>
      {standing.count}
    </span>
  );
}

interface RowActsProps {
  readonly name: string;
  readonly onShow: () => void;
  readonly onRemove: () => void;
}

export function RowActs({ name, onShow, onRemove }: RowActsProps) {
  const say = useSay();
  return (
    <span className={styles.acts}>
      <IconButton label={say(tableTexts.show, { name })} onClick={onShow}>
        <LocateFixed />
      </IconButton>
      <IconButton
        label={say(tableTexts.remove, { name })}
        onClick={({ currentTarget }) => {
          const next = neighbourOf(currentTarget);
          onRemove();
          // The row is gone, and the next one has its place: whoever works by keyboard goes on there.
          requestAnimationFrame(() => next?.focus());
        }}
      >
        <Trash2 />
      </IconButton>
    </span>
  );
}

/** The same button of the row below, else of the row above, else the first field after the table. */
const neighbourOf = (button: HTMLElement): HTMLElement | null => {
  const row = button.closest('tr');
  const other = row?.nextElementSibling?.querySelector('button') ? row.nextElementSibling : row?.previousElementSibling;
  const buttons = other?.querySelectorAll('button');
  return buttons?.[buttons.length - 1] ?? document.querySelector<HTMLElement>('[data-add-row] select');
};
