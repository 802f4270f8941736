/** Groups: the subscriptions of one topic that share its messages, each as its place in the plan. */
import { groupedBy } from '../lib/grouped.ts';
import { remembered } from '../lib/remembered.ts';
import type { Plan } from './plan.ts';

export type Group = readonly number[];

export interface Groups {
  /** Per topic. */
  readonly ofTopic: readonly (readonly Group[])[];
  /** Per subscription the one in which it reads. */
  readonly of: readonly Group[];
}

export const groupsOf = remembered(({ subscriptions, topics }: Plan): Groups => {
  const ofTopic = topics.map((): Group[] => []);
  const of = new Array<Group>(subscriptions.length);
  const keyOf = (at: number): string => `${subscriptions[at]!.topic} ${subscriptions[at]!.group}`;
  for (const group of groupedBy(subscriptions.keys(), keyOf).values()) {
    ofTopic[subscriptions[group[0]!]!.topic]!.push(group);
    for (const at of group) of[at] = group;
  }
  return { ofTopic, of };
});
