/** The flow library takes hold of a link's ends by mouse only; a finger that is put on one does the same. */
import type { TouchEvent } from 'react';

export const gripByTouch = (event: TouchEvent): void => {
  const grip = (event.target as Element).closest('.react-flow__edgeupdater');
  const touch = event.touches.item(0);
  if (!grip || !touch || event.touches.length > 1) return;
  const { clientX, clientY } = touch;
  // From here on the library follows the finger by itself.
  grip.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true, button: 0, clientX, clientY }));
};
