/** Entry of the worker that writes reports. */
import packageFile from '../../../package.json' with { type: 'json' };
import { analyse } from '../../core/queueing/analyse.ts';
import { reportHtml } from '../../core/report/html/report-html.ts';
import { reportMarkdown } from '../../core/report/markdown/report-markdown.ts';
import { reportOf } from '../../core/report/report-of.ts';
import { validate } from '../../core/validation/validate.ts';
import { answerEach } from './ask-once.ts';
import type { ReportQuestion } from './report-question.ts';

answerEach(globalThis as unknown as Parameters<typeof answerEach>[0], (question: unknown): string => {
  const { font, format, language, ...study } = question as ReportQuestion;
  // What is found is of the design that was simulated, which may be an earlier one than the page shows.
  const findings = validate(study.design, analyse(study.design));
  const report = reportOf({ ...study, findings, version: packageFile.version }, language);
  return format === 'html' ? reportHtml(report, font) : reportMarkdown(report);
});
