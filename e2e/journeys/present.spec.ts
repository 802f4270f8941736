/** Showing a design to an audience, and only looking at it. */
import { expect } from '@playwright/test';
import { Editor } from '../fixtures/editor.ts';
import { openExample } from '../fixtures/examples.ts';
import { test } from '../fixtures/quiet.ts';

test('a presentation goes from context to context by the arrow keys, and Escape ends it', async ({ page }) => {
  await openExample(page, 'shop-10');
  await page.keyboard.press('Control+Alt+p');
  const bar = page.getByRole('region', { name: 'Presentation' });
  await expect(bar.getByRole('status')).toHaveText(/^1 of 6\s*Shop with ten services$/);
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Place / })).toHaveCount(0);
  const view = page.locator('.react-flow__viewport');
  const whole = await view.getAttribute('style');
  await page.keyboard.press('ArrowRight');
  await expect(bar.getByRole('status')).toHaveText(/^2 of 6/);
  await expect(view).not.toHaveAttribute('style', whole ?? '');
  await page.keyboard.press('End');
  await expect(bar.getByRole('status')).toHaveText(/^6 of 6/);
  await expect(bar.getByRole('button', { name: 'Next' })).toBeDisabled();
  await page.keyboard.press('Delete');
  await bar.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(bar.getByRole('status')).toHaveText(/^5 of 6/);
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  await expect(page.getByRole('banner')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
  await new Editor(page).placeButton('Topic').click();
  await expect(page.getByRole('button', { name: /^Undo: / })).toBeEnabled();
});

test('a design that is only looked at cannot be changed until that is turned off, and its last edit is kept', async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await editor.placeButton('Topic').click();
  await expect(editor.node('Topic Topic')).toBeAttached();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Only look at it, or edit again' }).click();
  const line = page.getByRole('status').filter({ hasText: 'This design is only looked at' });
  await expect(line.first()).toBeVisible();
  await editor.placeButton('Service').click();
  await expect(editor.node('Service Service')).toHaveCount(0);
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await editor.placeButton('Service').click();
  await expect(editor.node('Service Service')).toBeAttached();
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
  await page.reload();
  await expect(editor.node('Topic Topic')).toBeAttached();
});

test('a presentation that was left before the browser gave it the whole screen gives the screen back', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const screen = { element: null as Element | null, grant: () => undefined as undefined };
    Object.defineProperty(document, 'fullscreenElement', { get: () => screen.element });
    Element.prototype.requestFullscreen = function asked(this: Element) {
      return new Promise<void>((resolve) => {
        screen.grant = () => {
          screen.element = this;
          resolve();
          return undefined;
        };
      });
    };
    document.exitFullscreen = async () => {
      screen.element = null;
    };
    Object.assign(window, { screenOfTest: screen });
  });
  const granted = () => page.evaluate(() => (window as unknown as Screened).screenOfTest.grant());
  const isWhole = () => page.evaluate(() => (window as unknown as Screened).screenOfTest.element !== null);
  await openExample(page, 'cart-3');
  const bar = page.getByRole('region', { name: 'Presentation' });
  await page.keyboard.press('Control+Alt+p');
  await expect(bar).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  await granted();
  await expect.poll(isWhole).toBe(false);

  await page.keyboard.press('Control+Alt+p');
  await expect(bar).toBeVisible();
  await granted();
  expect(await isWhole()).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(isWhole).toBe(false);
});

interface Screened {
  readonly screenOfTest: { readonly element: Element | null; readonly grant: () => void };
}
