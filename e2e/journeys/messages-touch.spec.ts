/** The message editor by finger and in Chinese: from a finding to the message, its first field, and the finding is gone. */
import { expect } from '@playwright/test';
import { dropDesign } from '../fixtures/examples.ts';
import { orders } from '../fixtures/message-editor.ts';
import { test } from '../fixtures/quiet.ts';

test.use({ hasTouch: true, locale: 'zh-CN' });

test('用手指从检查结果打开消息，添加字段，检查结果随之消失', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('dialog')).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await dropDesign(page, orders);
  const missing = page.getByRole('tabpanel', { name: '检查结果' }).getByText('schema-missing');
  await expect(missing).toHaveCount(1);
  await page.getByRole('button', { name: '编辑消息 order.paid', exact: true }).tap();
  const editor = page.getByRole('dialog', { name: '消息与模式' });
  await expect(editor.getByRole('region', { name: 'order.paid', exact: true })).toBeVisible();
  await editor.getByRole('button', { name: '从空对象开始', exact: true }).tap();
  await editor.getByRole('button', { name: '添加字段', exact: true }).tap();
  const name = editor.getByRole('textbox', { name: 'field 的名称', exact: true });
  await expect(name).toBeFocused();
  await name.fill('total');
  await name.press('Enter');
  await expect(editor.getByRole('textbox', { name: 'total 的名称', exact: true })).toBeVisible();
  await editor.getByRole('combobox', { name: 'total 的类型', exact: true }).selectOption('number');
  await expect(editor.locator('[data-typescript]')).toContainText('total?: number;');
  await editor.getByRole('tab', { name: '契约' }).tap();
  await editor.getByRole('checkbox', { name: '/total', exact: true }).tap();
  await expect(editor.getByRole('checkbox', { name: '/total', exact: true })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(editor).toHaveCount(0);
  await expect(missing).toHaveCount(0);
});
