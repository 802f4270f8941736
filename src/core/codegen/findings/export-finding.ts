/** What the exported project cannot keep of the drawn design; said before the export, as a warning. */
import type { Text } from '../../lib/text.ts';

export interface ExportFinding {
  readonly rule: string;
  readonly severity: 'warning' | 'info';
  readonly message: Text;
  readonly why: Text;
  readonly howToFix: Text;
  readonly nodes: readonly string[];
  readonly links: readonly string[];
  readonly messages: readonly string[];
}
