/** What is inside a service, for those who come near; loaded when somebody first does. */
import { useStore } from '@xyflow/react';
import { lazy, Suspense } from 'react';
import { modulesFrom } from '../detail.ts';

const Modules = lazy(() => import('./Modules.tsx').then((part) => ({ default: part.Modules })));

export function Inside({ id, selected }: { readonly id: string; readonly selected: boolean }) {
  const near = useStore((state) => state.transform[2] >= modulesFrom);
  return near ? (
    <Suspense>
      <Modules id={id} selected={selected} />
    </Suspense>
  ) : null;
}
