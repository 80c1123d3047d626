import { app, nav, settings, splitter, banner, visit } from './app.ts';
import { bundle } from './bundle.ts';
import { care } from './care.ts';
import { cite } from './cite.ts';
import { panel, rank } from './change-panel.ts';
import { codebook } from './codebook.ts';
import { comparison, tree, relation, grade, change, move } from './comparison.ts';
import { copy } from './copy.ts';
import { decision } from './decisions.ts';
import { error } from './errors.ts';
import { exporting } from './export.ts';
import { figure, figures, bound, measure } from './figures.ts';
import { gist } from './gist.ts';
import { goals } from './goals/index.ts';
import { indicators } from './indicators.ts';
import { keys } from './keys.ts';
import { library, columns, editions, importing, paste, watch } from './library.ts';
import { notes } from './notes.ts';
import { print } from './print.ts';
import { reader, outline } from './reader.ts';
import { side, encoding, warning, report, head, role, cleaningStep, columnRole, format } from './reports.ts';
import { scan } from './scan.ts';
import { search } from './search.ts';
import { alike, bin, places, statistics } from './shelves.ts';
import { survey } from './survey.ts';
import { log, step } from './steps.ts';
import { tables } from './tables.ts';
import { terms } from './terms.ts';
import { years } from './years.ts';

/** The words of the interface. Chinese is written first; every other language has the same keys. */
export const zhCN = {
  app,
  visit,
  bundle,
  care,
  cite,
  copy,
  step,
  log,
  settings,
  splitter,
  banner,
  error,
  nav,
  gist,
  goals,
  indicators,
  years,
  terms,
  codebook,
  tables,
  side,
  encoding,
  warning,
  report,
  library,
  places,
  bin,
  statistics,
  alike,
  columns,
  columnRole,
  editions,
  watch,
  import: importing,
  survey,
  paste,
  head,
  notes,
  print,
  reader,
  figure,
  role,
  cleaningStep,
  format,
  bound,
  measure,
  change,
  comparison,
  tree,
  relation,
  grade,
  move,
  panel,
  decision,
  outline,
  scan,
  search,
  rank,
  figures,
  export: exporting,
  keys,
} as const;
