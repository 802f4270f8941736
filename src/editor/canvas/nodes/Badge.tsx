/** How many findings an element has, in the colour and shape of the worst. */
import { canvasTexts } from '../../app/languages/areas/canvas.ts';
import { useSay } from '../../app/languages/language.ts';
import { useSession } from '../../session/session.ts';
import { standings } from '../../session/standing.ts';
import styles from './nodes.module.css';

export function Badge({ id }: { readonly id: string }) {
  const say = useSay();
  const standing = useSession((state) => standings(state.findings).get(id));
  if (!standing || standing.worst === 'info') return null;
  const label = say(canvasTexts.findings, { count: standing.count });
  return (
    <span className={`${styles.badge} ${styles[standing.worst]}`} title={label} role="img" aria-label={label}>
      {standing.count}
    </span>
  );
}
