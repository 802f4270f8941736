/** How many replicas a service or subscriber has: a fixed number, or one between two bounds that follows its backlog. */
import type { Worker } from './node.ts';

type Replicas = Pick<Partial<Worker>, 'autoscale' | 'replicas'>;

/** As many as there may ever be. */
export const mostReplicas = ({ autoscale, replicas = 1 }: Replicas): number => autoscale?.max ?? replicas;

/** As many as there are when nothing waits. */
export const fewestReplicas = ({ autoscale, replicas = 1 }: Replicas): number => autoscale?.min ?? replicas;

/** With an autoscaler the bound is moved, not what it begins with. */
export const withMostReplicas = (worker: Worker, replicas: number): Worker =>
  worker.autoscale ? { ...worker, autoscale: { ...worker.autoscale, max: replicas } } : { ...worker, replicas };
