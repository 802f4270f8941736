/** The dock below the canvas: one tab per kind of result, each loaded when it is first looked at. */
import { ChevronDown, ChevronUp } from 'lucide-react';
import { Tabs } from 'radix-ui';
import { lazy, Suspense } from 'react';
import { FindingsPanel } from '../panels/findings/FindingsPanel.tsx';
import { IconButton } from '../ui/button.tsx';
import styles from './dock.module.css';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { pageTexts } from './languages/areas/page.ts';
import { useTexts } from './languages/language.ts';
import { type DockTab, dockTabs, showTab, toggleDock, usePage } from './page.ts';

const AnalysisPanel = lazy(() =>
  import('../panels/analysis/AnalysisPanel.tsx').then((panel) => ({ default: panel.AnalysisPanel })),
);
const SimulationPanel = lazy(() =>
  import('../panels/simulation/SimulationPanel.tsx').then((panel) => ({ default: panel.SimulationPanel })),
);
const CodePanel = lazy(() => import('../panels/code/CodePanel.tsx').then((panel) => ({ default: panel.CodePanel })));

const panels = { findings: FindingsPanel, analysis: AnalysisPanel, simulation: SimulationPanel, code: CodePanel };

export function Dock() {
  const texts = useTexts(pageTexts);
  const tab = usePage((state) => state.tab);
  const open = usePage((state) => state.dockOpen);
  return (
    <Tabs.Root asChild value={tab} onValueChange={(next) => showTab(next as DockTab)}>
      <section className={styles.dock} aria-label={texts.dock}>
        <div className={styles.head}>
          <Tabs.List className={styles.tabs} aria-label={texts.dock}>
            {dockTabs.map((name) => (
              <Tabs.Trigger key={name} value={name} className={styles.tab} onClick={() => showTab(name)}>
                {texts[name]}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          <IconButton label={open ? texts.hideDock : texts.showDock} onClick={toggleDock}>
            {open ? <ChevronDown /> : <ChevronUp />}
          </IconButton>
        </div>
        {dockTabs.map((name) => {
          const Panel = panels[name];
          return (
            <Tabs.Content key={name} value={name} className={styles.content} hidden={!open || name !== tab}>
              <ErrorBoundary>
                <Suspense fallback={<p className={styles.loading}>{texts.loading}</p>}>
                  <Panel />
                </Suspense>
              </ErrorBoundary>
            </Tabs.Content>
          );
        })}
      </section>
    </Tabs.Root>
  );
}
