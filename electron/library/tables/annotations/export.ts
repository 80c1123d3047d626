import { createAnchor } from '../../../../shared/text/plain/anchors.ts';
import { toCodePoints } from '../../../../shared/text/plain/code-points.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import { formatTitle } from '../../export/document.ts';
import { getMessages } from '../../export/get-messages.ts';
import type { ExportInput } from '../../export/model.ts';
import { describeVerdict } from '../../export/remarks.ts';
import type { Library } from '../../library.ts';
import { gatherAnnotations, type AnnotatedReport, type Annotations } from './gather.ts';
import { formatJsonLd, type AnnotatedVerdict } from './jsonld.ts';
import { formatQdpx, listProjectParts, type ProjectFacts } from './qdpx.ts';

/** What the notes of a comparison are read from. */
type ExportSource = {
  readonly input: ExportInput;
  readonly library: Library;
  readonly pair: { readonly left: ReportId; readonly right: ReportId };
};

/** The notes of a comparison, and the verdicts that stand on words of it, as W3C annotations. */
export function writeJsonLd(source: ExportSource): string {
  const { input } = source;
  const annotations = gatherPair(source);
  const title = formatTitle(input.view, getMessages(input.options.language).heading);
  const verdicts = input.options.verdicts ? listVerdicts(input, annotations.reports) : [];
  return formatJsonLd(annotations, verdicts, { appVersion: input.appVersion, title });
}

/** The notes of a comparison as a REFI-QDA project. */
export function writeQdpx(source: ExportSource): Uint8Array {
  return formatQdpx(gatherPair(source), describeProject(source));
}

/** What the project will hold: the file that describes it, and the names of the texts beside it. */
export function showQdpx(source: ExportSource): string {
  const [project, ...texts] = listProjectParts(gatherPair(source), describeProject(source));
  const names = texts.map(([path, text]) => `${path}  ${Buffer.byteLength(text)}`);
  return [...names, '', project?.[1].replaceAll('><', '>\n<') ?? ''].join('\n');
}

function describeProject({ input }: ExportSource): ProjectFacts {
  const { language } = input.options;
  return {
    appVersion: input.appVersion,
    title: formatTitle(input.view, getMessages(language).heading),
  };
}

function gatherPair({ input, library, pair }: ExportSource): Annotations {
  const all = gatherAnnotations(library, [...new Set([pair.left, pair.right])]);
  return input.options.notes ? all : { ...all, notes: [], tags: [] };
}

function listVerdicts(
  { view, verdicts, options }: ExportInput,
  reports: readonly AnnotatedReport[],
): readonly AnnotatedVerdict[] {
  return verdicts.flatMap((verdict): readonly AnnotatedVerdict[] => {
    const { side, span, coder, decidedAt } = verdict;
    const { text } = view[side];
    const report = reports.find((each) => each.text === text);
    if (span === null || report === undefined) return [];
    const start = toCodePoints(text, span.start);
    const position = {
      start,
      end: start + toCodePoints(text.slice(span.start, span.end), span.end - span.start),
    };
    const words = { report, anchor: createAnchor(text, span), position };
    const said = describeVerdict(verdict, options.language, getMessages(options.language));
    return [{ coder, decidedAt, text: said, words }];
  });
}
