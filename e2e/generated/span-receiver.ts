/** A collector of OpenTelemetry: OTLP over HTTP as JSON, https://opentelemetry.io/docs/specs/otlp/#otlphttp. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedSpan {
  readonly service: string;
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly kind: number;
}

interface Attribute {
  readonly key: string;
  readonly value: { readonly stringValue?: string };
}

interface Export {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly { readonly spans: readonly Omit<ReceivedSpan, 'service'>[] }[];
  }[];
}

export interface SpanReceiver {
  readonly url: string;
  readonly spans: readonly ReceivedSpan[];
  close(): void;
}

export const receiveSpans = async (): Promise<SpanReceiver> => {
  const spans: ReceivedSpan[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (request.method === 'POST' && request.url === '/v1/traces')
      spans.push(...spansIn(JSON.parse(Buffer.concat(chunks).toString('utf8')) as Export));
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, spans, close: () => server.closeAllConnections() ?? server.close() };
};

/** From the root of the trace to the span, each with its service. */
export const wayTo = (spans: readonly ReceivedSpan[], span: ReceivedSpan | undefined): string[] =>
  span
    ? [
        ...wayTo(
          spans,
          spans.find(({ spanId }) => spanId === span.parentSpanId),
        ),
        `${span.service}: ${span.name}`,
      ]
    : [];

const spansIn = ({ resourceSpans }: Export): ReceivedSpan[] =>
  resourceSpans.flatMap(({ resource, scopeSpans }) => {
    const service = resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue ?? '';
    return scopeSpans.flatMap((scope) => scope.spans.map((span) => ({ ...span, service })));
  });
