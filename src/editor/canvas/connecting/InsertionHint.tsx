/** While something is dragged over a link: where it would go, with what is made along with it, or why it cannot. */
import { connectingTexts } from '../../app/languages/areas/connecting.ts';
import { useSay } from '../../app/languages/language.ts';
import { useSession } from '../../session/session.ts';
import { useInsertion } from './insertion.ts';
import { PointerHint } from './PointerHint.tsx';

export function InsertionHint() {
  const insertion = useInsertion();
  const design = useSession((state) => state.design);
  const say = useSay();
  const link = insertion && design.links?.[insertion.link];
  if (!insertion || !link) return null;
  const { verdict } = insertion;
  if (!verdict.ok) return <PointerHint tone="no">{say(verdict.reason)}</PointerHint>;
  const nameOf = (node: string) => design.nodes?.[node]?.name ?? node;
  const ends = { from: nameOf(link.from), to: nameOf(link.to) };
  return <PointerHint tone="yes">{say(insertWords[verdict.value ?? 'nothing'], ends)}</PointerHint>;
}

const insertWords = {
  nothing: connectingTexts.insertHere,
  topic: connectingTexts.insertThroughTopic,
  service: connectingTexts.insertThroughService,
};
