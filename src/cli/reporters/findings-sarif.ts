/** Findings as SARIF 2.1.0 (OASIS), within what code scanning services take (GitHub: SARIF support for code scanning). */
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Log, Region, Result, Run, Suppression } from 'sarif';
import { pathOf, pointerOf } from '../../core/lib/pointer.ts';
import { severities } from '../../core/model/design.ts';
import { findingKey } from '../../core/model/findings/finding.ts';
import { acceptedBy } from '../../core/model/findings/judgement.ts';
import { createLocator } from '../../core/model/text/json-text.ts';
import type { DesignInput } from '../design-input.ts';
import type { PlacedFinding } from '../judgement.ts';
import { lineHashes } from './line-hashes.ts';
import { levels, sarifRuleIndex, sarifRules } from './sarif-rules.ts';

/** A design with what was found in it. */
export interface Checked {
  readonly input: DesignInput;
  readonly findings: readonly PlacedFinding[];
}

/** A file with more results is refused as a whole. */
const mostResults = 25_000;

/** The folder that relative paths begin at; where that lies is for the viewer to know. */
const root = '%SRCROOT%';

/** `folder` is what the paths of files are relative to. */
export const findingsSarif = (all: readonly Checked[], version: string, folder: string): Log => {
  const found = all.flatMap((checked) => resultsOf(checked, folder));
  const results = found.length > mostResults ? [...found].sort(gravestFirst).slice(0, mostResults) : found;
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Eventwright', version, semanticVersion: version, rules: sarifRules() } },
        invocations: [{ executionSuccessful: true, ...leftOut(found.length - results.length) }],
        originalUriBaseIds: { [root]: { description: { text: 'The folder in which the designs were checked.' } } },
        columnKind: 'utf16CodeUnits',
        results: results.map(({ result }) => result),
      },
    ],
  };
};

const leftOut = (count: number): Partial<NonNullable<Run['invocations']>[number]> =>
  count === 0
    ? {}
    : {
        toolExecutionNotifications: [
          {
            level: 'warning',
            message: {
              text: `${count} findings are left out, the least grave ones: a report holds at most ${mostResults}.`,
            },
          },
        ],
      };

interface Ranked {
  readonly result: Result;
  /** Smaller is graver; what is accepted comes last. */
  readonly rank: number;
}

const gravestFirst = (one: Ranked, other: Ranked): number => one.rank - other.rank;

const resultsOf = ({ input, findings }: Checked, folder: string): Ranked[] => {
  const artifactLocation = locationOf(input.file, folder);
  const hashOf = lineHashes(input.text);
  const lines = input.text.split(/\r\n|\n/);
  const placeOf = createLocator(input.text);
  const physical = (line: number, column: number) => ({ artifactLocation, region: regionOf(lines, line, column) });
  return findings.map((finding) => {
    const { at, severity, suppressed, message, why, howToFix, rule } = finding;
    // With its name, so that a reader sees more than a brace.
    const { line, column } = placeOf(pathOf(at.pointer), true);
    const hash = hashOf(line);
    const index = sarifRuleIndex(rule);
    const result: Result = {
      ruleId: rule,
      ...(index !== undefined && { ruleIndex: index }),
      level: levels[severity],
      message: { text: literal(`${message.en} ${why.en} ${howToFix.en}`) },
      // The same finding after lines moved or numbers changed: viewers know by it what is new. Code scanning reads the hash alone.
      partialFingerprints: { 'eventwright/v1': findingKey(finding), ...(hash && { primaryLocationLineHash: hash }) },
      locations: [
        {
          physicalLocation: physical(line, column),
          ...(at.pointer !== '' && { logicalLocations: [{ fullyQualifiedName: at.pointer }] }),
        },
      ],
      ...(suppressed && { suppressions: [suppressionOf(input, finding, placeOf, physical)] }),
    };
    return { result, rank: severities.indexOf(severity) + (suppressed ? severities.length : 0) };
  });
};

/** Accepted in the design itself, with the reason that stands there. */
const suppressionOf = (
  { design }: DesignInput,
  finding: PlacedFinding,
  placeOf: ReturnType<typeof createLocator>,
  physical: (line: number, column: number) => object,
): Suppression => {
  const id = acceptedBy(design, finding);
  const record = id === undefined ? undefined : design.rules?.suppressions?.[id];
  if (id === undefined || !record) return { kind: 'inSource', status: 'accepted' };
  const pointer = pointerOf(['rules', 'suppressions', id]);
  const { line, column } = placeOf(pathOf(pointer), true);
  return {
    kind: 'inSource',
    status: 'accepted',
    justification: record.reason,
    location: { physicalLocation: physical(line, column), logicalLocations: [{ fullyQualifiedName: pointer }] },
    ...(record.owner && { properties: { owner: record.owner } }),
  };
};

/** Up to the end of the line: an alert is shown in a pull request only where all its lines were changed. */
const regionOf = (lines: readonly string[], line: number, column: number): Region => ({
  startLine: line,
  startColumn: column,
  endLine: line,
  endColumn: Math.max(column, (lines[line - 1]?.trimEnd().length ?? 0) + 1),
});

/** Alerts go with files of the repository by paths from its root, whichever way the call named them. */
const locationOf = (file: string, folder: string): ArtifactLocation => {
  const path = resolve(folder, file);
  const way = relative(folder, path);
  return isAbsolute(way) || way === '..' || way.startsWith(`..${sep}`)
    ? { uri: pathToFileURL(path).href }
    : { uri: way.split(sep).map(encodeURIComponent).join('/'), uriBaseId: root };
};

/** Names are people's own: none of them is a place for an argument or a link (SARIF 3.11.5 and 3.11.6). */
const literal = (text: string): string => text.replaceAll(/\{(\d+)\}/g, '{{$1}}').replaceAll('](', '\\](');
