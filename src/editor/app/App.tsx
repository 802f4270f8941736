/** The page: top bar, palette and outline, canvas, inspector, dock; on a narrow screen the sides are sheets. */
import { Waypoints } from 'lucide-react';
import { Tooltip } from 'radix-ui';
import { type DragEvent, useEffect, useRef, useSyncExternalStore } from 'react';
import { Group, Panel, type PanelImperativeHandle, Separator } from 'react-resizable-panels';
import { Canvas } from '../canvas/Canvas.tsx';
import { ConnectPicker } from '../canvas/ConnectPicker.tsx';
import { Playback } from '../canvas/playback/Playback.tsx';
import { Gallery } from '../panels/gallery/Gallery.tsx';
import { Inspector } from '../panels/inspector/Inspector.tsx';
import { Outline } from '../panels/outline/Outline.tsx';
import { Palette } from '../panels/palette/Palette.tsx';
import { openBlob } from '../storage/files.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import styles from './app.module.css';
import { Dock } from './Dock.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { canvasTexts } from './languages/areas/canvas.ts';
import { commonTexts } from './languages/areas/common.ts';
import { pageTexts } from './languages/areas/page.ts';
import { useTexts } from './languages/language.ts';
import { Notices } from './Notices.tsx';
import { closeGallery, openGallery, page, showSheet, usePage } from './page.ts';
import { RefusalDialog } from './RefusalDialog.tsx';
import { startShortcuts } from './shortcuts.ts';
import { TopBar } from './TopBar.tsx';

export function App() {
  const narrow = useNarrow();
  const galleryOpen = usePage((state) => state.galleryOpen);
  const connectingFrom = usePage((state) => state.connectingFrom);
  useEffect(startShortcuts, []);
  return (
    <Tooltip.Provider delayDuration={500}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a file may be dropped anywhere; the file menu does the same */}
      <div className={styles.app} onDragOver={allowFile} onDrop={openDropped}>
        <TopBar narrow={narrow} />
        {narrow ? <Middle /> : <Desk />}
        {narrow && <Sheets />}
        <Notices />
        <RefusalDialog />
        <Gallery open={galleryOpen} onClose={closeGallery} />
        <ConnectPicker from={connectingFrom} onClose={() => page.setState({ connectingFrom: null })} />
      </div>
    </Tooltip.Provider>
  );
}

function Desk() {
  const texts = useTexts(pageTexts);
  return (
    <Group orientation="horizontal" className={styles.desk ?? ''}>
      <Panel id="left" defaultSize={232} minSize={180} maxSize={420} groupResizeBehavior="preserve-pixel-size">
        <aside className={styles.side} aria-label={texts.palette}>
          <LeftSide />
        </aside>
      </Panel>
      <Separator className={styles.upright ?? ''} />
      <Panel id="middle" minSize={320}>
        <Middle />
      </Panel>
      <Separator className={styles.upright ?? ''} />
      <Panel id="right" defaultSize={296} minSize={220} maxSize={560} groupResizeBehavior="preserve-pixel-size">
        <aside className={styles.side} aria-label={texts.inspector}>
          <RightSide />
        </aside>
      </Panel>
    </Group>
  );
}

function Middle() {
  const texts = useTexts(canvasTexts);
  const dockOpen = usePage((state) => state.dockOpen);
  const dock = useRef<PanelImperativeHandle>(null);
  useEffect(() => {
    if (dockOpen) dock.current?.expand();
    else dock.current?.collapse();
  }, [dockOpen]);
  return (
    <Group orientation="vertical" className={styles.middle ?? ''}>
      <Panel id="canvas" minSize={160}>
        <main className={styles.main}>
          <ErrorBoundary>
            <Canvas
              emptyState={
                <EmptyState icon={<Waypoints aria-hidden="true" />} title={texts.emptyTitle}>
                  <p className={styles.hint}>{texts.emptyHint}</p>
                  <Button onClick={openGallery}>{texts.openExample}</Button>
                </EmptyState>
              }
            >
              <Playback />
            </Canvas>
          </ErrorBoundary>
        </main>
      </Panel>
      <Separator className={styles.level ?? ''} />
      <Panel
        id="dock"
        panelRef={dock}
        collapsible
        collapsedSize={38}
        defaultSize={244}
        minSize={120}
        groupResizeBehavior="preserve-pixel-size"
        onResize={({ inPixels }) => {
          const opened = inPixels > 60;
          if (opened !== page.getState().dockOpen) page.setState({ dockOpen: opened });
        }}
      >
        <Dock />
      </Panel>
    </Group>
  );
}

function LeftSide() {
  return (
    <ErrorBoundary>
      <Palette />
      <Outline />
    </ErrorBoundary>
  );
}

function RightSide() {
  return (
    <ErrorBoundary>
      <Inspector />
    </ErrorBoundary>
  );
}

function Sheets() {
  const texts = useTexts(pageTexts);
  const common = useTexts(commonTexts);
  const sheet = usePage((state) => state.sheet);
  const shared = { onClose: () => showSheet(null), closeLabel: common.close };
  return (
    <>
      <Dialog {...shared} look="left" open={sheet === 'left'} title={texts.palette}>
        <LeftSide />
      </Dialog>
      <Dialog {...shared} look="right" open={sheet === 'right'} title={texts.inspector}>
        <RightSide />
      </Dialog>
    </>
  );
}

const narrowScreen = '(max-width: 900px)';

const useNarrow = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      const screen = matchMedia(narrowScreen);
      screen.addEventListener('change', listener);
      return () => screen.removeEventListener('change', listener);
    },
    () => matchMedia(narrowScreen).matches,
  );

const allowFile = (event: DragEvent): void => {
  if (event.dataTransfer.types.includes('Files')) event.preventDefault();
};

const openDropped = (event: DragEvent): void => {
  const [file] = event.dataTransfer.files;
  if (!file) return;
  event.preventDefault();
  void openBlob(file);
};
