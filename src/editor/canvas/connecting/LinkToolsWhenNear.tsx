/** The tools of a link, while the pointer is on it or it is selected; loaded when the first of them is needed. */
import { lazy, Suspense } from 'react';
import { selectedCount } from '../../session/selection.ts';
import { useSession } from '../../session/session.ts';
import { useIsHovered } from '../focus.ts';
import type { LinkToolsProps } from './LinkTools.tsx';

const LinkTools = lazy(() => import('./LinkTools.tsx').then((part) => ({ default: part.LinkTools })));

export function LinkToolsWhenNear(props: LinkToolsProps) {
  const hovered = useIsHovered(props.id);
  const fixed = useSession(({ readOnly }) => readOnly !== null);
  // Thousands may be selected together: then nobody means one of them.
  const alone = useSession(({ selection }) => props.selected && selectedCount(selection) === 1);
  if (fixed || !(hovered || alone)) return null;
  return (
    <Suspense>
      <LinkTools {...props} selected={alone} />
    </Suspense>
  );
}
