/** What lies around and beside the nodes: tinted regions of contexts, and notes. */
import type { NodeProps } from '@xyflow/react';
import { Minimize2 } from 'lucide-react';
import { memo } from 'react';
import { note } from '../../../core/kinds/note.ts';
import { contextTexts } from '../../app/languages/areas/contexts.ts';
import { useTexts } from '../../app/languages/language.ts';
import { collapse, editNote, renameContext } from '../../session/acts.ts';
import { useSession } from '../../session/session.ts';
import type { Box } from '../boxes.ts';
import { useLeading } from '../contexts/leading.ts';
import { EditableName } from './EditableName.tsx';
import styles from './surroundings.module.css';

export const ContextRegion = memo(function ContextRegion({ id: flowId, data: { id }, selected }: NodeProps<Box>) {
  const texts = useTexts(contextTexts);
  const context = useSession((state) => state.design.contexts?.[id]);
  const locked = useSession((state) => state.readOnly !== null);
  const leading = useLeading(id);
  if (!context) return null;
  return (
    <div
      className={`${styles.region} ${selected ? styles.selected : ''}`}
      data-color={context.color ?? 'slate'}
      data-leading={leading}
    >
      <div className={`${styles.title} context-title`}>
        <EditableName element={flowId} name={context.name} onRename={(name, step) => renameContext(id, name, step)} />
        {context.owner && <span className={styles.owner}>{context.owner}</span>}
        {!locked && (
          <button
            type="button"
            className={`${styles.collapse} nodrag`}
            aria-label={texts.collapse}
            title={texts.collapse}
            onClick={() => collapse([id], true)}
          >
            <Minimize2 aria-hidden="true" />
          </button>
        )}
      </div>
    </div>
  );
});

/** What of a note of this height fits from afar is known for each distance. */
const { height: usual } = note;

export const NoteCard = memo(function NoteCard({ id: flowId, data: { id }, selected, height = 0 }: NodeProps<Box>) {
  const text = useSession((state) => state.design.notes?.[id]?.text);
  if (text === undefined) return null;
  return (
    <div className={`${styles.note} ${selected ? styles.selected : ''}`} data-sized={height !== usual || undefined}>
      <EditableName
        element={flowId}
        name={text}
        multiline
        className={styles.words}
        onRename={(words, step) => editNote(id, words, step)}
      />
    </div>
  );
});
