/** The fixes of structure on designs that say much of what its rules ask for: kinds, requests, datastores, copies, calls, contexts. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Design } from '../model/design.ts';
import type { Link } from '../model/link.ts';
import type { Node } from '../model/node.ts';
import { randomDesign, shuffled } from '../model/testing/random-design.ts';
import { checkDesign } from '../model/text/check.ts';
import { analyse } from '../queueing/analyse.ts';
import { structureRules } from './rules/structure/index.ts';
import { expectFixed } from './testing/rule-cases.ts';
import { validate } from './validate.ts';

/** Draws small numbers one after the other. */
const drawing = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
};

const decorated = (design: Design, seed: number): Design => {
  const draw = drawing(seed);
  const topics = Object.keys(design.nodes ?? {}).filter((id) => design.nodes?.[id]?.kind === 'topic');
  const services = Object.keys(design.nodes ?? {}).filter((id) => design.nodes?.[id]?.kind === 'service');
  const any = (ids: readonly string[]) => ids[draw(ids.length)] as string;
  const nodes = Object.entries(design.nodes ?? {}).map(([id, node]): [string, Node] => {
    const context = draw(3) === 0 ? {} : { context: draw(2) === 0 ? 'sales' : 'store' };
    if (node.kind === 'topic') return [id, { ...node, ...context, replication: 1 + draw(3) }];
    if (node.kind === 'publisher') return [id, { ...node, ...context }];
    return [id, { ...node, ...context, ...(draw(2) === 0 && { stores: [draw(2) === 0 ? 'db' : id] }) } as Node];
  });
  const messages = Object.entries(design.messages ?? {}).map(([id, message]) => {
    const kind = (['event', 'command', 'query', 'reply'] as const)[draw(4)] ?? 'event';
    return [id, { ...message, kind }];
  });
  const links = Object.entries(design.links ?? {}).map(([id, link]): [string, Link] => {
    if (link.kind !== 'publish' || draw(3) > 0) return [id, link];
    return [id, { ...link, request: { replyTo: any(topics), timeoutMs: 100 } }];
  });
  const calls = Array.from({ length: draw(4) }, (_, at): [string, Link] => [
    `call${at}`,
    {
      kind: 'call',
      from: any(services),
      to: any(services),
      ...(draw(4) > 0 && { during: { probability: draw(3) / 4 } }),
    },
  ]);
  const ends = (kind: Link['kind']) => links.flatMap(([id, link]) => (link.kind === kind ? [id] : []));
  const [from, to] = [ends('publish')[0], ends('subscribe')[0]];
  return {
    ...design,
    broker: 'nats',
    contexts: { sales: { name: 'Sales' }, store: { name: 'Store' } },
    messages: Object.fromEntries(messages),
    nodes: Object.fromEntries(nodes),
    links: Object.fromEntries([...links, ...calls]),
    ...(from !== undefined && to !== undefined && { objectives: { fast: { from, to, p99Ms: 10 } } }),
  } as Design;
};

const richDesign = fc
  .tuple(randomDesign, fc.nat())
  .map(([design, seed]) => decorated(design, seed))
  .filter((design) => checkDesign(design).length === 0);

const told = (design: Design) => validate(design, analyse(design), structureRules);

/** Those of isolated nodes, of which random designs are full, are held to the same beside all other rules. */
test('findings do not depend on the order of the file, and every fix mends without a new error', () => {
  fc.assert(
    fc.property(richDesign, fc.nat(), (design, seed) => {
      const findings = told(design);
      expect(JSON.stringify(told(shuffled(design, seed)))).toBe(JSON.stringify(findings));
      for (const finding of findings.filter(({ fix, rule }) => fix && rule !== 'isolated-node'))
        try {
          expectFixed(design, finding, analyse);
        } catch (error) {
          throw new Error(`${finding.rule} ${finding.pointer}: ${error instanceof Error ? error.message : error}`);
        }
    }),
    { numRuns: 15 },
  );
});
