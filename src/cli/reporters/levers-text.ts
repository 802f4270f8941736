/** What moves an objective, and how many workers it needs, for people. */
import type { NeededWorkers } from '../../core/queueing/levers/needed-workers.ts';
import type { LeverEffect, Sensitivity } from '../../core/queueing/levers/sensitivity.ts';
import { near } from './estimate-sign.ts';
import { shown, table } from './table.ts';

export const sensitivityText = ({ left, targets }: Sensitivity): string[] => [
  ...Object.entries(targets).map(([id, { exact, levers, of, p99Ms }]) =>
    p99Ms === null
      ? `${of} ${id}: no p99, since something on its way is overloaded\n`
      : table(
          [`${of} ${id}, p99 ${near({ exact }, p99Ms)} ms`, 'change', 'p99 ms', 'p99', 'elasticity'],
          levers.map((lever) => [
            lever.element,
            turned(lever),
            near(lever, lever.p99Ms),
            `${lever.change > 0 ? '+' : ''}${shown(lever.change * 100)} %`,
            shown(lever.elasticity),
          ]),
        ),
  ),
  ...(left > 0 ? [`${shown(left)} further parameters were not tried\n`] : []),
];

const turned = ({ isCount, parameter, to }: LeverEffect): string =>
  isCount ? `${parameter} ${shown(to)}` : `${shown((1 - to) * 100)} % less ${parameter}`;

export const neededText = (needed: Readonly<Record<string, NeededWorkers>>): string[] =>
  Object.entries(needed).map(([id, { alone, exact, leastMs, limitMs, met, p99Ms, plan, plannedMs }]) => {
    const now = `objective ${id}: ${p99Ms === null ? 'no p99' : `p99 ${near({ exact }, p99Ms)} ms`}, promised ${shown(limitMs)} ms`;
    if (met) return `${now}: met\n`;
    if (plan === null)
      return leastMs === null
        ? `${now}: how long it takes with more workers is not known\n`
        : `${now}: no number of workers is enough, with any number it is ${near({ exact }, leastMs)} ms\n`;
    const changes = plan.map(({ from, node, partitions, replicas }) => {
      const more = Object.entries(partitions).map(([topic, count]) => `, ${topic} ${shown(count)} partitions`);
      return `  ${node}: ${shown(from)} -> ${shown(replicas)} replicas${more.join('')}\n`;
    });
    const single = Object.entries(alone).map(
      ([link, replicas]) =>
        `  alone at ${link}: ${replicas === null ? 'no number is enough' : `${shown(replicas)} replicas`}\n`,
    );
    return `${now}; ${near({ exact }, plannedMs)} ms with\n${changes.join('')}${single.join('')}`;
  });
