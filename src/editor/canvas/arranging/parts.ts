/** What is selected as the parts that are aligned, distributed or locked: each goes with what hangs under it or lies in it. */
import type { Part } from '../../../core/edits/steps/parts.ts';
import { hostOf } from '../../../core/kinds/kind/satellite.ts';
import type { Design } from '../../../core/model/design.ts';
import { session } from '../../session/session.ts';
import type { Box } from '../boxes.ts';
import { liesWithin } from '../contexts/members.ts';
import { dragged } from '../dragging.ts';
import { drawnBoxes } from '../drawn.ts';
import { elementOf } from '../flow-ids.ts';

const chosen = (): readonly Box[] => drawnBoxes().filter(({ selected }) => selected);

export const selectedParts = (): readonly Part[] => {
  const { design } = session.getState();
  const boxes = chosen();
  const ids = new Set(boxes.map(({ id }) => id));
  return boxes.filter(({ id }) => !goesAlong(design, id, ids)).map((box) => partOf(design, box));
};

/** Of what is selected, whether it goes where something else that is selected goes. */
const goesAlong = (design: Design, flowId: string, selected: ReadonlySet<string>): boolean => {
  const { section, id } = elementOf(flowId);
  const contexts = [...selected].map(elementOf).filter((element) => element.section === 'contexts');
  if (section === 'contexts') return contexts.some((other) => other.id !== id && liesWithin(design, id, other.id));
  if (section === 'notes') return false;
  const host = hostOf(design, id);
  const home = design.nodes?.[id]?.context;
  return (
    (host !== undefined && selected.has(host)) ||
    (home !== undefined && contexts.some((context) => liesWithin(design, home, context.id)))
  );
};

const partOf = (design: Design, { id: flowId, position, width = 0, height = 0 }: Box): Part => {
  const area = { ...position, width, height };
  const nodes: Record<string, { x: number; y: number }> = {};
  const notes: typeof nodes = {};
  // Carried nowhere, everything that would come along is named with where it stands.
  for (const [member, at] of dragged(design, new Map(), [{ id: flowId, position }])) {
    const { section, id } = elementOf(member);
    if (section !== 'contexts') (section === 'nodes' ? nodes : notes)[id] = at;
  }
  return { area, nodes, notes };
};
