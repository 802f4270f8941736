/** Every edit with arguments drawn from what a design holds: often sensible, sometimes not. */
import type { Result } from '../../lib/result.ts';
import type { Text } from '../../lib/text.ts';
import { brokerNames } from '../../model/broker.ts';
import type { Design } from '../../model/design.ts';
import type { LinkKind } from '../../model/link.ts';
import type { NodeKind, Worker } from '../../model/node.ts';
import { align } from '../align.ts';
import { applyBrokerPreset } from '../apply-broker-preset.ts';
import { applyFix } from '../apply-fix.ts';
import { arrange } from '../arrange.ts';
import { collapseContexts } from '../collapse-contexts.ts';
import { connect } from '../connect.ts';
import { connectThrough } from '../connect-through.ts';
import { distribute } from '../distribute.ts';
import { duplicate } from '../duplicate.ts';
import { insertOnLink } from '../insert-on-link.ts';
import { lock } from '../lock.ts';
import { makeAsynchronous } from '../make-asynchronous.ts';
import { mergeServices } from '../merge-services.ts';
import { move } from '../move.ts';
import { paste } from '../paste.ts';
import { placeConnected } from '../place-connected.ts';
import { placeContext } from '../place-context.ts';
import { placeMessage } from '../place-message.ts';
import { placeNode } from '../place-node.ts';
import { placeNote } from '../place-note.ts';
import { placeObjective } from '../place-objective.ts';
import { placeScenario } from '../place-scenario.ts';
import { reattach } from '../reattach.ts';
import { remove } from '../remove.ts';
import { removeAndReconnect } from '../remove-and-reconnect.ts';
import { rename } from '../rename.ts';
import { renameProperty } from '../rename-property.ts';
import { renameSchema } from '../rename-schema.ts';
import { reorder } from '../reorder.ts';
import { resize } from '../resize.ts';
import { restoreVersion } from '../restore-version.ts';
import { setContext } from '../set-context.ts';
import { setField } from '../set-field.ts';
import { setObjective } from '../set-objective.ts';
import { setScenario } from '../set-scenario.ts';
import { setSeverity } from '../set-severity.ts';
import { splitService } from '../split-service.ts';
import { bundlesAt } from '../steps/kept-together.ts';
import type { Part } from '../steps/parts.ts';
import type { SectionName } from '../steps/records.ts';
import { suppress } from '../suppress.ts';
import { unsuppress } from '../unsuppress.ts';
import { shop } from './shop.ts';

/** A whole number from 0 to below `most`. */
export type Draw = (most: number) => number;

const pick = <Item>(draw: Draw, items: readonly Item[]): Item => items[draw(items.length)] as Item;
const idOf = (draw: Draw, map: object | undefined): string => pick(draw, [...Object.keys(map ?? {}), 'gone']);
const linkOf = (draw: Draw, design: Design, kind: LinkKind) =>
  idOf(draw, Object.fromEntries(Object.entries(design.links ?? {}).filter(([, link]) => link.kind === kind)));
const workerOf = (draw: Draw, design: Design, fits: (id: string, worker: Worker) => boolean = () => true) =>
  idOf(
    draw,
    Object.fromEntries(
      Object.entries(design.nodes ?? {}).filter(
        ([id, node]) => (node.kind === 'service' || node.kind === 'subscriber') && fits(id, node),
      ),
    ),
  );
const point = (draw: Draw) => ({ x: draw(2000) - 500, y: draw(2000) - 500 });
const name = (draw: Draw) => pick(draw, ['Orders', 'Stock', '订单', 'constructor', 'A b']);
const kinds: readonly NodeKind[] = ['publisher', 'topic', 'service', 'subscriber'];

const fields: readonly (readonly [SectionName, readonly string[], readonly unknown[]])[] = [
  ['nodes', ['replicas'], [1, 3, 0, undefined]],
  ['nodes', ['context'], ['sales', 'billing', undefined]],
  ['nodes', ['messages'], [['placed'], [], undefined]],
  ['nodes', ['sharedWorkers'], [true, undefined]],
  ['links', ['after', 'probability'], [0.5, 2, undefined]],
  ['links', ['after', 'choice'], ['stock', undefined]],
  ['links', ['retry'], [{}, { maxDeliveries: 3 }, undefined]],
  ['links', ['deadLetter'], ['lost', 'discard', undefined]],
  ['links', ['concurrency'], [2, undefined]],
  ['messages', ['payload'], [{ b: 1, a: 2 }, { a: 2, b: 1 }, true, undefined]],
  ['messages', ['payload', 'title'], ['Order', undefined]],
  ['contexts', ['parent'], ['sales', 'billing', undefined]],
  ['scenarios', ['overrides'], [{ '/nodes/payment/replicas': 3 }, { '/links/payment-reads/retry': {} }, undefined]],
  ['notes', ['text'], ['New words']],
];

const randomField = (design: Design, draw: Draw) => {
  const [section, path, values] = pick(draw, fields);
  return setField.apply(design, { section, id: idOf(draw, design[section]), path, value: pick(draw, values) });
};

const randomRemoval = (design: Design, draw: Draw) => {
  const section = pick(draw, ['nodes', 'links', 'messages', 'contexts', 'notes', 'schemas', 'scenarios'] as const);
  return remove.apply(design, { [section]: [idOf(draw, design[section])] });
};

const randomParts = (design: Design, draw: Draw): Part[] =>
  Array.from({ length: 3 }, () => {
    const at = point(draw);
    return { area: { ...at, width: 180, height: 60 }, nodes: { [idOf(draw, design.nodes)]: at } };
  });

/** One entry per edit of the registry, by id. */
export const randomEdits: Readonly<Record<string, (design: Design, draw: Draw) => Result<Design, Text>>> = {
  align: (design, draw) =>
    align.apply(design, {
      parts: randomParts(design, draw),
      to: pick(draw, ['left', 'centre', 'right', 'top', 'middle', 'bottom']),
    }),
  'apply-broker-preset': (design, draw) =>
    applyBrokerPreset.apply(design, {
      ...(draw(2) === 0 && { topics: [pick(draw, ['orders', 'payments', idOf(draw, design.nodes)])] }),
      ...(draw(2) === 0 && { broker: pick(draw, brokerNames) }),
      mode: pick(draw, ['fill', 'reset'] as const),
    }),
  'apply-fix': (design, draw) =>
    applyFix.apply(design, {
      title: applyFix.title,
      apply: (before) => ({ ...before, broker: pick(draw, ['nats', 'kafka'] as const) }),
    }),
  arrange: (design, draw) => arrange.apply(design, { positions: { [idOf(draw, design.nodes)]: point(draw) } }),
  'collapse-contexts': (design, draw) =>
    collapseContexts.apply(design, { contexts: [idOf(draw, design.contexts)], collapsed: draw(2) === 0 }),
  connect: (design, draw) => connect.apply(design, { from: idOf(draw, design.nodes), to: idOf(draw, design.nodes) }),
  'connect-through': (design, draw) =>
    connectThrough.apply(design, { from: idOf(draw, design.nodes), to: idOf(draw, design.nodes) }),
  distribute: (design, draw) =>
    distribute.apply(design, {
      parts: randomParts(design, draw),
      along: pick(draw, ['horizontal', 'vertical']),
    }),
  duplicate: (design, draw) =>
    duplicate.apply(design, { nodes: [...new Set([idOf(draw, design.nodes), idOf(draw, design.nodes)])] }),
  'insert-on-link': (design, draw) => {
    const link = idOf(draw, design.links);
    const node = idOf(draw, design.nodes);
    return insertOnLink.apply(design, draw(3) === 0 ? { link, node } : { link, kind: pick(draw, kinds) });
  },
  lock: (design, draw) =>
    lock.apply(design, { nodes: { [idOf(draw, design.nodes)]: point(draw) }, locked: draw(2) === 0 }),
  'make-asynchronous': (design, draw) =>
    makeAsynchronous.apply(design, {
      call: linkOf(draw, design, 'call'),
      ...(draw(2) === 0 && { answer: draw(2) === 0 }),
    }),
  'merge-services': (design, draw) =>
    mergeServices.apply(design, { into: workerOf(draw, design), from: workerOf(draw, design) }),
  move: (design, draw) => move.apply(design, { nodes: { [idOf(draw, design.nodes)]: point(draw) } }),
  paste: (design, draw) => paste.apply(design, { clipping: pick(draw, [shop, { eventwright: 1, name: 'Nothing' }]) }),
  'place-connected': (design, draw) =>
    placeConnected.apply(design, {
      kind: pick(draw, kinds),
      node: idOf(draw, design.nodes),
      side: pick(draw, ['source', 'target'] as const),
      through: draw(2) === 0,
      ...(draw(3) === 0 && { link: idOf(draw, design.links) }),
    }),
  'place-context': (design, draw) =>
    placeContext.apply(design, {
      name: name(draw),
      nodes: [idOf(draw, design.nodes)],
      parent: idOf(draw, design.contexts),
    }),
  'place-message': (design, draw) => placeMessage.apply(design, { name: name(draw), topic: idOf(draw, design.nodes) }),
  'place-node': (design, draw) =>
    placeNode.apply(design, { kind: pick(draw, kinds), name: name(draw), position: point(draw) }),
  'place-note': (design, draw) => placeNote.apply(design, { text: name(draw) }),
  'place-objective': (design, draw) =>
    placeObjective.apply(design, { name: name(draw), objective: { to: idOf(draw, design.links) } }),
  'place-scenario': (design, draw) =>
    placeScenario.apply(design, { name: name(draw), scenario: design.scenarios?.[idOf(draw, design.scenarios)] ?? {} }),
  reattach: (design, draw) => {
    const end = idOf(draw, design.nodes);
    return reattach.apply(design, { link: idOf(draw, design.links), ...(draw(2) === 0 ? { from: end } : { to: end }) });
  },
  remove: randomRemoval,
  'remove-and-reconnect': (design, draw) =>
    removeAndReconnect.apply(design, { nodes: [...new Set([idOf(draw, design.nodes), idOf(draw, design.nodes)])] }),
  rename: (design, draw) => rename.apply(design, { section: 'nodes', id: idOf(draw, design.nodes), name: name(draw) }),
  'rename-property': (design, draw) =>
    renameProperty.apply(design, {
      section: 'messages',
      id: idOf(draw, design.messages),
      path: ['properties', pick(draw, ['total', 'sum'])],
      name: pick(draw, ['sum', 'total', '7', '']),
      follow: draw(2) === 0,
    }),
  'rename-schema': (design, draw) =>
    renameSchema.apply(design, { id: idOf(draw, design.schemas), to: pick(draw, ['money', 'amount', 'A b']) }),
  reorder: (design, draw) =>
    reorder.apply(design, {
      nodes: { [idOf(draw, design.nodes)]: point(draw) },
      to: pick(draw, ['front', 'forward', 'backward', 'back']),
    }),
  resize: (design, draw) => {
    const box = { ...point(draw), width: 100 + draw(300), height: 50 + draw(200) };
    const section = pick(draw, ['nodes', 'nodes', 'notes'] as const);
    return resize.apply(design, { [section]: { [idOf(draw, design[section])]: box } });
  },
  'restore-version': (_design, draw) =>
    restoreVersion.apply(shop, { version: pick(draw, [shop, { eventwright: 1, name: name(draw) }]) }),
  'set-context': (design, draw) =>
    setContext.apply(design, {
      ...(draw(2) === 0 ? { nodes: [idOf(draw, design.nodes)] } : { contexts: [idOf(draw, design.contexts)] }),
      context: idOf(draw, design.contexts),
    }),
  'set-field': randomField,
  'set-objective': (design, draw) =>
    setObjective.apply(design, {
      id: pick(draw, ['fast', 'other']),
      objective: { from: linkOf(draw, design, 'publish'), to: linkOf(draw, design, 'subscribe') },
    }),
  'set-scenario': (design, draw) =>
    setScenario.apply(design, {
      id: pick(draw, ['rush', 'calm']),
      scenario: {
        faults: [{ kind: 'stall', target: idOf(draw, design.nodes), atSeconds: 1, forSeconds: 1 }],
        overrides: { [`/links/${idOf(draw, design.links)}/retry`]: {} },
      },
    }),
  'set-severity': (design, draw) =>
    setSeverity.apply(design, { rule: 'overload', severity: pick(draw, ['off', 'error'] as const) }),
  'split-service': (design, draw) => {
    const service = workerOf(draw, design, (id, { modules = [] }) => bundlesAt(design, id).length + modules.length > 1);
    const links = bundlesAt(design, service).flatMap((bundle) => (draw(2) === 0 ? bundle : []));
    return splitService.apply(design, { service, name: name(draw), links, modules: ['cards'] });
  },
  suppress: (design, draw) =>
    suppress.apply(design, { rule: 'overload', elements: [idOf(draw, design.nodes)], reason: 'Known.' }),
  unsuppress: (design, draw) => unsuppress.apply(design, { id: idOf(draw, design.rules?.suppressions) }),
};
