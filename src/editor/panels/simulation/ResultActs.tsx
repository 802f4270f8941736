/** What can be done with the results: go to the charts below a long table, take all figures away, and write a report. */
import { ChartLine, ClipboardCopy } from 'lucide-react';
import { csvOf } from '../../../core/lib/csv.ts';
import { studyTexts } from '../../app/languages/areas/study.ts';
import { useTexts } from '../../app/languages/language.ts';
import { Button } from '../../ui/button.tsx';
import type { FinishedStudy } from '../../workers/study-desk.ts';
import { closedFormOf } from './closed-form.ts';
import { copyCsv } from './copy-csv.ts';
import { ReportMenu } from './report/ReportMenu.tsx';
import { resultRows } from './result-rows.ts';
import { chartChoice } from './study-charts/ChartChoice.tsx';

export function ResultActs({ study }: { readonly study: FinishedStudy }) {
  const texts = useTexts(studyTexts);
  const copy = () => void copyCsv(csvOf(resultRows(study.result, closedFormOf(study))));
  return (
    <>
      <Button look="quiet" icon={<ChartLine aria-hidden="true" />} onClick={goToCharts}>
        {texts.toCharts}
      </Button>
      <Button look="quiet" icon={<ClipboardCopy aria-hidden="true" />} onClick={copy}>
        {texts.copyAllCsv}
      </Button>
      <ReportMenu study={study} />
    </>
  );
}

const goToCharts = (): void => {
  const choice = document.getElementById(chartChoice);
  choice?.scrollIntoView({ block: 'start' });
  choice?.querySelector('select')?.focus({ preventScroll: true });
};
