import type { Replacement } from './layer.ts';
import { findAll } from './replacements.ts';

/** Newspaper turns, wherever they stand: （上接第1版）, (下转4版), and on a line of their own without brackets. */
export function cleanTurns(text: string): readonly Replacement[] {
  return findAll(
    text,
    /[（(【][ 　]*(?:紧?上接|紧?下转|下接|转|接)[ 　]*第?[ 　]*[\d一二三四五六七八九十０-９A-Z]{1,3}[ 　]*版[^（()）】\n]{0,8}[）)】]|(?<=^|\n)[ 　]*(?:上接|下转)第?[ 　]*[\d一二三四五六七八九十０-９]{1,3}[ 　]*版[ 　]*(?=\n|$)/gu,
    '',
  );
}
