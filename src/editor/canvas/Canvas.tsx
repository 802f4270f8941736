/** The canvas: the design as boxes and lines that can be drawn, connected, moved and removed. */
import { Background, BackgroundVariant, ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { lazy, type ReactNode, Suspense, useMemo, useRef } from 'react';
import { canvasTexts } from '../app/languages/areas/canvas.ts';
import { useTexts } from '../app/languages/language.ts';
import { useSession } from '../session/session.ts';
import { gripRadius } from './anchors.ts';
import { DragMarks } from './arranging/DragMarks.tsx';
import { gridStep, useGrid } from './arranging/grid.ts';
import type { Asks } from './asking/asks.ts';
import { useAsking } from './asking/use-asking.ts';
import type { Box } from './boxes.ts';
import { CanvasControls, type CanvasControlsProps } from './CanvasControls.tsx';
import styles from './canvas.module.css';
import { Connecting } from './connecting/Connecting.tsx';
import { forgetInsertion } from './connecting/insertion.ts';
import { lineGesture } from './connecting/line-gesture.ts';
import { gripByTouch } from './connecting/touch-grips.ts';
import { ContextCard } from './contexts/Card.tsx';
import { domainBoxes } from './domains/boxes.ts';
import { flyInto } from './domains/fly.ts';
import { useDomains } from './domains/level.ts';
import { allowDrop, placeDropped } from './drop.ts';
import { hover, useDrawing, viewMoved } from './focus.ts';
import { BackToContent } from './navigating/BackToContent.tsx';
import { useTool } from './navigating/tool.ts';
import { useGestures } from './navigating/use-gestures.ts';
import { PublisherNode, ServiceNode, SubscriberNode, TopicNode } from './nodes/nodes.tsx';
import { ContextRegion, NoteCard } from './nodes/surroundings.tsx';
import { FromAfar } from './overview/FromAfar.tsx';
import { leastZoom, useFar } from './overview/takeover.ts';
import { useReach } from './reach/use-reach.ts';
import { startRenaming } from './renaming.ts';
import { Marquee } from './selecting/Marquee.tsx';
import { pickOne } from './selecting/pick-one.ts';
import { useFlow } from './use-flow.ts';
import { useStage } from './use-stage.ts';
import { LinkLine } from './wires/LinkLine.tsx';
import type { Line } from './wires/lines.ts';
import { ZoomSense } from './ZoomSense.tsx';

/** Nothing is selected before the first picture. */
const SelectionTools = lazy(() =>
  import('./asking/SelectionTools.tsx').then((part) => ({ default: part.SelectionTools })),
);

const Roads = lazy(() => import('./domains/Roads.tsx').then((part) => ({ default: part.Roads })));
const Grips = lazy(() => import('./resizing/Grips.tsx').then((part) => ({ default: part.Grips })));
const Comparing = lazy(() => import('./comparing/Comparing.tsx').then((part) => ({ default: part.Comparing })));

const nodeTypes = {
  publisher: PublisherNode,
  topic: TopicNode,
  service: ServiceNode,
  subscriber: SubscriberNode,
  context: ContextRegion,
  card: ContextCard,
  note: NoteCard,
};
const edgeTypes = { link: LinkLine };
const panButtons = [1, 2];
/** How near a line has to come to an end that it snaps to, in the canvas's units. */
const snapRadius = 60;
/** The same functions every time: others would have every node drawn again. */
const came = (_: unknown, { id }: { readonly id: string }) => hover(id);
const went = () => hover(null);
/** What is seen only as a whole opens; everything else is renamed. */
const open = (_: unknown, { id, data }: Pick<Box, 'id' | 'data'>) =>
  data.domain ? flyInto(data.id) : startRenaming(id);
const multiSelectKeys = ['Shift', 'Meta', 'Control'];

export interface CanvasProps extends CanvasControlsProps, Asks {
  /** What stands above the selection; null before the first picture is there. */
  readonly tools: ReactNode;
  /** What an empty canvas says. */
  readonly emptyState: ReactNode;
  /** Layers over the design, such as moving messages. */
  readonly children?: ReactNode;
}

export function Canvas(props: CanvasProps) {
  return (
    <ReactFlowProvider>
      <Flow {...props} />
    </ReactFlowProvider>
  );
}

function Flow({ emptyState, keysOf, tools, children, ...asks }: CanvasProps) {
  const texts = useTexts(canvasTexts);
  const area = useRef<HTMLElement>(null);
  const flow = useReactFlow<Box, Line>();
  const { boxes, lines, held: isDragging, onNodesChange, onEdgesChange, onLift, onDrop } = useFlow();
  const locked = useSession((state) => state.readOnly !== null);
  const comparing = useSession((state) => state.readOnly === 'comparison');
  const domains = useDomains(area, isDragging);
  const far = useFar() && !domains;
  const design = useSession((state) => state.design);
  // Whoever asks a large record for its first key has it list them all.
  const empty = useMemo(() => isEmpty(design.nodes) && isEmpty(design.notes), [design]);
  const cards = useMemo(() => (domains ? domainBoxes(boxes, design) : null), [domains, boxes, design]);
  const near = useReach(boxes, lines, far || domains, isDragging);
  useStage(flow, area);
  useAsking(area, flow, asks, tools !== null);
  const tool = useTool();
  const { shown } = useGrid();
  useGestures(area, flow);
  return (
    <section
      ref={area}
      className={styles.canvas}
      aria-label={texts.canvas}
      data-canvas
      data-tool={tool}
      data-drawing={useDrawing()?.side}
      tabIndex={-1}
      onTouchStart={gripByTouch}
      onDragOver={allowDrop}
      onDragLeave={forgetInsertion}
      onDrop={(event) => placeDropped(event, flow.screenToFlowPosition)}
    >
      <ReactFlow
        nodes={cards ?? near.boxes}
        edges={near.lines}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        onNodeDragStart={(event, _, all) => onLift(event, all)}
        onNodeDragStop={onDrop}
        {...lineGesture}
        onNodeClick={pickOne}
        onNodeDoubleClick={open}
        onNodeMouseEnter={came}
        onNodeMouseLeave={went}
        onEdgeMouseEnter={came}
        onEdgeMouseLeave={went}
        onMove={viewMoved}
        nodesDraggable={!locked}
        nodesConnectable={!locked}
        edgesReconnectable={!locked}
        connectionRadius={snapRadius}
        reconnectRadius={gripRadius}
        onlyRenderVisibleElements={!cards}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode={null}
        panActivationKeyCode={null}
        multiSelectionKeyCode={multiSelectKeys}
        panOnScroll
        panOnDrag={tool === 'hand' ? true : panButtons}
        zoomOnDoubleClick={false}
        elevateNodesOnSelect={false}
        minZoom={leastZoom}
        maxZoom={2.5}
        attributionPosition="top-right"
      >
        {shown && <Background variant={BackgroundVariant.Dots} gap={gridStep} size={1.4} color="var(--dots)" />}
        <ZoomSense area={area} />
        <FromAfar boxes={boxes} lines={lines} far={far} map={!empty && tools !== null} />
        <Suspense>{cards && <Roads boxes={cards} />}</Suspense>
        <BackToContent />
        <DragMarks />
        {comparing && (
          <Suspense>
            <Comparing />
          </Suspense>
        )}
        {children}
      </ReactFlow>
      <Connecting />
      <CanvasControls keysOf={keysOf} />
      {tools && (
        <Suspense>
          <SelectionTools area={area}>{tools}</SelectionTools>
          <Grips />
        </Suspense>
      )}
      <Marquee />
      {empty && <div className={styles.empty}>{emptyState}</div>}
    </section>
  );
}

const isEmpty = (records: object | undefined): boolean => {
  for (const _ in records) return false;
  return true;
};
