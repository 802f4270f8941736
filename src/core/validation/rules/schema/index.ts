/** Every rule about schemas and contracts, sorted by id. */
import type { Rule } from '../../rule.ts';
import { exampleInvalid } from './example-invalid.ts';
import { keyMissingOrdered } from './key-missing-ordered.ts';
import { schemaBreakingChange } from './schema-breaking-change.ts';
import { schemaConsumerMismatch } from './schema-consumer-mismatch.ts';
import { schemaMissing } from './schema-missing.ts';

export const schemaRules: readonly Rule[] = [
  exampleInvalid,
  keyMissingOrdered,
  schemaBreakingChange,
  schemaConsumerMismatch,
  schemaMissing,
];
