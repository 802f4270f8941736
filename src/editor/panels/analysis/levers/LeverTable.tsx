/** What moves the p99 of one objective or flow, most first. */
import { figureOf, percentOf } from '../../../../core/lib/figures.ts';
import type { Text } from '../../../../core/lib/text.ts';
import type { Design } from '../../../../core/model/design.ts';
import { linkName } from '../../../../core/model/graph/link-name.ts';
import type { LeverEffect, TargetSensitivity } from '../../../../core/queueing/levers/sensitivity.ts';
import { leverTexts } from '../../../app/languages/areas/levers.ts';
import { type Say, useSay, useTexts } from '../../../app/languages/language.ts';
import { reveal } from '../../../session/reveal.ts';
import { useSession } from '../../../session/session.ts';
import dock from '../../../ui/dock.module.css';
import { tooltip } from '../../../ui/tooltip.tsx';
import { nearly } from '../nearly.ts';
import styles from './levers.module.css';

const parameters: Readonly<Record<LeverEffect['parameter'], Text>> = {
  work: leverTexts.work,
  arrivals: leverTexts.arrivals,
  failure: leverTexts.failure,
  timeout: leverTexts.timeout,
  backoff: leverTexts.backoff,
  probability: leverTexts.probability,
  delay: leverTexts.delay,
  latency: leverTexts.latency,
  replicas: leverTexts.replicas,
  partitions: leverTexts.partitions,
};

export function LeverTable({ id, target }: { readonly id: string; readonly target: TargetSensitivity }) {
  const texts = useTexts(leverTexts);
  const say = useSay();
  const design = useSession((state) => state.design);
  const name = target.of === 'flow' ? linkName(design, id) : (design.objectives?.[id]?.name ?? id);
  if (target.p99Ms === null) return <p className={styles.remark}>{say(leverTexts.overloaded, { name })}</p>;
  const now = nearly(target, target.p99Ms);
  if (target.levers.length === 0) return <p className={styles.remark}>{say(leverTexts.nothing, { name, now })}</p>;
  const caption = target.of === 'flow' ? leverTexts.flow : leverTexts.objective;
  return (
    <table className={`${dock.table} ${dock.tall}`} data-target={id}>
      <caption>{say(caption, { name, now })}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.change}</th>
          <th scope="col">{texts.effect}</th>
          <th scope="col">{texts.afterwards}</th>
          <th scope="col" {...tooltip(texts.elasticityHelp, undefined)}>
            {texts.elasticity}
          </th>
        </tr>
      </thead>
      <tbody>
        {target.levers.map((lever) => (
          <tr key={`${lever.parameter} ${lever.element}`}>
            <th scope="row">
              <button type="button" className={dock.link} title={lever.element} onClick={() => show(design, lever)}>
                {turned(design, lever, say)}
              </button>
            </th>
            <td>{signed(lever.change)}</td>
            <td>{nearly(lever, lever.p99Ms)}</td>
            <td>{lever.elasticity === null ? '' : figureOf(lever.elasticity)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const signed = (change: number): string => `${change > 0 ? '+' : '−'}${percentOf(Math.abs(change))}`;

const isLink = (design: Design, { element }: LeverEffect): boolean => design.links?.[element] !== undefined;

const show = (design: Design, lever: LeverEffect): void =>
  reveal(isLink(design, lever) ? { links: [lever.element] } : { nodes: [lever.element] });

const turned = (design: Design, lever: LeverEffect, say: Say): string => {
  const { element, isCount, parameter, to } = lever;
  const name = isLink(design, lever) ? linkName(design, element) : (design.nodes?.[element]?.name ?? element);
  const words = { parameter: say(parameters[parameter]), element: name };
  return isCount ? say(leverTexts.count, { ...words, to }) : say(leverTexts.less, words);
};
