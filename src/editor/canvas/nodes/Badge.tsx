/** How many findings an element has, in the colour and the shape of the worst: errors an octagon, warnings a triangle, hints a disc. */
import { Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { Standing } from '../../../core/model/findings/standing.ts';
import { standingAt } from '../../../core/picture/figures/standing-at.ts';
import { canvasTexts } from '../../app/languages/areas/canvas.ts';
import { useSay } from '../../app/languages/language.ts';
import { useSession } from '../../session/session.ts';
import styles from './badge.module.css';

const signs = { error: OctagonAlert, warning: TriangleAlert, info: Info };

export function Badge({ id }: { readonly id: string }) {
  const standing = useSession((state) => standingAt(state.findings, id));
  return standing && standing.worst !== 'info' ? <BadgeSign {...standing} /> : null;
}

export function BadgeSign({ worst, count }: Standing) {
  const say = useSay();
  const label = say(canvasTexts.findings, { count });
  const Sign = signs[worst];
  return (
    <span className={`${styles.badge} ${styles[worst]}`} title={label} role="img" aria-label={label}>
      <Sign aria-hidden="true" />
      {count > 1 && <span>{count}</span>}
    </span>
  );
}
