/** Whether two designs are one to the closed forms: what an edit left alone is still the same object, so that this is quick. */
import type { Design } from '../model/design.ts';
import { readOfLinks, readOfMessages, readOfNodes, readOfObjectives } from './read-fields.ts';

/** True only if `analyse` says the same of both. Values that are equal without being the same may count as changed. */
export const readsTheSame = (before: Design, after: Design): boolean =>
  sections.every(([section, isSame]) => isSame === null || sameMap(before[section], after[section], isSame));

type Fields = Readonly<Record<string, unknown>>;
type IsSame = (before: Fields, after: Fields) => boolean;

const byFields = (reads: Readonly<Record<string, boolean>>): IsSame => {
  const fields = Object.keys(reads).filter((field) => reads[field]);
  return (before, after) => fields.every((field) => before[field] === after[field]);
};

/** One of each kind; an element that became another kind is another element. */
const byKinds = (reads: Readonly<Record<string, Readonly<Record<string, boolean>>>>): IsSame => {
  const ofKind = new Map<unknown, IsSame>(Object.entries(reads).map(([kind, each]) => [kind, byFields(each)]));
  return (before, after) => before.kind === after.kind && ofKind.get(after.kind)!(before, after);
};

const sameMap = (before: unknown = {}, after: unknown = {}, isSame: IsSame): boolean => {
  if (before === after) return true;
  const [were, are] = [before as Readonly<Record<string, Fields>>, after as Readonly<Record<string, Fields>>];
  const ids = Object.keys(are);
  if (ids.length !== Object.keys(were).length) return false;
  return ids.every((id) => Object.hasOwn(were, id) && (were[id] === are[id] || isSame(were[id]!, are[id]!)));
};

/** Null: nothing of it is read. */
const sectionsRead: { readonly [Section in keyof Design]-?: IsSame | null } = {
  nodes: byKinds(readOfNodes),
  links: byKinds(readOfLinks),
  messages: byFields(readOfMessages),
  objectives: byFields(readOfObjectives),
  eventwright: null,
  name: null,
  version: null,
  description: null,
  broker: null,
  securitySchemes: null,
  contexts: null,
  schemas: null,
  scenarios: null,
  rules: null,
  notes: null,
  layout: null,
};

const sections = Object.entries(sectionsRead) as [keyof Design, IsSame | null][];
