/** How many workers a missed objective needs, and a button that gives them to it. */
import { applyFix } from '../../../../core/edits/apply-fix.ts';
import { durationOf } from '../../../../core/lib/figures.ts';
import type { NeededWorkers } from '../../../../core/queueing/levers/needed-workers.ts';
import { type Resized, resized } from '../../../../core/queueing/levers/workers-for.ts';
import { leverTexts } from '../../../app/languages/areas/levers.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import { perform, useSession } from '../../../session/session.ts';
import { Button } from '../../../ui/button.tsx';
import { tooltip } from '../../../ui/tooltip.tsx';
import { nearly } from '../nearly.ts';
import styles from './levers.module.css';

export interface NeededProps {
  /** Of the objective. */
  readonly id: string;
  readonly needed: NeededWorkers;
}

/** Nothing where the objective is met. */
export function Needed({ id, needed: { exact, leastMs, limitMs, met, plan, plannedMs } }: NeededProps) {
  const texts = useTexts(leverTexts);
  const say = useSay();
  const design = useSession((state) => state.design);
  const canEdit = useSession((state) => state.readOnly === null);
  if (met) return null;
  const words = { name: design.objectives?.[id]?.name ?? id, limit: durationOf(limitMs) };
  if (plan === null) {
    const why = leastMs === null ? leverTexts.notKnown : leverTexts.never;
    return <p className={styles.remark}>{say(why, { ...words, least: nearly({ exact }, leastMs) })}</p>;
  }
  const nameOf = (node: string): string => design.nodes?.[node]?.name ?? node;
  const changes = plan.flatMap(({ from, node, partitions, replicas }) => [
    say(leverTexts.resize, { node: nameOf(node), from, to: replicas }),
    ...Object.entries(partitions).map(([topic, to]) => say(leverTexts.resizeTopic, { topic: nameOf(topic), to })),
  ]);
  return (
    <p className={styles.needed} data-needed={id} {...tooltip(texts.neededHelp, undefined)}>
      <span>
        {say(leverTexts.needed, { ...words, changes: changes.join(', '), p99: nearly({ exact }, plannedMs) })}
      </span>
      {canEdit && <Button onClick={() => apply(plan)}>{texts.apply}</Button>}
    </p>
  );
}

const apply = (plan: readonly Resized[]): void => {
  const title = leverTexts.applied;
  perform({ ...applyFix, title }, { title, apply: (design) => plan.reduce(resized, design) });
  // What was found is of the design before: whoever works by keyboard goes on where one asks again.
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-ask-levers]')?.focus());
};
