/** Quick adding: type what it is and how it is called, and Enter places it, linked with the selected node where that makes sense. */
import { ArrowRight, Group, Inbox, RadioTower, Route, ServerCog, StickyNote } from 'lucide-react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { kinds } from '../../../core/kinds/index.ts';
import { quickPlace } from '../../session/quick-place.ts';
import { session, useSession } from '../../session/session.ts';
import { onStage } from '../../session/stage.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { SearchList } from '../../ui/search-list.tsx';
import { commonTexts } from '../languages/areas/common.ts';
import { searchingTexts } from '../languages/areas/searching.ts';
import { useSay, useTexts } from '../languages/language.ts';
import { closeOverlay, page, usePage } from '../page.ts';
import { type Offer, offersFor } from './offers.ts';
import styles from './quick-add.module.css';

const icons = {
  publisher: RadioTower,
  topic: Route,
  service: ServerCog,
  subscriber: Inbox,
  context: Group,
  note: StickyNote,
};

export function QuickAdd() {
  const texts = useTexts(searchingTexts);
  const common = useTexts(commonTexts);
  const say = useSay();
  const [typed, setTyped] = useState(() => page.getState().quickAdd.typed);
  const at = usePage((state) => state.quickAdd.at);
  // The pointer is where it was when the key was pressed, not where it went since.
  const [place] = useState(() => at ?? onStage().pointer() ?? onStage().centre());
  const selected = useSession((state) => (state.selection.nodes.length === 1 ? state.selection.nodes[0] : undefined));
  const node = useSession(({ design }) => (selected === undefined ? undefined : design.nodes?.[selected]));
  const offers = offersFor(typed, at === null ? (node?.kind ?? null) : null);
  const close = () => closeOverlay('quick-add');
  const choose = (key: string) => {
    const offer = offers.find((each) => keyOf(each) === key);
    flushSync(close);
    if (!offer) return;
    const linked = selected !== undefined && offer.link ? { node: selected, direction: offer.link } : undefined;
    quickPlace({ kind: offer.kind, name: offer.name, at: place, ...(linked && { linked }) });
    // Without a name, the field for it has the focus.
    if (offer.name !== '') showPlaced();
  };
  return (
    <Dialog open look="search" onClose={close} title={texts.addTitle} closeLabel={common.close}>
      <SearchList
        label={texts.addField}
        placeholder={texts.addHint}
        query={typed}
        onQuery={setTyped}
        groups={[
          {
            title: texts.addTitle,
            entries: offers.map((offer) => ({
              key: keyOf(offer),
              content: <OfferLine offer={offer} selected={node?.name ?? ''} />,
            })),
          },
        ]}
        nothing={say(searchingTexts.nothingFits, { query: typed })}
        onChoose={choose}
      />
    </Dialog>
  );
}

const keyOf = ({ kind, name }: Offer): string => `${kind}-${name.replace(/\s/g, '-')}`;

/** What was placed outside the view is flown to, and has the focus, so that the next key is about it. */
const showPlaced = (): void => {
  const { nodes } = session.getState().selection;
  requestAnimationFrame(() => {
    const area = onStage().selectedArea();
    if (nodes.length > 0 && area && !onStage().isInView(area)) onStage().reveal(nodes);
    requestAnimationFrame(() => onStage().takeFocus());
  });
};

function OfferLine({ offer, selected }: { readonly offer: Offer; readonly selected: string }) {
  const say = useSay();
  const Icon = icons[offer.kind];
  const title = kinds.find(({ id }) => id === offer.kind)?.title;
  return (
    <>
      <Icon className={styles.icon} data-kind={offer.kind} aria-hidden="true" />
      <span className={styles.name}>
        {title && say(title)}
        {offer.name !== '' && <b> {offer.name}</b>}
      </span>
      {offer.link && (
        <span className={styles.link}>
          <ArrowRight aria-hidden="true" />
          {say(offer.link === 'out' ? searchingTexts.linkedFrom : searchingTexts.linkedTo, { name: selected })}
        </span>
      )}
    </>
  );
}
