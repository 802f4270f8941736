/** The window with the designs of this browser, put together: its list comes from the store, its pictures from the gallery. */
import { useEffect, useState } from 'react';
import { fill } from '../../core/lib/text.ts';
import { DesignsWindow } from '../panels/designs/DesignsWindow.tsx';
import type { DesignShelf, ShelfDesign } from '../panels/designs/design-shelf.ts';
import { type Sketch, sketchOf } from '../panels/gallery/sketch.ts';
import { SketchStage } from '../panels/gallery/Thumbnail.tsx';
import { renameDesign } from '../session/acts.ts';
import { startEmpty } from '../session/opening.ts';
import { notify, session } from '../session/session.ts';
import { openFile } from '../storage/files.ts';
import { askForPromise, isPromised } from '../storage/promise.ts';
import { openKept } from '../storage/reopen.ts';
import {
  duplicateKept,
  keptDesign,
  listDesigns,
  removeForGood,
  removeKept,
  renameKept,
  roomUsed,
  takeBack,
} from '../storage/shelf.ts';
import { designTexts } from './languages/areas/designs.ts';
import { closeWindow, openGallery } from './page.ts';

const shelf: DesignShelf = {
  list: listDesigns,
  open: openKept,
  rename: async ({ id, here }, name) => (here ? renameDesign(name) : renameKept(id, name)),
  duplicate: duplicateKept,
  remove: removeKept,
  takeBack: async ({ id, here }) => {
    await takeBack(id);
    if (here) await openKept(id);
  },
  removeForGood,
  promised: isPromised,
  askForPromise,
  room: roomUsed,
};

export function Designs() {
  return (
    <DesignsWindow
      shelf={shelf}
      picture={Picture}
      onClose={closeWindow}
      onNew={() => {
        startEmpty();
        closeWindow();
      }}
      onOpenFile={() => void openFile().then((opened) => opened && closeWindow())}
      onExamples={() => {
        closeWindow();
        openGallery();
      }}
      onRemoved={offerBack}
    />
  );
}

/** The page goes on offering what the window offered; with its line the design goes for good. */
const offerBack = (design: ShelfDesign): void => {
  let isBack = false;
  notify(fill(designTexts.removed, { name: design.name }), 'information', {
    label: designTexts.undo,
    run: () => {
      isBack = true;
      void shelf.takeBack(design).catch(() => notify(designTexts.notDone, 'refusal'));
    },
  });
  const shown = session.getState().notice;
  const unfollow = session.subscribe(({ notice }) => {
    if (notice === shown) return;
    unfollow();
    if (!isBack) void removeForGood(design.id).catch(() => undefined);
  });
};

function Picture({ id, keptAt }: { readonly id: string; readonly keptAt: number }) {
  const [sketch, setSketch] = useState<Sketch | undefined>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a design that was worked on has another picture
  useEffect(() => {
    let wanted = true;
    keptDesign(id).then(
      (design) => wanted && setSketch(design && sketchOf(design)),
      // A card without its picture still says everything and opens.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [id, keptAt]);
  return <SketchStage sketch={sketch} />;
}
