/** Fixes: takes away what nothing refers to, with what only hangs on it. */
import type { Context, Design, Layout } from '../../model/design.ts';
import { usedContexts, usedSchemas, usedSchemes } from '../contracts/in-use.ts';
import { has } from './records.ts';

/** With the unused schemas that refer to it. */
export const withoutUnusedSchema = (design: Design, id: string): Design => {
  if (!has(design.schemas, id) || usedSchemas(design).has(id)) return design;
  return sectionWithout(design, 'schemas', new Set([id, ...referring(design, id)]));
};

const referring = (design: Design, id: string): readonly string[] => {
  const used = usedSchemas(design);
  const found = new Set([id]);
  for (const each of found)
    for (const [other, schema] of Object.entries(design.schemas ?? {}))
      if (!used.has(other) && refersTo(schema, each)) found.add(other);
  return [...found];
};

const refersTo = (schema: unknown, id: string): boolean => {
  const text = JSON.stringify(schema);
  return text.includes(`"$ref":"#/schemas/${id}"`) || text.includes(`"$ref":"#/schemas/${id}/`);
};

/** With the contexts in it, which are as empty. */
export const withoutUnusedContext = (design: Design, id: string): Design => {
  if (!has(design.contexts, id) || usedContexts(design).has(id)) return design;
  const gone = new Set([id]);
  const contexts = Object.entries<Context>(design.contexts ?? {});
  for (const each of gone) for (const [inner, { parent }] of contexts) if (parent === each) gone.add(inner);
  const after = sectionWithout(design, 'contexts', gone);
  const places = Object.entries(design.layout?.contexts ?? {});
  if (!places.some(([place]) => gone.has(place))) return after;
  const kept = Object.fromEntries(places.filter(([place]) => !gone.has(place)));
  return { ...after, layout: { ...design.layout, contexts: kept } as Layout };
};

export const withoutUnusedScheme = (design: Design, name: string): Design => {
  const schemes = design.securitySchemes ?? [];
  if (usedSchemes(design).has(name) || !schemes.some((scheme) => scheme.name === name)) return design;
  const kept = schemes.filter((scheme) => scheme.name !== name);
  const { securitySchemes: _gone, ...rest } = design;
  return kept.length > 0 ? { ...design, securitySchemes: kept } : rest;
};

/** A section that nothing is left in goes. */
const sectionWithout = (design: Design, section: 'schemas' | 'contexts', gone: ReadonlySet<string>): Design => {
  const kept = Object.entries(design[section] ?? {}).filter(([id]) => !gone.has(id));
  const { [section]: _gone, ...rest } = design;
  return kept.length > 0 ? ({ ...design, [section]: Object.fromEntries(kept) } as Design) : (rest as Design);
};
