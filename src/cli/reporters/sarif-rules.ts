/** The rules as SARIF describes them to viewers: words, help, tags, and how grave they are as questions of security. */
import type { ReportingDescriptor } from 'sarif';
import type { Severity } from '../../core/model/design.ts';
import { ruleGroups } from '../../core/validation/catalogue.ts';
import type { Rule } from '../../core/validation/rule.ts';

export const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** Rules of other groups that protect people or secrets, too. */
const alsoSecurity: ReadonlySet<string> = new Set(['pii-unprotected']);

/** In the middle of what CVSS calls high, medium and low: code scanning sorts alerts of security by such a score. */
const scores: Readonly<Record<Severity, string>> = { error: '8.0', warning: '5.5', info: '2.0' };

/** What code scanning calls the levels of alerts that are not about security. */
const problems = { error: 'error', warning: 'warning', info: 'recommendation' } as const;

const listed = ruleGroups.flatMap(({ id: group, rules }) => rules.map((rule) => ({ rule, group })));

/** In the order of the catalogue. */
export const sarifRules = (): ReportingDescriptor[] => listed.map(({ rule, group }) => descriptor(rule, group));

/** Where a rule stands among them; undefined for what is no rule of the catalogue. */
export const sarifRuleIndex = (id: string): number | undefined => places.get(id);
const places = new Map(listed.map(({ rule }, index) => [rule.id, index]));

const descriptor = (rule: Rule, group: string): ReportingDescriptor => {
  const { id, title, summary, severity, source } = rule;
  const isSecurity = group === 'security' || alsoSecurity.has(id);
  return {
    id,
    name: friendly(id),
    shortDescription: { text: title.en },
    fullDescription: { text: summary.en },
    help: { text: `${summary.en} Source: ${source}.`, markdown: helpOf(rule) },
    defaultConfiguration: { level: levels[severity] },
    properties: {
      tags: [...new Set([group, ...(isSecurity ? ['security'] : [])])],
      ...(isSecurity ? { 'security-severity': scores[severity] } : { 'problem.severity': problems[severity] }),
    },
  };
};

/** As tools name their rules to be told side by side: `DlqMissing`. */
const friendly = (id: string): string => id.replaceAll(/(?:^|-)(\w)/g, (_part, letter: string) => letter.toUpperCase());

const helpOf = ({ id, summary, source, settings = {}, noFix }: Rule): string => {
  const thresholds = Object.entries(settings).map(
    ([name, { default: value, title, unit }]) => `- \`${name}\`: ${title.en} (${value}${unit ? ` ${unit}` : ''})`,
  );
  return [
    summary.en,
    noFix ? noFix.en : 'The designer offers to mend it.',
    ...(thresholds.length > 0 ? [`Thresholds, set in \`rules.settings.${id}\`:\n\n${thresholds.join('\n')}`] : []),
    `A design sets its level in \`rules.severity.${id}\`, and accepts a single finding with a reason in \`rules.suppressions\`.`,
    `Source: ${source}.`,
  ].join('\n\n');
};
