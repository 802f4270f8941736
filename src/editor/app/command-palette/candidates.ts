/** What the palette offers for the typed words: actions, elements of the design, findings and examples, the best first. */
import type { Text } from '../../../core/lib/text.ts';
import type { Finding } from '../../../core/model/findings/finding.ts';
import type { Example } from '../../panels/gallery/examples.ts';
import type { DesignElement } from '../../session/elements.ts';
import { bestFit } from '../../ui/fuzzy.ts';
import { type Action, actionAreas } from '../actions/action.ts';
import { areaTitles } from '../actions/area-titles.ts';
import { searchingTexts } from '../languages/areas/searching.ts';

export type Candidate =
  | { readonly what: 'action'; readonly action: Action; readonly enabled: boolean }
  | { readonly what: 'element'; readonly element: DesignElement }
  | { readonly what: 'finding'; readonly finding: Finding }
  | { readonly what: 'example'; readonly example: Example };

export interface CandidateGroup {
  readonly title: Text;
  readonly candidates: readonly Candidate[];
}

export interface Offered {
  readonly actions: readonly Action[];
  /** Ids of the actions that can do something now. */
  readonly enabled: ReadonlySet<string>;
  readonly recent: readonly string[];
  readonly elements: readonly DesignElement[];
  readonly findings: readonly Finding[];
  readonly examples: readonly Example[];
}

/** More of one sort than that is not read any more: whoever wants others types on. */
const mostPerGroup = 10;

export const candidatesFor = (typed: string, offered: Offered): readonly CandidateGroup[] =>
  typed.trim() === '' ? everyAction(offered) : fitting(typed, offered);

const actionCandidate = (action: Action, { enabled }: Offered): Candidate => ({
  what: 'action',
  action,
  enabled: enabled.has(action.id),
});

/** The recent ones first, then all by area; those that can do nothing now last. */
const everyAction = (offered: Offered): readonly CandidateGroup[] => {
  const recent = offered.recent.flatMap((id) => offered.actions.filter((action) => action.id === id));
  const groups = actionAreas.map((area) => ({
    title: areaTitles[area],
    actions: offered.actions.filter((action) => action.area === area && !recent.includes(action)),
  }));
  return [{ title: searchingTexts.recent, actions: recent }, ...groups].flatMap(({ title, actions }) => {
    const candidates = actions.map((action) => actionCandidate(action, offered));
    const isAble = (candidate: Candidate) => candidate.what === 'action' && candidate.enabled;
    const sorted = [...candidates.filter(isAble), ...candidates.filter((candidate) => !isAble(candidate))];
    return sorted.length === 0 ? [] : [{ title, candidates: sorted }];
  });
};

interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
}

/** What can do nothing now is still found, but behind what can. */
const dimmed = 60;

const fitting = (typed: string, offered: Offered): readonly CandidateGroup[] => {
  const fits = (texts: readonly string[], candidate: Candidate, penalty = 0): Scored[] => {
    const score = bestFit(typed, texts);
    return score === null ? [] : [{ candidate, score: score - penalty }];
  };
  const both = ({ en, zh }: Text): string[] => [en, zh];
  const groups = [
    {
      title: searchingTexts.actions,
      scored: offered.actions.flatMap((action) => {
        const area = areaTitles[action.area];
        const texts = [...both(action.title), `${area.en} ${action.title.en}`, `${area.zh} ${action.title.zh}`];
        return fits(texts, actionCandidate(action, offered), offered.enabled.has(action.id) ? 0 : dimmed);
      }),
    },
    {
      title: searchingTexts.elements,
      scored: offered.elements.flatMap((element) =>
        fits([element.name, ...both(element.title).map((kind) => `${element.name} ${kind}`), ...element.words], {
          what: 'element',
          element,
        }),
      ),
    },
    {
      title: searchingTexts.findings,
      scored: offered.findings.flatMap((finding) =>
        fits([...both(finding.message), finding.rule], { what: 'finding', finding }, dimmed / 2),
      ),
    },
    {
      title: searchingTexts.examples,
      scored: offered.examples.flatMap((example) => fits(both(example.title), { what: 'example', example })),
    },
  ];
  return groups
    .map(({ title, scored }) => ({ title, scored: scored.sort((one, other) => other.score - one.score) }))
    .filter(({ scored }) => scored.length > 0)
    .sort((one, other) => (other.scored[0]?.score ?? 0) - (one.scored[0]?.score ?? 0))
    .map(({ title, scored }) => ({
      title,
      candidates: scored.slice(0, mostPerGroup).map(({ candidate }) => candidate),
    }));
};
