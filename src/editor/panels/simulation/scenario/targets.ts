/** What a fault can hit, nodes first, and what each is called. */
import type { Design } from '../../../../core/model/design.ts';
import { linkName } from '../../../../core/model/graph/link-name.ts';
import type { FaultKind } from '../../../../core/model/scenario.ts';
import { canHit } from '../../../../core/simulation/faults.ts';

export const targetsOf = (design: Design, kind: FaultKind): readonly string[] =>
  [...Object.keys(design.nodes ?? {}), ...Object.keys(design.links ?? {})].filter((id) => canHit(design, kind, id));

export const nameOfElement = (design: Design, id: string): string =>
  (Object.hasOwn(design.nodes ?? {}, id) ? design.nodes?.[id]?.name : undefined) ?? linkName(design, id);
