/** Objectives drawn from one point of the design to another: what is selected says where the clock starts, and where it stops. */
import { openPicking } from '../../canvas/connecting/picking.ts';
import { editObjective } from '../../session/objective-desk.ts';
import { notify, session } from '../../session/session.ts';
import { type Stretch, startsAmong, stretchesOf } from '../../session/stretches.ts';
import { addObjective } from '../../session/study-acts.ts';
import { makeRoomForResults } from '../desk-sizes.ts';
import { objectiveTexts } from '../languages/areas/objectives.ts';
import { showTab } from '../page.ts';
import type { Action } from './action.ts';

/** Makes it and opens it, so that what is promised can be typed at once. */
const promise = (stretch: Stretch): void => {
  const { nodes, links } = session.getState().design;
  const [sender, reader] = [links?.[stretch.from]?.from ?? '', links?.[stretch.to]?.to ?? ''];
  const id = addObjective(`${nodes?.[sender]?.name ?? sender} → ${nodes?.[reader]?.name ?? reader}`, stretch);
  if (id === null) return;
  showTab('analysis');
  makeRoomForResults();
  editObjective(id);
};

const setObjective = (): void => {
  const { design, selection } = session.getState();
  const stretches = stretchesOf(design, selection);
  const [only, ...others] = stretches;
  if (only === undefined) notify(objectiveTexts.leadsNowhere, 'refusal');
  else if (others.length === 0) promise(only);
  else openPicking({ mode: 'span', stretches, choose: promise });
};

export const objectiveActions: readonly Action[] = [
  {
    id: 'set-objective',
    area: 'results',
    title: { en: 'Set an objective from here…', zh: '从此处设定目标…' },
    menus: ['node', 'link', 'several'],
    enabled: () => {
      const { design, selection, readOnly } = session.getState();
      return readOnly === null && startsAmong(design, selection).length > 0;
    },
    run: setObjective,
  },
];
