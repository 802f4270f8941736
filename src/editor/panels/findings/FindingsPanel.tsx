/** What the checks say of the open design, the gravest first; each finding flies to its place and may fix itself. */
import { CircleCheck } from 'lucide-react';
import type { Severity } from '../../../core/model/design.ts';
import type { Finding } from '../../../core/model/finding.ts';
import { commonTexts } from '../../app/languages/areas/common.ts';
import { findingsTexts } from '../../app/languages/areas/findings.ts';
import { useTexts } from '../../app/languages/language.ts';
import { useSession } from '../../session/session.ts';
import dock from '../../ui/dock.module.css';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FindingItem } from './FindingItem.tsx';
import styles from './findings.module.css';

type Group = Severity | 'accepted';

const groups: readonly Group[] = ['error', 'warning', 'info', 'accepted'];
const groupOf = ({ severity, suppressed }: Finding): Group => (suppressed ? 'accepted' : severity);

export function FindingsPanel() {
  const texts = useTexts(findingsTexts);
  const common = useTexts(commonTexts);
  const findings = useSession((state) => state.findings);
  const isEmpty = useSession((state) => Object.keys(state.design.nodes ?? {}).length === 0);
  const titles = { error: common.errors, warning: common.warnings, info: common.infos, accepted: texts.accepted };
  if (findings.length === 0) {
    return (
      <EmptyState icon={<CircleCheck aria-hidden="true" />} title={texts.none}>
        {isEmpty ? texts.emptyMore : texts.noneMore}
      </EmptyState>
    );
  }
  return (
    <section className={dock.panel} aria-label={texts.title} data-testid="findings-panel">
      {groups.map((group) => {
        const members = findings.filter((finding) => groupOf(finding) === group);
        return members.length === 0 ? null : (
          <section key={group} aria-label={titles[group]}>
            <h3 className={styles.heading} data-severity={group}>
              {titles[group]} <span>{members.length}</span>
            </h3>
            <ul className={styles.list}>
              {members.map((finding) => (
                <FindingItem key={keyOf(finding)} finding={finding} />
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}

const keyOf = ({ rule, pointer, nodes, links, messages }: Finding): string =>
  JSON.stringify([rule, pointer, nodes, links, messages]);
