/** Links that hold a design: each opens a design of its own, and what was open is never written over. */
import { open } from '../session/opening.ts';
import { notify, session } from '../session/session.ts';
import { openFailed } from '../session/session-texts.ts';
import { fragmentIn } from '../storage/link-mark.ts';

/** The fragment with a design in the page's own address. */
export const linkedHere = (): string | null => fragmentIn(location.href);

/**
 * Opens the design of a fragment; false, with the reason in the session, where that cannot be. The address loses the
 * fragment at once: a reload shows the design as it is by then, not as it was sent.
 */
export const openLink = async (fragment: string, how: 'telling' | 'silent'): Promise<boolean> => {
  history.replaceState(null, '', location.pathname + location.search);
  const parts = await Promise.all([import('../storage/shared-link.ts'), import('./languages/areas/share.ts')]).catch(
    () => null,
  );
  const read = parts?.[0].textInFragment(fragment);
  if (!read) notify(openFailed, 'refusal');
  else if (!read.ok) session.setState({ refusal: { fileName: '', problems: [read.reason], look: null, from: 'link' } });
  else if (await open(read.value, null)) {
    if (how === 'telling' && parts) notify(parts[1].shareTexts.opened);
    return true;
  } else session.setState(({ refusal }) => ({ refusal: refusal && { ...refusal, from: 'link' } }));
  return false;
};

/** A link may also be put into the address of the page that is open already. */
export const followLinks = (): void =>
  window.addEventListener('hashchange', () => {
    const fragment = linkedHere();
    if (fragment !== null) void openLink(fragment, 'telling');
  });
