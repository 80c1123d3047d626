/** To be begun or thought of, before or behind the name of the thing itself. */
const TO_BEGIN = '谋划|筹备|启动|新?开工|动工|着手|实施|建设|项目|工程|工作|等';
const BEFORE = new RegExp(`^(?:[市县区]|${TO_BEGIN})`, 'u');
const BEHIND = new RegExp(`(?:${TO_BEGIN})$`, 'u');
/** Say how or how many, and of no one thing: 一批技改扩建, 项目开工率, 按期开工, 储备力度. */
const NO_THING = /一批|开工|动工|启动|谋划|[率度性]$|^[早尽按如]/u;
const FEWEST = 3;
/** How many characters may stand within a name that is written out longer: 107国道改线 → 107国道向东改线. */
const MOST_WITHIN = 4;
/** Behind these another name begins. */
const NEXT_NAME = /[、，；。：和及与]/u;

/** What a task is about, where that is one thing by name: 开工建设[青岚大桥]; null for what is done every year (储备一批, 项目开工率). */
export function nameOfThing(name: string): string | null {
  const own = strip(strip(fold(name), BEFORE), BEHIND);
  return own.length < FEWEST || NO_THING.test(own) ? null : own;
}

function strip(words: string, pattern: RegExp): string {
  const rest = words.replace(pattern, '');
  return rest === words ? rest : strip(rest, pattern);
}

/** Whether `words` name a thing: all characters of the name in order, with few between them and no other name's. */
export function isNamedIn(name: string, words: string): boolean {
  const text = fold(words);
  for (let start = text.indexOf(name.charAt(0)); start >= 0; start = text.indexOf(name.charAt(0), start + 1))
    if (standsFrom(name, text, start)) return true;
  return false;
}

function standsFrom(name: string, text: string, start: number): boolean {
  let at = start;
  for (const character of name) {
    const found = text.indexOf(character, at);
    if (found < 0 || found - start >= name.length + MOST_WITHIN) return false;
    if (NEXT_NAME.test(text.slice(at, found))) return false;
    at = found + character.length;
  }
  return true;
}

function fold(words: string): string {
  return words.normalize('NFKC').replace(/[\s“”"（）()《》—-]/gu, '');
}
