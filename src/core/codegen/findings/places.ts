/** The places of a design that a limit touches, sorted by id. */
import { graphOf } from '../../model/graph/graph.ts';
import type { Link } from '../../model/link.ts';
import type { Node } from '../../model/node.ts';
import type { ProjectPlan } from '../plan/project-plan.ts';

type OfKind<Union, Kind> = Extract<Union, { kind: Kind }>;

/** Ids of the links of one kind that pass the test. */
export const linksOf = <Kind extends Link['kind']>(
  plan: ProjectPlan,
  kind: Kind,
  test: (link: OfKind<Link, Kind>) => boolean,
): string[] =>
  graphOf(plan.design).links.flatMap(([id, link]) =>
    link.kind === kind && test(link as OfKind<Link, Kind>) ? [id] : [],
  );

/** Ids of the nodes of these kinds that pass the test. */
export const nodesOf = <Kind extends Node['kind']>(
  plan: ProjectPlan,
  kinds: readonly Kind[],
  test: (node: OfKind<Node, Kind>) => boolean,
): string[] =>
  graphOf(plan.design).nodes.flatMap(([id, node]) =>
    (kinds as readonly string[]).includes(node.kind) && test(node as OfKind<Node, Kind>) ? [id] : [],
  );
