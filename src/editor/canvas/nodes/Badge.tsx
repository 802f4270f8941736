/** How many findings an element has, in the colour and the shape of the worst: errors an octagon, warnings a triangle, hints a disc. */
import { Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import { canvasTexts } from '../../app/languages/areas/canvas.ts';
import { useSay } from '../../app/languages/language.ts';
import { useSession } from '../../session/session.ts';
import styles from './badge.module.css';
import { standingAt } from './standing-at.ts';

const signs = { error: OctagonAlert, warning: TriangleAlert, info: Info };

export function Badge({ id }: { readonly id: string }) {
  const say = useSay();
  const standing = useSession((state) => standingAt(state.findings, id));
  if (!standing || standing.worst === 'info') return null;
  const label = say(canvasTexts.findings, { count: standing.count });
  const Sign = signs[standing.worst];
  return (
    <span className={`${styles.badge} ${styles[standing.worst]}`} title={label} role="img" aria-label={label}>
      <Sign aria-hidden="true" />
      {standing.count > 1 && <span>{standing.count}</span>}
    </span>
  );
}
