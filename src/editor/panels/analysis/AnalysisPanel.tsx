/** What the closed forms say of the open design: stable or not, the bottleneck, and every subscription's figures. */
import { Gauge } from 'lucide-react';
import { figureOf } from '../../../core/lib/figures.ts';
import { ceilingText } from '../../../core/model/exceeded-ceiling.ts';
import { elementName } from '../../../core/model/graph/element-name.ts';
import { linkName } from '../../../core/model/graph/link-name.ts';
import { analysisTexts } from '../../app/languages/areas/analysis.ts';
import { flowTexts } from '../../app/languages/areas/flows.ts';
import { useSay, useTexts, type Words } from '../../app/languages/language.ts';
import { closeObjective, editObjective, useEditedObjective } from '../../session/objective-desk.ts';
import { reveal } from '../../session/reveal.ts';
import { useSession } from '../../session/session.ts';
import dock from '../../ui/dock.module.css';
import { EmptyState } from '../../ui/empty-state.tsx';
import { tooltip } from '../../ui/tooltip.tsx';
import styles from './analysis.module.css';
import { FlowTable } from './FlowTable.tsx';
import { AskLevers, LeverSection } from './levers/LeverSection.tsx';
import { AddObjective } from './objective/AddObjective.tsx';
import { ObjectiveTable } from './objective/ObjectiveTable.tsx';
import { ObjectiveWindow } from './objective/ObjectiveWindow.tsx';
import { SubscriptionTable } from './SubscriptionTable.tsx';
import { TopicTable } from './TopicTable.tsx';
import { useFlows } from './use-flows.ts';
import { WorkSplit } from './WorkSplit.tsx';

export function AnalysisPanel() {
  const texts = useTexts(analysisTexts);
  const analysis = useSession((state) => state.analysis);
  const flowWords = useTexts(flowTexts);
  const edited = useEditedObjective();
  const flows = useFlows();
  const known = flows === 'failed' ? null : flows;
  const isEmpty = Object.keys(analysis.topics).length + Object.keys(analysis.subscriptions).length === 0;
  if (isEmpty) {
    return (
      <EmptyState icon={<Gauge aria-hidden="true" />} title={texts.none}>
        {texts.noneMore}
      </EmptyState>
    );
  }
  return (
    <section className={`${dock.panel} ${dock.tables}`} aria-label={texts.title} data-testid="analysis-panel">
      <div className={styles.head}>
        <Summary />
        <div className={styles.acts}>
          <AskLevers />
          <AddObjective onAdd={editObjective} />
        </div>
      </div>
      <Ceilings />
      <ObjectiveTable lags={known?.objectiveLags ?? null} onEdit={editObjective} />
      <LeverSection />
      <SubscriptionTable />
      {flows === 'failed' && <p role="alert">{flowWords.failed}</p>}
      {known && <FlowTable flows={known.flows} />}
      <TopicTable lags={known?.lags ?? null} />
      <ObjectiveWindow id={edited} onChoose={editObjective} onClose={closeObjective} />
    </section>
  );
}

/** What is too much for something else than workers, a sentence each. */
function Ceilings() {
  const say = useSay();
  const ceilings = useSession((state) => state.analysis.ceilings);
  const design = useSession((state) => state.design);
  return Object.entries(ceilings ?? {}).map(([id, each]) => (
    <p key={id} className={dock.note} data-tone="warning" data-testid="ceiling">
      {say(ceilingText((name) => elementName(design, name), id, each))}
    </p>
  ));
}

function Summary() {
  const texts = useTexts(analysisTexts);
  const say = useSay();
  const { stable, bottleneck, maxRateFactor, graph } = useSession((state) => state.analysis);
  const name = useSession((state) => (bottleneck === null ? null : linkName(state.design, bottleneck)));
  return (
    <dl className={styles.summary}>
      <div>
        <dd className={dock.tag} data-tone={stable ? 'good' : 'error'} data-testid="analysis-stable">
          {stable ? texts.stable : texts.unstable}
        </dd>
      </div>
      {bottleneck !== null && (
        <div>
          <dt>{texts.bottleneck}</dt>
          <dd>
            <button
              type="button"
              className={dock.link}
              title={bottleneck}
              onClick={() => reveal({ links: [bottleneck] })}
            >
              {name}
            </button>
          </dd>
        </div>
      )}
      <div {...tooltip(maxLoadWhy(maxRateFactor, texts), undefined)} data-testid="analysis-max-load">
        <dt>{texts.maxLoad}</dt>
        <dd>{maxRateFactor === null ? figureOf(null) : `${figureOf(maxRateFactor)} ×`}</dd>
      </div>
      <WorkSplit />
      {graph.longestChain.length > 0 && (
        <div>
          <dt>{texts.longestChain}</dt>
          <dd>
            <button type="button" className={dock.link} onClick={() => reveal({ nodes: graph.longestChain })}>
              {graph.longestChain.length === 1
                ? texts.chainTopic
                : say(analysisTexts.chainTopics, { count: graph.longestChain.length })}
            </button>
          </dd>
        </div>
      )}
    </dl>
  );
}

const maxLoadWhy = (factor: number | null, texts: Words<typeof analysisTexts>): string =>
  factor === null ? texts.maxLoadNone : factor === 0 ? texts.maxLoadZero : texts.maxLoadHelp;
