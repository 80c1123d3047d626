import { findSectionAt, type Outline, type Section } from '../../../../shared/model/outline.ts';

/** The way to a section in few words: `二（三）加快城市建设`; '' for what stands before the first heading. */
export function sectionPath(outline: Outline, index: number): string {
  const chain: Section[] = [];
  for (let at = index; at > 0; at = outline.sections[at]?.parent ?? 0) {
    const section = outline.sections[at];
    if (section === undefined) break;
    chain.unshift(section);
  }
  const own = chain.pop();
  if (own === undefined) return '';
  const before = chain.map(({ marker, title }) => shortMarker(marker) || title).join('');
  if (before === '') return `${own.marker}${own.title}`;
  // Brackets set themselves apart: 二（三）, but 一 › 二是.
  const gap = /^[（(〔【]/u.test(own.marker) ? '' : ' › ';
  return `${before}${gap}${own.marker}${own.title}`;
}

/** `二、` → 二; brackets stay, as they set levels apart. */
function shortMarker(marker: string): string {
  return marker.replace(/[、.．\s]+$/u, '');
}

/** The section that a place stands in. Sections lie in reading order without a gap. */
export function sectionIndexAt(outline: Outline, offset: number): number {
  return findSectionAt(outline.sections, offset)?.index ?? 0;
}
