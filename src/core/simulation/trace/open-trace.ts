/** A trace that is being told: spans are begun and ended, and it is over when nothing of it is under way. */
import { manySpans, mostOpenSpans, mostSpans } from './limits.ts';
import type { Outcome, Span, SpanKind, Trace, TraceMark } from './span.ts';

export type OpenSpan = { -readonly [Field in keyof Span]: Span[Field] };

/** What the traces of a recording that are not over share. */
export interface Room {
  spans: number;
}

export class OpenTrace {
  readonly spans: OpenSpan[] = [];
  readonly marks = new Set<TraceMark>();
  readonly number: number;
  private readonly room: Room;
  /** What is under way: copies, calls, publications. */
  open = 0;
  cut = false;

  constructor(number: number, room: Room) {
    this.number = number;
    this.room = room;
  }

  /** Whether something more of it can be followed. */
  hasRoom(): boolean {
    if (this.spans.length >= manySpans || this.room.spans >= mostOpenSpans) this.cut = true;
    return !this.cut;
  }

  begin(kind: SpanKind, parent: OpenSpan | null, link: string, startMs: number): OpenSpan {
    const id = this.spans.length;
    const span: OpenSpan = { id, parent: parent?.id ?? null, kind, link, startMs, endMs: startMs, outcome: null };
    if (id < mostSpans) {
      this.spans.push(span);
      this.room.spans += 1;
    } else this.cut = true;
    return span;
  }

  /** A span that is over already; one without length is left out. */
  add(kind: SpanKind, parent: OpenSpan, startMs: number, endMs: number, outcome: Outcome | null = null): void {
    if (endMs > startMs) Object.assign(this.begin(kind, parent, parent.link, startMs), { endMs, outcome });
  }

  told(): Trace {
    const { number, spans, cut } = this;
    this.room.spans -= spans.length;
    const endMs = spans.reduce((latest, span) => Math.max(latest, span.endMs), 0);
    return { number, startMs: spans[0]!.startMs, endMs, spans, marks: [...this.marks], cut };
  }
}
