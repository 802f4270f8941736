/** What the rules say about the design, the gravest first; what was accepted stands last, with its reason. */
import { severities } from '../../model/design.ts';
import type { Finding } from '../../model/findings/finding.ts';
import { acceptedBy } from '../../model/findings/judgement.ts';
import { openFindings } from '../../model/findings/standing.ts';
import type { Block, FindingLine, Section, Tone } from '../report.ts';
import type { Subject } from '../subject.ts';
import { findingWords as texts } from '../words/findings.ts';

const titles = { error: 'errors', warning: 'warnings', info: 'hints' } as const;
const tones: Readonly<Record<Finding['severity'], Tone>> = { error: 'error', warning: 'warning', info: 'quiet' };

export const findingSection = (subject: Subject): Section => {
  const { findings, say } = subject;
  const title = say(texts.title);
  if (findings.length === 0)
    return { id: 'findings', title, blocks: [{ kind: 'words', text: say(texts.none), tone: 'good' }] };
  const open = openFindings(findings);
  const accepted = findings.filter(({ suppressed }) => suppressed);
  const counts = say(texts.counts, { ...open, accepted: accepted.length });
  const group = (text: string, members: readonly Finding[]): Block[] =>
    members.length === 0
      ? []
      : [
          { kind: 'heading', text },
          { kind: 'findings', findings: members.map((finding) => lineOf(subject, finding)) },
        ];
  return {
    id: 'findings',
    title,
    blocks: [
      { kind: 'words', text: say(texts.lead, { counts }) },
      ...severities.flatMap((severity) =>
        group(
          say(texts[titles[severity]]),
          findings.filter((finding) => finding.severity === severity && !finding.suppressed),
        ),
      ),
      ...group(say(texts.accepted), accepted),
    ],
  };
};

const lineOf = (subject: Subject, finding: Finding): FindingLine => {
  const { say } = subject;
  const { howToFix, message, rule, severity, suppressed, why } = finding;
  return {
    tone: suppressed ? 'quiet' : tones[severity],
    severity: say(texts[severity]),
    rule,
    message: say(message),
    why: say(why),
    howToFix: say(howToFix),
    accepted: suppressed ? reasonOf(subject, finding) : null,
  };
};

const reasonOf = ({ design, say }: Subject, finding: Finding): string => {
  const id = acceptedBy(design, finding);
  const { reason = '', owner } = (id === undefined ? undefined : design.rules?.suppressions?.[id]) ?? {};
  return owner === undefined ? say(texts.because, { reason }) : say(texts.becauseOf, { reason, owner });
};
