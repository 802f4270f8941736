/** The tools of a link, while the pointer is on it or it is selected; loaded when the first of them is needed. */
import { lazy, Suspense } from 'react';
import { useSession } from '../../session/session.ts';
import { useIsHovered } from '../focus.ts';
import type { LinkToolsProps } from './LinkTools.tsx';

const LinkTools = lazy(() => import('./LinkTools.tsx').then((part) => ({ default: part.LinkTools })));

export function LinkToolsWhenNear(props: LinkToolsProps) {
  const hovered = useIsHovered(props.id);
  const fixed = useSession(({ readOnly }) => readOnly !== null);
  if (fixed || !(hovered || props.selected)) return null;
  return (
    <Suspense>
      <LinkTools {...props} />
    </Suspense>
  );
}
