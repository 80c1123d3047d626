// Imported by every marked source. In a process that a test starts it makes the marks, and writes down under the test's name
// what was reached when the process ends. (An option of Node's would not do: the app clears those for its library.)
import { appendFileSync } from 'node:fs';

const { DUIZHAO_MUTATE_TEST: test, DUIZHAO_MUTATE_OUT: out } = process.env;
const isChild = globalThis.duizhaoReached === undefined;
const bytes = (globalThis.duizhaoReached ??= new Uint8Array(1 << 16));
if (isChild && test !== undefined && out !== undefined) {
  process.on('exit', () => {
    const ids = [...bytes.keys()].filter((id) => bytes[id] === 1).map(String);
    const line = { file: test.split(' > ')[0], took: {}, loading: [], reached: [[test, ids]] };
    appendFileSync(out, `${JSON.stringify(line)}\n`);
  });
}
