import { AppError } from '../../../shared/base/errors.ts';
import { createGrouping, type Join } from '../../../shared/facts/indicators/grouping.ts';
import type { Handlers } from '../handlers.ts';
import type { Library } from '../library.ts';
import { requireReports, viewIndicators } from '../services/figures/view-indicators.ts';
import { sign } from '../services/base/sign.ts';

type IndicatorHandlers = Pick<Handlers, Extract<keyof Handlers, `indicators/${string}`>>;

/** What is said of names that the rules hold to be one anyhow is not kept: it would only stand in the way of later rules. */
export function createIndicatorHandlers(library: Library): IndicatorHandlers {
  const { db } = library;
  return {
    'indicators/open': ({ place }, context) => viewIndicators(library, place, context),
    'indicators/join': ({ place, names, indicator }, context) => {
      const title = indicator.trim();
      if (title === '')
        throw new AppError('invalid-input', 'an indicator needs a name', { reason: 'no-name' });
      db.write('indicators', 'join-indicator', (write) => {
        const { writer, reader } = write;
        requireReports(reader, place);
        const key = writer.places.saveName(place);
        const before = reader.indicators.loadJoins(place);
        for (const name of names) {
          if (isNeedless(before, name, title)) writer.indicators.removeJoin(key, name);
          else if (name !== title) writer.indicators.saveJoin(key, { name, indicator: title }, sign(write));
        }
      });
      return viewIndicators(library, place, context);
    },
    'indicators/part': ({ place, name }, context) => {
      db.write('indicators', 'part-indicator', (write) => {
        const { writer, reader } = write;
        requireReports(reader, place);
        const key = writer.places.saveName(place);
        writer.indicators.saveJoin(key, { name, indicator: name }, sign(write));
      });
      return viewIndicators(library, place, context);
    },
    'indicators/unjoin': ({ place, name }, context) => {
      db.write('indicators', 'unjoin-indicator', ({ writer, reader }) => {
        requireReports(reader, place);
        if (!reader.indicators.loadJoins(place).some((join) => join.name === name))
          throw new AppError('not-found', `nothing was said of ${name}`, { name });
        writer.indicators.removeJoin(writer.places.saveName(place), name);
      });
      return viewIndicators(library, place, context);
    },
  };
}

/** Whether the rules alone put a name where the reader wants it. */
function isNeedless(joins: readonly Join[], name: string, title: string): boolean {
  if (name === title) return false;
  const without = createGrouping(joins.filter((join) => join.name !== name));
  const group = without.groupOf(title);
  return group !== '' && without.groupOf(name) === group;
}
