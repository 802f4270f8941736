/** The page's own controls by keyboard, as those who cannot point expect them (WAI-ARIA authoring practices). */
import { expect, type Page } from '@playwright/test';
import { Editor } from '../fixtures/editor.ts';
import { Inspector } from '../fixtures/inspector.ts';
import { test } from '../fixtures/quiet.ts';

const focused = (page: Page) => page.locator(':focus');

test('a menu is walked with arrows, ends and first letters, and gives the focus back when it closes', async ({
  page,
}) => {
  await new Editor(page).visit(true);
  const button = page.getByRole('button', { name: 'File', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('menu', { name: 'File' });
  await expect(menu).toBeVisible();
  await expect(focused(page)).toHaveText('New design');
  await page.keyboard.press('ArrowUp');
  await expect(focused(page)).toContainText('Save to another file…');
  await page.keyboard.press('ArrowDown');
  await expect(focused(page)).toHaveText('New design');
  await page.keyboard.press('End');
  await expect(focused(page)).toContainText('Save to another file…');
  await page.keyboard.press('Home');
  await page.keyboard.press('o');
  await expect(focused(page)).toHaveText('Open a file…');
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(menu).toBeVisible();
  await page.mouse.click(640, 300);
  await expect(menu).toBeHidden();
});

test('tabs are shown by arrows and ends; one of them is in the order of Tab', async ({ page }) => {
  await new Editor(page).visit(true);
  const tab = (name: string) => page.getByRole('tab', { name, exact: true });
  await tab('Findings').focus();
  await page.keyboard.press('ArrowRight');
  await expect(tab('Analysis')).toBeFocused();
  await expect(tab('Analysis')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('End');
  await expect(tab('Code')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(tab('Findings')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(tab('Code')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(page.getByRole('tabpanel', { name: 'Findings' })).toBeVisible();
  await expect(page.locator('[role=tab][tabindex="0"]')).toHaveCount(1);
});

test('a button without words tells its name to whoever comes by Tab, until Escape or a press', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await editor.placeButton('Topic').click();
  await expect(editor.node('Topic Topic')).toBeAttached();
  const tip = page.getByRole('tooltip');
  await page.getByRole('button', { name: 'Examples' }).focus();
  await page.keyboard.press('Tab');
  await expect(tip).toHaveText('File');
  await page.keyboard.press('Escape');
  await expect(tip).toBeHidden();
  await page.keyboard.press('Shift+Tab');
  await expect(tip).toHaveText('Examples');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(tip).toBeHidden();
});

test('in the outline the right arrow opens and enters, and at an end it stays', async ({ page }) => {
  const inspector = new Inspector(page);
  await inspector.openParcels();
  const row = inspector.row('nodes', 'gate');
  await row.focus();
  await page.keyboard.press('ArrowRight');
  const link = inspector.row('links', 'arrives');
  await expect(link).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(link).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(row).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(row).toHaveAttribute('aria-expanded', 'false');
});
