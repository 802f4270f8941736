/** One line of a list of nodes or kinds: its icon in the colour of its kind, its name, and quietly what it would do. */
import { Inbox, RadioTower, Route, ServerCog } from 'lucide-react';
import type { NodeKind } from '../../../core/model/node.ts';
import styles from './kind-line.module.css';

const icons = { publisher: RadioTower, topic: Route, service: ServerCog, subscriber: Inbox };

export interface KindLineProps {
  readonly kind: NodeKind;
  readonly title: string;
  readonly words?: string | undefined;
}

export function KindLine({ kind, title, words }: KindLineProps) {
  const Icon = icons[kind];
  return (
    <span className={styles.line} data-kind={kind}>
      <Icon aria-hidden="true" />
      <span className={styles.title}>{title}</span>
      {words !== undefined && <span className={styles.words}>{words}</span>}
    </span>
  );
}
