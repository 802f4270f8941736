/** The dock below the canvas: one tab per kind of result, each loaded when it is first looked at. */
import { ChevronDown, ChevronUp } from 'lucide-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { FindingsPanel } from '../panels/findings/FindingsPanel.tsx';
import { IconButton } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TabList, TabPanel } from '../ui/tabs.tsx';
import styles from './dock.module.css';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { pageTexts } from './languages/areas/page.ts';
import { useTexts } from './languages/language.ts';
import { dockTabs, showTab, toggleDock, usePage } from './page.ts';

const AnalysisPanel = lazy(() =>
  import('../panels/analysis/AnalysisPanel.tsx').then((panel) => ({ default: panel.AnalysisPanel })),
);
const SimulationPanel = lazy(() =>
  import('../panels/simulation/SimulationPanel.tsx').then((panel) => ({ default: panel.SimulationPanel })),
);
const CodePanel = lazy(() => import('../panels/code/CodePanel.tsx').then((panel) => ({ default: panel.CodePanel })));

const panels = { findings: FindingsPanel, analysis: AnalysisPanel, simulation: SimulationPanel, code: CodePanel };

/** `divider` gives it its height; it belongs to the dock for those who hear the page. */
export function Dock({ divider }: { readonly divider: ReactNode }) {
  const texts = useTexts(pageTexts);
  const tab = usePage((state) => state.tab);
  const open = usePage((state) => state.dockOpen);
  return (
    <section className={styles.dock} aria-label={texts.dock}>
      {divider}
      <div className={styles.head}>
        <TabList
          label={texts.dock}
          names={dockTabs}
          titles={texts}
          shown={tab}
          onShow={showTab}
          className={styles.tabs}
          tabClassName={styles.tab}
        />
        <IconButton label={open ? texts.hideDock : texts.showDock} onClick={toggleDock}>
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
