/** Who waits gives up before those can have answered whom the work waits for in turn. */
import { gathered } from '../../../lib/gathered.ts';
import { inEach } from '../../../lib/in-each.ts';
import { figure, type Text } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import type { Fix } from '../../../model/findings/finding.ts';
import { accepts, type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Call, Link } from '../../../model/link.ts';
import { withLink } from '../../fixes/records.ts';
import { pausesOf, triesOf } from '../../load/retries.ts';
import type { Found, Rule } from '../../rule.ts';
import { nestOf } from '../../ways/nested-calls.ts';
import { linkAt, nodeName, say, unique } from '../../words.ts';

/** Only timeouts, tries and pauses that are written count: how long work itself takes is for rules about load. */
export const timeoutInversion: Rule = {
  id: 'timeout-inversion',
  severity: 'warning',
  title: { en: 'Timeouts upside down', zh: '超时倒置' },
  summary: {
    en: 'A call, a request or an acknowledge timeout ends before the calls that are made for it, retries included.',
    zh: '调用、请求或确认的超时，短于为它所做的各次调用（含重试）的总时间。',
  },
  source: 'Google, Site Reliability Engineering, 2016, ch. 22: deadlines',
  check: (design) => {
    const limited = limitedIn(design.links, undefined);
    if (limited.length === 0) return [];
    const waits = waitsOf(design);
    return gathered(limited, (entry) => found(design, entry, waits));
  },
};

/** Links that give up after some time. */
const limitedIn = inEach((entry: Entry<Link>): readonly Entry<Link>[] => (hasLimit(entry[1]) ? [entry] : []));

const hasLimit = (link: Link): boolean =>
  link.kind === 'publish'
    ? link.request !== undefined
    : (link.kind === 'call' ? link.timeoutMs : link.ackTimeoutMs) !== undefined;

/** By subscription or call: how long its work may wait for calls, in ms; 0 where nothing is said; undefined: for none. */
const waitsOf = (design: Design): Map<string, number> => {
  const waits = new Map<string, number>();
  for (const [id, calls] of nestOf(design).inside) {
    const longest = new Map<string, number>();
    for (const [call, link] of calls) {
      // Of the calls of one choice a single one is made.
      const key = link.during?.choice === undefined ? `call ${call}` : `choice ${link.during.choice}`;
      longest.set(key, Math.max(longest.get(key) ?? 0, patienceOf(design, link, waits.get(call) ?? 0)));
    }
    waits.set(
      id,
      [...longest.values()].reduce((sum, each) => sum + each, 0),
    );
  }
  return waits;
};

/** How long the caller of a call may wait for it, all tries included. */
const patienceOf = (design: Design, link: Call, within: number): number => {
  const tries = triesOf(design, link);
  const each = link.timeoutMs ?? within;
  return each === 0 ? 0 : tries * each + (tries === Infinity ? 0 : pausesOf(link.retry, tries));
};

/** The link that gives up, after how long, and the work that it waits for. */
interface Wait {
  readonly limitMs: number;
  readonly field: readonly string[];
  readonly works: readonly string[];
  readonly words: Text;
}

const waitAt = (design: Design, [id, link]: Entry<Link>): Wait | undefined => {
  if (link.kind === 'call')
    return link.timeoutMs === undefined
      ? undefined
      : { limitMs: link.timeoutMs, field: ['timeoutMs'], works: [id], words: callWords };
  if (link.kind === 'subscribe')
    return link.ackTimeoutMs === undefined
      ? undefined
      : { limitMs: link.ackTimeoutMs, field: ['ackTimeoutMs'], works: [id], words: ackWords };
  if (!link.request) return undefined;
  const readers = (graphOf(design).reading.get(link.to) ?? []).filter(([, reader]) => accepts(reader, link.message));
  const { timeoutMs: limitMs } = link.request;
  return { limitMs, field: ['request', 'timeoutMs'], works: readers.map(([reader]) => reader), words: requestWords };
};

const callWords: Text = {
  en: '“{from}” waits {limit} ms for “{to}”, which may wait {inner} ms for others.',
  zh: '“{from}”等待“{to}” {limit} 毫秒，而后者可能等待其他服务 {inner} 毫秒。',
};
const requestWords: Text = {
  en: '“{from}” waits {limit} ms for the answer of “{to}”, which may wait {inner} ms for others.',
  zh: '“{from}”等待“{to}”的答复 {limit} 毫秒，而后者可能等待其他服务 {inner} 毫秒。',
};
const ackWords: Text = {
  en: 'A message of “{from}” is delivered again after {limit} ms, while “{to}” may wait {inner} ms for others.',
  zh: '“{from}”的消息在 {limit} 毫秒后再次投递，而“{to}”可能等待其他服务 {inner} 毫秒。',
};

const found = (design: Design, entry: Entry<Link>, waits: ReadonlyMap<string, number>): Found[] => {
  const wait = waitAt(design, entry);
  const slowest = wait?.works.toSorted((a, b) => (waits.get(b) ?? 0) - (waits.get(a) ?? 0))[0];
  const inner = slowest === undefined ? 0 : (waits.get(slowest) ?? 0);
  if (wait === undefined || slowest === undefined || inner <= wait.limitMs) return [];
  const [id, link] = entry;
  const worker = design.links?.[slowest]?.to ?? link.to;
  const calls = nestOf(design).inside.get(slowest) ?? [];
  return [
    {
      message: say(wait.words.en, wait.words.zh, {
        from: nodeName(design, link.from),
        to: nodeName(design, worker),
        limit: figure(wait.limitMs),
        inner: figure(inner),
      }),
      why: {
        en: 'Work goes on for an answer that nobody waits for any more, and is often done again on top.',
        zh: '已无人等待答复，工作仍在继续，而且往往还要重做。',
      },
      howToFix: {
        en: 'Give every inner call less time, tries included, than those have who wait for it.',
        zh: '让每个内层调用（含重试）的时间都短于等待它的一方。',
      },
      nodes: unique([link.from, worker, ...calls.map(([, call]) => call.to)]),
      links: unique([id, slowest, ...calls.map(([call]) => call)]),
      pointer: linkAt(id, ...wait.field),
      fix: inner === Infinity ? undefined : waitLonger(id, Math.ceil(inner)),
    },
  ];
};

const waitLonger = (id: string, timeoutMs: number): Fix => ({
  title: say('Wait {timeoutMs} ms', '等待 {timeoutMs} 毫秒', { timeoutMs: String(timeoutMs) }),
  apply: (before) => {
    const link = before.links?.[id];
    if (link?.kind === 'call' && (link.timeoutMs ?? Infinity) < timeoutMs)
      return withLink(before, id, { ...link, timeoutMs });
    if (link?.kind === 'subscribe' && (link.ackTimeoutMs ?? Infinity) < timeoutMs)
      return withLink(before, id, { ...link, ackTimeoutMs: timeoutMs });
    if (link?.kind === 'publish' && link.request && link.request.timeoutMs < timeoutMs)
      return withLink(before, id, { ...link, request: { ...link.request, timeoutMs } });
    return before;
  },
});
