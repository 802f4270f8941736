/** Findings as SARIF 2.1.0 (OASIS), which code scanning services read. */
import { rules } from '../../core/validation/catalogue.ts';
import type { PlacedFinding } from '../judgement.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

export const findingsSarif = (findings: readonly PlacedFinding[], version: string) => ({
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0',
  runs: [
    {
      tool: {
        driver: {
          name: 'Eventwright',
          version,
          rules: rules.map(({ id, title, summary, severity }) => ({
            id,
            shortDescription: { text: title.en },
            fullDescription: { text: summary.en },
            defaultConfiguration: { level: levels[severity] },
          })),
        },
      },
      results: findings.map(resultOf),
    },
  ],
});

const resultOf = ({ rule, severity, message, why, howToFix, file, at, suppressed }: PlacedFinding) => ({
  ruleId: rule,
  level: levels[severity],
  message: { text: `${message.en} ${why.en} ${howToFix.en}` },
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
