/** What the window asks of whoever keeps the designs. */

/** A design that this browser keeps. */
export interface ShelfDesign {
  readonly id: string;
  readonly name: string;
  readonly fileName: string | null;
  /** When it was last worked on, in milliseconds since 1970. */
  readonly keptAt: number;
  /** About its bytes. */
  readonly size: number;
  readonly here: boolean;
  readonly elsewhere: boolean;
}

/** Every promise rejects where the browser's store fails; false: another tab works on that design. */
export interface DesignShelf {
  /** The one that was worked on last first. */
  readonly list: () => Promise<readonly ShelfDesign[]>;
  readonly open: (id: string) => Promise<boolean>;
  readonly rename: (design: ShelfDesign, name: string) => Promise<boolean>;
  readonly duplicate: (id: string, name: string) => Promise<void>;
  readonly remove: (id: string) => Promise<boolean>;
  readonly takeBack: (design: ShelfDesign) => Promise<void>;
  readonly removeForGood: (id: string) => Promise<void>;
  /** Whether the browser promises to keep everything; null where it does not tell. */
  readonly promised: () => Promise<boolean | null>;
  /** Asks it for that. */
  readonly askForPromise: () => Promise<boolean>;
  readonly room: () => Promise<{ readonly used: number; readonly quota: number } | null>;
}

/** Those whose name or file name has every word of the query in it. */
export const matching = <Design extends Pick<ShelfDesign, 'name' | 'fileName'>>(
  designs: readonly Design[],
  query: string,
): readonly Design[] => {
  const words = query.toLowerCase().split(/\s+/);
  return designs.filter(({ name, fileName }) => {
    const text = `${name} ${fileName ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
};
