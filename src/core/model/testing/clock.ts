/** The smallest design that has a queue: a clock ticks so often, and one worker takes 10 ms for each tick. */
import type { Design } from '../design.ts';

export const clock = (name: string, ratePerSecond: number): Design => ({
  eventwright: 1,
  name,
  messages: { tick: { name: 'Tick' } },
  nodes: {
    clock: { kind: 'publisher', name: 'Clock' },
    ticks: { kind: 'topic', name: 'Ticks', messages: ['tick'] },
    worker: { kind: 'subscriber', name: 'Worker' },
  },
  links: {
    'clock-ticks': {
      kind: 'publish',
      from: 'clock',
      to: 'ticks',
      message: 'tick',
      arrivals: { process: 'poisson', ratePerSecond },
    },
    reads: { kind: 'subscribe', from: 'ticks', to: 'worker', work: { distribution: 'exponential', meanMs: 10 } },
  },
});
