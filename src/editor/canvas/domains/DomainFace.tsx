/** A business domain from afar: one card in the frame of its context, with as much of its figures as there is room for. */
import { useStore as useView } from '@xyflow/react';
import { useMemo } from 'react';
import { percentOf, rateOf } from '../../../core/lib/figures.ts';
import type { Standing } from '../../../core/model/findings/standing.ts';
import { domainsOf } from '../../../core/model/graph/domains.ts';
import { cardFigures } from '../../../core/picture/figures/card-figures.ts';
import { contentWords, publishWords } from '../../../core/picture/scene/scene-texts.ts';
import { canvasTexts } from '../../app/languages/areas/canvas.ts';
import { useSay } from '../../app/languages/language.ts';
import { useSession } from '../../session/session.ts';
import { Meter } from '../../ui/meter.tsx';
import { useLeading } from '../contexts/leading.ts';
import { roundedZoom } from '../detail.ts';
import { BadgeSign } from '../nodes/Badge.tsx';
import styles from './domains.module.css';
import { cardIn, marginOf, type Room, roomOf } from './room.ts';

export interface DomainFaceProps {
  /** Of the context. */
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly selected: boolean;
}

export function DomainFace({ id, width, height, selected }: DomainFaceProps) {
  const context = useSession((state) => state.design.contexts?.[id]);
  const figures = useDomainFigures(id);
  const leading = useLeading(id);
  const room = useRoom(context?.name ?? '', width, height);
  if (!context) return null;
  const { utilisation, worst, findings } = figures;
  const small = room.rows < 2;
  const busy = utilisation === null || utilisation < 0.8 ? '' : utilisation >= 1 ? 'over' : 'high';
  const look = [styles.domain, selected && styles.selected, busy && styles[busy]];
  return (
    <div
      className={look.filter(Boolean).join(' ')}
      style={{ inset: marginOf({ width, height }) }}
      data-color={context.color ?? 'slate'}
      data-domain={id}
      data-leading={leading}
      data-domain-small={small ? '' : undefined}
      title={room.letters === 0 ? context.name : undefined}
    >
      {room.letters > 0 && (
        <p
          className={styles.name}
          style={{ fontSize: `calc(${room.letters} * var(--pixel))`, WebkitLineClamp: room.lines }}
        >
          {context.name}
        </p>
      )}
      <Rows rows={room.rows} owner={context.owner} figures={figures} />
      {worst && worst !== 'info' && room.letters > 0 && <Sign worst={worst} count={findings} plain={small} />}
    </div>
  );
}

interface SignProps extends Standing {
  readonly plain: boolean;
}

/** There may be hundreds of small cards: one plain shape for each, as the drawing from afar has them. */
function Sign({ plain, worst, count }: SignProps) {
  const say = useSay();
  if (!plain) return <BadgeSign worst={worst} count={count} />;
  const label = say(canvasTexts.findings, { count });
  return <span className={styles.mark} data-worst={worst} role="img" aria-label={label} title={label} />;
}

interface RowsProps {
  readonly rows: number;
  readonly owner: string | undefined;
  readonly figures: ReturnType<typeof cardFigures>;
}

/** The busiest work first, whose it is and what leaves it last: whichever has no room is left out. */
function Rows({ rows, owner, figures: { counts, publishesPerSecond: rate, utilisation } }: RowsProps) {
  const say = useSay();
  const main = counts.filter(([kind]) => kind === 'topic' || kind === 'service');
  const words = [
    say(contentWords(main.length > 0 ? main : counts)),
    owner ?? '',
    rate === undefined ? '' : say(publishWords(rateOf(rate))),
  ].filter(Boolean);
  const loaded = utilisation !== null && rows > 0;
  return (
    <>
      {words.slice(0, Math.max(0, rows - Number(loaded))).map((line) => (
        <p key={line} className={styles.line}>
          {line}
        </p>
      ))}
      {loaded && (
        <p className={styles.load}>
          <Meter share={utilisation} label={percentOf(utilisation)} />
          {percentOf(utilisation)}
        </p>
      )}
    </>
  );
}

const useDomainFigures = (context: string) => {
  const design = useSession((state) => state.design);
  const analysis = useSession((state) => state.analysis);
  const findings = useSession((state) => state.findings);
  return useMemo(
    () => cardFigures(domainsOf(design).folded, context, analysis, findings),
    [design, context, analysis, findings],
  );
};

/** A string is told on only when it is another one. */
const useRoom = (name: string, width: number, height: number): Room => {
  const told = useView(({ transform }) => {
    const { letters, lines, rows } = roomOf(cardIn({ x: 0, y: 0, width, height }), name, roundedZoom(transform[2]));
    return `${letters} ${lines} ${rows}`;
  });
  const [letters = 0, lines = 0, rows = 0] = told.split(' ').map(Number);
  return { letters, lines, rows };
};
