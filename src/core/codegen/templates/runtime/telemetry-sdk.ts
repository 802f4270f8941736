/**
 * Sends the spans by OTLP over HTTP to where OTEL_EXPORTER_OTLP_ENDPOINT says; loaded only where that is set. The parts of
 * OpenTelemetry's SDK that this takes, and no more: its bundle for Node brings forty packages, gRPC among them.
 */
import { context, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { attributes } from './semantic-conventions.ts';

/** From now on spans are recorded, where the first sender of a flow wants it. Resolves with how to send the last ones. */
export const startSdk = (service: string): (() => Promise<void>) => {
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ [attributes.service]: service }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  trace.setGlobalTracerProvider(provider);
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  return () => provider.shutdown();
};
