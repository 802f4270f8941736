/** The canvas: the design as boxes and lines that can be drawn, connected, moved and removed. */
import {
  Background,
  BackgroundVariant,
  type FinalConnectionState,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { type ReactNode, useRef } from 'react';
import { canvasTexts } from '../app/languages/areas/canvas.ts';
import { useTexts } from '../app/languages/language.ts';
import { canConnect, link } from '../session/acts.ts';
import { session, useSession } from '../session/session.ts';
import { DragMarks } from './arranging/DragMarks.tsx';
import { SelectionTools } from './asking/SelectionTools.tsx';
import { type Asks, useAsking } from './asking/use-asking.ts';
import type { Box } from './boxes.ts';
import { CanvasControls, type CanvasControlsProps } from './CanvasControls.tsx';
import styles from './canvas.module.css';
import { ContextCard } from './contexts/Card.tsx';
import { allowDrop, placeDropped } from './drop.ts';
import { draw, hover } from './focus.ts';
import { BackToContent } from './navigating/BackToContent.tsx';
import { useSpaceHeld } from './navigating/space.ts';
import { useTool } from './navigating/tool.ts';
import { PublisherNode, ServiceNode, SubscriberNode, TopicNode } from './nodes/nodes.tsx';
import { ContextRegion, NoteCard } from './nodes/surroundings.tsx';
import { MiniMap } from './overview/MiniMap.tsx';
import { OverviewCanvas } from './overview/OverviewCanvas.tsx';
import { leastZoom, useFar } from './overview/takeover.ts';
import { startRenaming } from './renaming.ts';
import { Marquee } from './selecting/Marquee.tsx';
import { useMarquee } from './selecting/use-marquee.ts';
import { useTabOrder } from './selecting/use-tab-order.ts';
import { useFlow } from './use-flow.ts';
import { useStage } from './use-stage.ts';
import { LinkLine } from './wires/LinkLine.tsx';
import type { Line } from './wires/lines.ts';
import { ZoomSense } from './ZoomSense.tsx';

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
const multiSelectKeys = ['Shift', 'Meta', 'Control'];

/** From afar the overview draws all, and the flow library nothing. */
const noBoxes: Box[] = [];
const noLines: Line[] = [];

export interface CanvasProps extends CanvasControlsProps, Asks {
  /** What stands above the selection. */
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
  const { boxes, lines, onNodesChange, onEdgesChange, onLift, onDrop } = useFlow();
  const empty = useSession(
    ({ design }) => Object.keys(design.nodes ?? {}).length + Object.keys(design.notes ?? {}).length === 0,
  );
  const far = useFar();
  useStage(flow, area);
  useAsking(area, flow, asks);
  const tool = useTool();
  useSpaceHeld();
  useMarquee(area, flow);
  useTabOrder(area, flow);
  return (
    <section
      ref={area}
      className={styles.canvas}
      aria-label={texts.canvas}
      data-canvas
      data-tool={tool}
      tabIndex={-1}
      onDragOver={allowDrop}
      onDrop={(event) => placeDropped(event, flow.screenToFlowPosition)}
    >
      <ReactFlow
        nodes={far ? noBoxes : boxes}
        edges={far ? noLines : lines}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        onNodeDragStart={(event, _, all) => onLift(event, all)}
        onNodeDragStop={onDrop}
        onConnect={({ source, target }) => link(source, target)}
        onConnectStart={(_, { nodeId, handleType }) =>
          draw(nodeId !== null && handleType !== null ? { node: nodeId, side: handleType } : null)
        }
        onConnectEnd={(_, state) => {
          draw(null);
          explainRefusal(state);
        }}
        isValidConnection={({ source, target }) => canConnect(session.getState().design, source, target).ok}
        onNodeDoubleClick={(_, { id }) => startRenaming(id)}
        onNodeMouseEnter={(_, { id }) => hover(id)}
        onNodeMouseLeave={() => hover(null)}
        onEdgeMouseEnter={(_, { id }) => hover(id)}
        onEdgeMouseLeave={() => hover(null)}
        connectionRadius={36}
        onlyRenderVisibleElements
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
        <Background variant={BackgroundVariant.Dots} gap={20} size={1.4} color="var(--dots)" />
        <ZoomSense area={area} />
        <OverviewCanvas boxes={boxes} lines={lines} far={far} />
        {!empty && <MiniMap />}
        <BackToContent />
        <DragMarks />
        {children}
      </ReactFlow>
      <CanvasControls keysOf={keysOf} />
      {tools && <SelectionTools area={area}>{tools}</SelectionTools>}
      <Marquee />
      {empty && <div className={styles.empty}>{emptyState}</div>}
    </section>
  );
}

/** A line that was dropped on a node where it may not lead: the session says why. */
const explainRefusal = (state: FinalConnectionState): void => {
  if (state.isValid || !state.fromNode || !state.toNode || !state.fromHandle) return;
  const ends = [state.fromNode.id, state.toNode.id] as const;
  const [from, to] = state.fromHandle.type === 'source' ? ends : [ends[1], ends[0]];
  link(from, to);
};
