/** What a clause says of the next one: what it was done in face of, or what it was done about. */
export type Circumstance = 'face' | 'about';

const WHO = '^(?:[一二三四五]年来，|\\d{4}年，)?(?:我们|全[省市县区]上下)?(?:始终|紧紧|坚持|牢牢)*';
const FACES = new RegExp(`${WHO}(?:面对|面临|随着|鉴于|为了)`, 'u');
const IS_ABOUT = new RegExp(`${WHO}(?:围绕|聚焦|紧扣|锚定|瞄准)`, 'u');
/** What holds its noun on both sides: 在市委的领导下. */
const HELD =
  /^在[^，。；]*(?:领导|指导|支持|监督|关心|帮助|引领|努力|配合|推动|带领|统领|关怀|作用|情况|形势|背景|条件|影响|压力|冲击|环境)下$/u;
/** A verb of doing behind the noun makes the clause say what was done: 围绕青岚茶园开展普查, 聚焦茶园精准发力. */
const DOES =
  /..(?:进行|开展|实施|组织|采取|出台|推出|提出|制定|编制|建立|完成|发力|发声|攻坚|施策|拓展|投入|举办|召开|谋划|落实|推进|推动|打造|[\p{Script=Han}]了)/u;

/**
 * Whether a clause that ends with `mark` is only the circumstance of what the next one says, and of which kind; null where it
 * says something itself. A circumstance tells that a thing was before somebody's eyes, and not that anything came of it.
 */
export function circumstanceIn(clause: string, mark: string): Circumstance | null {
  if (!/[，,]/u.test(mark)) return null;
  if (HELD.test(clause)) return 'face';
  const about = IS_ABOUT.exec(clause)?.[0];
  const opened = about ?? FACES.exec(clause)?.[0];
  if (opened === undefined || DOES.test(clause.slice(opened.length))) return null;
  return about === undefined ? 'face' : 'about';
}
