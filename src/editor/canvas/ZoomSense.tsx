/** Tells the styles of the canvas how far it is zoomed out, without drawing anything again. */
import { useStore } from '@xyflow/react';
import { type RefObject, useLayoutEffect } from 'react';
import { detailAt, stylesOf } from './detail.ts';

export function ZoomSense({ area }: { readonly area: RefObject<HTMLElement | null> }) {
  const detail = useStore((state) => detailAt(state.transform[2]));
  useLayoutEffect(() => {
    const { level, near, properties } = stylesOf(detail);
    if (!area.current) return;
    area.current.dataset.detail = level;
    area.current.toggleAttribute('data-near', near);
    for (const [name, value] of Object.entries(properties)) area.current.style.setProperty(name, value);
  }, [detail, area]);
  return null;
}
