/** Small designs for tests, a line each: `draft().publisher('cart').topic('orders').publish('cart', 'orders').done()`. */

import type { Design } from '../design.ts';
import type { Call, Link, Publish, Subscribe } from '../link.ts';
import type { Message } from '../message.ts';
import type { Node, Publisher, Service, Subscriber, Topic } from '../node.ts';
import { checkDesign } from '../text/check.ts';

type Fields<Of extends Node | Link> = Partial<Omit<Of, 'kind' | 'from' | 'to'>>;

export interface Draft {
  publisher(id: string, fields?: Fields<Publisher>): Draft;
  topic(id: string, fields?: Fields<Topic>): Draft;
  service(id: string, fields?: Fields<Service>): Draft;
  subscriber(id: string, fields?: Fields<Subscriber>): Draft;
  /** A message with a payload schema, unless given without. */
  message(id: string, fields?: Partial<Message>): Draft;
  /** The id of the link is `<from>-to-<to>` unless given; the message, `<to>-message`, which is made if it is not there. */
  publish(from: string, to: string, fields?: Fields<Publish> & { id?: string }): Draft;
  subscribe(from: string, to: string, fields?: Fields<Subscribe> & { id?: string }): Draft;
  call(from: string, to: string, fields?: Fields<Call> & { id?: string }): Draft;
  /** Any other section, or more of one. */
  with(fields: Partial<Design>): Draft;
  /** The design; throws if it is none. */
  done(): Design;
}

export const draft = (design: Design = { eventwright: 1, name: 'Test' }): Draft => {
  const node = (kind: Node['kind'], id: string, fields: object = {}) =>
    draft({ ...design, nodes: { ...design.nodes, [id]: { kind, name: nameFrom(id), ...fields } as Node } });
  const link = (from: Design, kind: Link['kind'], ends: readonly [string, string], fields: object) => {
    const { id = `${ends[0]}-to-${ends[1]}`, ...rest } = fields as { id?: string };
    return draft({ ...from, links: { ...from.links, [id]: { kind, from: ends[0], to: ends[1], ...rest } as Link } });
  };
  const withMessage = (id: string, fields: Partial<Message> = {}): Design => ({
    ...design,
    messages: { ...design.messages, [id]: { name: nameFrom(id), payload: { type: 'object' }, ...fields } },
  });
  return {
    publisher: (id, fields) => node('publisher', id, fields),
    topic: (id, fields) => node('topic', id, fields),
    service: (id, fields) => node('service', id, fields),
    subscriber: (id, fields) => node('subscriber', id, fields),
    message: (id, fields) => draft(withMessage(id, fields)),
    publish: (from, to, { message = `${to}-message`, ...fields } = {}) =>
      link(design.messages?.[message] ? design : withMessage(message), 'publish', [from, to], { message, ...fields }),
    subscribe: (from, to, fields = {}) => link(design, 'subscribe', [from, to], fields),
    call: (from, to, fields = {}) => link(design, 'call', [from, to], fields),
    with: (fields) => draft({ ...design, ...fields }),
    done: () => {
      const problem = checkDesign(design)[0];
      if (problem) throw new Error(`${problem.pointer}: ${problem.what.en}`);
      return design;
    },
  };
};

const nameFrom = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
