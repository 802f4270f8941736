/** The followed message, or all that are listed, as a file for Jaeger or Zipkin. */
import { Download } from 'lucide-react';
import { fill } from '../../../core/lib/text.ts';
import type { Trace } from '../../../core/simulation/trace/span.ts';
import { traceTexts } from '../../app/languages/areas/traces.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { notify } from '../../session/session.ts';
import { IconButton } from '../../ui/button.tsx';
import { download } from '../../ui/download.ts';
import { Menu } from '../../ui/menu.tsx';
import { MenuItem } from '../../ui/menu-items.tsx';
import type { RecordedRun } from '../../workers/recording-desk.ts';
import { fittingOf, mostInFile, type TraceFormat, traceFile, traceFormats } from './trace-file.ts';

export interface ExportMenuProps {
  readonly run: RecordedRun;
  readonly list: readonly Trace[];
  readonly followed: Trace;
}

const formats = Object.keys(traceFormats) as TraceFormat[];

export function ExportMenu({ run, list, followed }: ExportMenuProps) {
  const texts = useTexts(traceTexts);
  const say = useSay();
  return (
    <Menu
      button={
        <IconButton label={texts.export}>
          <Download />
        </IconButton>
      }
    >
      {formats.map((format) => (
        <MenuItem key={format} onSelect={() => save(format, [followed], run)}>
          {say(traceTexts.exportThis, { number: followed.number, format: traceFormats[format] })}
        </MenuItem>
      ))}
      {formats.map((format) => (
        <MenuItem key={format} onSelect={() => save(format, list, run)}>
          {say(traceTexts.exportListed, { count: list.length, format: traceFormats[format] })}
        </MenuItem>
      ))}
    </Menu>
  );
}

const save = (format: TraceFormat, traces: readonly Trace[], run: RecordedRun): void => {
  const fitting = fittingOf(traces);
  const { name, text } = traceFile(format, fitting, run);
  download(new Blob([text], { type: 'application/json' }), name);
  const values = { most: mostInFile, count: fitting.length, of: traces.length };
  if (fitting.length < traces.length) notify(fill(traceTexts.exportMost, values), 'refusal');
};
