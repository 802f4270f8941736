/** What lies on the page below the top bar: palette and outline, the canvas over the dock, the inspector. */
import { Waypoints } from 'lucide-react';
import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react';
import { Canvas } from '../canvas/Canvas.tsx';
import { Outline } from '../panels/outline/Outline.tsx';
import { Palette } from '../panels/palette/Palette.tsx';
import { useSession } from '../session/session.ts';
import type { Point } from '../session/stage.ts';
import { Button } from '../ui/button.tsx';
import { Divider } from '../ui/divider.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { firstIdle } from '../ui/first-idle.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { useKeysOf } from './actions/keys-of.ts';
import { Dock } from './Dock.tsx';
import styles from './desk.module.css';
import { bounds, type DeskPart, setDeskSize, useDeskSize } from './desk-sizes.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { canvasTexts } from './languages/areas/canvas.ts';
import { pageTexts } from './languages/areas/page.ts';
import { useTexts } from './languages/language.ts';
import { CanvasOverlays } from './Overlays.tsx';
import { openGallery, openMenu, page, quickAdd, toggleDock, usePage } from './page.ts';

/** It knows every field of the format, and nobody fills in fields before the first picture. */
const Inspector = lazy(async () => {
  await firstIdle();
  const panel = await import('../panels/inspector/Inspector.tsx');
  return { default: panel.Inspector };
});

/** Nothing moves before somebody runs the design. */
const Playback = lazy(async () => {
  await firstIdle();
  const part = await import('../canvas/playback/Playback.tsx');
  return { default: part.Playback };
});
const LitWay = lazy(async () => {
  await firstIdle();
  const part = await import('../canvas/lit-way/LitWay.tsx');
  return { default: part.LitWay };
});
const FirstSteps = lazy(async () => {
  await firstIdle();
  const part = await import('./FirstSteps.tsx');
  return { default: part.FirstSteps };
});

const ComparisonList = lazy(() =>
  import('../panels/comparison/ComparisonList.tsx').then((panel) => ({ default: panel.ComparisonList })),
);

export function Desk() {
  const texts = useTexts(pageTexts);
  const [left, right] = [useDeskSize('left'), useDeskSize('right')];
  const [leftOpen, rightOpen] = [
    usePage((state) => state.leftOpen && !state.zen),
    usePage((state) => state.rightOpen && !state.zen),
  ];
  const columns = [
    leftOpen && `minmax(${bounds.left.least}px, ${left}px)`,
    'minmax(320px, 1fr)',
    rightOpen && `minmax(${bounds.right.least}px, ${right}px)`,
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={styles.desk} style={{ gridTemplateColumns: columns }}>
      <aside className={styles.side} aria-label={texts.palette} hidden={!leftOpen}>
        <div className={styles.scroll}>
          <LeftSide />
        </div>
        <SideDivider part="left" label={texts.resizeLeft} />
      </aside>
      <Middle />
      <aside className={styles.side} aria-label={texts.inspector} hidden={!rightOpen}>
        <SideDivider part="right" label={texts.resizeRight} />
        <div className={styles.scroll}>
          <RightSide />
        </div>
      </aside>
    </div>
  );
}

function SideDivider({ part, label }: { readonly part: Exclude<DeskPart, 'dock'>; readonly label: string }) {
  const size = useDeskSize(part);
  return <Divider label={label} part={part} size={size} {...bounds[part]} onSize={(next) => setDeskSize(part, next)} />;
}

const addAt = (at: Point): void => quickAdd({ at });

/** Loaded in the first idle moment: before that, nothing is selected. */
const useSelectionTools = (): ComponentType | null => {
  const [Tools, setTools] = useState<ComponentType | null>(null);
  useEffect(() => {
    firstIdle()
      .then(() => import('./menus/SelectionToolbar.tsx'))
      .then(
        ({ SelectionToolbar }) => setTools(() => SelectionToolbar),
        // Without it everything is still there in menus and by key.
        () => undefined,
      );
  }, []);
  return Tools;
};

/** The dock’s line and its tabs. */
const foldedHeight = 39;

export function Middle() {
  const open = usePage((state) => state.dockOpen);
  const size = useDeskSize('dock');
  const zen = usePage((state) => state.zen);
  const keysOf = useKeysOf();
  const Tools = useSelectionTools();
  const firstSteps = usePage((state) => state.firstSteps);
  const rows = `minmax(160px, 1fr)${zen ? '' : ` minmax(${foldedHeight}px, ${open ? size : foldedHeight}px)`}`;
  return (
    <div className={styles.middle} style={{ gridTemplateRows: rows }}>
      <main className={styles.main}>
        <ErrorBoundary>
          <Canvas
            emptyState={<EmptyCanvas />}
            keysOf={keysOf}
            onMenu={openMenu}
            onAdd={addAt}
            tools={Tools && <Tools />}
          >
            <Suspense>
              <Playback />
              <LitWay />
            </Suspense>
          </Canvas>
          {firstSteps && (
            <Suspense>
              <FirstSteps />
            </Suspense>
          )}
          <CanvasOverlays />
        </ErrorBoundary>
      </main>
      <Dock divider={<DockDivider />} hidden={zen} />
    </div>
  );
}

function DockDivider() {
  const texts = useTexts(pageTexts);
  const open = usePage((state) => state.dockOpen);
  const size = useDeskSize('dock');
  const resize = (next: number) => {
    page.setState({ dockOpen: next > 0 });
    if (next > 0) setDeskSize('dock', next);
  };
  return (
    <Divider
      label={texts.resizeDock}
      part="below"
      size={open ? size : 0}
      {...bounds.dock}
      onSize={resize}
      onFold={toggleDock}
    />
  );
}

function EmptyCanvas() {
  const texts = useTexts(canvasTexts);
  return (
    <EmptyState icon={<Waypoints aria-hidden="true" />} title={texts.emptyTitle}>
      <p>{texts.emptyHint}</p>
      <Button onClick={openGallery}>{texts.openExample}</Button>
    </EmptyState>
  );
}

export function LeftSide() {
  return (
    <ErrorBoundary>
      <Palette />
      <Outline />
    </ErrorBoundary>
  );
}

export function RightSide() {
  const texts = useTexts(pageTexts);
  const comparing = useSession((state) => state.readOnly === 'comparison');
  return (
    <ErrorBoundary>
      <Suspense fallback={<Skeleton label={texts.loading} lines={6} />}>
        {comparing ? <ComparisonList /> : <Inspector />}
      </Suspense>
    </ErrorBoundary>
  );
}
