/** The small map of the whole: there only while part of the design is out of view. */
import { Panel, useReactFlow, useStore } from '@xyflow/react';
import { type PointerEvent, useMemo, useRef } from 'react';
import { nodeKinds } from '../../../core/kinds/kind/node-kinds.ts';
import { around } from '../../../core/layout/box.ts';
import { canvasTexts } from '../../app/languages/areas/canvas.ts';
import { useTexts } from '../../app/languages/language.ts';
import type { Box } from '../boxes.ts';
import styles from '../canvas.module.css';
import { useDrawnBoxes } from '../drawn.ts';
import type { Line } from '../wires/lines.ts';

const size = { width: 148, height: 96 };
/** On a smaller canvas the map would cover what it shows. */
const leastWidth = 620;
/** A frame that only just touches the edge counts as in view. */
const slack = 12;
/** Room around the design, as a share of it. */
const margin = 0.06;

const kinds = [...Object.keys(nodeKinds), 'card', 'note'];

export function MiniMap() {
  const boxes = useDrawnBoxes();
  const whole = useMemo(() => around(boxes.map(areaOf)), [boxes]);
  const hidden = useStore(({ transform: [x, y, zoom], width, height }) => {
    if (!whole || width < leastWidth) return true;
    const [left, top] = [whole.x * zoom + x, whole.y * zoom + y];
    return (
      left > -slack &&
      top > -slack &&
      left + whole.width * zoom < width + slack &&
      top + whole.height * zoom < height + slack
    );
  });
  return hidden || !whole ? null : <SmallMap boxes={boxes} whole={whole} />;
}

const areaOf = ({ position, width = 0, height = 0 }: Box) => ({ ...position, width, height });

interface SmallMapProps {
  readonly boxes: readonly Box[];
  readonly whole: ReturnType<typeof areaOf>;
}

/** One path for each kind: thousands of nodes are no more elements than ten. */
function SmallMap({ boxes, whole }: SmallMapProps) {
  const texts = useTexts(canvasTexts);
  const flow = useReactFlow<Box, Line>();
  const map = useRef<SVGSVGElement>(null);
  const paths = useMemo(() => kinds.map((kind) => [kind, pathOf(boxes, kind)] as const), [boxes]);
  const zoom = useStore((state) => state.transform[2]);
  const [x, y] = [useStore((state) => -state.transform[0] / zoom), useStore((state) => -state.transform[1] / zoom)];
  const [width, height] = [useStore((state) => state.width / zoom), useStore((state) => state.height / zoom)];
  const scale = Math.max(whole.width / size.width, whole.height / size.height) * (1 + 2 * margin);
  const left = whole.x + whole.width / 2 - (size.width / 2) * scale;
  const top = whole.y + whole.height / 2 - (size.height / 2) * scale;
  const frame = `M${left} ${top}h${size.width * scale}v${size.height * scale}h${-size.width * scale}z`;
  const show = (event: PointerEvent) => {
    const box = map.current?.getBoundingClientRect();
    if (!box || event.buttons !== 1) return;
    map.current?.setPointerCapture(event.pointerId);
    void flow.setCenter(left + (event.clientX - box.x) * scale, top + (event.clientY - box.y) * scale, { zoom });
  };
  return (
    <Panel position="bottom-right" className={styles.minimap ?? ''}>
      <svg
        ref={map}
        {...size}
        viewBox={`${left} ${top} ${size.width * scale} ${size.height * scale}`}
        role="img"
        aria-label={texts.minimap}
        onPointerDown={show}
        onPointerMove={show}
        onWheel={({ deltaY }) => void (deltaY < 0 ? flow.zoomIn() : flow.zoomOut())}
      >
        {paths.map(([kind, path]) => (
          <path key={kind} d={path} fill={kind === 'card' ? 'var(--text-faint)' : `var(--${kind}, var(--note-line))`} />
        ))}
        <path
          d={`${frame}M${x} ${y}h${width}v${height}h${-width}z`}
          fillRule="evenodd"
          fill="color-mix(in srgb, var(--surface-canvas) 72%, transparent)"
        />
      </svg>
    </Panel>
  );
}

const pathOf = (boxes: readonly Box[], kind: string): string =>
  boxes
    .filter(({ type }) => type === kind)
    .map(({ position: { x, y }, width = 0, height = 0 }) => `M${x} ${y}h${width}v${height}h${-width}z`)
    .join('');
