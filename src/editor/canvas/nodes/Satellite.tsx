/** A dead-letter topic that nobody reads: small, under the node whose failures go there, calm as long as nothing arrives. */
import { Handle, Position } from '@xyflow/react';
import { MailX } from 'lucide-react';
import { rateOf } from '../../../core/lib/figures.ts';
import { deadLetterWords } from '../../../core/picture/scene/scene-texts.ts';
import { useSay } from '../../app/languages/language.ts';
import { renameNode } from '../../session/acts.ts';
import { useSession } from '../../session/session.ts';
import { useLight } from '../focus.ts';
import { useRenaming } from '../renaming.ts';
import { Badge } from './Badge.tsx';
import { EditableName } from './EditableName.tsx';
import { LockSign } from './LockSign.tsx';
import styles from './satellite.module.css';

export interface SatelliteProps {
  readonly id: string;
  readonly selected: boolean;
  readonly rate: number | null | undefined;
}

export function Satellite({ id, selected, rate }: SatelliteProps) {
  const say = useSay();
  const name = useSession((state) => state.design.nodes?.[id]?.name ?? id);
  const renaming = useRenaming(id);
  const light = useLight(id);
  const arriving = typeof rate === 'number' && rate > 0;
  const look = [styles.satellite, selected && styles.selected, arriving && styles.arriving, light && styles[light]];
  return (
    <div className={look.filter(Boolean).join(' ')} title={name}>
      <Handle type="target" id="in" position={Position.Left} className={styles.handle} />
      <Handle type="source" id="out" position={Position.Right} className={styles.handle} />
      <MailX className={styles.icon} aria-hidden="true" />
      {renaming ? (
        <EditableName element={id} name={name} onRename={(next) => renameNode(id, next)} />
      ) : (
        <>
          <span className={styles.words}>{say(deadLetterWords)}</span>
          <span className={styles.rate}>{rateOf(rate)}</span>
        </>
      )}
      <Badge id={id} />
      <LockSign id={id} />
    </div>
  );
}
