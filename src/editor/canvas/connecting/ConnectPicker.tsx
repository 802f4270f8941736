/** What a node or an end of a link may lead to, or what an objective may span, as a list to choose from by typing. */
import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Design } from '../../../core/model/design.ts';
import { linkName } from '../../../core/model/graph/link-name.ts';
import { commonTexts } from '../../app/languages/areas/common.ts';
import { connectingTexts } from '../../app/languages/areas/connecting.ts';
import { type Say, useSay, useTexts } from '../../app/languages/language.ts';
import { useSession } from '../../session/session.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { bestFit } from '../../ui/fuzzy.ts';
import { SearchList } from '../../ui/search-list.tsx';
import { KindLine } from './KindLine.tsx';
import { closePicking, type Picking, usePicking } from './picking.ts';
import { type Pick, type PickGroup, picksFor } from './picks.ts';
import { spanPicks } from './span-picks.ts';

/** More than this nobody reads through: typing narrows it. */
const mostShown = 40;

export function ConnectPicker() {
  const picking = usePicking();
  return picking && <OpenPicker picking={picking} />;
}

function OpenPicker({ picking }: { readonly picking: Picking }) {
  const texts = useTexts(connectingTexts);
  const words = picking.mode === 'span' ? spanWords : connectWords;
  const common = useTexts(commonTexts);
  const say = useSay();
  const design = useSession((state) => state.design);
  const [query, setQuery] = useState('');
  const groups = useMemo(
    () => (picking.mode === 'span' ? spanPicks(design, picking) : picksFor(design, picking)),
    [design, picking],
  );
  const shown = useMemo(() => groups.map((group) => fitting(group, query, say)), [groups, query, say]);
  const choose = (key: string) => {
    const pick = groups.flatMap(({ picks }) => picks).find((each) => each.key === key);
    // The focus is where it was before anything happens there.
    flushSync(closePicking);
    pick?.choose();
  };
  const title = say(titles[picking.mode], { name: nameOf(design, picking) });
  return (
    <Dialog
      open
      look="search"
      onClose={closePicking}
      title={title}
      summary={texts[words.summary]}
      closeLabel={common.close}
    >
      <SearchList
        label={texts[words.search]}
        placeholder={`${title} …`}
        query={query}
        onQuery={setQuery}
        groups={shown
          .filter(({ picks }) => picks.length > 0)
          .map(({ title, picks }) => ({
            title: say(title),
            entries: picks.map(({ key, kind, title, words }) => ({
              key,
              content: <KindLine kind={kind} title={say(title)} words={words && say(words)} />,
            })),
          }))}
        onChoose={choose}
        nothing={texts[words.nothing]}
      />
    </Dialog>
  );
}

const titles = {
  connect: connectingTexts.connectTitle,
  to: connectingTexts.leadTitle,
  from: connectingTexts.startTitle,
  span: connectingTexts.spanTitle,
};
const connectWords = { summary: 'connectSummary', search: 'connectSearch', nothing: 'connectNothing' } as const;
const spanWords = { summary: 'spanSummary', search: 'spanSearch', nothing: 'spanNothing' } as const;

/** Of what is connected. */
const nameOf = (design: Design, picking: Picking): string => {
  if (picking.mode === 'connect') return design.nodes?.[picking.node]?.name ?? '';
  return picking.mode === 'span' ? '' : linkName(design, picking.link);
};

/** The best ones first; without a query as they stand. */
const fitting = ({ title, picks }: PickGroup, query: string, say: Say): PickGroup => {
  const fits = picks.flatMap((pick): { pick: Pick; fit: number }[] => {
    const fit = bestFit(query, [say(pick.title)]);
    return fit === null ? [] : [{ pick, fit }];
  });
  const sorted = query === '' ? fits : fits.toSorted((one, other) => other.fit - one.fit);
  return { title, picks: sorted.slice(0, mostShown).map(({ pick }) => pick) };
};
