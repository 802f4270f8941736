/** TypeScript types as data: what a JSON Schema becomes before it is printed. */

export interface Member {
  readonly name: string;
  readonly optional: boolean;
  readonly type: TypeShape;
  readonly comment?: string;
}

export type TypeShape =
  | { readonly shape: 'atom'; readonly text: string }
  | { readonly shape: 'union' | 'intersection'; readonly parts: readonly TypeShape[] }
  | { readonly shape: 'array'; readonly item: TypeShape }
  | { readonly shape: 'record'; readonly value: TypeShape }
  | {
      readonly shape: 'tuple';
      readonly items: readonly { readonly type: TypeShape; readonly optional: boolean }[];
      readonly rest?: TypeShape;
    }
  | { readonly shape: 'object'; readonly members: readonly Member[]; readonly index?: TypeShape };

/** A type with a name of its own. */
export interface NamedType {
  readonly name: string;
  readonly type: TypeShape;
  readonly comment?: string;
}

export const atom = (text: string): TypeShape => ({ shape: 'atom', text });

/** Flattens, drops repetitions and `never`; `unknown` swallows the rest. */
export const union = (parts: readonly TypeShape[]): TypeShape => {
  const flat = parts
    .flatMap((part) => (part.shape === 'union' ? part.parts : [part]))
    .filter((part) => !isAtom(part, 'never'));
  if (flat.some((part) => isAtom(part, 'unknown'))) return atom('unknown');
  const unique = [...new Map(flat.map((part) => [JSON.stringify(part), part])).values()];
  return unique.length === 1 && unique[0]
    ? unique[0]
    : unique.length === 0
      ? atom('never')
      : { shape: 'union', parts: unique };
};

/** Drops repetitions and `unknown`; two objects become one. */
export const intersection = (parts: readonly TypeShape[]): TypeShape => {
  const telling = parts.filter((part) => !isAtom(part, 'unknown'));
  const unique = [...new Map(telling.map((part) => [JSON.stringify(part), part])).values()];
  if (unique.length === 0) return atom('unknown');
  return unique.length === 1 && unique[0] ? unique[0] : { shape: 'intersection', parts: unique };
};

export const isAtom = (type: TypeShape, text: string): boolean => type.shape === 'atom' && type.text === text;
