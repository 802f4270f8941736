/** The way back, there only while nothing of the design is in view. */
import { Panel, type ReactFlowState, useReactFlow, useStore } from '@xyflow/react';
import { LocateFixed } from 'lucide-react';
import { arrangingTexts } from '../../app/languages/areas/arranging.ts';
import { useTexts } from '../../app/languages/language.ts';
import { Button } from '../../ui/button.tsx';
import type { Box } from '../boxes.ts';
import { useDrawnBoxes } from '../drawn.ts';
import { showAll } from '../show.ts';
import type { Line } from '../wires/lines.ts';
import { anyInView } from './in-view.ts';
import styles from './navigating.module.css';

const isLost =
  (boxes: readonly Box[]) =>
  ({ width, height, transform }: ReactFlowState): boolean =>
    boxes.length > 0 && width > 0 && !anyInView(areas(boxes), { width, height, transform });

function* areas(boxes: readonly Box[]) {
  for (const { position, width = 0, height = 0 } of boxes) yield { x: position.x, y: position.y, width, height };
}

export function BackToContent() {
  const texts = useTexts(arrangingTexts);
  const flow = useReactFlow<Box, Line>();
  const lost = useStore(isLost(useDrawnBoxes()));
  if (!lost) return null;
  return (
    <Panel position="bottom-center" className={styles.back ?? ''}>
      <Button look="accent" icon={<LocateFixed aria-hidden="true" />} onClick={() => showAll(flow)}>
        {texts.backToContent}
      </Button>
    </Panel>
  );
}
