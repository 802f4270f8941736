/** A collapsed context: one card with its name, how much of what is in it, its figures and its worst finding. */
import { Boxes, Maximize2 } from 'lucide-react';
import { type MouseEvent, useMemo } from 'react';
import { percentOf, rateOf } from '../../../core/lib/figures.ts';
import { type CardFigures, cardFigures } from '../../../core/picture/figures/card-figures.ts';
import { contentWords, publishWords } from '../../../core/picture/scene/scene-texts.ts';
import { contextTexts } from '../../app/languages/areas/contexts.ts';
import { useSay } from '../../app/languages/language.ts';
import { collapse, renameContext } from '../../session/acts.ts';
import { useSession } from '../../session/session.ts';
import { Meter } from '../../ui/meter.tsx';
import { useLight } from '../focus.ts';
import { BadgeSign } from '../nodes/Badge.tsx';
import { EditableName } from '../nodes/EditableName.tsx';
import styles from './card.module.css';
import { useLeading } from './leading.ts';

export function CardFace({ id, flowId, selected }: CardFaceProps) {
  const say = useSay();
  const context = useSession((state) => state.design.contexts?.[id]);
  const figures = useCardFigures(id);
  const light = useLight(flowId);
  const leading = useLeading(id);
  const locked = useSession((state) => state.readOnly !== null);
  if (!context) return null;
  const { utilisation } = figures;
  const busy = utilisation === null || utilisation < 0.8 ? '' : utilisation >= 1 ? 'over' : 'high';
  const look = [styles.card, selected && styles.selected, light && styles[light], busy && styles[busy]];
  const expand = (event: MouseEvent) => {
    event.stopPropagation();
    if (!locked) collapse([id], false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button on it and the key of the action do the same
    <div
      className={look.filter(Boolean).join(' ')}
      data-color={context.color ?? 'slate'}
      data-leading={leading}
      onDoubleClick={expand}
    >
      <div className={styles.head}>
        <Boxes className={styles.icon} aria-hidden="true" />
        <EditableName element={flowId} name={context.name} onRename={(name) => renameContext(id, name)} />
        {!locked && (
          <button
            type="button"
            className={`${styles.expand} nodrag`}
            aria-label={say(contextTexts.expand)}
            title={say(contextTexts.expand)}
            onClick={expand}
          >
            <Maximize2 aria-hidden="true" />
          </button>
        )}
      </div>
      <Contents figures={figures} />
      {figures.worst && figures.worst !== 'info' && <BadgeSign worst={figures.worst} count={figures.findings} />}
    </div>
  );
}

export interface CardFaceProps {
  /** Of the context. */
  readonly id: string;
  /** Of the box on the canvas. */
  readonly flowId: string;
  readonly selected: boolean;
}

function Contents({ figures: { counts, publishesPerSecond: rate, utilisation } }: { readonly figures: CardFigures }) {
  const say = useSay();
  const contents = say(contentWords(counts));
  return (
    <>
      <p className={styles.counts} title={contents}>
        {contents}
      </p>
      <div className={styles.figures}>
        {utilisation !== null && (
          <span className={styles.load}>
            <Meter share={utilisation} label={percentOf(utilisation)} />
            {percentOf(utilisation)}
          </span>
        )}
        <span>{say(publishWords(rate === undefined ? undefined : rateOf(rate)))}</span>
      </div>
    </>
  );
}

const useCardFigures = (context: string): CardFigures => {
  const design = useSession((state) => state.design);
  const analysis = useSession((state) => state.analysis);
  const findings = useSession((state) => state.findings);
  return useMemo(() => cardFigures(design, context, analysis, findings), [design, context, analysis, findings]);
};
