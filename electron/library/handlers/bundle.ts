import { basename } from 'node:path';
import { AppError } from '../../../shared/base/errors.ts';
import type { Args, Value } from '../../../shared/contract/methods.ts';
import type { ConflictChoice } from '../../../shared/model/bundle.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import type { Reader } from '../db/database.ts';
import type { Topic } from '../db/revisions.ts';
import { writeWholeFile } from '../export/write-file.ts';
import type { HandlerContext, Handlers } from '../handlers.ts';
import type { Library } from '../library.ts';
import { applyPlan } from '../services/bundle/apply.ts';
import { gatherBundle, type Gathered } from '../services/bundle/gather.ts';
import { withBundle } from '../services/bundle/open-bundle.ts';
import { packBundle } from '../services/bundle/pack.ts';
import { planBundle } from '../services/bundle/plan.ts';
import type { PlannedConflict } from '../services/bundle/plan-types.ts';
import { viewBundle, viewGathered } from '../services/bundle/view.ts';
import { requireReport } from '../services/shelf/summary.ts';

type BundleHandlers = Pick<Handlers, Extract<keyof Handlers, `bundle/${string}`>>;

export function createBundleHandlers(library: Library): BundleHandlers {
  const { db } = library;
  const gather = (reports: readonly ReportId[] | null): Gathered =>
    db.read((reader) => {
      for (const id of reports ?? []) requireReport(reader, id);
      return gatherBundle(reader, reports);
    });
  return {
    'bundle/plan': ({ reports }) => viewGathered(gather(reports)),
    'bundle/export': async ({ reports, target }, context) => {
      const gathered = gather(reports);
      const bytes = await writeWholeFile(target, packBundle(library, gathered, context), context.signal);
      return { fileName: basename(target), bytes, ...viewGathered(gathered) };
    },
    'bundle/look': ({ file, language, coders }, context) =>
      withBundle(file, context, library.now, ({ manifest, fileName, db: bundle }) =>
        readBoth(library, bundle, ({ mine, theirs }) =>
          viewBundle({ mine, theirs }, planBundle(mine, theirs, coders), { fileName, manifest, language }),
        ),
      ),
    'bundle/take': (args, context) => takeBundle(library, args, context),
  };
}

type Both = { readonly mine: Reader; readonly theirs: Reader };

function readBoth<T>({ db }: Library, bundle: Library['db'], work: (both: Both) => T): T {
  return db.read((mine) => bundle.read((theirs) => work({ mine, theirs })));
}

/** All that may be changed. */
const TOPICS: readonly Topic[] = [
  'reports',
  'notes',
  'reviews',
  'decisions',
  'goals',
  'indicators',
  'settings',
  'kept',
];

function takeBundle(
  library: Library,
  { file, language, coders, choices, rest }: Args<'bundle/take'>,
  context: HandlerContext,
): Promise<Value<'bundle/take'>> {
  return withBundle(file, context, library.now, async ({ manifest, fileName, db: bundle }) => {
    const { isIntoEmpty, conflicts } = readBoth(library, bundle, ({ mine, theirs }) =>
      planBundle(mine, theirs, coders),
    );
    decide(conflicts, choices, rest);
    const backup = isIntoEmpty ? null : await library.backups.make('replaced', copyCaller(context));
    context.signal.throwIfAborted();
    return library.db.write(null, 'merge-bundle', (write) =>
      bundle.read((theirs) => {
        // Made anew: another process may have written meanwhile.
        const plan = planBundle(write.reader, theirs, coders);
        const decided = decide(plan.conflicts, choices, rest);
        const view = viewBundle({ mine: write.reader, theirs }, plan, { fileName, manifest, language });
        applyPlan(write, theirs, plan, decided);
        for (const topic of TOPICS) write.writer.raise(topic);
        return { view, choices: decided, backup: backup?.name ?? null, restored: plan.restored.length };
      }),
    );
  });
}

/** What becomes of each conflict. @throws AppError `invalid-input` {reason: bundle-conflicts, count} */
function decide(
  conflicts: readonly PlannedConflict[],
  choices: Readonly<Record<string, ConflictChoice>>,
  rest: ConflictChoice | 'ask',
): Readonly<Record<string, ConflictChoice>> {
  const open = conflicts.filter(({ id }) => !Object.hasOwn(choices, id));
  if (rest === 'ask' && open.length > 0)
    throw new AppError('invalid-input', 'conflicts that nobody decided', {
      reason: 'bundle-conflicts',
      count: open.length,
    });
  return Object.fromEntries(
    conflicts.map(({ id, canBoth }) => {
      const choice = choices[id] ?? (rest === 'ask' ? 'mine' : rest);
      return [id, choice === 'both' && !canBoth ? 'mine' : choice];
    }),
  );
}

function copyCaller({ signal }: HandlerContext) {
  return { signal, mayGoOn: () => Promise.resolve() };
}
