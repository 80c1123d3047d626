import type { Section } from '../../../../shared/model/outline.ts';
import { readReport } from '../../../../shared/text/read-report.ts';

const HEAD = '云川市政府工作报告\n各位代表：\n现在，我代表市人民政府报告工作。';
export const BODY = '山里的路一段一段修，水边的桥一座一座架，日子一天比一天好。';

/** The outline as indented lines: level, marker and title, `~` where run in, the role behind `@`. */
export function outline(text: string, withRoles = false): readonly string[] {
  const show = ({ level, marker, title, runin, role }: Section): string =>
    `${'  '.repeat(level - 1)}${marker}${title}${runin ? '~' : ''}${withRoles ? `@${role}` : ''}`;
  return readReport(text).outline.sections.slice(1).map(show);
}

export function lines(...all: readonly string[]): string {
  return [HEAD, ...all].join('\n');
}
