/** What a study shows beside its result: its figures over time and how its response times are spread. No part of the digest. */
import type { Program } from '../compile/program.ts';
import type { Replication } from './replication.ts';
import { type ResponseHistogram, responseHistograms } from './responses.ts';
import { type StudySeries, studySeries } from './study-series.ts';

export interface StudyDetail {
  readonly series: StudySeries;
  readonly responses: Readonly<Record<string, ResponseHistogram>>;
}

export const studyDetail = (program: Program, replications: readonly Replication[]): StudyDetail => ({
  series: studySeries(program, replications),
  responses: responseHistograms(program, replications),
});
