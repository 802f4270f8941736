/** The inspector of everything that can be selected, and the windows that help with its fields. */
import { expect } from '@playwright/test';
import { inspectorTexts } from '../../../src/editor/app/languages/areas/inspector.ts';
import type { Desk } from '../../fixtures/desk.ts';
import { parcels } from '../../fixtures/inspector.ts';
import { type Chapter, inspector, type State } from './state.ts';

/** All groups of fields are open, so that all of them are looked at. */
const unfold = async ({ page }: Desk): Promise<void> => {
  const shut = page.locator(`${inspector} details:not([open]) > summary`);
  for (let left = await shut.count(); left > 0; left = await shut.count()) await shut.first().click();
};

const selected = (name: string, key: string): State => ({
  name,
  part: inspector,
  reach: async (desk) => {
    await desk.row(key).press('Enter');
    await expect(desk.page.locator(`${inspector} code`).first()).toHaveText(key.split(':')[1] ?? '');
    await unfold(desk);
  },
});

export const inspecting: Chapter = {
  name: 'the inspector',
  open: (desk) => desk.openDesign(everyKind),
  states: [
    { name: 'of the system', part: inspector, reach: unfold },
    selected('of a publisher', 'nodes:gate'),
    selected('of a topic', 'nodes:parcels'),
    selected('of a service', 'nodes:sorter'),
    selected('of a subscriber', 'nodes:office'),
    selected('of a context', 'contexts:depot'),
    selected('of a publication', 'links:arrives'),
    selected('of a subscription', 'links:sorts'),
    selected('of a call', 'links:asks'),
    {
      name: 'of a message',
      part: inspector,
      reach: async (desk) => {
        await desk.row('heading:messages').press('ArrowRight');
        await selected('', 'messages:arrived').reach(desk);
      },
    },
    {
      name: 'with a value that is refused',
      part: inspector,
      reach: async (desk) => {
        await selected('', 'links:sorts').reach(desk);
        const field = desk.page.locator(`${inspector} input[inputmode="decimal"]`).first();
        await field.fill('many');
        await field.blur();
      },
    },
    {
      name: 'of several',
      part: inspector,
      reach: async (desk) => {
        await desk.page.locator('[data-canvas]').focus();
        await desk.press('Control+a');
        await expect(desk.page.locator(inspector)).toContainText(desk.say(inspectorTexts.severalHint));
      },
    },
  ],
};

const exponential = (meanMs: number) => ({ distribution: 'exponential', meanMs });

/** One of each kind of element. */
const everyKind = {
  eventwright: 1,
  name: 'Every kind',
  broker: 'nats',
  messages: {
    arrived: { ...parcels.messages.arrived, examples: [{ id: 'p-1' }, { weight: 2 }] },
    sorted: { name: 'parcel.sorted' },
  },
  contexts: { depot: { name: 'Depot', color: 'blue' } },
  nodes: {
    gate: { kind: 'publisher', name: 'Gate' },
    parcels: { kind: 'topic', name: 'Parcels', messages: ['arrived'], context: 'depot' },
    outgoing: { kind: 'topic', name: 'Outgoing', messages: ['sorted'] },
    sorter: { kind: 'service', name: 'Sorter', context: 'depot', modules: ['scales', 'belts'] },
    prices: { kind: 'service', name: 'Prices' },
    office: { kind: 'subscriber', name: 'Office' },
  },
  links: {
    arrives: parcels.links.arrives,
    sorts: parcels.links.sorts,
    asks: { kind: 'call', from: 'sorter', to: 'prices', work: exponential(5) },
    goes: { kind: 'publish', from: 'sorter', to: 'outgoing', message: 'sorted', after: {} },
    reads: { kind: 'subscribe', from: 'outgoing', to: 'office', work: exponential(5) },
  },
  notes: { peak: { text: 'Mind the peak' } },
} as const;
