/** What a quick fix would change, place by place, before it is made. */
import { diffDesigns } from '../../../core/history/diff.ts';
import { pointerOf } from '../../../core/lib/pointer.ts';
import type { Fix } from '../../../core/model/findings/finding.ts';
import { findingsTexts } from '../../app/languages/areas/findings.ts';
import { useTexts } from '../../app/languages/language.ts';
import { useSession } from '../../session/session.ts';
import styles from './findings.module.css';

const longest = 60;

const shown = (value: unknown, nothing: string): string => {
  const text = value === undefined ? nothing : (JSON.stringify(value) ?? nothing);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
};

export function FixPreview({ fix }: { readonly fix: Fix }) {
  const texts = useTexts(findingsTexts);
  const design = useSession((state) => state.design);
  return (
    <>
      <dt>{texts.changes}</dt>
      <dd>
        {diffDesigns(design, fix.apply(design)).map(({ path, from, to }) => (
          <code key={pointerOf(path)} className={styles.change}>
            {pointerOf(path)}: {shown(from, texts.nothing)} → {shown(to, texts.nothing)}
          </code>
        ))}
      </dd>
    </>
  );
}
