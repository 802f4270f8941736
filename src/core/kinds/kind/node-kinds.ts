/** The kinds of node by name, for whoever has a node in hand. */
import type { NodeKind } from '../../model/node.ts';
import { publisher } from '../publisher.ts';
import { service } from '../service.ts';
import { subscriber } from '../subscriber.ts';
import { topic } from '../topic.ts';
import type { NodeKindEntry } from './kind.ts';

export const nodeKinds: Readonly<Record<NodeKind, NodeKindEntry>> = { publisher, topic, service, subscriber };
