/** What changes a design and writes it down: it knows the whole format, and is loaded after the first picture. */
export { applyFix } from '../../core/edits/apply-fix.ts';
export { applyDiff } from '../../core/history/apply-diff.ts';
export { diffDesigns } from '../../core/history/diff.ts';
export { closeGroup, record, redo, undo } from '../../core/history/history.ts';
export { printDesign } from '../../core/model/text/canonical.ts';
