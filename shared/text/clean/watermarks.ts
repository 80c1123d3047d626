import type { Replacement } from './layer.ts';
import { findAll } from './replacements.ts';

/** What dealers in data strew into texts: 来源：百度马 克 数据网. Blanks keep it from being found. */
const WATERMARK = /[（(]?(?:数据)?来\s*源\s*[：:]\s*(?:百\s*度\s*)?马\s*[克可]\s*数\s*据\s*网\s*[）)]?/gu;

/** The marks of those who sold the text, inside its sentences. */
export function cleanWatermarks(text: string): readonly Replacement[] {
  return findAll(text, WATERMARK, '');
}
