import type { Replacement } from './layer.ts';
import { findAll } from './replacements.ts';

/** Newspaper turns, wherever they stand: （上接第1版）, (下转4版), and on a line of their own without brackets. */
export function cleanTurns(text: string): readonly Replacement[] {
  if (!text.includes('版')) return [];
  return findAll(
    text,
    /[（(【][ \u3000]*(?:紧?上接|紧?下转|紧接|下接|转|接)[ \u3000]*第?[ \u3000]*[\d一二三四五六七八九十０-９A-Z]{1,3}[ \u3000]*版[^（()）】\n]{0,8}[）)】]|(?<=^|\n)[ \u3000]*(?:上接|下转)第?[ \u3000]*[\d一二三四五六七八九十０-９]{1,3}[ \u3000]*版[ \u3000]*(?=\n|$)/gu,
    '',
  );
}
