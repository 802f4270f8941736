/**
 * The `ListOfSpans` of Zipkin's API v2 as a JSON Schema, derived by hand from `zipkin2-api.yaml` of openzipkin/zipkin-api (commit 962cc40,
 * Apache-2.0); the patterns are anchored here, and nothing may stand in it that the API does not know.
 */
const endpoint = {
  type: 'object',
  properties: {
    serviceName: { type: 'string' },
    ipv4: { type: 'string' },
    ipv6: { type: 'string' },
    port: { type: 'integer' },
  },
  additionalProperties: false,
} as const;

const id = { type: 'string', minLength: 16, maxLength: 16, pattern: '^[a-z0-9]{16}$' } as const;

export const zipkinSchema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['traceId', 'id'],
    properties: {
      traceId: { type: 'string', minLength: 16, maxLength: 32, pattern: '^[a-z0-9]{16,32}$' },
      name: { type: 'string' },
      parentId: id,
      id,
      kind: { enum: ['CLIENT', 'SERVER', 'PRODUCER', 'CONSUMER'] },
      timestamp: { type: 'integer' },
      duration: { type: 'integer', minimum: 1 },
      debug: { type: 'boolean' },
      shared: { type: 'boolean' },
      localEndpoint: endpoint,
      remoteEndpoint: endpoint,
      annotations: {
        type: 'array',
        items: {
          type: 'object',
          required: ['timestamp', 'value'],
          properties: { timestamp: { type: 'integer' }, value: { type: 'string' } },
        },
      },
      tags: { type: 'object', additionalProperties: { type: 'string' } },
    },
    additionalProperties: false,
  },
} as const;
