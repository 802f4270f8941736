/** Tells a canvas that the colours of the page have changed: its drawing keeps the old ones until it is drawn again. */
export const onRecoloured = (listener: () => void): (() => void) => {
  const theme = new MutationObserver(listener);
  theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => theme.disconnect();
};
