/** A design to look at, in a frame of another page: the canvas, the name, and the way to the editor. */
import { ArrowUpRight } from 'lucide-react';
import { Canvas } from '../../canvas/Canvas.tsx';
import { useSession } from '../../session/session.ts';
import { Tooltips } from '../../ui/tooltip.tsx';
import { useKeysOf } from '../actions/keys-of.ts';
import { shareTexts } from '../languages/areas/share.ts';
import { useTexts } from '../languages/language.ts';
import { RefusalDialog } from '../RefusalDialog.tsx';
import styles from './embed.module.css';

const nothing = (): void => undefined;

/** `editor`: the address of the same design there. */
export function EmbedPage({ editor }: { readonly editor: string }) {
  const texts = useTexts(shareTexts);
  const name = useSession((state) => state.design.name);
  const keysOf = useKeysOf();
  return (
    <main className={styles.page} data-looking>
      <Canvas emptyState={null} keysOf={keysOf} onMenu={nothing} onAdd={nothing} tools={null} />
      <header className={styles.head}>
        <h1>{name}</h1>
        <a href={editor} target="_blank" rel="noopener">
          {texts.openHere}
          <ArrowUpRight aria-hidden="true" />
        </a>
      </header>
      <RefusalDialog />
      <Tooltips />
    </main>
  );
}
