/** A row as its order sees it: for each column the place of its first section, or null. */
type Places = readonly (number | null)[];

/** Rows up to which the order is improved; a report has about a hundred sections. */
const MOST_IMPROVED = 1500;
/** Rounds of improvement; on ten reports of the State Council the third finds nothing more. */
const MOST_ROUNDS = 6;

/**
 * The rows in an order in which every column reads in its own order as far as possible; wholly so where there is such
 * an order at all. The columns are merged as sorted lists are: next comes a row that comes next in every column that
 * has it, or, where the columns contradict one another, in most of them. Then each row moves to where fewer pairs are
 * out of order, until none is left to gain. Gives indices into `rows`. The result depends on nothing but the places.
 * Source: local search for the Kemeny order, by insertion (A. Ali and M. Meilă, Experiments with Kemeny ranking, 2012).
 */
export function orderRows(rows: readonly Places[]): readonly number[] {
  const order = mergeColumns(rows);
  if (rows.length > MOST_IMPROVED) return order;
  for (let round = 0; round < MOST_ROUNDS && improve(rows, order); round++);
  return order;
}

function mergeColumns(rows: readonly Places[]): number[] {
  const columns = listColumns(rows);
  const isPlaced = rows.map(() => false);
  const order: number[] = [];
  let last = 0;
  for (;;) {
    for (const column of columns) while (isPlaced[column.rows[column.at] ?? -1] === true) column.at += 1;
    const heads = columns.map(({ rows: all, at }) => all[at] ?? -1);
    const next = chooseHead(rows, heads, last);
    if (next < 0) return order;
    last = next;
    const row = heads[next] ?? 0;
    isPlaced[row] = true;
    order.push(row);
  }
}

type Column = { readonly rows: readonly number[]; at: number };

/** The rows of each column, in its order. */
function listColumns(rows: readonly Places[]): Column[] {
  const count = rows[0]?.length ?? 0;
  return Array.from({ length: count }, (_, column) => ({
    rows: rows
      .flatMap((places, row) => (places[column] === null ? [] : [row]))
      .sort((a, b) => (rows[a]?.[column] ?? 0) - (rows[b]?.[column] ?? 0)),
    at: 0,
  }));
}

/** The column whose head has most of its own columns with it; of equal ones the column that was read last, then the first. */
function chooseHead(rows: readonly Places[], heads: readonly number[], last: number): number {
  let best = -1;
  let greatest = 0;
  for (let step = 0; step < heads.length; step++) {
    const column = (last + step) % heads.length;
    const row = heads[column] ?? -1;
    if (row < 0) continue;
    const ready = heads.filter((head) => head === row).length;
    const share = ready / (rows[row]?.filter((place) => place !== null).length ?? 1);
    const isBetter = share > greatest || (share === greatest && column < best && best !== last);
    if (best < 0 || isBetter) [best, greatest] = [column, share];
  }
  return best;
}

/** Moves each row to where most pairs are in order, if that is better than where it stands; true where one moved. */
function improve(rows: readonly Places[], order: number[]): boolean {
  let hasMoved = false;
  for (const row of [...order]) {
    const from = order.indexOf(row);
    order.splice(from, 1);
    const to = findBestPlace(rows, order, row, from);
    order.splice(to, 0, row);
    hasMoved ||= to !== from;
  }
  return hasMoved;
}

function findBestPlace(rows: readonly Places[], order: readonly number[], row: number, from: number): number {
  // `gains[p]`: pairs in order less pairs out of order where the row stands before the one that is now at `p`.
  let gain = 0;
  const gains = [gain];
  for (const other of order) {
    gain += 2 * prefer(rows[other], rows[row]);
    gains.push(gain);
  }
  let best = from;
  gains.forEach((each, place) => {
    if (each > (gains[best] ?? 0)) best = place;
  });
  return best;
}

/** In how many columns more `a` stands before `b` than behind it. */
function prefer(a: Places | undefined, b: Places | undefined): number {
  let sum = 0;
  if (a === undefined || b === undefined) return sum;
  for (let column = 0; column < a.length; column++) {
    const [x, y] = [a[column] ?? -1, b[column] ?? -1];
    if (x >= 0 && y >= 0) sum += Math.sign(y - x);
  }
  return sum;
}
