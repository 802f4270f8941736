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
import type { TracerOf } from './telemetry.ts';

export interface Recording {
  readonly tracerOf: TracerOf;
  sendLast(): Promise<void>;
}

/**
 * From now on spans are recorded, where the first sender of a flow wants it. Each service has its name on its own, though several
 * share a process, unless one name is `given` for all.
 */
export const startSdk = (processName: string, given: string | undefined): Recording => {
  const sending = new BatchSpanProcessor(new OTLPTraceExporter());
  const providers = new Map<string, BasicTracerProvider>();
  const providerOf = (service: string): BasicTracerProvider => {
    const known = providers.get(service);
    if (known) return known;
    const resource = resourceFromAttributes({ [attributes.service]: service });
    const provider = new BasicTracerProvider({ resource, spanProcessors: [sending] });
    providers.set(service, provider);
    return provider;
  };
  // For spans of the services' own code, which do not say whose they are.
  trace.setGlobalTracerProvider(providerOf(given ?? processName));
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  return {
    tracerOf: (service) => providerOf(given ?? service).getTracer('runtime'),
    sendLast: () => sending.shutdown(),
  };
};
