/** The report of a finished study in one language. The same study gives the same report: no clock has a say in it. */
import type { Language } from '../lib/text.ts';
import type { Report } from './report.ts';
import { assumptionSection } from './sections/assumptions.ts';
import { designSection } from './sections/design.ts';
import { findingSection } from './sections/findings.ts';
import { limitSection } from './sections/limits.ts';
import { resultSection } from './sections/results.ts';
import { runSection, scenarioName } from './sections/run.ts';
import { summarySection } from './sections/summary.ts';
import { type Reported, subjectOf } from './subject.ts';
import { commonWords } from './words/common.ts';

const sections = [
  summarySection,
  designSection,
  runSection,
  resultSection,
  findingSection,
  assumptionSection,
  limitSection,
];

const codes: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-Hans' };

export const reportOf = (reported: Reported, language: Language): Report => {
  const subject = subjectOf(reported, language);
  const { design, say, version } = subject;
  return {
    language: codes[language],
    sort: say(commonWords.sort),
    title: design.name,
    subtitle: scenarioName(subject),
    contents: say(commonWords.contents),
    madeBy: say(commonWords.madeBy, { version }),
    sections: sections.map((section) => section(subject)),
  };
};
