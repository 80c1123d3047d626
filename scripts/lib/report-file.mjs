import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * What is read of a runner's report: Vitest writes `testResults`, Playwright `stats` and `suites`.
 * @typedef {{ status: string, fullName: string }} TestResult
 * @typedef {{ name: string, status: string, assertionResults: readonly TestResult[] }} FileResult
 * @typedef {{ expected: number, unexpected: number, flaky: number, skipped: number }} Stats
 * @typedef {{ file: string, title: string, tests: readonly { status: string }[] }} Spec
 * @typedef {{ specs?: readonly Spec[], suites?: readonly Suite[] }} Suite
 * @typedef {{ testResults?: readonly FileResult[], stats?: Stats, suites?: readonly Suite[] }} RunnerReport
 */

/**
 * Gives a runner a place for its JSON report and reads it afterwards.
 * @template T
 * @param {(file: string) => Promise<T>} use
 * @returns {Promise<{ outcome: T, report: RunnerReport | undefined }>} the report is undefined if none was written, or half of one
 */
export async function withReportFile(use) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'duizhao-report-'));
  try {
    const file = path.join(folder, 'report.json');
    return { outcome: await use(file), report: parsed(file) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} file */
function parsed(file) {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
