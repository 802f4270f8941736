/** What the page asks of the worker that writes reports. */
import type { Language } from '../../core/lib/text.ts';
import type { Reported } from '../../core/report/subject.ts';

export interface ReportQuestion extends Omit<Reported, 'findings' | 'version'> {
  readonly language: Language;
  readonly format: ReportFormat;
  /** A style sheet that brings the letters along, or nothing. */
  readonly font: string;
}

export type ReportFormat = 'html' | 'md';
