/** What every node has: its outline, its handles, icon, name and badge; the figures come as children. */
import { Handle, Position } from '@xyflow/react';
import { Inbox, RadioTower, Route, ServerCog } from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';
import type { Size } from '../../../core/layout/box.ts';
import type { NodeKind } from '../../../core/model/node.ts';
import { nameLines } from '../../../core/picture/name-lines.ts';
import { renameNode } from '../../session/acts.ts';
import { useSession } from '../../session/session.ts';
import { enters, leaves } from '../anchors.ts';
import { useLight } from '../focus.ts';
import { Badge } from './Badge.tsx';
import { EditableName } from './EditableName.tsx';
import { LockSign } from './LockSign.tsx';
import styles from './nodes.module.css';
import { Shape } from './Shape.tsx';

const icons = { publisher: RadioTower, topic: Route, service: ServerCog, subscriber: Inbox };

export interface NodeFrameProps {
  readonly id: string;
  readonly kind: NodeKind;
  readonly selected: boolean;
  readonly size: Size;
  /** Of how much of its time it is busy; colours the node where its figures are too small to read. */
  readonly load?: number | null;
  readonly children: ReactNode;
}

export function NodeFrame({ id, kind, selected, size, load, children }: NodeFrameProps) {
  const node = useSession((state) => state.design.nodes?.[id]);
  const light = useLight(id);
  const Icon = icons[kind];
  if (!node) return null;
  const lines = nameLines(kind, size.height);
  return (
    <div
      className={classes(kind, selected && 'selected', light, loadOf(load), lines > 1 && 'roomy')}
      style={lines > 1 ? ({ '--name-lines': lines } as CSSProperties) : undefined}
    >
      <Shape kind={kind} size={size} lanes={node.kind === 'topic' ? (node.partitions ?? 1) : 1} />
      {enters(kind) && <Handle type="target" id="in" position={Position.Left} className={styles.handle} />}
      {leaves(kind) && <Handle type="source" id="out" position={Position.Right} className={styles.handle} />}
      <div className={styles.content}>
        <div className={styles.head}>
          <Icon className={styles.icon} aria-hidden="true" />
          <EditableName element={id} name={node.name} onRename={(name, step) => renameNode(id, name, step)} />
        </div>
        {children}
      </div>
      {typeof load === 'number' && <LoadEdge share={load} />}
      <Badge id={id} />
      <LockSign id={id} />
    </div>
  );
}

const classes = (...names: readonly (string | false | undefined)[]): string =>
  ['node', ...names].flatMap((name) => (name ? (styles[name] ?? []) : [])).join(' ');

const loadOf = (load: number | null | undefined): string | undefined =>
  typeof load !== 'number' ? undefined : load >= 1 ? 'overloaded' : load >= 0.8 ? 'busy' : undefined;

/** From afar, the lower edge of the node says how busy it is. */
function LoadEdge({ share }: { readonly share: number }) {
  return (
    <span className={styles.edge} aria-hidden="true">
      <span style={{ width: `${Math.min(1, share) * 100}%` }} />
    </span>
  );
}
