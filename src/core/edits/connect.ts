/** Draws a link: what it is follows from its ends. */
import { ok, type Result } from '../lib/result.ts';
import type { Text } from '../lib/text.ts';
import type { Design } from '../model/design.ts';
import type { Link, LinkKind } from '../model/link.ts';
import type { Edit } from './edit.ts';
import { connectionKind } from './steps/connection.ts';
import { isElement, newElementId } from './steps/new-id.ts';
import { messageFor } from './steps/published-message.ts';
import { recordAt, withRecord } from './steps/records.ts';
import { refusal } from './steps/refusal.ts';
import { judgedAround } from './steps/verdict.ts';

export interface Connect {
  readonly from: string;
  readonly to: string;
  /** Ask `connectionId` for one to know beforehand what to select. */
  readonly id?: string;
  /** What is published, where the link leads to a topic. */
  readonly message?: string;
}

export const connect: Edit<Connect> = {
  id: 'connect',
  title: { en: 'Connect', zh: '连接' },
  summary: {
    en: 'A link between two nodes: it publishes, subscribes or calls by what stands at its ends.',
    zh: '在两个节点之间连线：根据两端决定是发布、订阅还是调用。',
  },
  apply: (design, { from, to, id, message }) => {
    const kind = connectionKind(design, from, to);
    if (!kind.ok) return kind;
    const key = id ?? connectionId(design, from, to);
    if (isElement(design, key)) return refusal('There is a “{id}” already.', '已存在“{id}”。', { id: key });
    const drawn =
      kind.value === 'publish' ? published(design, from, to, key, message) : joined(design, kind.value, from, to, key);
    if (!drawn.ok) return drawn;
    return judgedAround(drawn.value, [{ section: 'links', id: key }]);
  },
};

/** May a line be drawn here? The answer while a connection is dragged, with the reason against it. */
export const canConnect = (design: Design, from: string, to: string): Result<LinkKind, Text> => {
  const kind = connectionKind(design, from, to);
  if (!kind.ok || kind.value !== 'publish') return kind;
  const carried = messageFor(design, from, to, undefined);
  return carried.ok ? kind : carried;
};

/** The id that a new link between the two would get. */
export const connectionId = (design: Design, from: string, to: string): string => {
  const kind = connectionKind(design, from, to);
  const verb = !kind.ok ? 'to' : kind.value === 'publish' ? 'publishes' : kind.value === 'call' ? 'calls' : 'feeds';
  return newElementId(design, `${from.slice(0, 22)}-${verb}-${to.slice(0, 22)}`, 'link');
};

const arrivals = { process: 'poisson', ratePerSecond: 10 } as const;
const work = { distribution: 'exponential', meanMs: 10 } as const;

const published = (
  design: Design,
  from: string,
  to: string,
  id: string,
  wanted: string | undefined,
): Result<Design, Text> => {
  const carried = messageFor(design, from, to, wanted);
  if (!carried.ok) return carried;
  const { design: ready, message } = carried.value;
  const origin = recordAt(design, 'nodes', from)?.kind === 'publisher' ? { arrivals } : { after: {} };
  return ok(withRecord(ready, 'links', id, { kind: 'publish', from, to, message, ...origin }));
};

const joined = (design: Design, kind: 'subscribe' | 'call', from: string, to: string, id: string) => {
  const origin = recordAt(design, 'nodes', from)?.kind === 'publisher' ? { arrivals } : { during: {} };
  const link: Link = kind === 'subscribe' ? { kind, from, to, work } : { kind, from, to, ...origin, work };
  return ok(withRecord(design, 'links', id, link));
};
