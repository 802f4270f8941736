/** A canvas as sharp as the screen, whatever its ratio of pixels and however large it was made. */

/** Makes the canvas fit its place on the page; a drawing begins with it, in pixels of the page. */
export const sharpen = (canvas: HTMLCanvasElement, context: CanvasRenderingContext2D): void => {
  const { clientWidth, clientHeight } = canvas;
  const ratio = window.devicePixelRatio;
  const [width, height] = [Math.round(clientWidth * ratio), Math.round(clientHeight * ratio)];
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
};
