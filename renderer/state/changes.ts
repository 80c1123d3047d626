import type { GoalsView } from '../../shared/contract/goal-api.ts';
import type { Note } from '../../shared/model/note.ts';
import type { ReportId } from '../../shared/model/report.ts';
import { makeSignal } from './signal.ts';

/** What one screen wrote and others show, too: the store of each screen listens for what is its own. */
export const noteSaved = makeSignal<Note>();
export const noteDeleted = makeSignal<Note>();
/** A report's text or figures are others than before. */
export const reportRewritten = makeSignal<ReportId>();
/** A goal was added: the report's goals as they now are, and its key; null where it was not found among them. */
export const goalAdded = makeSignal<{ readonly view: GoalsView; readonly key: string | null }>();
