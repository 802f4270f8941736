/** What a step of a followed message is called on the page. */
import type { Design } from '../../../core/model/design.ts';
import type { Span, Trace } from '../../../core/simulation/trace/span.ts';
import { partTexts, traceTexts } from '../../app/languages/areas/traces.ts';
import type { Say } from '../../app/languages/language.ts';

const nameOf = (design: Design, node: string): string => design.nodes?.[node]?.name ?? node;
const messageOf = (design: Design, message: string): string => design.messages?.[message]?.name ?? message;

export const spanWords = (design: Design, span: Span, say: Say): string => {
  const { attempt, kind, link, message = '', topic = '' } = span;
  const place = nameOf(design, design.links?.[link]?.to ?? link);
  if (kind === 'message') {
    const isDeadLetter = design.links?.[link]?.kind === 'subscribe';
    const values = { message: messageOf(design, message), place: nameOf(design, topic) };
    return say(isDeadLetter ? traceTexts.deadLetter : traceTexts.sent, values);
  }
  if (kind === 'delivery') return say(traceTexts.delivered, { place });
  if (kind === 'call') return say(traceTexts.called, { place });
  if (kind === 'try') return say(traceTexts.served, { place });
  const words = say(partTexts[kind]);
  return attempt === undefined || attempt < 2 ? words : say(traceTexts.attempt, { words, attempt });
};

/** A whole trace is called as what began it: the message, or the call of a source. */
export const traceWords = (design: Design, { spans }: Trace, say: Say): string => {
  const [first] = spans;
  if (first === undefined) return '';
  return first.kind === 'message' ? messageOf(design, first.message ?? '') : spanWords(design, first, say);
};
