/**
 * Leads an end of a link to another node. The link keeps its id, its kind and all that still makes sense: at another
 * topic it keeps the messages that this one carries, at another worker its own work and policies but not the triggers
 * that named the node it has left. `reattachLosses` says what went.
 */
import { ok, type Result } from '../lib/result.ts';
import { fill, listed, type Text } from '../lib/text.ts';
import type { Design } from '../model/design.ts';
import type { Link } from '../model/link.ts';
import type { Edit } from './edit.ts';
import { judgedSince } from './steps/changed-records.ts';
import { connectionKind } from './steps/connection.ts';
import { ledElsewhere } from './steps/led-elsewhere.ts';
import { recordAt, withoutLayout, withoutRecords } from './steps/records.ts';
import { notThere, refusal } from './steps/refusal.ts';
import { withoutRemarks } from './steps/without-remarks.ts';
import { nothingGone, withoutTriggers } from './steps/without-triggers.ts';

export interface Reattach {
  readonly link: string;
  /** The node it starts from now on; absent: as it was. */
  readonly from?: string;
  /** The node it leads to from now on; absent: as it was. */
  readonly to?: string;
}

export const reattach: Edit<Reattach> = {
  id: 'reattach',
  title: { en: 'Lead a link elsewhere', zh: '改接连线' },
  summary: {
    en: 'An end of a link goes to another node; the link keeps all that still makes sense there.',
    zh: '将连线的一端改接到另一个节点，保留仍然适用的设置。',
  },
  apply: (design, { link: id, from, to }) => {
    const link = recordAt(design, 'links', id);
    if (!link) return notThere(id);
    const ends = { from: from ?? link.from, to: to ?? link.to };
    if (ends.from === link.from && ends.to === link.to) return ok(design);
    const kind = fits(design, id, link, ends);
    if (!kind.ok) return kind;
    const led = ledElsewhere(design, id, link, ends);
    if (!led.ok) return led;
    const freed = ends.to === link.to ? led.value : withoutTriggers(led.value, id);
    const unbent = withoutLayout(freed, 'links', new Set([id]));
    return judgedSince(design, withoutRemarks(unbent, nothingGone));
  },
};

/** May the link lead there? The answer while its end is dragged, with the reason against it. */
export const canReattach = (design: Design, args: Reattach): Result<unknown, Text> => {
  const link = recordAt(design, 'links', args.link);
  if (!link) return notThere(args.link);
  const ends = { from: args.from ?? link.from, to: args.to ?? link.to };
  if (ends.from === link.from && ends.to === link.to) return ok(design);
  const kind = fits(design, args.link, link, ends);
  return kind.ok ? ledElsewhere(design, args.link, link, ends) : kind;
};

/** A link keeps its kind: what it waits for, answers or retries would mean something else in another one. */
const fits = (design: Design, id: string, link: Link, ends: Pick<Link, 'from' | 'to'>): Result<unknown, Text> => {
  const kind = connectionKind(withoutRecords(design, 'links', new Set([id])), ends.from, ends.to);
  if (!kind.ok || kind.value === link.kind) return kind;
  const names = {
    from: recordAt(design, 'nodes', ends.from)?.name ?? '',
    to: recordAt(design, 'nodes', ends.to)?.name ?? '',
  };
  return refusal(
    'From “{from}” to “{to}” it would be another kind of link. Draw a new one there and delete this one.',
    '从“{from}”到“{to}”会成为另一种连线。请在那里新建连线，再删除这一条。',
    names,
  );
};

/** What the link had to leave behind, in one sentence; null where it kept everything. */
export const reattachLosses = (before: Design, after: Design, id: string): Text | null => {
  const [was, is] = [before.links?.[id], after.links?.[id]];
  if (!was || !is) return null;
  const lost = losable.filter(([field]) => differs(was, is, field)).map(([, name]) => name);
  const others = Object.keys(after.links ?? {}).some(
    (other) => other !== id && before.links?.[other] !== after.links?.[other],
  );
  if (others) lost.push({ en: 'being a trigger of other links', zh: '对其他连线的触发' });
  if (lost.length === 0) return null;
  const fields = { en: listed(lost.map(({ en }) => en)).en, zh: listed(lost.map(({ zh }) => zh)).zh };
  return fill(
    {
      en: 'The link leads there now. Changed, as it did not fit: {fields}.',
      zh: '连线已改接。因不适用而更改：{fields}。',
    },
    { fields },
  );
};

const losable: readonly (readonly [string, Text])[] = [
  ['message', { en: 'message', zh: '消息' }],
  ['filter', { en: 'filter', zh: '过滤' }],
  ['deadLetter', { en: 'dead letter', zh: '死信' }],
  ['arrivals', { en: 'arrivals', zh: '到达过程' }],
  ['after', { en: 'trigger', zh: '触发' }],
  ['during', { en: 'trigger', zh: '触发' }],
  ['concurrency', { en: 'concurrency', zh: '并发' }],
];

const differs = (was: object, is: object, field: string): boolean =>
  field in was && (was as Record<string, unknown>)[field] !== (is as Record<string, unknown>)[field];
