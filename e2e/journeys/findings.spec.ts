/** Someone weighs the findings: accepts one with a reason, makes a rule louder, turns one off, and takes it all back. */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { dropDesign, openExample } from '../fixtures/examples.ts';
import { test } from '../fixtures/quiet.ts';

const panelOf = (page: Page): Locator => page.getByTestId('findings-panel');
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' }).click();
const chip = (panel: Locator, name: string) => panel.getByRole('button', { name: new RegExp(`^${name} \\d`) });

test('a finding is accepted for a reason, shown struck through, and taken back', async ({ page }) => {
  await openExample(page, 'shop-10');
  const panel = panelOf(page);
  const finding = panel.locator('[data-rule="fan-in-hotspot"]');
  await expect(chip(panel, 'Warnings')).toContainText('3');
  await finding.getByRole('button', { name: /^Accept/ }).click();
  await expect(finding.getByRole('button', { name: 'Accept', exact: true })).toBeDisabled();
  await finding.getByRole('textbox', { name: 'Why is this acceptable?' }).fill('Reports need it all');
  await finding.getByRole('textbox', { name: /Who answers/ }).fill('Team Insight');
  await page.keyboard.press('Enter');
  await expect(finding).toContainText('Accepted by Team Insight: Reports need it all');
  await expect(finding.getByRole('button').first()).toHaveCSS('text-decoration-line', 'line-through');
  await expect(chip(panel, 'Warnings')).toContainText('2');
  await expect(chip(panel, 'Accepted')).toContainText('1');
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
  await page.reload();
  await expect(finding).toContainText('Reports need it all');
  await finding.getByRole('button', { name: /^Take back/ }).click();
  await expect(chip(panel, 'Warnings')).toContainText('3');
  await undo(page);
  await expect(finding).toContainText('Reports need it all');
});

test('one of two unused schemas is accepted, the other stays open', async ({ page }) => {
  await openExample(page, 'cart-3');
  const design = JSON.parse(readFileSync('public/examples/cart-3.eventwright.json', 'utf8'));
  await dropDesign(page, { ...design, schemas: { money: { type: 'number' }, address: { type: 'string' } } });
  const panel = panelOf(page);
  const about = (name: string) => panel.locator('[data-rule="unused-component"]').filter({ hasText: `“${name}”` });
  await about('money')
    .getByRole('button', { name: /^Accept/ })
    .click();
  const reason = about('money').getByRole('textbox', { name: 'Why is this acceptable?' });
  await reason.fill('Comes with the next release');
  await expect(reason).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(about('money')).toContainText('Accepted: Comes with the next release');
  await expect(about('address')).not.toContainText('Accepted');
  await expect(chip(panel, 'Accepted')).toContainText('1');
  await about('money')
    .getByRole('button', { name: /^Take back/ })
    .click();
  await expect(about('money')).not.toContainText('Accepted');
});

test('a rule is made an error from its finding, and undone', async ({ page }) => {
  await openExample(page, 'shop-10');
  const panel = panelOf(page);
  const finding = panel.locator('[data-rule="high-utilisation"]');
  await finding.locator('summary').click();
  await expect(finding).toContainText('Why it matters');
  await expect(finding).toContainText('What to do');
  await finding.getByRole('combobox', { name: 'Severity of High utilisation' }).selectOption({ label: 'Error' });
  await expect(chip(panel, 'Errors')).toContainText('1');
  await expect(page.getByRole('button', { name: /1 error/ })).toBeVisible();
  await undo(page);
  await expect(chip(panel, 'Errors')).toContainText('0');
});

test('a rule is turned off and its threshold moved in the rule settings', async ({ page }) => {
  await openExample(page, 'shop-10');
  const panel = panelOf(page);
  await panel.getByRole('button', { name: 'Rule settings' }).click();
  await panel.getByRole('combobox', { name: 'Severity of Chain too long' }).selectOption({ label: 'Off' });
  await expect(chip(panel, 'Warnings')).toContainText('2');
  const threshold = panel.getByRole('textbox', { name: 'Messages read, at most' });
  await threshold.fill('20');
  await expect(chip(panel, 'Warnings')).toContainText('1');
  await threshold.fill('many');
  await expect(panel.getByRole('alert')).toHaveText('A number is needed here.');
  await threshold.fill('');
  await threshold.blur();
  await expect(chip(panel, 'Warnings')).toContainText('2');
  await panel
    .getByRole('combobox', { name: 'Severity of Chain too long' })
    .selectOption({ label: 'Warning (default)' });
  await expect(chip(panel, 'Warnings')).toContainText('3');
  await panel.getByRole('button', { name: 'Rule settings' }).click();
  await expect(panel.locator('[data-rule="chain-too-long"]')).toBeVisible();
});

test('a limit of the export is accepted where it is shown, and stays accepted', async ({ page }) => {
  await openExample(page, 'shop-10');
  await page.getByRole('tab', { name: /^Code/ }).click();
  const limits = page.getByTestId('code-panel').locator('details').first();
  await limits.locator('summary').click();
  const limit = limits.locator('[data-rule="export-standby"]');
  await limit.getByRole('button', { name: 'Accept…' }).click();
  await limit.getByRole('textbox', { name: 'Why is this acceptable?' }).fill('The platform does it');
  await page.keyboard.press('Enter');
  await expect(limit).toContainText('Accepted: The platform does it');
  await expect(limit).toHaveAttribute('data-accepted', 'true');
  await limit.getByRole('button', { name: 'Take back' }).click();
  await expect(limit).toHaveAttribute('data-accepted', 'false');
});

test('severities are switched out of sight and back', async ({ page }) => {
  await openExample(page, 'shop-10');
  const panel = panelOf(page);
  await chip(panel, 'Warnings').click();
  await expect(panel.locator('[data-rule="high-utilisation"]')).toHaveCount(0);
  await expect(panel.locator('[data-rule="duplicate-responsibility"]')).toBeVisible();
  await chip(panel, 'Notes').click();
  await expect(panel).toContainText('Choose others above');
  await chip(panel, 'Warnings').click();
  await expect(panel.locator('[data-rule="high-utilisation"]')).toBeVisible();
});
