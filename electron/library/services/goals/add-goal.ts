import type { Args } from '../../../../shared/contract/methods.ts';
import { isSameSpan } from '../../../../shared/model/span.ts';
import type { Library } from '../../library.ts';
import { createTouchedGoals, openCoderGoals, toAddedGoal, type PlacedGoal } from './coder-goals.ts';
import { trimToWords } from './evidence.ts';
import { openEarlier } from './open-goals.ts';
import { requireReport } from '../shelf/summary.ts';

/**
 * Adds a goal of the current coder's. Words that are read as one goal already are confirmed with the given name and due
 * year: nobody has the same goal twice. @throws AppError `not-found`; `invalid-input` where the span holds no words
 */
export function addGoal(library: Library, { report, span, name, dueYear }: Args<'goals/add'>): void {
  const earlier = openEarlier(library, report);
  const words = trimToWords(earlier.open.document.clean.text, span);
  library.db.write('goals', 'add-goal', (write) => {
    const { writer, reader, now } = write;
    requireReport(reader, report);
    const coder = reader.coders.loadCurrent().id;
    const coderGoals = openCoderGoals(reader, earlier, coder);
    const read = earlier.goals.filter((goal) => isSameSpan(goal.span, words));
    const own = coderGoals.placed.find(
      ({ place }) => place.kind === 'unread' && isSameSpan(place.span, words),
    );
    const key = own?.key ?? (read.length === 1 ? read[0]?.key : undefined);
    if (key === undefined) {
      writer.goals.insert(toAddedGoal(earlier, coder, words, name, dueYear), now);
      return;
    }
    const id = createTouchedGoals(write, coderGoals, earlier).touch(key);
    writer.goals.saveState(id, 'confirmed');
    writer.goals.saveEdit(id, nameUnless(name, own, read[0]?.name), dueYear);
  });
}

/** The coder's own name is kept only where it is another than the one that is read. */
function nameUnless(name: string, own: PlacedGoal | undefined, read: string | undefined): string | null {
  return name === (own?.stored.readName ?? read) ? null : name;
}
