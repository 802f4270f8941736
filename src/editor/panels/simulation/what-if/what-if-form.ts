/** What somebody has typed into the what-if view; it outlives the panel. */
import { createStore } from 'zustand/vanilla';
import type { SizingChoice } from '../../../../core/simulation/sizing/knobs.ts';
import { session } from '../../../session/session.ts';
import { forgetWhatIf, type WhatIfQuestion } from '../../../workers/what-if-desk.ts';
import type { AxisForm } from './axis.ts';

export interface WhatIfForm {
  readonly question: WhatIfQuestion;
  /** A publish link or call with arrivals; empty: all. */
  readonly source: string;
  readonly times: string;
  readonly grow: SizingChoice['grow'];
  readonly most: string;
  readonly partitions: boolean;
  readonly shrink: boolean;
  readonly axes: readonly AxisForm[];
  /** The figure of a sweep that is shown; null: the first there is. */
  readonly shown: string | null;
}

const asFirst: WhatIfForm = {
  question: 'search',
  source: '',
  times: '2',
  grow: 'replicas',
  most: '64',
  partitions: true,
  shrink: false,
  axes: [],
  shown: null,
};

export const whatIfForm = createStore<WhatIfForm>(() => asFirst);

// Another design has other sources and no answers yet. Nothing is asked before this is loaded, so nothing is missed.
session.subscribe(({ opened }, before) => {
  if (opened === before.opened) return;
  whatIfForm.setState(asFirst);
  forgetWhatIf();
});
