/** What the packages, subjects and queues of a project are named after: made from the name of the design, once. */
import type { Design } from '../../model/design.ts';
import { isId, slugFor } from '../../model/names.ts';
import { isReservedFile } from '../names.ts';

/** Scopes and names of packages that a project installs: one of its own under that name would stand in their place. */
const othersScopes: ReadonlySet<string> = new Set([
  'ajv',
  'ajv-formats',
  'biomejs',
  'kafkajs',
  'mqtt',
  'nats-io',
  'opentelemetry',
  'pino',
  'prom-client',
  'rabbitmq-client',
  'redis',
  'types',
  'typescript',
]);

const isTaken = (slug: string): boolean => othersScopes.has(slug) || isReservedFile(slug);

export const slugOfName = ({ name }: Pick<Design, 'name'>): string => slugFor(name, isTaken, 'system');

/** Whether a project can have it: a scope of packages, a file name, a token of subjects, and nobody else's. */
export const isProjectSlug = (slug: unknown): slug is string =>
  typeof slug === 'string' && isId(slug) && !isTaken(slug);
