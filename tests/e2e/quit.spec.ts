import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { launchApp } from '../helpers/launch.ts';

test('an app whose library can’t be opened ends when it is quit', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-newer-'));
  const file = join(folder, 'library.db');
  const newer = new Database(file);
  newer.pragma('application_id = 0x445a4c42');
  newer.pragma('user_version = 9999');
  newer.close();
  const { page, close } = await launchApp({ args: [`--library=${file}`] });
  await expect(page.getByText('请升级程序')).toBeVisible();
  await close();
  rmSync(folder, { recursive: true, force: true });
});
