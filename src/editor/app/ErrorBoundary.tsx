/** When a part of the page breaks: the design is kept, and can still be saved. */
import { TriangleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { saveFile } from './files.ts';
import { pageTexts } from './languages/areas/page.ts';
import { useTexts } from './languages/language.ts';

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const texts = useTexts(pageTexts);
  return (
    <EmptyState icon={<TriangleAlert aria-hidden="true" />} title={texts.crashTitle}>
      <p>{texts.crashHint}</p>
      <Button look="accent" onClick={() => void saveFile()}>
        {texts.saveFile}
      </Button>{' '}
      <Button onClick={() => location.reload()}>{texts.reload}</Button>
    </EmptyState>
  );
}
