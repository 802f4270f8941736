/** The canvas: the design as boxes and lines that can be drawn, connected, moved and removed. */
import {
  Background,
  BackgroundVariant,
  type FinalConnectionState,
  MiniMap,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useReactFlow,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { type ReactNode, useRef } from 'react';
import { canConnect } from '../../core/edits/connect.ts';
import { canvasTexts } from '../app/languages/areas/canvas.ts';
import { useTexts } from '../app/languages/language.ts';
import { link } from '../session/acts.ts';
import { session, useSession } from '../session/session.ts';
import type { Box } from './boxes.ts';
import { CanvasControls } from './CanvasControls.tsx';
import styles from './canvas.module.css';
import { allowDrop, placeDropped } from './drop.ts';
import { endNudge, onCanvasKey } from './keys.ts';
import { LinkLine } from './LinkLine.tsx';
import type { Line } from './lines.ts';
import { PublisherNode, ServiceNode, SubscriberNode, TopicNode } from './nodes/nodes.tsx';
import { ContextRegion, NoteCard } from './nodes/surroundings.tsx';
import { useFlow } from './use-flow.ts';
import { useStage } from './use-stage.ts';

const nodeTypes = {
  publisher: PublisherNode,
  topic: TopicNode,
  service: ServiceNode,
  subscriber: SubscriberNode,
  context: ContextRegion,
  note: NoteCard,
};
const edgeTypes = { link: LinkLine };
const panButtons = [1, 2];
const minimapSize = { width: 168, height: 108 };
const multiSelectKeys = ['Shift', 'Meta', 'Control'];

export interface CanvasProps {
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

function Flow({ emptyState, children }: CanvasProps) {
  const texts = useTexts(canvasTexts);
  const area = useRef<HTMLElement>(null);
  const flow = useReactFlow<Box, Line>();
  const { boxes, lines, onNodesChange, onEdgesChange, onDrop } = useFlow();
  const empty = useSession(
    ({ design }) => Object.keys(design.nodes ?? {}).length + Object.keys(design.notes ?? {}).length === 0,
  );
  useStage(flow, area);
  return (
    <section
      ref={area}
      className={styles.canvas}
      aria-label={texts.canvas}
      data-canvas
      onKeyDown={(event) => onCanvasKey(event, flow)}
      onKeyUp={endNudge}
      onDragOver={allowDrop}
      onDrop={(event) => placeDropped(event, flow.screenToFlowPosition)}
    >
      <ReactFlow
        nodes={boxes}
        edges={lines}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        onNodeDragStop={onDrop}
        onSelectionDragStop={onDrop}
        onConnect={({ source, target }) => link(source, target)}
        onConnectEnd={(_, state) => explainRefusal(state)}
        isValidConnection={({ source, target }) => canConnect(session.getState().design, source, target).ok}
        connectionRadius={36}
        onlyRenderVisibleElements
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionOnDrag
        selectionMode={SelectionMode.Partial}
        multiSelectionKeyCode={multiSelectKeys}
        panOnScroll
        panOnDrag={panButtons}
        zoomOnDoubleClick={false}
        elevateNodesOnSelect={false}
        minZoom={0.1}
        maxZoom={2.5}
        proOptions={{ hideAttribution: true }}
      >
        <Background variant={BackgroundVariant.Dots} gap={20} size={1.4} color="var(--dots)" />
        {!empty && (
          <MiniMap<Box>
            className={styles.minimap ?? ''}
            style={minimapSize}
            pannable
            zoomable
            ariaLabel={texts.minimap}
            nodeColor={({ type }) => (type === 'context' ? 'transparent' : `var(--${type}, var(--note-line))`)}
            nodeBorderRadius={16}
            maskColor="color-mix(in srgb, var(--surface-canvas) 72%, transparent)"
          />
        )}
        {children}
      </ReactFlow>
      <CanvasControls />
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
