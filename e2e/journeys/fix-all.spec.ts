/** Somebody sees what fixes would change before making them, mends many findings at once, and holds a sketch to more. */
import { expect, type Page } from '@playwright/test';
import { Editor } from '../fixtures/editor.ts';
import { dropDesign } from '../fixtures/examples.ts';
import { fiveAlone } from '../fixtures/five-alone.ts';
import { test } from '../fixtures/quiet.ts';

const panelOf = (page: Page) => page.getByTestId('findings-panel');

const openFiveAlone = async (page: Page, more: object = {}): Promise<void> => {
  await new Editor(page).visit(true);
  await dropDesign(page, { ...fiveAlone, ...more });
};

test('many findings of one rule are one line that unfolds, and one button mends them in one step', async ({ page }) => {
  await openFiveAlone(page);
  const panel = panelOf(page);
  const run = panel.locator('[data-run="isolated-node"]');
  await expect(run).toContainText('5');
  await expect(run.locator('[data-rule]')).toHaveCount(0);
  await run.getByRole('button', { name: /^Not connected/ }).click();
  await expect(run.locator('[data-rule]')).toHaveCount(5);
  await run.getByRole('button', { name: 'Fix all 5: Not connected' }).click();
  const preview = run.getByRole('group', { name: 'The fix changes' });
  await expect(preview.getByRole('listitem')).toHaveCount(5);
  await expect(preview.getByRole('listitem').first()).toHaveText(/BILLING\s*Removed/);
  await expect(page.locator('.react-flow__node')).toHaveCount(5);
  await preview.getByRole('button', { name: 'Apply 5 fixes' }).click();
  await expect(page.locator('.react-flow__node')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.react-flow__node')).toHaveCount(5);
  await expect(run).toContainText('5');
});

test('what a fix would change is told field by field before it is made', async ({ page }) => {
  const billing = { kind: 'service', name: 'Billing', owner: 'Team Money' };
  await openFiveAlone(page, { nodes: { billing, mail: { kind: 'service', name: 'Mail' } } });
  const finding = panelOf(page).locator('[data-rule="owner-missing"]');
  await finding.locator('summary').click();
  await expect(finding.getByRole('listitem')).toHaveText(/Mail\s*Changed\s*Owner: nothing → Team Money/);
  await finding.getByRole('button', { name: 'Fix: Make “Team Money” the owner' }).click();
  await expect(finding).toHaveCount(0);
});

test('a new design is a draft: nobody asks for owners until it is held to more', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await editor.place('Service');
  const panel = panelOf(page);
  await expect(panel).toContainText('This design is a draft');
  await expect(panel.locator('[data-rule="isolated-node"]')).toBeVisible();
  await expect(panel.locator('[data-rule="owner-missing"]')).toHaveCount(0);
  const preset = panel.getByRole('combobox', { name: 'How much is asked for' });
  await preset.selectOption({ label: 'Recommended' });
  await expect(panel.locator('[data-rule="owner-missing"]')).toBeVisible();
  await preset.selectOption({ label: 'Strict' });
  await expect(panel.getByRole('button', { name: /^Warnings/ })).toContainText('0');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(preset).toHaveValue('draft');
  await expect(panel.locator('[data-rule="owner-missing"]')).toHaveCount(0);
});
