// A logistic model of a few numbers, learnt by Newton's method with a penalty on large weights (ridge).

export type Example = {
  readonly values: readonly number[];
  readonly isWanted: boolean;
  readonly group: string;
};
/** One weight for each value, then the bias. */
export type Weights = readonly number[];

/** Of weights for values of unit spread; less fits the labels, more forgets them. */
const PENALTY = 3;
const STEPS = 25;

/** The same weights for the same examples in the same order. */
export function learnWeights(examples: readonly Example[]): Weights {
  const size = examples[0]?.values.length ?? 0;
  const spreads = Array.from({ length: size }, (_, at) =>
    measureSpread(examples.map((each) => each.values[at] ?? 0)),
  );
  let weights = new Array<number>(size + 1).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight, at) =>
      at === size ? 0 : PENALTY * weight * (spreads[at] ?? 1) ** 2,
    );
    const curve = weights.map((_, row) =>
      weights.map((__, column) =>
        row === column ? (row === size ? 1e-6 : PENALTY * (spreads[row] ?? 1) ** 2 + 1e-6) : 0,
      ),
    );
    for (const example of examples) {
      const values = [...example.values, 1];
      const chance = predict(weights, example.values);
      values.forEach((value, row) => {
        gradient[row] = (gradient[row] ?? 0) + value * (chance - (example.isWanted ? 1 : 0));
        const line = curve[row] ?? [];
        values.forEach((other, column) => {
          line[column] = (line[column] ?? 0) + value * other * chance * (1 - chance);
        });
      });
    }
    const change = solve(curve, gradient);
    weights = weights.map((weight, at) => weight - (change[at] ?? 0));
  }
  return weights;
}

/** 0 to 1. */
export function predict(weights: Weights, values: readonly number[]): number {
  const sum = values.reduce((total, value, at) => total + value * (weights[at] ?? 0), weights.at(-1) ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** For each example the chance by a model that saw no example of its group. */
export function predictApart(examples: readonly Example[]): readonly number[] {
  const groups = [...new Set(examples.map(({ group }) => group))];
  const models = new Map(
    groups.map((group) => [group, learnWeights(examples.filter((each) => each.group !== group))]),
  );
  return examples.map(({ group, values }) => predict(models.get(group) ?? [], values));
}

function measureSpread(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

/** Gaussian elimination with the largest pivot. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((line, at) => [...line, right[at] ?? 0]);
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot++) {
    let best = pivot;
    for (let row = pivot; row < size; row++)
      if (Math.abs(rows[row]?.[pivot] ?? 0) > Math.abs(rows[best]?.[pivot] ?? 0)) best = row;
    const [top, other] = [rows[best] ?? [], rows[pivot] ?? []];
    rows[pivot] = top;
    rows[best] = other;
    rows.forEach((line, row) => {
      if (row === pivot) return;
      const factor = (line[pivot] ?? 0) / (top[pivot] ?? 1);
      for (let column = pivot; column <= size; column++)
        line[column] = (line[column] ?? 0) - factor * (top[column] ?? 0);
    });
  }
  return rows.map((line, at) => (line[size] ?? 0) / (line[at] ?? 1));
}
