/** One change of the schema as one edit: true where it was made; a refusal is shown on the page. */
export type ChangeSchema = (schema: unknown) => boolean;
