// A real report with the outline that was made by hand (../shared/gold/outline) in place of the one that is read.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ROLES, type Outline, type ReportText, type Role, type Section } from '../../shared/model/outline.ts';
import { layOutReport } from '../../shared/text/read-report.ts';
import { openReport, SHARED } from '../real/reports.ts';

const HEADING = z.object({
  level: z.number(),
  marker: z.string(),
  title: z.string(),
  runin: z.boolean(),
  role: z.enum(ROLES).optional(),
});
const GOLD = z.object({ file: z.string(), headings: z.array(HEADING) });
type Heading = z.infer<typeof HEADING>;

/** `file`: its path under ../shared. The outline as read where there is no label for it. */
export function openWithGoldOutline(file: string): ReportText {
  const report = openReport(file);
  const labels = join(
    SHARED,
    'gold',
    'outline',
    `${file.replace(/^corpus\//u, '').replace(/\.txt$/u, '')}.json`,
  );
  if (!existsSync(labels)) return report;
  const { headings } = GOLD.parse(JSON.parse(readFileSync(labels, 'utf8')));
  return layOutReport(report.text, report.paragraphs, build(report.text, headings));
}

function build(text: string, headings: readonly Heading[]): Outline {
  const { squashed, places } = squash(text);
  let from = 0;
  const found = headings.flatMap((heading) => {
    const words = squash(heading.marker + heading.title).squashed;
    const at = squashed.indexOf(words, from);
    if (at < 0) return [];
    from = at + words.length;
    return [{ heading, span: { start: places[at] ?? 0, end: (places[from - 1] ?? 0) + 1 } }];
  });
  const open = found[0]?.span.start ?? text.length;
  const sections: Section[] = [
    {
      ...{ index: 0, parent: -1, level: 0, marker: '', title: '', runin: false, role: 'opening' },
      ...{ heading: { start: 0, end: 0 }, own: { start: 0, end: open }, end: text.length },
    },
  ];
  const path: number[] = [0];
  found.forEach(({ heading: { level, marker, title, runin, role }, span }, at) => {
    path.length = Math.min(level, path.length);
    const parent = path.at(-1) ?? 0;
    path.push(at + 1);
    const next = found.slice(at + 1).find((other) => other.heading.level <= level);
    const inherited: Role = parent > 0 ? (sections[parent]?.role ?? 'tasks') : 'tasks';
    sections.push({
      ...{ index: at + 1, parent, level: path.length - 1, marker, title, runin, role: role ?? inherited },
      ...{ heading: span, own: { start: span.start, end: found[at + 1]?.span.start ?? text.length } },
      end: next?.span.start ?? text.length,
    });
  });
  return { sections };
}

/** Without white space, in NFKC, with the place of each character. */
function squash(text: string): { readonly squashed: string; readonly places: readonly number[] } {
  const places: number[] = [];
  let squashed = '';
  for (let at = 0; at < text.length; at++)
    for (const sign of (text[at] ?? '').normalize('NFKC'))
      if (!/\s/u.test(sign)) {
        squashed += sign;
        places.push(at);
      }
  return { squashed, places };
}
