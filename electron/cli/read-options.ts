import { ROLES, type Role } from '../../shared/model/outline.ts';
import { ROLE_WORDS } from '../../shared/words/report.ts';

/** Of what a command reads out of a library: where, of which years, and how much. */
export type ReadOptions = {
  readonly place?: string;
  /** Years, both inclusive; `--year` sets both. */
  readonly from?: number;
  readonly to?: number;
  readonly role?: Role;
  readonly limit?: number;
  /** Words in the name of an indicator. */
  readonly name?: string;
};

/** The options as `parseArgs` is told of them. */
export const READ_OPTIONS = {
  place: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  year: { type: 'string' },
  role: { type: 'string' },
  limit: { type: 'string' },
  name: { type: 'string' },
} as const;

type Typed = Partial<Record<keyof typeof READ_OPTIONS, string>>;

export type ReadFault = 'wrong-year' | 'wrong-limit' | 'unknown-role';

/** Most hits or lines that are asked for at once. */
const MOST = 5000;

/** What was typed, understood; `refuse` throws. */
export function parseReadOptions(
  typed: Typed,
  refuse: (fault: ReadFault, word: string) => never,
): ReadOptions {
  const yearOf = (word: string | undefined): number | undefined => {
    if (word !== undefined && !/^(?:19|20|21)\d\d$/u.test(word)) refuse('wrong-year', word);
    return word === undefined ? undefined : Number(word);
  };
  const { place, role, limit, name } = typed;
  const [from, to] = [yearOf(typed.from ?? typed.year), yearOf(typed.to ?? typed.year)];
  const part = role === undefined ? undefined : findRole(role);
  if (role !== undefined && part === undefined) refuse('unknown-role', `${role} (${listRoles()})`);
  if (limit !== undefined && !(/^\d{1,4}$/u.test(limit) && Number(limit) > 0 && Number(limit) <= MOST))
    refuse('wrong-limit', limit);
  return {
    ...(place === undefined ? {} : { place }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(part === undefined ? {} : { role: part }),
    ...(limit === undefined ? {} : { limit: Number(limit) }),
    ...(name === undefined ? {} : { name }),
  };
}

/** By its code or by its Chinese word: tasks, 任务. */
function findRole(word: string): Role | undefined {
  return ROLES.find((role) => role === word || ROLE_WORDS[role][0] === word);
}

function listRoles(): string {
  return ROLES.map((role) => `${role} ${ROLE_WORDS[role][0]}`).join(', ');
}
