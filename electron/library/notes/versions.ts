import type { Anchor, NoteTarget, NoteVersions } from '../../../shared/model/note.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import type { Reader } from '../db/database.ts';

/** The texts that the words of a target stand in: today's where they stand where the anchor says; else it is not known. */
export function versionsOf(reader: Reader, target: NoteTarget): NoteVersions {
  const version = (report: ReportId, anchor: Anchor | null): string | null =>
    anchor !== null && reader.texts.load(report).startsWith(anchor.quote, anchor.start)
      ? reader.texts.loadVersion(report)
      : null;
  if (target.kind === 'text') return { left: version(target.report, target.anchor), right: null };
  return {
    left: version(target.left, target.leftAnchor),
    right: version(target.right, target.rightAnchor),
  };
}
