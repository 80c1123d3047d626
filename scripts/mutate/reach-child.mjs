// Loaded into every process that a test starts: what it reached is written down under the test's name when it ends.
import { appendFileSync } from 'node:fs';

const { DUIZHAO_MUTATE_TEST: test, DUIZHAO_MUTATE_OUT: out } = process.env;
if (test !== undefined && out !== undefined) {
  process.on('exit', () => {
    const bytes = globalThis.duizhaoReached ?? new Uint8Array();
    const ids = [...bytes.keys()].filter((id) => bytes[id] === 1).map(String);
    const line = { file: test.split(' > ')[0], took: {}, loading: [], reached: [[test, ids]] };
    appendFileSync(out, `${JSON.stringify(line)}\n`);
  });
}
