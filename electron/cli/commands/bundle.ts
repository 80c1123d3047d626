import { basename, resolve } from 'node:path';
import type { BundleConflict, BundlePlan, BundleView } from '../../../shared/contract/bundle-api.ts';
import { BUNDLE_TOPICS, type ConflictChoice } from '../../../shared/model/bundle.ts';
import {
  BUNDLE_TOPIC_WORDS,
  CONFLICT_CHOICE_WORDS,
  CONFLICT_KIND_WORDS,
} from '../../../shared/words/bundle.ts';
import { wordsIn, type Language } from '../../../shared/words/words.ts';
import type { Handlers } from '../../library/handlers.ts';
import type { CliOptions } from '../arguments.ts';
import { requireReport } from '../input.ts';
import { callLibrary } from '../library-call.ts';
import { formatError } from '../messages.ts';
import type { Output } from '../output.ts';
import { formatTable, shorten } from '../table.ts';
import { onProgress, type Progress } from '../tell.ts';

/** `export --format bundle`: writes reports, or the whole library, with all that was done on them. */
export async function exportBundle(
  handlers: Handlers,
  operands: readonly string[],
  { out, bundle, language }: CliOptions & { readonly out: string },
  progress: Progress,
): Promise<Output> {
  const ids: number[] = [];
  for (const operand of operands) ids.push(await requireReport(operand, handlers));
  const args = { reports: bundle.all ? null : ids, target: resolve(out) };
  const written = await callLibrary(handlers, 'bundle/export', args, onProgress('bundle/progress', progress));
  const { fileName, bytes, counts, along, leftBehind } = written;
  return {
    json: { file_name: fileName, bytes, format: 'bundle', counts, along, left_behind: leftBehind },
    lines: [`${basename(out)}  ${bytes}`, ...formatTable(countLines(counts, wordsOf(language)))],
    remarks: remarksOf(written, language),
  };
}

function wordsOf(language: CliOptions['language']): Language {
  return language === 'zh' ? 'zh-CN' : 'en';
}

function countLines(counts: BundlePlan['counts'], language: Language): readonly (readonly string[])[] {
  const words = wordsIn(BUNDLE_TOPIC_WORDS, language);
  return BUNDLE_TOPICS.flatMap((topic) =>
    counts[topic] === 0 ? [] : [[words[topic], String(counts[topic])]],
  );
}

function remarksOf({ along, leftBehind }: BundlePlan, language: CliOptions['language']): readonly string[] {
  const isChinese = language === 'zh';
  const more = isChinese
    ? `判定的依据在另外 ${along.length} 份报告里，一并收入`
    : `${along.length} more reports come along: verdicts rest on words of them`;
  const less = isChinese
    ? `有 ${leftBehind} 条批注、决定或已阅标记涉及没有选的报告，没有收入`
    : `${leftBehind} notes, decisions or reviews on reports that were not named stay behind`;
  return [...(along.length > 0 ? [more] : []), ...(leftBehind > 0 ? [less] : [])];
}

/** What became of a bundle that was to be taken in. */
export type BundleOutput = Pick<Output, 'json' | 'lines'> & { readonly failures: readonly string[] };

/** `import` of a bundle: takes it in, or lists what is to be decided first; with `--dry-run` it only tells. */
export async function importBundle(
  handlers: Handlers,
  path: string,
  { bundle, dryRun, language }: CliOptions,
  progress: Progress,
): Promise<BundleOutput> {
  const taking = { file: resolve(path), language: wordsOf(language), coders: bundle.coders };
  const emit = onProgress('bundle/progress', progress);
  const seen = await callLibrary(handlers, 'bundle/look', taking, emit);
  const open = seen.conflicts.filter(({ id }) => bundle.choices[id] === undefined);
  const isOpen = bundle.rest === 'ask' && open.length > 0;
  if (dryRun || isOpen) {
    const details = { reason: 'bundle-conflicts', name: basename(path), count: open.length };
    const failures = dryRun ? [] : [formatError('invalid-input', details, language)];
    return { json: toJson(seen, null), lines: linesOf(seen, {}, wordsOf(language)), failures };
  }
  const { choices, rest } = bundle;
  const taken = await callLibrary(handlers, 'bundle/take', { ...taking, choices, rest }, emit);
  return {
    json: { ...toJson(taken.view, taken.choices), backup: taken.backup, restored: taken.restored },
    lines: linesOf(taken.view, taken.choices, wordsOf(language)),
    failures: [],
  };
}

function toJson(view: BundleView, choices: Readonly<Record<string, ConflictChoice>> | null) {
  return {
    file_name: view.fileName,
    taken: choices !== null,
    app_version: view.appVersion,
    older: view.isOlder,
    whole: view.isWhole,
    into_empty: view.isIntoEmpty,
    reports: view.reports.map(({ place, year, title, fileName, isNew }) => ({
      ...{ place, year, title, file_name: fileName, new: isNew },
    })),
    counts: view.counts,
    conflicts: view.conflicts.map(({ canBoth, ...conflict }) => ({
      ...conflict,
      can_both: canBoth,
      choice: choices?.[conflict.id] ?? null,
    })),
    shared_coders: view.sharedCoders,
  };
}

function linesOf(
  view: BundleView,
  choices: Readonly<Record<string, ConflictChoice>>,
  language: Language,
): readonly string[] {
  const topics = wordsIn(BUNDLE_TOPIC_WORDS, language);
  const added = language === 'zh-CN' ? '新增' : 'new';
  const counts = BUNDLE_TOPICS.flatMap((topic) => {
    const { all, added: more } = view.counts[topic];
    return all === 0 ? [] : [[topics[topic], String(all), `${added} ${more}`]];
  });
  const conflicts = view.conflicts.flatMap((conflict) =>
    conflictLines(conflict, choices[conflict.id], language),
  );
  return [view.fileName, ...formatTable(counts), ...conflicts];
}

function conflictLines(
  { id, kind, place, year, words, mine, theirs }: BundleConflict,
  choice: ConflictChoice | undefined,
  language: Language,
): readonly string[] {
  const said = wordsIn(CONFLICT_CHOICE_WORDS, language);
  const sides = language === 'zh-CN' ? ['本库', '项目包'] : ['mine', 'theirs'];
  const about = [place, String(year ?? ''), shorten(words, 30)].filter((part) => part !== '').join(' ');
  const head = `${id}  ${wordsIn(CONFLICT_KIND_WORDS, language)[kind]}  ${about}${choice === undefined ? '' : `  → ${said[choice]}`}`;
  const side = (name: string | undefined, lines: readonly string[]): readonly string[] =>
    lines.map((line) => `    ${name ?? ''}: ${shorten(line, 80)}`);
  return [head, ...side(sides[0], mine), ...side(sides[1], theirs)];
}
