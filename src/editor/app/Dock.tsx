/** The dock below the canvas: one tab per kind of result, each loaded when it is first looked at. */
import { ChevronDown, ChevronUp } from 'lucide-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { useSession } from '../session/session.ts';
import { IconButton } from '../ui/button.tsx';
import { firstIdle } from '../ui/first-idle.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { TabList, TabPanel } from '../ui/tabs.tsx';
import { useKeysOf } from './actions/keys-of.ts';
import styles from './dock.module.css';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { pageTexts } from './languages/areas/page.ts';
import { useTexts } from './languages/language.ts';
import { lookAtTab } from './look-at-tab.ts';
import { dockTabs, toggleDock, usePage } from './page.ts';

/** It knows the words of every rule; the count at the top and the marks on the canvas are there before. */
const FindingsPanel = lazy(async () => {
  await firstIdle();
  const panel = await import('../panels/findings/FindingsPanel.tsx');
  return { default: panel.FindingsPanel };
});
const AnalysisPanel = lazy(() =>
  import('../panels/analysis/AnalysisPanel.tsx').then((panel) => ({ default: panel.AnalysisPanel })),
);
const SimulationPanel = lazy(() =>
  import('../panels/simulation/SimulationPanel.tsx').then((panel) => ({ default: panel.SimulationPanel })),
);
const TracesPanel = lazy(() =>
  import('../panels/traces/TracesPanel.tsx').then((panel) => ({ default: panel.TracesPanel })),
);
const TablePanel = lazy(() =>
  import('../panels/table/TablePanel.tsx').then((panel) => ({ default: panel.TablePanel })),
);
const CodePanel = lazy(() => import('./Code.tsx').then((panel) => ({ default: panel.Code })));

const panels = {
  findings: FindingsPanel,
  analysis: AnalysisPanel,
  simulation: SimulationPanel,
  traces: TracesPanel,
  table: TablePanel,
  code: CodePanel,
};

/** `divider` gives it its height; it belongs to the dock for those who hear the page. */
export function Dock({ divider, hidden }: { readonly divider: ReactNode; readonly hidden: boolean }) {
  const texts = useTexts(pageTexts);
  const keysOf = useKeysOf();
  const tab = usePage((state) => state.tab);
  const open = usePage((state) => state.dockOpen);
  return (
    <section className={styles.dock} aria-label={texts.dock} hidden={hidden}>
      {divider}
      <div className={styles.head}>
        <TabList
          label={texts.dock}
          names={dockTabs}
          titles={texts}
          shown={tab}
          onShow={lookAtTab}
          className={styles.tabs}
          tabClassName={styles.tab}
        />
        <Updating />
        <IconButton label={open ? texts.hideDock : texts.showDock} keys={keysOf('toggle-dock')} onClick={toggleDock}>
          {open ? <ChevronDown /> : <ChevronUp />}
        </IconButton>
      </div>
      {dockTabs.map((name) => {
        const Panel = panels[name];
        return (
          <TabPanel key={name} name={name} shown={open && name === tab} className={styles.content}>
            <ErrorBoundary>
              <Suspense fallback={<Skeleton label={texts.loading} lines={4} />}>
                <Panel />
              </Suspense>
            </ErrorBoundary>
          </TabPanel>
        );
      })}
    </section>
  );
}

/** Figures and findings of an older state say so, once the new ones take longer than a blink. */
function Updating() {
  const texts = useTexts(pageTexts);
  const fresh = useSession((state) => state.fresh);
  return fresh ? null : (
    <span className={styles.updating} data-updating>
      {texts.updating}
    </span>
  );
}
