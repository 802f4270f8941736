/** What the checks say of the open design, the gravest first; each finding flies to its place and may fix itself. */
import { CircleCheck, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { findingsTexts } from '../../app/languages/areas/findings.ts';
import { useTexts } from '../../app/languages/language.ts';
import { idleAcceptances } from '../../session/acceptance.ts';
import { useSession } from '../../session/session.ts';
import { Button } from '../../ui/button.tsx';
import dock from '../../ui/dock.module.css';
import { EmptyState } from '../../ui/empty-state.tsx';
import styles from './findings.module.css';
import { GroupList } from './GroupList.tsx';
import { type Group, grouped, groups } from './groups.ts';
import { IdleAcceptances } from './IdleAcceptances.tsx';
import { DraftNote, PresetSelect } from './PresetSelect.tsx';
import { RuleSettings } from './RuleSettings.tsx';
import { SeverityFilter } from './SeverityFilter.tsx';

const nothingHidden: ReadonlySet<Group> = new Set();

export function FindingsPanel() {
  const texts = useTexts(findingsTexts);
  const design = useSession((state) => state.design);
  const findings = useSession((state) => state.findings);
  const [hidden, setHidden] = useState(nothingHidden);
  const [settings, setSettings] = useState(false);
  const by = grouped(findings);
  const idle = idleAcceptances(design, findings);
  const counts = {
    error: by.error.length,
    warning: by.warning.length,
    info: by.info.length,
    accepted: by.accepted.length + idle.length,
  };
  return (
    <section className={dock.panel} aria-label={texts.title} data-testid="findings-panel">
      <div className={styles.bar}>
        <SeverityFilter counts={counts} hidden={hidden} onChange={setHidden} />
        <PresetSelect />
        <Button
          look={settings ? 'plain' : 'quiet'}
          icon={<SlidersHorizontal aria-hidden="true" />}
          aria-expanded={settings}
          onClick={() => setSettings(!settings)}
        >
          {texts.ruleSettings}
        </Button>
      </div>
      {settings ? (
        <RuleSettings />
      ) : (
        <>
          {groups.map((group) => !hidden.has(group) && <GroupList key={group} group={group} findings={by[group]} />)}
          {!hidden.has('accepted') && idle.length > 0 && <IdleAcceptances acceptances={idle} />}
          <DraftNote />
          <WhenEmpty some={findings.length + idle.length > 0} shown={shownOf(counts, hidden)} />
        </>
      )}
    </section>
  );
}

const shownOf = (counts: Readonly<Record<Group, number>>, hidden: ReadonlySet<Group>): number =>
  groups.reduce((sum, group) => sum + (hidden.has(group) ? 0 : counts[group]), 0);

function WhenEmpty({ some, shown }: { readonly some: boolean; readonly shown: number }) {
  const texts = useTexts(findingsTexts);
  const isEmpty = useSession((state) => Object.keys(state.design.nodes ?? {}).length === 0);
  if (shown > 0) return null;
  if (some) return <p className={styles.because}>{texts.filtered}</p>;
  return (
    <EmptyState icon={<CircleCheck aria-hidden="true" />} title={texts.none}>
      {isEmpty ? texts.emptyMore : texts.noneMore}
    </EmptyState>
  );
}
