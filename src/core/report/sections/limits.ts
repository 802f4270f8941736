/** What the figures cannot say: of this study, and of every one. */
import { faultWords } from '../../kinds/form/fault-words.ts';
import { listed } from '../../lib/text.ts';
import { ceilingText } from '../../model/exceeded-ceiling.ts';
import { elementName } from '../../model/graph/element-name.ts';
import type { Section } from '../report.ts';
import type { Subject } from '../subject.ts';
import { limitWords as texts } from '../words/limits.ts';

export const limitSection = (subject: Subject): Section => {
  const { say } = subject;
  const own = ownLimits(subject);
  return {
    id: 'limits',
    title: say(texts.title),
    blocks: [
      { kind: 'heading', text: say(texts.ofThis) },
      own.length === 0 ? { kind: 'words', text: say(texts.nothing) } : { kind: 'list', items: own },
      { kind: 'heading', text: say(texts.ofAll) },
      {
        kind: 'list',
        items: [texts.measured, texts.interval, texts.many, texts.outside].map((text) => say(text)),
      },
    ],
  };
};

/** Below this a Student interval leans on the shape of few values. */
const fewReplications = 10;
const ownLimits = (subject: Subject): string[] => {
  const { detail, result, say } = subject;
  const { precision, replications, warnings } = result;
  return [
    ...warnings.map((warning) => say(texts[warning])),
    ...namedLimit(
      subject,
      texts.unstable,
      idsOf(result.subscriptions, ({ stable }) => !stable),
    ),
    ...Object.entries(result.ceilings ?? {}).map(([id, each]) =>
      say(ceilingText((name) => elementName(subject.changed, name), id, each)),
    ),
    ...undrained(subject),
    ...(replications === 1 ? [say(texts.oneReplication)] : []),
    ...(replications > 1 && replications < fewReplications
      ? [say(texts.fewReplications, { count: replications })]
      : []),
    ...(precision?.reached === false ? [say(texts.notReached)] : []),
    ...namedLimit(subject, texts.fewCompletions, [
      ...idsOf(result.subscriptions, hasFew),
      ...idsOf(result.objectives, hasFew),
    ]),
    ...(detail.series.elements.length === 0 ? [say(texts.noSeries)] : []),
  ];
};

type Limit = (typeof texts)['unstable' | 'fewCompletions'];

/** One sentence about all whom it concerns; none where there are none. */
const namedLimit = ({ changed, say }: Subject, text: Limit, ids: readonly string[]): string[] =>
  ids.length === 0 ? [] : [say(text, { names: listed(ids.map((id) => elementName(changed, id))) })];

const idsOf = <Result>(
  results: Readonly<Record<string, Result>>,
  concerns: (each: Result) => boolean,
): readonly string[] => Object.entries(results).flatMap(([id, each]) => (concerns(each) ? [id] : []));

const hasFew = ({ fewCompletions }: { readonly fewCompletions: readonly string[] }): boolean =>
  fewCompletions.some((each) => each === 'p95Ms' || each === 'p99Ms');

const undrained = ({ changed, result, say }: Subject): string[] => {
  const names = (result.drills ?? [])
    .filter(({ notDrained }) => notDrained > 0)
    .map((drill) => say(faultWords(changed, drill)));
  return names.length === 0 ? [] : [say(texts.notDrained, { names: listed(names) })];
};
