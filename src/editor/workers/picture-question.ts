/** What the page asks of the worker that draws pictures. */
import type { Scene } from '../../core/picture/scene/scene.ts';
import type { PictureWanted } from '../../core/picture/svg-of.ts';

export interface PictureQuestion {
  readonly scene: Scene;
  readonly wanted: PictureWanted;
}
