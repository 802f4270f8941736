/** Which tool the pointer is, and the other one. */
import { Hand, MousePointer2 } from 'lucide-react';
import { arrangingTexts } from '../../app/languages/areas/arranging.ts';
import { useTexts } from '../../app/languages/language.ts';
import { IconButton } from '../../ui/button.tsx';
import { chooseTool, useTool } from './tool.ts';

export interface ToolSwitchProps {
  /** The keys of an action. */
  readonly keysOf: (action: string) => string | undefined;
}

export function ToolSwitch({ keysOf }: ToolSwitchProps) {
  const texts = useTexts(arrangingTexts);
  const tool = useTool();
  return (
    <>
      <IconButton
        label={texts.selectTool}
        keys={keysOf('select-tool')}
        pressed={tool === 'select'}
        onClick={() => chooseTool('select')}
      >
        <MousePointer2 />
      </IconButton>
      <IconButton
        label={texts.handTool}
        keys={keysOf('hand-tool')}
        pressed={tool === 'hand'}
        onClick={() => chooseTool('hand')}
      >
        <Hand />
      </IconButton>
    </>
  );
}
