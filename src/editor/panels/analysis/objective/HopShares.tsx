/** The hops of a way in their order, each with its share of the mean time; a press leads to the link. */
import { durationOf, percentOf } from '../../../../core/lib/figures.ts';
import { linkName } from '../../../../core/model/graph/link-name.ts';
import type { Hop } from '../../../../core/queueing/analysis.ts';
import { objectiveTexts } from '../../../app/languages/areas/objectives.ts';
import { useTexts } from '../../../app/languages/language.ts';
import { reveal } from '../../../session/reveal.ts';
import { useSession } from '../../../session/session.ts';
import dock from '../../../ui/dock.module.css';
import styles from './objective.module.css';

export interface HopSharesProps {
  readonly hops: readonly Hop[];
  /** The hop that takes most, or that is the trouble itself. */
  readonly biggest: string | null;
}

export function HopShares({ hops, biggest }: HopSharesProps) {
  const texts = useTexts(objectiveTexts);
  const design = useSession((state) => state.design);
  return (
    <ol className={styles.hops} data-testid="hop-shares">
      {hops.map(({ link, meanMs, share }) => (
        <li key={link} data-biggest={link === biggest}>
          <button type="button" className={dock.link} title={link} onClick={() => reveal({ links: [link] })}>
            {linkName(design, link)}
          </button>
          <span className={styles.share}>
            {share === null ? (meanMs === null ? texts.noMean : durationOf(meanMs)) : percentOf(share)}
          </span>
          <span className={styles.bar} aria-hidden="true" style={{ inlineSize: `${100 * (share ?? 0)}%` }} />
        </li>
      ))}
    </ol>
  );
}
