/** The row of a tree that has the focus, or would have it (roving tabindex); walking to one takes the focus along. */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

export interface Walk {
  readonly current: string | null;
  readonly setCurrent: (key: string) => void;
  readonly walk: (row: { readonly key: string } | undefined) => void;
}

/** Each row of the tree bears its key as `data-key`. */
export const useWalk = (tree: RefObject<HTMLElement | null>): Walk => {
  const [current, setCurrent] = useState<string | null>(null);
  const [steps, setSteps] = useState(0);
  const walked = useRef(false);
  // The row that takes the focus may only now have come onto the page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step takes the focus, also one to the same row
  useLayoutEffect(() => {
    if (!walked.current || current === null) return;
    walked.current = false;
    tree.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(current)}"]`)?.focus();
  }, [current, steps]);
  const walk = (row: { readonly key: string } | undefined) => {
    if (!row) return;
    walked.current = true;
    setCurrent(row.key);
    setSteps((before) => before + 1);
  };
  return { current, setCurrent, walk };
};
