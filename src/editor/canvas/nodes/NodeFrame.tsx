/** What every node has: its outline, its handles, icon, name and badge; the figures come as children. */
import { Handle, Position } from '@xyflow/react';
import { Inbox, RadioTower, Route, ServerCog } from 'lucide-react';
import type { ReactNode } from 'react';
import type { NodeKind } from '../../../core/model/node.ts';
import { renameNode } from '../../session/acts.ts';
import { useSession } from '../../session/session.ts';
import { enters, leaves } from '../anchors.ts';
import { Badge } from './Badge.tsx';
import { EditableName } from './EditableName.tsx';
import styles from './nodes.module.css';
import { Shape } from './Shape.tsx';

const icons = { publisher: RadioTower, topic: Route, service: ServerCog, subscriber: Inbox };

export interface NodeFrameProps {
  readonly id: string;
  readonly kind: NodeKind;
  readonly selected: boolean;
  readonly children: ReactNode;
}

export function NodeFrame({ id, kind, selected, children }: NodeFrameProps) {
  const node = useSession((state) => state.design.nodes?.[id]);
  const Icon = icons[kind];
  if (!node) return null;
  return (
    <div className={`${styles.node} ${styles[kind]} ${selected ? styles.selected : ''}`}>
      <Shape kind={kind} lanes={node.kind === 'topic' ? (node.partitions ?? 1) : 1} />
      {enters(kind) && <Handle type="target" id="in" position={Position.Left} className={styles.handle} />}
      {leaves(kind) && <Handle type="source" id="out" position={Position.Right} className={styles.handle} />}
      <div className={styles.content}>
        <div className={styles.head}>
          <Icon className={styles.icon} aria-hidden="true" />
          <EditableName element={id} name={node.name} onRename={(name) => renameNode(id, name)} />
        </div>
        {children}
      </div>
      <Badge id={id} />
    </div>
  );
}
