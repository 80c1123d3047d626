import type { Reading } from '../../shared/facts/indicators/readings.ts';
import type { SurveyRow } from '../../shared/contract/survey-api.ts';
import type { Database } from './db/database.ts';
import type { Attention } from './services/base/attention.ts';
import type { Comparisons } from './services/comparison/comparison-cache.ts';
import type { GoalCache } from './services/goals/goal-cache.ts';
import type { Recent } from './services/base/recent.ts';
import type { TermsCache } from './services/terms/terms-cache.ts';
import type { YearsCache } from './services/years/years-cache.ts';
import type { FolderWatch } from './services/watching/watch-folder.ts';
import type { ShelfLists } from './services/shelf/list-shelves.ts';
import type { ImportRuns } from './services/importing/import-runs.ts';
import type { Backups } from './services/backup/backups.ts';
import type { Originals } from './services/documents/originals.ts';
import type { FileReader } from './import/reading/file-reader.ts';
import type { TextDocument } from './import/document.ts';
import type { Print } from './print-desk.ts';

/** What every handler works on. */
export type Library = {
  readonly db: Database;
  /** Where the user's library lies. */
  readonly file: string;
  /** What is open of it: the file itself, or its copy where nothing can be written there. */
  readonly opened: string;
  readonly samplesFolder: string;
  readonly appVersion: string;
  readonly shelfLists: ShelfLists;
  readonly documents: Recent<TextDocument>;
  readonly originals: Originals;
  readonly comparisons: Comparisons;
  readonly years: YearsCache;
  readonly terms: TermsCache;
  readonly goals: GoalCache;
  /** The figures of reports with what chains and checks need, by all that they are made from. */
  readonly readings: Recent<readonly Reading[]>;
  /** Tables before an import, as they were judged, by all that they are judged from. */
  readonly surveys: Recent<readonly SurveyRow[]>;
  readonly attention: Attention;
  /** Pairs of years that one search compares at most. */
  readonly mostSearchedPairs: number;
  /** Makes a PDF of a page, by whatever this process is given for that. */
  readonly print: Print;
  /** Reads what is more than a file of text. */
  readonly fileReader: FileReader;
  readonly importRuns: ImportRuns;
  readonly watch: FolderWatch;
  readonly backups: Backups;
  /** Another file's content stands in the library now: nothing that this process knows of it holds any more. */
  readonly onReplaced: () => void;
  /** The only clock: what is stored with a time takes it from here. */
  readonly now: () => Date;
};
