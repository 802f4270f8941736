/** Findings as SARIF 2.1.0 (OASIS), which code scanning services read. */
import type { Log, Result } from 'sarif';
import { findingKey } from '../../core/model/findings/finding.ts';
import { ruleGroups } from '../../core/validation/catalogue.ts';
import type { PlacedFinding } from '../judgement.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

export const findingsSarif = (findings: readonly PlacedFinding[], version: string): Log => ({
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0',
  runs: [
    {
      tool: {
        driver: {
          name: 'Eventwright',
          version,
          rules: listed.map(({ id, title, summary, severity, source, group }) => ({
            id,
            name: title.en,
            shortDescription: { text: title.en },
            fullDescription: { text: summary.en },
            help: { text: `${summary.en} Source: ${source}.` },
            defaultConfiguration: { level: levels[severity] },
            properties: { tags: [group] },
          })),
        },
      },
      results: findings.map(resultOf),
    },
  ],
});

/** The rules as the results number them. */
const listed = ruleGroups.flatMap(({ id: group, rules }) => rules.map((rule) => ({ ...rule, group })));
const places = new Map(listed.map(({ id }, index) => [id, index]));

const resultOf = ({ file, at, suppressed, ...finding }: PlacedFinding): Result => ({
  ruleId: finding.rule,
  ...(places.has(finding.rule) && { ruleIndex: places.get(finding.rule) }),
  level: levels[finding.severity],
  message: { text: `${finding.message.en} ${finding.why.en} ${finding.howToFix.en}` },
  // The same finding after lines moved or numbers changed: viewers know by it what is new.
  partialFingerprints: { 'eventwright/v1': findingKey(finding) },
  locations: [
    {
      physicalLocation: {
        artifactLocation: { uri: file.split(/[\\/]/).map(encodeURIComponent).join('/') },
        region: { startLine: at.line, startColumn: at.column },
      },
      logicalLocations: [{ fullyQualifiedName: at.pointer }],
    },
  ],
  ...(suppressed && { suppressions: [{ kind: 'inSource' }] }),
});
