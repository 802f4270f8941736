/** A context as one card, collapsed or seen from afar: the ends of its links at once, what it says as soon as that is loaded. */
import { Handle, type NodeProps, Position } from '@xyflow/react';
import { lazy, memo, Suspense } from 'react';
import type { Box } from '../boxes.ts';

/** Few designs open with a collapsed context, and none from afar. */
const CardFace = lazy(() => import('./CardFace.tsx').then((part) => ({ default: part.CardFace })));
const DomainFace = lazy(() => import('../domains/DomainFace.tsx').then((part) => ({ default: part.DomainFace })));

/** Nothing is drawn from a card: it stands for many. */
const unseen = { opacity: 0, pointerEvents: 'none', width: 12, height: 12, border: 0 } as const;

export const ContextCard = memo(function ContextCard({ id: flowId, data, selected, ...size }: NodeProps<Box>) {
  const { width = 0, height = 0 } = size;
  return (
    <>
      <Handle type="target" id="in" position={Position.Left} isConnectable={false} style={unseen} />
      <Handle type="source" id="out" position={Position.Right} isConnectable={false} style={unseen} />
      <Suspense>
        {data.domain ? (
          <DomainFace id={data.id} selected={selected} width={width} height={height} />
        ) : (
          <CardFace id={data.id} flowId={flowId} selected={selected} />
        )}
      </Suspense>
    </>
  );
});
