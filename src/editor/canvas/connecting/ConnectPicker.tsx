/** Connecting without a pointer: what a node or an end of a link may lead to, as a list to choose from by typing. */
import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
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

/** More than this nobody reads through: typing narrows it. */
const mostShown = 40;

export function ConnectPicker() {
  const picking = usePicking();
  return picking && <OpenPicker picking={picking} />;
}

function OpenPicker({ picking }: { readonly picking: Picking }) {
  const texts = useTexts(connectingTexts);
  const common = useTexts(commonTexts);
  const say = useSay();
  const design = useSession((state) => state.design);
  const [query, setQuery] = useState('');
  const groups = useMemo(() => picksFor(design, picking), [design, picking]);
  const shown = useMemo(() => groups.map((group) => fitting(group, query, say)), [groups, query, say]);
  const name = picking.mode === 'connect' ? (design.nodes?.[picking.node]?.name ?? '') : linkName(design, picking.link);
  const choose = (key: string) => {
    const pick = groups.flatMap(({ picks }) => picks).find((each) => each.key === key);
    // The focus is where it was before anything happens there.
    flushSync(closePicking);
    pick?.choose();
  };
  const title = say(titles[picking.mode], { name });
  return (
    <Dialog
      open
      look="search"
      onClose={closePicking}
      title={title}
      summary={texts.connectSummary}
      closeLabel={common.close}
    >
      <SearchList
        label={texts.connectSearch}
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
        nothing={texts.connectNothing}
      />
    </Dialog>
  );
}

const titles = {
  connect: connectingTexts.connectTitle,
  to: connectingTexts.leadTitle,
  from: connectingTexts.startTitle,
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
