/** The small map of the whole: there only while part of the design is out of view. */
import { Panel, useReactFlow, useStore } from '@xyflow/react';
import { type PointerEvent, type RefObject, useEffect, useMemo, useRef } from 'react';
import { type Box as Area, around } from '../../../core/layout/box.ts';
import { canvasTexts } from '../../app/languages/areas/canvas.ts';
import { useTexts } from '../../app/languages/language.ts';
import type { Box } from '../boxes.ts';
import styles from '../canvas.module.css';
import { useDrawnBoxes } from '../drawn.ts';
import { onRecoloured } from '../recoloured.ts';
import type { Line } from '../wires/lines.ts';
import { drawMap, frameOf, type MapFrame, mapSize } from './draw-map.ts';

/** On a smaller canvas the map would cover what it shows. */
const leastWidth = 620;
/** A frame that only just touches the edge counts as in view. */
const slack = 12;

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

const areaOf = ({ position, width = 0, height = 0 }: Box): Area => ({ ...position, width, height });

interface SmallMapProps {
  readonly boxes: readonly Box[];
  readonly whole: Area;
}

/** The design is drawn once; while the view moves, only the frame over it does. */
function SmallMap({ boxes, whole }: SmallMapProps) {
  const texts = useTexts(canvasTexts);
  const flow = useReactFlow<Box, Line>();
  const map = useRef<HTMLCanvasElement>(null);
  const frame = frameOf(whole);
  useDrawing(map, boxes, frame);
  const show = (event: PointerEvent) => {
    const box = map.current?.getBoundingClientRect();
    if (!box || event.buttons !== 1) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const x = frame.left + (event.clientX - box.x) * frame.scale;
    const y = frame.top + (event.clientY - box.y) * frame.scale;
    void flow.setCenter(x, y, { zoom: flow.getZoom() });
  };
  return (
    <Panel position="bottom-right" className={styles.minimap ?? ''}>
      <div
        className={styles.map}
        role="img"
        aria-label={texts.minimap}
        onPointerDown={show}
        onPointerMove={show}
        onWheel={({ deltaY }) => void (deltaY < 0 ? flow.zoomIn() : flow.zoomOut())}
      >
        <canvas ref={map} style={mapSize} />
        <InView frame={frame} />
      </div>
    </Panel>
  );
}

/** Boxes that are dragged change with every move: the map follows a little later. */
const lateMs = 120;

const useDrawing = (
  map: RefObject<HTMLCanvasElement | null>,
  boxes: readonly Box[],
  { left, top, scale }: MapFrame,
) => {
  useEffect(() => {
    const draw = () => {
      if (map.current) drawMap(map.current, boxes, { left, top, scale });
    };
    const timer = setTimeout(draw, lateMs);
    const forget = onRecoloured(draw);
    return () => {
      clearTimeout(timer);
      forget();
    };
  }, [map, boxes, left, top, scale]);
};

/** All but what is in view, behind a veil. */
function InView({ frame: { left, top, scale } }: { readonly frame: MapFrame }) {
  const zoom = useStore((state) => state.transform[2]);
  const [x, y] = [useStore((state) => -state.transform[0] / zoom), useStore((state) => -state.transform[1] / zoom)];
  const [width, height] = [useStore((state) => state.width / zoom), useStore((state) => state.height / zoom)];
  const [right, low] = [mapSize.width * scale, mapSize.height * scale];
  return (
    <svg {...mapSize} viewBox={`${left} ${top} ${right} ${low}`} aria-hidden="true">
      <path
        d={`M${left} ${top}h${right}v${low}h${-right}zM${x} ${y}h${width}v${height}h${-width}z`}
        fillRule="evenodd"
        fill="color-mix(in srgb, var(--surface-canvas) 72%, transparent)"
      />
    </svg>
  );
}
