/** Which faults of a scenario the kernel can simulate, and what each can hit. */
import type { Design } from '../model/design.ts';
import type { Fault, FaultKind } from '../model/scenario.ts';

/** The other kinds are part of the document; a run with one of them is refused. */
export const simulatedFaults = ['stall', 'node-down'] as const satisfies readonly FaultKind[];

export type SimulatedFault = (typeof simulatedFaults)[number];

export const isSimulated = (kind: FaultKind): kind is SimulatedFault =>
  (simulatedFaults as readonly FaultKind[]).includes(kind);

/** Nodes with workers or publishers can be hit; a stall can also hit one subscription or call. */
export const canHit = (design: Design, kind: Fault['kind'], target: string): boolean => {
  const node = own(design.nodes, target);
  if (node !== undefined) return node.kind !== 'topic';
  const link = own(design.links, target);
  return kind === 'stall' && link !== undefined && link.kind !== 'publish';
};

const own = <Value>(map: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined =>
  map !== undefined && Object.hasOwn(map, key) ? map[key] : undefined;
