/** What is shown over the design while something is dragged: helper lines, equal distances, and where copies will stand. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Box } from '../../../core/layout/box.ts';
import type { Guide } from './alignment.ts';
import type { Gap } from './equal-gaps.ts';

export interface Copy extends Box {
  readonly id: string;
  readonly name: string;
}

export interface Marks {
  readonly guides: readonly Guide[];
  readonly gaps: readonly Gap[];
  readonly copies: readonly Copy[];
}

const none: Marks = { guides: [], gaps: [], copies: [] };
const store = createStore<{ readonly marks: Marks }>(() => ({ marks: none }));

export const showMarks = (marks: Marks): void => store.setState({ marks });
export const hideMarks = (): void => store.setState({ marks: none });
export const useMarks = (): Marks => useStore(store, ({ marks }) => marks);
