import { create } from 'zustand';
import { assertNever } from '../../shared/base/assert-never.ts';
import type { GrantedPath } from '../../shared/contract/grants.ts';
import type { CitationFormat } from '../../shared/model/citation.ts';
import type { ReportId } from '../../shared/model/report.ts';
import { call } from '../client/call.ts';
import { translate } from '../locales/words.ts';
import { useApp } from './app-store.ts';
import { putOnClipboard } from './clipboard.ts';
import { formatBytes, formatCount } from './format.ts';
import { run } from './history.ts';
import { makeLoader } from './loader.ts';
import { showToast, tellError } from './toast-store.ts';
import { chooseTarget, tellUnwritten } from './unwritten.ts';

/** Reports that are written as references. */
export type AskedReferences = {
  readonly ids: readonly ReportId[];
  readonly format: CitationFormat;
  /** Null until they are read. */
  readonly text: string | null;
};

type CiteState = { readonly asked: AskedReferences | null };

export const useCite = create<CiteState>()(() => ({ asked: null }));

const reading = makeLoader<Pick<AskedReferences, 'ids' | 'format'>, string>({
  read: async (args, options) => (await call('report/cite', args, options)).text,
  show: (text) => useCite.setState(({ asked }) => ({ asked: asked && { ...asked, text } })),
  tell: ({ error }) => {
    if (error !== null) tellError(error);
  },
});

/** Shows reports as references, to be copied or written to a file; at first in the style that is chosen in the settings. */
export async function askReferences(ids: readonly ReportId[]): Promise<void> {
  if (ids.length === 0) showToast(translate('cite.nothing'));
  else await show({ ids, format: useApp.getState().settings.citation });
}

export async function chooseFormat(format: CitationFormat): Promise<void> {
  const { asked } = useCite.getState();
  if (asked !== null) await show({ ids: asked.ids, format });
}

async function show(wanted: Pick<AskedReferences, 'ids' | 'format'>): Promise<void> {
  useCite.setState({ asked: { ...wanted, text: null } });
  await reading.load(wanted);
}

export function leaveReferences(): void {
  reading.forget();
  useCite.setState({ asked: null });
}

/** Copies reports as references in the style that is chosen in the settings. */
export async function copyReferences(ids: readonly ReportId[]): Promise<void> {
  const format = useApp.getState().settings.citation;
  const { text } = await call('report/cite', { ids, format });
  copyReferenceText(text, ids.length);
}

/** Copies references as they are shown. */
export function copyReferenceText(text: string, count: number): void {
  putOnClipboard(text.trimEnd());
  showToast(
    count === 1
      ? translate('cite.copied', { words: text.trim() })
      : translate('cite.copied-many', { n: formatCount(count) }),
  );
}

/** Asks where to, and writes the references there. */
export async function saveReferences(): Promise<void> {
  const { asked } = useCite.getState();
  if (asked === null) return;
  const suggestedName = `${translate('cite.file-name')}.${endingOf(asked.format)}`;
  const target = await chooseTarget('references', suggestedName);
  if (target === null) return;
  await writeReferences(target).catch((thrown: unknown) => tellUnwritten(thrown, 'references'));
}

/** Writes the references and says so. */
export async function writeReferences(target: GrantedPath): Promise<void> {
  const { asked } = useCite.getState();
  if (asked === null) return;
  const { ids, format } = asked;
  const { fileName, bytes } = await call('report/cite-file', { ids, format, target });
  leaveReferences();
  const reveal = (): void => run(call('main/reveal', { file: target }));
  showToast(translate('export.done', { name: fileName, size: formatBytes(bytes) }), [
    { label: translate('export.reveal'), run: reveal },
  ]);
}

function endingOf(format: CitationFormat): string {
  switch (format) {
    case 'gbt7714':
    case 'apa':
    case 'chicago':
      return 'txt';
    case 'bibtex':
      return 'bib';
    case 'ris':
      return 'ris';
    case 'csl-json':
      return 'json';
    default:
      return assertNever(format);
  }
}
