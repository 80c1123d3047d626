import { parseArgs } from 'node:util';
import { findCommand, type CommandName } from './command-names.ts';
import type { Language } from './messages.ts';

/** What was typed, understood. */
export type Invocation = {
  readonly command: CommandName;
  readonly operands: readonly string[];
  readonly options: CliOptions;
};

export type CliOptions = {
  readonly json: boolean;
  readonly language: Language;
  /** Path of the library file. */
  readonly library?: string;
  /** Where an export goes. */
  readonly out?: string;
  readonly notes: boolean;
  readonly changes: boolean;
  readonly fold: boolean;
  readonly maskYears: boolean;
  readonly maskPunctuation: boolean;
};

export type UsageFault =
  'unknown-command' | 'unknown-language' | 'wrong-option' | 'wrong-operands' | 'needs-library' | 'needs-out';

/** What was typed makes no sense: exit status 2, with the usage. The message is the word it stumbled over. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly fault: UsageFault;

  constructor(fault: UsageFault, word: string, options?: ErrorOptions) {
    super(word, options);
    this.fault = fault;
  }
}

const FLAG = { type: 'boolean', default: false } as const;
const OPTIONS = {
  json: FLAG,
  help: { ...FLAG, short: 'h' },
  library: { type: 'string' },
  lang: { type: 'string', default: 'zh' },
  out: { type: 'string' },
  'no-notes': FLAG,
  'no-changes': FLAG,
  fold: FLAG,
  'mask-years': FLAG,
  'mask-punctuation': FLAG,
} as const;

/** The words of the command line, or `help`. @throws UsageError */
export function parseCommandLine(words: readonly string[]): Invocation | 'help' {
  const { values, positionals } = split(words);
  const [name = '', ...operands] = positionals;
  if (values.help || name === 'help') return 'help';
  const { lang, library, out } = values;
  if (lang !== 'zh' && lang !== 'en' && lang !== 'zh-CN') throw new UsageError('unknown-language', lang);
  const command = findCommand(name);
  if (command === undefined) throw new UsageError('unknown-command', name);
  const [least, most] = command.operands;
  if (operands.length < least || operands.length > most) throw new UsageError('wrong-operands', name);
  if (command.needsLibrary && library === undefined) throw new UsageError('needs-library', name);
  if (command.name === 'export' && out === undefined) throw new UsageError('needs-out', name);
  const options = {
    json: values.json,
    language: lang === 'en' ? lang : 'zh',
    ...(library === undefined ? {} : { library }),
    ...(out === undefined ? {} : { out }),
    notes: !values['no-notes'],
    changes: !values['no-changes'],
    fold: values.fold,
    maskYears: values['mask-years'],
    maskPunctuation: values['mask-punctuation'],
  } as const;
  return { command: command.name, operands, options };
}

function split(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError('wrong-option', error instanceof Error ? error.message : String(error), {
      cause: error,
    });
  }
}
