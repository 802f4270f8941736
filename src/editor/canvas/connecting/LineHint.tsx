/** While a line is drawn: what it will do at the node under the pointer, or why it may not end there. */
import { useConnection } from '@xyflow/react';
import { useEffect, useState } from 'react';
import { connectingTexts } from '../../app/languages/areas/connecting.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { canConnectThrough } from '../../session/acts.ts';
import { useSession } from '../../session/session.ts';
import type { Drawing } from '../focus.ts';
import { linkBetween } from './link-between.ts';
import { PointerHint } from './PointerHint.tsx';
import { followPoint, lastPoint, nodeAt } from './pointer.ts';
import { endsAt, verdictOn } from './reachable.ts';

export function LineHint({ drawing }: { readonly drawing: Drawing }) {
  const snapped = useConnection(({ isValid, toNode }) => (isValid ? (toNode?.id ?? null) : null));
  const below = useNodeBelow();
  const other = snapped ?? below;
  return other === null || other === drawing.node ? null : <HintOn drawing={drawing} other={other} />;
}

function HintOn({ drawing, other }: { readonly drawing: Drawing; readonly other: string }) {
  const texts = useTexts(connectingTexts);
  const say = useSay();
  const design = useSession((state) => state.design);
  const [own, node] = [design.nodes?.[drawing.node], design.nodes?.[other]];
  if (!own || !node) return null;
  const verdict = verdictOn(design, drawing, other);
  if (verdict.ok) {
    const kind = linkBetween(own.kind, drawing.side, node.kind) ?? 'call';
    const target = drawing.side === 'source' ? node : own;
    return <PointerHint tone="yes">{say(willWords[kind], { name: target.name })}</PointerHint>;
  }
  const { from, to } = endsAt(drawing, other);
  const through = drawing.link === undefined && canConnectThrough(design, from, to);
  return (
    <PointerHint tone="no">
      <p>{say(verdict.reason)}</p>
      {through && <p>{own.kind === 'topic' ? texts.offerService : texts.offerTopic}</p>}
    </PointerHint>
  );
}

const willWords = {
  publish: connectingTexts.willPublish,
  subscribe: connectingTexts.willRead,
  call: connectingTexts.willCall,
};

/** Also where the pointer has stood still since the line began. */
const useNodeBelow = (): string | null => {
  const [below, setBelow] = useState(() => nodeAt(lastPoint()));
  useEffect(() => followPoint((at) => setBelow(nodeAt(at))), []);
  return below;
};
