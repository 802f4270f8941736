/** The schemas of a design's messages as files: JSON Schema 2020-12, each complete in itself and with an identity of its own. */
import type { Design } from '../../model/design.ts';
import { json } from '../files/generated-file.ts';
import type { MessagePlan } from '../plan/message-plan.ts';
import { planProject } from '../plan.ts';
import { schemaMark } from './marks.ts';

export interface Document {
  /** Made of slugs. */
  readonly path: string;
  readonly text: string;
}

/** One per message, and one per earlier version of it. */
export const schemaFiles = (design: Design): Document[] => {
  const plan = planProject(design, 'in-memory');
  return plan.messages.flatMap((message) => {
    const { slug, version, payload, schema, earlier } = message;
    return [
      fileOf(message, schema, identityIn(payload) ?? urn(plan.slug, slug, version), `${slug}.json`),
      // Versions that share what the design has as the identity of the present one could not be kept apart.
      ...earlier.map((then) =>
        fileOf(message, then.schema, urn(plan.slug, slug, then.version), `${slug}/${then.file}.json`),
      ),
    ];
  });
};

const fileOf = ({ type, summary }: MessagePlan, schema: unknown, $id: string, path: string): Document => {
  const { $schema, ...rest } = schema as Readonly<Record<string, unknown>>;
  const says = { title: type, ...(summary !== '' && { description: summary }) };
  return { path, text: json({ $schema, $id, ...says, ...rest, $comment: schemaMark }) };
};

const identityIn = (payload: unknown): string | undefined =>
  typeof payload === 'object' && payload !== null && '$id' in payload && typeof payload.$id === 'string'
    ? payload.$id
    : undefined;

/** A name that is no address: nothing has to answer there. */
const urn = (...steps: readonly (string | undefined)[]): string =>
  ['urn:eventwright', ...steps.filter((step) => step !== undefined)].join(':');
