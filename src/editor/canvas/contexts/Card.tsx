/** A collapsed context on the canvas: the ends of its links at once, what its card says as soon as that is loaded. */
import { Handle, type NodeProps, Position } from '@xyflow/react';
import { lazy, memo, Suspense } from 'react';
import type { Box } from '../boxes.ts';

/** Few designs open with a collapsed context. */
const CardFace = lazy(() => import('./CardFace.tsx').then((part) => ({ default: part.CardFace })));

/** Nothing is drawn from a card: it stands for many. */
const unseen = { opacity: 0, pointerEvents: 'none', width: 12, height: 12, border: 0 } as const;

export const ContextCard = memo(function ContextCard({ id: flowId, data: { id }, selected }: NodeProps<Box>) {
  return (
    <>
      <Handle type="target" id="in" position={Position.Left} isConnectable={false} style={unseen} />
      <Handle type="source" id="out" position={Position.Right} isConnectable={false} style={unseen} />
      <Suspense>
        <CardFace id={id} flowId={flowId} selected={selected} />
      </Suspense>
    </>
  );
});
