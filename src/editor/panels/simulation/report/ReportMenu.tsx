/** Saves a study as a report, in the language of the page: as one HTML file, or as Markdown. */
import { FileText } from 'lucide-react';
import { useState } from 'react';
import { fill } from '../../../../core/lib/text.ts';
import { pictureName } from '../../../../core/picture/file-name.ts';
import { fontStyle } from '../../../../core/picture/font.ts';
import { reportTexts } from '../../../app/languages/areas/report.ts';
import { useLanguage, useTexts } from '../../../app/languages/language.ts';
import { notify } from '../../../session/session.ts';
import { Button } from '../../../ui/button.tsx';
import { download } from '../../../ui/download.ts';
import { Menu } from '../../../ui/menu.tsx';
import { MenuItem } from '../../../ui/menu-items.tsx';
import { ownFont } from '../../../ui/own-font.ts';
import { reportInWorker } from '../../../workers/report-in-worker.ts';
import type { ReportFormat } from '../../../workers/report-question.ts';
import type { FinishedStudy } from '../../../workers/study-desk.ts';

const kinds: Readonly<Record<ReportFormat, string>> = { html: 'text/html', md: 'text/markdown' };

export function ReportMenu({ study }: { readonly study: FinishedStudy }) {
  const texts = useTexts(reportTexts);
  const language = useLanguage();
  const [writing, setWriting] = useState(false);
  const save = async (format: ReportFormat): Promise<void> => {
    setWriting(true);
    const { choice: request, design, detail, result } = study;
    try {
      const font = format === 'html' ? await ownFont() : null;
      const question = {
        design,
        request,
        result,
        detail,
        language,
        format,
        font: font === null ? '' : fontStyle(font),
      };
      const text = await reportInWorker(question);
      download(new Blob([text], { type: kinds[format] }), `${pictureName(design.name)}-report.${format}`);
      notify(reportTexts.saved);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      notify(fill(reportTexts.failed, { message }), 'refusal');
    } finally {
      setWriting(false);
    }
  };
  return (
    <Menu
      button={
        <Button look="quiet" icon={<FileText aria-hidden="true" />} disabled={writing}>
          {writing ? texts.writing : texts.report}
        </Button>
      }
    >
      <MenuItem onSelect={() => void save('html')} note={texts.htmlMore}>
        {texts.html}
      </MenuItem>
      <MenuItem onSelect={() => void save('md')} note={texts.markdownMore}>
        {texts.markdown}
      </MenuItem>
    </Menu>
  );
}
