import { VERDICT_NEEDS, VERDICT_TONES, type SchemeEntry } from '../../../../shared/model/goal.ts';

/** The verdicts of a scheme as fields of a form, to be kept until they are saved; `base`: the version that they were written from. */
export function toSchemeWords(
  entries: readonly SchemeEntry[],
  base: number,
): Readonly<Record<string, string>> {
  const fields = entries.flatMap((entry, at) =>
    Object.entries(entry).map(([name, words]) => [`${at} ${name}`, words] as const),
  );
  return { base: String(base), ...Object.fromEntries(fields) };
}

export type SchemeDraft = { readonly entries: readonly SchemeEntry[]; readonly base: number };

/** The same read again; null where nothing was kept. */
export function toSchemeDraft(fields: Readonly<Record<string, string>> | undefined): SchemeDraft | null {
  if (fields === undefined) return null;
  const entries: SchemeEntry[] = [];
  for (let at = 0; fields[`${at} code`] !== undefined; at++) {
    const wordsOf = (name: keyof SchemeEntry): string => fields[`${at} ${name}`] ?? '';
    entries.push({
      ...{ code: wordsOf('code'), label: wordsOf('label'), meaning: wordsOf('meaning') },
      needs: VERDICT_NEEDS.find((need) => need === wordsOf('needs')) ?? 'nothing',
      tone: VERDICT_TONES.find((tone) => tone === wordsOf('tone')) ?? 'plain',
    });
  }
  return { entries, base: Number(fields['base']) };
}
