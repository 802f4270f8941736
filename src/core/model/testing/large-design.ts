/**
 * Large designs as companies grow them: domains of twenty nodes that pass messages on among themselves and now and then to a later
 * domain, with retries, dead letters, choices, calls, shared pools, ordered topics and a few loops. A few old topics have many
 * readers all over the company and most have one or two, as links grow where there are links already (Barabási and Albert 1999).
 * The same for the same arguments.
 */
import type { Design } from '../design.ts';
import type { Node } from '../node.ts';
import { type Growing, linkDomain } from './large-design-links.ts';

/** Nodes of one domain. */
const domainSize = 20;
const services = ['intake', 'pricing', 'stock', 'billing', 'shipping', 'mail', 'search', 'audit'];

/** A valid design with about `nodes` nodes (a multiple of 20) and 1.5 times as many links. */
export const largeDesign = (nodes: number, seed = 1): Design => {
  const domains = Math.max(1, Math.round(nodes / domainSize));
  const growing: Growing = {
    domains,
    across: Math.ceil(Math.sqrt(domains)),
    random: lehmer(seed),
    nodes: {},
    links: {},
    messages: {},
    placed: [],
    contexts: {},
    positions: {},
  };
  for (let domain = 0; domain < growing.domains; domain++) growDomain(growing, domain);
  const objectives = Object.fromEntries(
    Array.from({ length: Math.ceil(growing.domains / 5) }, (_, at) => [
      `fast-${at}`,
      { name: `Fast ${at}`, from: `d${at * 5}-orders-in`, to: `d${at * 5}-intake-reads`, p99Ms: 500 },
    ]),
  );
  return {
    eventwright: 1,
    name: `Company of ${growing.domains} domains`,
    contexts: growing.contexts,
    schemas: {
      money: {
        type: 'object',
        required: ['amount', 'currency'],
        properties: { amount: { type: 'number' }, currency: { type: 'string', minLength: 3, maxLength: 3 } },
      },
    },
    messages: growing.messages,
    nodes: growing.nodes,
    links: growing.links,
    objectives,
    scenarios: { busy: { durationSeconds: 60, rateFactor: 1.5 } },
    layout: { nodes: growing.positions },
  };
};

/** Lehmer's generator modulo 2^31 - 1 with multiplier 48271: exact in doubles, the same everywhere. */
const lehmer = (seed: number): (() => number) => {
  let state = (seed * 16807 + 1) % 2147483647;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
};

/** A word of its own for every number. */
const word = (number: number): string =>
  [...number.toString(36)]
    .map((digit) => `${digit}o`)
    .join('')
    .replace(/\d/g, (digit) => 'bcdfghjklm'[Number(digit)] as string);

const colours = ['slate', 'blue', 'cyan', 'green', 'amber', 'orange', 'violet'] as const;

/** What grown companies have written down. */
const health = { path: '/health' };

const growDomain = (growing: Growing, domain: number): void => {
  const id = (name: string) => `d${domain}-${name}`;
  growing.contexts[`domain-${domain}`] = {
    name: `Domain ${domain}`,
    owner: `team-${domain % 12}`,
    color: colours[domain % colours.length] ?? 'slate',
  };
  const place = (name: string, node: Node) => {
    const number = growing.placed.length % domainSize;
    growing.placed.push(id(name));
    growing.nodes[id(name)] = { ...node, context: `domain-${domain}` };
    growing.positions[id(name)] = {
      x: (domain % growing.across) * 1600 + (number % 5) * 300,
      y: Math.floor(domain / growing.across) * 900 + Math.floor(number / 5) * 200,
    };
  };
  place('shop', { kind: 'publisher', name: `Shop ${domain}`, source: 'http' });
  place('clock', { kind: 'publisher', name: `Clock ${domain}`, source: 'schedule', instances: 2 });
  for (const name of ['orders', 'prices', 'parcels', 'bills', 'letters', 'views', 'facts'])
    placeTopic(growing, id, place, name);
  place('dead', { kind: 'topic', name: `Dead letters ${domain}` });
  services.forEach((name, at) => {
    const pool =
      at % 4 === 3 ? { sharedWorkers: true, replicas: 6 } : { replicas: 1 + Math.floor(growing.random() * 3) };
    place(name, { kind: 'service', name: `${name} of ${word(domain * 8 + at)}`, ...pool, health });
  });
  place('lake', { kind: 'subscriber', name: `Lake ${domain}`, concurrency: 4, health });
  place('alarm', { kind: 'subscriber', name: `Alarm ${domain}`, health });
  linkDomain(growing, domain, id);
};

const placeTopic = (
  growing: Growing,
  id: (name: string) => string,
  place: (name: string, node: Node) => void,
  name: string,
): void => {
  const message = id(`${name}-changed`);
  growing.messages[message] = {
    name: message.replaceAll('-', '.'),
    key: '/id',
    summary: `What is known of ${name}.`,
    compatibility: 'backward',
    sizeBytes: 500,
    payload: {
      type: 'object',
      required: ['id'],
      properties: { id: { type: 'string' }, total: { $ref: '#/schemas/money' } },
    },
    examples: [{ id: 'a-1', total: { amount: 3, currency: 'EUR' } }],
  };
  const ordered = growing.random() < 0.2;
  const bounded = growing.random() < 0.05;
  place(name, {
    kind: 'topic',
    name: `${name} of ${id('all')}`,
    description: `All ${name} of the domain.`,
    messages: [message],
    partitions: ordered ? 6 : 3,
    ...(ordered && { ordered }),
    ...(bounded && { capacity: 1000 }),
  });
};
