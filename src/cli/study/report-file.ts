/** The report of a study as a file: what it is written as follows from the ending of its name. */
import packageFile from '../../../package.json' with { type: 'json' };
import { languages } from '../../core/lib/text.ts';
import { reportHtml } from '../../core/report/html/report-html.ts';
import { reportMarkdown } from '../../core/report/markdown/report-markdown.ts';
import type { Report } from '../../core/report/report.ts';
import { reportOf } from '../../core/report/report-of.ts';
import type { Program } from '../../core/simulation/compile/program.ts';
import type { StudyRequest } from '../../core/simulation/prepare.ts';
import { studyDetail } from '../../core/simulation/study/study-detail.ts';
import { type Call, type Flag, flagValue } from '../command.ts';
import type { DesignInput } from '../design-input.ts';
import { writeText } from '../files.ts';
import { judge } from '../judgement.ts';
import { choiceOf } from '../numbers.ts';
import { letters } from '../picture.ts';
import { refuse } from '../refusal.ts';
import type { Ran } from './fixed.ts';

export const reportFlags: Readonly<Record<string, Flag>> = {
  report: {
    value: 'FILE.html|FILE.md',
    help: 'writes a report of the study, with the design, what was assumed and found, into this file',
  },
  language: { value: 'LANGUAGE', help: 'language of the report: en or zh (en)' },
};

type Write = (report: Report) => string;

const writers: Readonly<Record<string, Write>> = {
  '.html': (report) => reportHtml(report, letters),
  '.md': reportMarkdown,
};

export interface ReportAsked {
  readonly file: string;
  readonly write: Write;
  readonly language: (typeof languages)[number];
}

/** Asked before anything is run: no study is worth a name that nothing can be written under. */
export const reportAsked = (call: Call): ReportAsked | undefined => {
  const file = flagValue(call, 'report');
  if (file === undefined) return undefined;
  const [ending] = /\.[^./\\]*$/.exec(file.toLowerCase()) ?? [''];
  const write = Object.hasOwn(writers, ending) ? writers[ending] : undefined;
  if (write === undefined)
    throw refuse(
      `--report is “${file}”.`,
      'The ending of its name says what a report is written as.',
      'Write a name that ends in .html or .md, as in --report report.html.',
    );
  return { file, write, language: choiceOf('--language', flagValue(call, 'language') ?? 'en', languages) };
};

export interface RanStudy {
  readonly input: DesignInput;
  readonly request: StudyRequest;
  readonly program: Program;
  readonly ran: Ran;
}

export const writeReport = (
  call: Call,
  { file, language, write }: ReportAsked,
  { input, program, ran, request }: RanStudy,
): void => {
  const report = reportOf(
    {
      ...{ design: input.design, request, result: ran.result, findings: judge(input) },
      detail: studyDetail(program, ran.replications),
      version: packageFile.version,
    },
    language,
  );
  writeText(file, write(report), call.terminal);
};
