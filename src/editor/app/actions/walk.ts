/** Walking the design by key, from node to node along its links. */
import { reveal } from '../../session/reveal.ts';
import { select, session } from '../../session/session.ts';
import { onStage } from '../../session/stage.ts';
import { type Step, stepFrom } from '../../session/walk.ts';
import type { Action } from './action.ts';

const current = (): string | undefined => session.getState().selection.nodes.at(-1);

/** The view moves only where the node would be out of it; the focus goes along, so that it is read aloud. */
const walk = (step: Step): void => {
  const from = current();
  const to = from === undefined ? undefined : stepFrom(session.getState().design, from, step);
  if (to === undefined) return;
  select({ nodes: [to] });
  // The canvas knows what is selected once it has drawn it.
  requestAnimationFrame(() => {
    const area = onStage().selectedArea();
    if (!area || !onStage().isInView(area)) reveal({ nodes: [to] });
    onStage().takeFocus();
  });
};

const to = (step: Step): Pick<Action, 'area' | 'onCanvas' | 'enabled' | 'run'> => ({
  area: 'view',
  onCanvas: true,
  enabled: () => current() !== undefined,
  run: () => walk(step),
});

export const walkActions: readonly Action[] = [
  {
    id: 'walk-downstream',
    title: { en: 'Walk downstream', zh: '沿连线走到下游' },
    keys: ['Alt+ArrowRight'],
    ...to('downstream'),
  },
  {
    id: 'walk-upstream',
    title: { en: 'Walk upstream', zh: '沿连线走到上游' },
    keys: ['Alt+ArrowLeft'],
    ...to('upstream'),
  },
  {
    id: 'walk-next',
    title: { en: 'Walk to the next at the same place', zh: '走到同级的下一个' },
    keys: ['Alt+ArrowDown'],
    ...to('next'),
  },
  {
    id: 'walk-previous',
    title: { en: 'Walk to the previous at the same place', zh: '走到同级的上一个' },
    keys: ['Alt+ArrowUp'],
    ...to('previous'),
  },
];
