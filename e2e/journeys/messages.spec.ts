/** Someone works on a message: its schema as source, its examples, who publishes and reads it. */
import { expect } from '@playwright/test';
import { Inspector } from '../fixtures/inspector.ts';
import { test } from '../fixtures/quiet.ts';

test('a broken schema is told by line and column and not saved; a wrong keyword is told beside it', async ({
  page,
}) => {
  const inspector = new Inspector(page);
  await inspector.openParcels();
  await inspector.pick('messages', 'arrived');
  const schema = inspector.input('payload');
  await schema.fill('{\n  "type": "object",\n}');
  await expect(inspector.field('payload')).toContainText('Line 3, column 1');
  await expect(inspector.field('payload')).toContainText('Not saved.');
  await inspector.field('payload').getByRole('button', { name: 'Back to what is saved' }).click();
  await expect(schema).toHaveValue(/"required": \[/);
  await schema.fill('{\n  "type": "objct"\n}');
  await expect(inspector.field('payload')).toContainText('Line 2, column 11: "objct" is no type: write “object”.');
  await schema.blur();
  await inspector.undo();
  await expect(schema).toHaveValue(/"type": "object"/);
});

test('a schema that is no JSON yet waits for whoever looks elsewhere meanwhile', async ({ page }) => {
  const inspector = new Inspector(page);
  await inspector.openParcels();
  await inspector.pick('messages', 'arrived');
  const schema = inspector.input('payload');
  await schema.fill('{ "type": "object", "required": [');
  await inspector.pick('nodes', 'sorter');
  await inspector.pick('messages', 'arrived');
  await expect(schema).toHaveValue('{ "type": "object", "required": [');
  await expect(inspector.field('payload')).toContainText('Not saved.');
  await inspector.field('payload').getByRole('button', { name: 'Back to what is saved' }).click();
  await inspector.pick('nodes', 'sorter');
  await inspector.pick('messages', 'arrived');
  await expect(schema).toHaveValue(/"id": \{/);
});

test('an example is held against the schema while it is typed, and the schema made from examples', async ({ page }) => {
  const inspector = new Inspector(page);
  await inspector.openParcels();
  await inspector.pick('messages', 'arrived');
  const example = inspector.root.getByRole('textbox', { name: 'Example 1' });
  await expect(inspector.field('examples')).toContainText('fits the schema');
  await example.fill('{ "id": 7 }');
  await expect(inspector.field('examples')).toContainText('does not fit (1)');
  await expect(page.getByRole('tabpanel', { name: 'Findings' })).toContainText('example-invalid');
  await example.blur();
  await inspector.field('payload').getByRole('button', { name: 'Infer from the examples' }).click();
  await expect(inspector.input('payload')).toHaveValue(/"type": "integer"/);
  await expect(inspector.field('examples')).toContainText('fits the schema');
  await inspector.root.getByText('As a TypeScript type').click();
  await expect(inspector.field('payload')).toContainText('id: number');
  await inspector.undo();
  await expect(inspector.input('payload')).toHaveValue(/"type": "string"/);
});

test('examples are added, made from the schema, and removed', async ({ page }) => {
  const inspector = new Inspector(page);
  await inspector.openParcels();
  await inspector.pick('messages', 'arrived');
  const examples = inspector.field('examples').getByRole('textbox');
  await inspector.root.getByRole('button', { name: 'Make one from the schema' }).click();
  await expect(examples).toHaveCount(2);
  await expect(inspector.field('examples').getByText('fits the schema')).toHaveCount(2);
  await inspector.root.getByRole('button', { name: 'Add an example' }).click();
  await expect(inspector.field('examples')).toContainText('does not fit');
  await inspector.root.getByRole('button', { name: 'Remove example 3' }).click();
  await expect(examples).toHaveCount(2);
  await inspector.undo();
  await expect(examples).toHaveCount(3);
});

test('its other fields are set, and the places where it is used lead there', async ({ page }) => {
  const inspector = new Inspector(page);
  await inspector.openParcels();
  await inspector.pick('messages', 'arrived');
  await inspector.input('kind').selectOption({ label: 'Command: do it' });
  await inspector.input('key').fill('id');
  await expect(inspector.field('key').getByRole('alert')).toBeVisible();
  await inspector.input('key').fill('/id');
  await inspector.unfold('versions');
  await inspector.input('version').fill('1.2');
  await expect(inspector.field('version').getByRole('alert')).toBeVisible();
  await inspector.input('version').fill('1.2.0');
  await inspector.unfold('size');
  await inspector.input('sizeBytes').fill('250');
  await inspector.input('sizeBytes').blur();
  await expect(inspector.input('version')).toHaveValue('1.2.0');
  await inspector.root.getByRole('button', { name: 'Sorter ← Parcels' }).click();
  await expect(inspector.root.getByRole('heading')).toHaveText('Subscription');
  await inspector.root.getByRole('button', { name: 'Parcels', exact: true }).click();
  await expect(inspector.root.getByRole('heading')).toHaveText('Topic');
});

test('a shared schema is added, referred to, and cannot go while a payload needs it', async ({ page }) => {
  const inspector = new Inspector(page);
  await inspector.openParcels();
  await inspector.unfold('schemas');
  await inspector.root.getByRole('textbox', { name: 'Name, as in address' }).fill('weight');
  await page.keyboard.press('Enter');
  await inspector.root.getByRole('textbox', { name: 'weight' }).fill('{ "type": "number" }');
  await inspector.pick('messages', 'lost');
  await inspector.root.getByRole('button', { name: 'Set Payload schema' }).click();
  await inspector.input('payload').fill('{ "$ref": "#/schemas/wait" }');
  await expect(inspector.field('payload')).toContainText('wait');
  await expect(inspector.field('payload')).toContainText('Not saved.');
  await inspector.input('payload').fill('{ "$ref": "#/schemas/weight" }');
  await inspector.input('payload').blur();
  await inspector.root.getByRole('button', { name: 'Back to the system' }).click();
  await inspector.unfold('schemas');
  await inspector.root.getByRole('button', { name: 'Clear weight' }).click();
  await expect(
    inspector.root.getByRole('alert').filter({ hasText: '“weight” is still used by parcel.lost' }),
  ).toBeVisible();
});
