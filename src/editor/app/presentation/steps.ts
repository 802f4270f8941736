/** The steps in which a design is shown: all of it, then one context after the other, in reading order; without contexts, its nodes. */
import type { Design } from '../../../core/model/design.ts';

export interface Step {
  /** Null for all of the design. */
  readonly name: string | null;
  readonly nodes: readonly string[];
  readonly contexts: readonly string[];
}

const whole: Step = { name: null, nodes: [], contexts: [] };

export const stepsOf = (design: Design): readonly Step[] => {
  const contexts = outerContexts(design);
  const inContexts = contexts.map(([id, name]) => ({
    step: { name, nodes: [], contexts: [id] },
    at: startOf(design, id),
  }));
  const alone = Object.entries(design.nodes ?? {}).map(([id, { name }]) => ({
    step: { name, nodes: [id], contexts: [] },
    at: placeOf(design, id),
  }));
  const shown = inContexts.filter(({ at }) => at !== null);
  return [whole, ...inReadingOrder(shown.length > 0 ? shown : alone)];
};

type Placed = { readonly step: Step; readonly at: Place | null };
type Place = { readonly x: number; readonly y: number };

const inReadingOrder = (all: readonly Placed[]): Step[] =>
  [...all]
    .sort((one, other) => (one.at?.x ?? 0) - (other.at?.x ?? 0) || (one.at?.y ?? 0) - (other.at?.y ?? 0))
    .map(({ step }) => step);

const outerContexts = (design: Design): [string, string][] =>
  Object.entries(design.contexts ?? {}).flatMap(([id, { name, parent }]) => (parent === undefined ? [[id, name]] : []));

const placeOf = (design: Design, node: string): Place => design.layout?.nodes?.[node] ?? { x: 0, y: 0 };

/** The upper left corner of what lies in a context or in those inside it; null where that is nothing. */
const startOf = (design: Design, context: string): Place | null => {
  const places = Object.entries(design.nodes ?? {}).flatMap(([id, node]) =>
    outermost(design, node.context) === context ? [placeOf(design, id)] : [],
  );
  if (places.length === 0) return null;
  return { x: Math.min(...places.map(({ x }) => x)), y: Math.min(...places.map(({ y }) => y)) };
};

const outermost = (design: Design, context: string | undefined): string | undefined => {
  const parent = context === undefined ? undefined : design.contexts?.[context]?.parent;
  return parent === undefined ? context : outermost(design, parent);
};
