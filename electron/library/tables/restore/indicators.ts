import { shelfNameOf } from '../../services/shelf/find-shelf.ts';
import { textOf } from './cells.ts';
import { readDecider } from '../words.ts';
import { restoreByRow, type RowOutcome } from './restore.ts';

/** Brings back what the reader said of the names of indicators; a point without such a word is known. */
export const restoreIndicators = restoreByRow(({ writer, reader, now }) => {
  const shelves = new Set(reader.reports.listShelves().map(({ name }) => name));
  return (cells): RowOutcome => {
    const [place, name, indicator] = [
      textOf(cells, 'place'),
      textOf(cells, 'name'),
      textOf(cells, 'joinedTo'),
    ];
    const shelf = shelfNameOf(place);
    if (!shelves.has(shelf)) return 'no-report';
    if (indicator === '') return 'known';
    if (name === '') return 'unreadable';
    const before = reader.indicators.loadJoins(shelf).find((join) => join.name === name);
    if (before !== undefined) return before.indicator === indicator ? 'known' : 'differs';
    const made = { now, author: readDecider(textOf(cells, 'decider')) };
    writer.indicators.saveJoin(writer.places.saveName(shelf), { name, indicator }, made);
    return 'added';
  };
});
