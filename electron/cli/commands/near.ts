import type { NearReport } from '../../../shared/contract/import-api.ts';
import type { AlikePlaces } from '../../../shared/contract/shelf-api.ts';
import type { DifferencePiece } from '../../../shared/contract/survey-api.ts';
import type { ImportResult } from '../../../shared/contract/views.ts';
import { KINSHIP_WORDS } from '../../../shared/words/survey.ts';
import { wordsIn } from '../../../shared/words/words.ts';
import type { Handlers } from '../../library/handlers.ts';
import { callLibrary } from '../library-call.ts';
import type { Language } from '../language.ts';
import { shorten } from '../table.ts';

/** What came in beside others: reports that are like one there was, and names that are most likely of one place. */
export type Beside = {
  readonly near: readonly NearReport[];
  readonly alike: readonly AlikePlaces[];
};

/** Asks the library what an import stands beside. */
export async function findBeside(handlers: Handlers, { job, items }: ImportResult): Promise<Beside> {
  const places = new Set(
    items.flatMap((item) => (item.status === 'imported' ? [item.report.head.place] : [])),
  );
  if (job === null || places.size === 0) return { near: [], alike: [] };
  const alike = await callLibrary(handlers, 'shelf/alike', {});
  return {
    near: await callLibrary(handlers, 'import/near', { job }),
    alike: alike.filter(({ from, into }) => places.has(from) || places.has(into)),
  };
}

/** Fields of `import`'s JSON; left out where there is nothing to tell. */
export function besideToJson({ near, alike }: Beside) {
  return {
    ...(near.length === 0 ? {} : { near: near.map(nearToJson) }),
    ...(alike.length === 0 ? {} : { alike_places: alike.map(({ from, into }) => ({ from, into })) }),
  };
}

function nearToJson({ report, kind, other, name, share, differences }: NearReport) {
  const wordsOf = (pieces: readonly DifferencePiece[] | null): string | null =>
    pieces === null ? null : pieces.map(({ words }) => words).join('');
  const rows = differences?.rows.map(({ left, right }) => ({ left: wordsOf(left), right: wordsOf(right) }));
  return { report, kind, other, file_name: name, share, differences: rows ?? null };
}

/** Differences that are printed of a pair; `--json` gives all. */
const MOST_ROWS = 5;
const WIDTH = 60;

/** For a reader: each pair with what is different, then the names. */
export function formatBeside({ near, alike }: Beside, language: Language): readonly string[] {
  return [
    ...near.flatMap((pair) => formatNear(pair, language)),
    ...alike.map(({ from, into }) =>
      language === 'zh'
        ? `${from} 与 ${into} 像是同一个地方：可在窗口的书架上并为一处`
        : `${from} and ${into} look like one place: they can be merged on the shelves of the window`,
    ),
  ];
}

function formatNear({ report, kind, other, name, share, differences }: NearReport, language: Language) {
  const words = wordsIn(KINSHIP_WORDS, language === 'zh' ? 'zh-CN' : 'en')[kind];
  const percent = Math.floor(share * 100);
  const rows = differences?.rows ?? [];
  const count =
    differences === null ? [] : [language === 'zh' ? `不同 ${rows.length} 处` : `${rows.length} differences`];
  const [colon, comma] = language === 'zh' ? ['：', '，'] : [': ', ', '];
  const shared = language === 'zh' ? `相同 ${percent}%` : `${percent}% alike`;
  const more = rows.length > MOST_ROWS ? ['  …'] : [];
  return [
    `#${report} ${words} #${other} ${name}${colon}${[shared, ...count].join(comma)}`,
    ...rows
      .slice(0, MOST_ROWS)
      .flatMap(({ left, right }) => [...formatSide('-', left), ...formatSide('+', right)]),
    ...more,
  ];
}

/** The words about the first that the other side has not, those in brackets. */
function formatSide(sign: string, pieces: readonly DifferencePiece[] | null): readonly string[] {
  if (pieces === null) return [];
  const isWhole = pieces.every(({ isMarked }) => isMarked);
  const at = isWhole ? 0 : Math.max(0, pieces.findIndex(({ isMarked }) => isMarked) - 1);
  const words = pieces
    .slice(at)
    .map(({ words: own, isMarked }, index) => {
      const near = index === 0 && !isMarked ? Array.from(own).slice(-12).join('') : own;
      return isMarked && !isWhole ? `[${near}]` : near;
    })
    .join('');
  return [`  ${sign} ${shorten(words, WIDTH)}`];
}
