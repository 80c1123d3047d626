import { once } from '../../../../shared/base/once.ts';
import type { LoggedStep, LoggedThing } from '../../../../shared/contract/history-api.ts';
import type { Anchor } from '../../../../shared/model/note.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import type { Span } from '../../../../shared/model/span.ts';
import { createFinder } from '../../../../shared/text/plain/anchors.ts';
import type { Language } from '../../../../shared/words/words.ts';
import type { Reader } from '../../db/database.ts';
import type { StoredStep } from '../../db/history.ts';
import { sectionsAt } from '../search/hit-place.ts';
import { headOf } from '../shelf/summary.ts';
import { tell } from './tell.ts';
import { thingsOf, type Thing } from './things.ts';
import type { Told } from './told.ts';

/** Characters of a quote or a remark that the log shows. */
const SHOWN = 160;

/** All steps that can be undone or done again, the last first, each with the first of what it was done to. */
export function listSteps(reader: Reader, language: Language): readonly LoggedStep[] {
  const view = createView(reader, language);
  return reader.history.list().map((step) => {
    const things = thingsOf(step);
    const { id, action, at, isUndone } = step;
    const first = things[0] === undefined ? NOTHING : view(step, things[0]);
    return { id, action, at, isUndone, changes: things.length, ...first };
  });
}

/** All that a step was done to, in the order in which it was; nothing where there is no such step. */
export function listThings(reader: Reader, id: number, language: Language): readonly LoggedThing[] {
  const step = reader.history.find(id);
  const view = createView(reader, language);
  return step === undefined ? [] : thingsOf(step).map((thing) => view(step, thing));
}

/** Every step with all that it was done to. */
export function listWhole(
  reader: Reader,
  language: Language,
): readonly { readonly step: StoredStep; readonly things: readonly LoggedThing[] }[] {
  const view = createView(reader, language);
  return reader.history
    .list()
    .map((step) => ({ step, things: thingsOf(step).map((thing) => view(step, thing)) }));
}

const NOTHING: LoggedThing = {
  ...{ reports: [], path: '', words: '', otherWords: '', result: '', remark: '' },
  ...{ coder: '', canGo: false },
};

/** What is read of a report to say where words of it stand, once for all of them. */
type Known = {
  readonly head: { readonly place: string; readonly year: number | null };
  /** It is there, and not in the bin. */
  readonly isShown: boolean;
  readonly find: (anchor: Anchor) => Span | null;
  readonly pathOf: (span: Span) => string;
};

function createView(reader: Reader, language: Language): (step: StoredStep, thing: Thing) => LoggedThing {
  const reports = new Map<ReportId, Known | null>();
  const know = (id: ReportId): Known | null => {
    const known = reports.get(id);
    if (known !== undefined) return known;
    const read = knowReport(reader, id);
    reports.set(id, read);
    return read;
  };
  return (step, thing) => {
    const told = tell({ reader, language }, step.action, thing, step.changes);
    const sides = told.sides.map(({ report, anchor }) => ({ anchor, known: know(report) }));
    const [quote, other] = sides.map(({ anchor }) => cut(anchor?.quote ?? ''));
    const path = sides.map(({ anchor, known }) => (anchor === null ? '' : pathOf(known, anchor)));
    const heads = sides.flatMap(({ known }) => known?.head ?? []);
    return {
      reports: told.place === undefined ? heads : [{ place: told.place, year: null }],
      path: path.findLast((titles) => titles !== '') ?? '',
      words:
        quote === undefined || sides.every(({ anchor }) => anchor === null) ? cut(told.name ?? '') : quote,
      otherWords: other ?? '',
      result: cut(told.result),
      remark: cut(told.remark ?? ''),
      coder: step.author === '' ? coderOf(reader, told) : step.author,
      canGo:
        told.place !== undefined || (sides.length > 0 && sides.every(({ known }) => known?.isShown === true)),
    };
  };
}

function knowReport(reader: Reader, id: ReportId): Known | null {
  const stored = reader.reports.find(id);
  if (stored === undefined) return null;
  const { place, year } = headOf(stored);
  const finder = once(() => createFinder(reader.texts.load(id)));
  const sections = once(() => reader.outlines.load(id).sections);
  return {
    head: { place, year },
    isShown: !stored.isDeleted,
    find: (anchor) => finder()(anchor),
    pathOf: ({ start }) =>
      sectionsAt(sections(), start)
        .map(({ marker, title }) => marker + title)
        .join(' › '),
  };
}

function pathOf(known: Known | null, anchor: Anchor): string {
  const span = known?.find(anchor) ?? null;
  return known === null || span === null ? '' : known.pathOf(span);
}

/** Whose goal it is; what older versions did to goals is not signed. */
function coderOf(reader: Reader, { goal }: Told): string {
  const coder = goal === undefined ? undefined : reader.goals.find(goal)?.coder;
  return reader.coders.loadAll().find(({ id }) => id === coder)?.name ?? '';
}

function cut(text: string): string {
  const words = text.replace(/\s+/gu, ' ').trim();
  return words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
}
