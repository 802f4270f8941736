/** Where a drill aims: at what is wanted where that fits, else at what has the most to do, else at what comes first. */
import { own } from '../../lib/own.ts';
import type { Design } from '../../model/design.ts';
import { linkName } from '../../model/graph/link-name.ts';
import type { Situation } from '../drill.ts';

type Figures<Field extends string> = Readonly<Record<string, Readonly<Record<Field, number | null>>>>;

export const aimed = <Field extends string>(
  { design, wanted }: Situation,
  candidates: readonly string[],
  figures: Figures<Field>,
  field: Field,
): string | undefined => {
  const isWanted = (id: string): boolean => wanted.includes(id) || wanted.includes(own(design.links, id)?.to ?? '');
  const figure = (id: string): number => own(figures, id)?.[field] ?? 0;
  const fitting = candidates.filter(isWanted);
  return (fitting.length > 0 ? fitting : candidates).reduce<string | undefined>(
    (best, id) => (best === undefined || figure(id) > figure(best) ? id : best),
    undefined,
  );
};

const most = 60;

/** As people call it, short enough to stand within another name. */
export const calledIn = (design: Design, id: string): string => {
  const name = own(design.nodes, id)?.name ?? linkName(design, id);
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
};
