/** The design from afar, drawn on one canvas; the flow library has nothing to do meanwhile but to move the view. */
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { overviewTexts } from '../../app/languages/areas/overview.ts';
import { useSay } from '../../app/languages/language.ts';
import { useSession } from '../../session/session.ts';
import type { Box } from '../boxes.ts';
import { elementOf } from '../flow-ids.ts';
import { onRecoloured } from '../recoloured.ts';
import type { Line } from '../wires/lines.ts';
import { listen } from './gestures.ts';
import { looksOf } from './looks.ts';
import styles from './overview.module.css';
import { createPainter, type Painter } from './painter.ts';
import { pictureOf } from './picture.ts';
import { useCover } from './takeover.ts';

export interface OverviewCanvasProps {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  /** The flow library shows nothing at this distance. */
  readonly far: boolean;
}

export function OverviewCanvas({ far, ...drawn }: OverviewCanvasProps) {
  return useCover(far) ? <Drawing {...drawn} far={far} /> : null;
}

function Drawing({ boxes, lines, far }: OverviewCanvasProps) {
  const say = useSay();
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useRef<Painter>(null);
  const flow = useReactFlow<Box, Line>();
  const view = useStoreApi();
  const design = useSession((state) => state.design);
  const analysis = useSession((state) => state.analysis);
  const findings = useSession((state) => state.findings);
  const picture = useMemo(
    () => pictureOf(boxes, lines, looksOf(design, analysis, findings)),
    [boxes, lines, design, analysis, findings],
  );
  const latest = useRef(picture);
  latest.current = picture;

  useLayoutEffect(() => {
    if (!canvas.current) return;
    painter.current = createPainter(canvas.current, () => view.getState().transform);
    return () => painter.current?.end();
  }, [view]);
  useLayoutEffect(() => {
    painter.current?.show(picture, ({ id, ariaLabel }) => {
      const { section, id: own } = elementOf(id);
      const context = section === 'contexts' ? design.contexts?.[own] : undefined;
      if (context) return { name: context.name, color: context.color ?? 'slate' };
      return { name: design.nodes?.[own]?.name ?? ariaLabel ?? '', color: 'slate' };
    });
  }, [picture, design]);
  useEffect(() => watch(view, () => painter.current), [view]);
  useEffect(() => {
    const area = canvas.current?.closest<HTMLElement>('[data-canvas]');
    if (!far || !area) return;
    return listen(
      area,
      flow,
      () => latest.current.boxes,
      (box) => painter.current?.point(box),
    );
  }, [flow, far]);
  useFocusKept(canvas);

  const count = { nodes: Object.keys(design.nodes ?? {}).length, links: Object.keys(design.links ?? {}).length };
  return (
    <canvas
      ref={canvas}
      className={styles.overview}
      role="img"
      tabIndex={0}
      data-overview
      aria-label={say(overviewTexts.fromAfar, count)}
    />
  );
}

/** The view may move, the canvas may change its size, the theme its colours. */
const watch = (view: ReturnType<typeof useStoreApi>, painter: () => Painter | null): (() => void) => {
  const forget = view.subscribe((now, before) => {
    const still = now.transform === before.transform && now.width === before.width && now.height === before.height;
    if (!still) painter()?.again();
  });
  const still = onRecoloured(() => painter()?.recolour());
  return () => {
    forget();
    still();
  };
};

/** Who had an element in focus that is no longer there goes on hearing keys: on the drawing, and afterwards on the canvas. */
const useFocusKept = (canvas: RefObject<HTMLCanvasElement | null>): void => {
  useLayoutEffect(() => {
    const drawing = canvas.current;
    const area = drawing?.closest<HTMLElement>('[data-canvas]');
    const within = document.activeElement?.closest('.react-flow__node, .react-flow__edge');
    if (within && area?.contains(within)) drawing?.focus({ preventScroll: true });
    return () => {
      if (document.activeElement === drawing) area?.focus({ preventScroll: true });
    };
  }, [canvas]);
};
