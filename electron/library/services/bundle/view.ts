import type {
  BundleCount,
  BundledReport,
  BundlePlan,
  BundleView,
} from '../../../../shared/contract/bundle-api.ts';
import { BUNDLE_TOPICS, type BundleTopic } from '../../../../shared/model/bundle.ts';
import type { Language } from '../../../../shared/words/words.ts';
import type { Reader } from '../../db/database.ts';
import { NEWEST_VERSION } from '../../db/staging.ts';
import { headOf } from '../shelf/summary.ts';
import { describeConflict } from './describe.ts';
import type { Gathered } from './gather.ts';
import type { Manifest } from './manifest.ts';
import type { Plan } from './plan-types.ts';
import { textOf } from './rows.ts';

/** The table that each topic is counted in. */
const TABLES: Readonly<Record<BundleTopic, string>> = {
  reports: 'reports',
  notes: 'notes',
  tags: 'tags',
  decisions: 'decisions',
  reviews: 'reviews',
  corrections: 'corrections',
  goals: 'goals',
  verdicts: 'goal_verdicts',
  evidence: 'goal_evidence',
  indicators: 'indicator_joins',
  editions: 'editions',
  'report-tags': 'report_tags',
  searches: 'saved_searches',
};

function countBy<T>(count: (topic: BundleTopic) => T): Readonly<Record<BundleTopic, T>> {
  const counts = BUNDLE_TOPICS.map((topic) => [topic, count(topic)] as const);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `fromEntries` forgets the keys, which are the topics
  return Object.fromEntries(counts) as Record<BundleTopic, T>;
}

/** What an export would hold. */
export function viewGathered({ tables, originals, along, leftBehind }: Gathered): BundlePlan {
  const rows = new Map(tables.map(({ name, rows: own }) => [name, own.length]));
  return {
    counts: countBy((topic) => rows.get(TABLES[topic]) ?? 0),
    originalBytes: originals.reduce((sum, { size }) => sum + size, 0),
    along,
    leftBehind,
  };
}

/** What a bundle holds and would do, in the words of `language`. */
export function viewBundle(
  { mine, theirs }: { readonly mine: Reader; readonly theirs: Reader },
  plan: Plan,
  { fileName, manifest, language }: { fileName: string; manifest: Manifest; language: Language },
): BundleView {
  const tables = (reader: Reader) => (table: string) => reader.carried.load(table);
  const sides = { mine: tables(mine), theirs: tables(theirs), language };
  const names = new Set(sides.mine('coders').map((row) => row['name']));
  return {
    fileName,
    appVersion: manifest.app,
    isOlder: manifest.schema < NEWEST_VERSION,
    isWhole: manifest.whole,
    isIntoEmpty: plan.isIntoEmpty,
    reports: listReports(theirs, plan),
    counts: countBy((topic): BundleCount => {
      const table = TABLES[topic];
      return { all: sides.theirs(table).length, added: plan.added.get(table)?.length ?? 0 };
    }),
    conflicts: plan.conflicts.map((conflict) => describeConflict(sides, conflict)),
    sharedCoders: plan.isIntoEmpty
      ? []
      : sides
          .theirs('coders')
          .flatMap((row) => (names.has(row['name'] ?? null) ? [textOf(row['name'])] : [])),
  };
}

function listReports(theirs: Reader, plan: Plan): readonly BundledReport[] {
  const known = plan.known.get('reports');
  return theirs.reports.loadAll().map((stored) => {
    const { place, year, title } = headOf(stored);
    return { place, year, title, fileName: stored.fileName, isNew: known?.has(stored.id) !== true };
  });
}
