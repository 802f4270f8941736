/** How the findings are grouped: by severity, and apart from them what the design accepts. */
import type { Severity } from '../../../core/model/design.ts';
import type { Finding } from '../../../core/model/findings/finding.ts';

export type Group = Severity | 'accepted';

export const groups: readonly Group[] = ['error', 'warning', 'info', 'accepted'];

const groupOf = ({ severity, suppressed }: Finding): Group => (suppressed ? 'accepted' : severity);

export const grouped = (findings: readonly Finding[]): Readonly<Record<Group, readonly Finding[]>> => ({
  error: findings.filter((finding) => groupOf(finding) === 'error'),
  warning: findings.filter((finding) => groupOf(finding) === 'warning'),
  info: findings.filter((finding) => groupOf(finding) === 'info'),
  accepted: findings.filter((finding) => groupOf(finding) === 'accepted'),
});
