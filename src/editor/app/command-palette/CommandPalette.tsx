/** The command palette: everything that can be done, found or opened, by typing a few letters of it. */
import { useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Example, fetchExamples, openExample } from '../../panels/gallery/examples.ts';
import { elementsOf } from '../../session/elements.ts';
import { reveal } from '../../session/reveal.ts';
import { useSession } from '../../session/session.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { SearchList } from '../../ui/search-list.tsx';
import { actions } from '../actions/action-table.ts';
import { commonTexts } from '../languages/areas/common.ts';
import { searchingTexts } from '../languages/areas/searching.ts';
import { useSay, useTexts } from '../languages/language.ts';
import { closeOverlay, quickAdd, showTab } from '../page.ts';
import { CandidateLine } from './CandidateLine.tsx';
import { type Candidate, candidatesFor } from './candidates.ts';
import { recentActions, rememberAction } from './recent.ts';

const isEnabled = ({ enabled }: (typeof actions)[number]): boolean => enabled?.() ?? true;

export function CommandPalette() {
  const texts = useTexts(searchingTexts);
  const common = useTexts(commonTexts);
  const say = useSay();
  const [query, setQuery] = useState('');
  const design = useSession((state) => state.design);
  const findings = useSession((state) => state.findings);
  const examples = useExamples();
  // As it was before the palette took the focus: some actions are about what has it.
  const [enabled] = useState(() => new Set(actions.filter(isEnabled).map(({ id }) => id)));
  const [recent] = useState(recentActions);
  const groups = useMemo(
    () => candidatesFor(query, { actions, enabled, recent, elements: elementsOf(design), findings, examples }),
    [query, enabled, recent, design, findings, examples],
  );
  const byKey = new Map(groups.flatMap(({ candidates }) => candidates.map((each) => [keyOf(each), each] as const)));
  const close = () => closeOverlay('palette');
  return (
    <Dialog open look="search" onClose={close} title={texts.paletteTitle} closeLabel={common.close}>
      <SearchList
        label={texts.paletteField}
        placeholder={texts.paletteHint}
        query={query}
        onQuery={setQuery}
        groups={groups.map(({ title, candidates }) => ({
          title: say(title),
          entries: candidates.map((candidate) => ({
            key: keyOf(candidate),
            disabled: candidate.what === 'action' && !candidate.enabled,
            content: <CandidateLine candidate={candidate} />,
          })),
        }))}
        onKey={(event) => {
          if (event.key !== 'Tab' || event.shiftKey) return;
          event.preventDefault();
          quickAdd({ typed: query });
        }}
        nothing={say(searchingTexts.nothingFits, { query })}
        onChoose={(key) => {
          const chosen = byKey.get(key);
          // The focus is where it was before anything happens there.
          flushSync(close);
          if (chosen) choose(chosen);
        }}
      />
    </Dialog>
  );
}

const keyOf = (candidate: Candidate): string => {
  if (candidate.what === 'action') return `action-${candidate.action.id}`;
  if (candidate.what === 'element') return `${candidate.element.section}-${candidate.element.id}`;
  if (candidate.what === 'example') return `example-${candidate.example.id}`;
  const { rule, pointer, nodes, links } = candidate.finding;
  return ['finding', rule, pointer, ...nodes, ...links].join('-');
};

const choose = (candidate: Candidate): void => {
  if (candidate.what === 'action') {
    rememberAction(candidate.action.id);
    candidate.action.run();
  } else if (candidate.what === 'element') reveal({ [candidate.element.section]: [candidate.element.id] });
  else if (candidate.what === 'example') void openExample(candidate.example.id);
  else {
    showTab('findings');
    reveal(candidate.finding);
  }
};

/** Without the site there are no examples to find, and the gallery says why. */
const useExamples = (): readonly Example[] => {
  const [examples, setExamples] = useState<readonly Example[]>([]);
  useEffect(() => {
    fetchExamples().then(setExamples, () => undefined);
  }, []);
  return examples;
};
