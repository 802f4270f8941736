/**
 * `TracesData` of OTLP in JSON as a JSON Schema, derived by hand from opentelemetry/proto/trace/v1/trace.proto, common/v1/common.proto and
 * resource/v1/resource.proto of open-telemetry/opentelemetry-proto (v1, Apache-2.0) and the JSON encoding of the OTLP specification: ids in
 * hexadecimal, 64-bit integers as decimal strings, enums as integers, field names in lower camel case, nothing unknown.
 */
const uint64 = { type: 'string', pattern: '^[0-9]+$' } as const;
const uint32 = { type: 'integer', minimum: 0 } as const;
const traceId = { type: 'string', pattern: '^(?!0{32})[0-9a-f]{32}$' } as const;
const spanId = { type: 'string', pattern: '^(?!0{16})[0-9a-f]{16}$' } as const;

const record = (properties: object, required: readonly string[] = []) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

const anyValue = {
  ...record({
    stringValue: { type: 'string' },
    boolValue: { type: 'boolean' },
    intValue: { type: 'string', pattern: '^-?[0-9]+$' },
    doubleValue: { type: 'number' },
  }),
  maxProperties: 1,
};
const attributes = {
  type: 'array',
  items: record({ key: { type: 'string', minLength: 1 }, value: anyValue }, ['key', 'value']),
};
const status = record({ message: { type: 'string' }, code: { enum: [0, 1, 2] } });

const span = record(
  {
    traceId,
    spanId,
    traceState: { type: 'string' },
    parentSpanId: spanId,
    flags: uint32,
    name: { type: 'string', minLength: 1 },
    kind: { enum: [0, 1, 2, 3, 4, 5] },
    startTimeUnixNano: uint64,
    endTimeUnixNano: uint64,
    attributes,
    droppedAttributesCount: uint32,
    events: { type: 'array', items: record({ timeUnixNano: uint64, name: { type: 'string' }, attributes }) },
    droppedEventsCount: uint32,
    links: { type: 'array', items: record({ traceId, spanId, attributes }) },
    droppedLinksCount: uint32,
    status,
  },
  ['traceId', 'spanId', 'name', 'startTimeUnixNano', 'endTimeUnixNano'],
);

const scope = record({ name: { type: 'string' }, version: { type: 'string' }, attributes });
const scopeSpans = record({ scope, spans: { type: 'array', items: span }, schemaUrl: { type: 'string' } });
const resource = record({ attributes, droppedAttributesCount: uint32 });

export const otlpSchema = record(
  {
    resourceSpans: {
      type: 'array',
      items: record({
        resource,
        scopeSpans: { type: 'array', items: scopeSpans },
        schemaUrl: { type: 'string' },
      }),
    },
  },
  ['resourceSpans'],
);
