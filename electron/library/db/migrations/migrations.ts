import { createReports } from './0010-create-reports.ts';
import { createNotes } from './0020-create-notes.ts';
import { createSettings } from './0030-create-settings.ts';
import { createDecisions } from './0040-create-decisions.ts';
import { createHistory } from './0050-create-history.ts';
import { orderReviews } from './0060-order-reviews.ts';
import { keepDerived } from './0070-keep-derived.ts';
import { createGoals } from './0080-create-goals.ts';
import { createIndicators } from './0090-create-indicators.ts';
import { createChoices } from './0100-create-choices.ts';
import { tellShelves } from './0110-tell-shelves.ts';
import { createSources } from './0120-create-sources.ts';
import { rememberColumns } from './0130-remember-columns.ts';
import { createRecognitions } from './0140-create-recognitions.ts';
import { createSurveys } from './0150-create-surveys.ts';
import { createImports } from './0160-create-imports.ts';
import { keepSurveyImports } from './0170-keep-survey-imports.ts';
import { createKept } from './0180-create-kept.ts';
import { createEditions } from './0190-create-editions.ts';
import { createWatched } from './0200-create-watched.ts';
import { createTags } from './0210-create-tags.ts';
import { createShelving } from './0230-create-shelving.ts';
import { listReports } from './0240-list-reports.ts';
import { excludeFromTags } from './0250-exclude-from-tags.ts';
import { listPlaces } from './0270-list-places.ts';
import { tellVersions } from './0280-tell-versions.ts';
import { groupPictures } from './0290-group-pictures.ts';
import { signDecisions } from './0300-sign-decisions.ts';
import type { Migration } from './migration.ts';

/** All migrations, oldest first. */
export const MIGRATIONS: readonly Migration[] = [
  createReports,
  createNotes,
  createSettings,
  createDecisions,
  createHistory,
  orderReviews,
  keepDerived,
  createGoals,
  createIndicators,
  createChoices,
  tellShelves,
  createSources,
  rememberColumns,
  createRecognitions,
  createSurveys,
  createImports,
  keepSurveyImports,
  createKept,
  createEditions,
  createWatched,
  createTags,
  createShelving,
  listReports,
  excludeFromTags,
  listPlaces,
  tellVersions,
  groupPictures,
  signDecisions,
];
