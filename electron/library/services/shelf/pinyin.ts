import { customPinyin, pinyin } from 'pinyin-pro';

/**
 * Places that are read otherwise than their characters are elsewhere, and which the dictionary of words does not have. Source:
 * 中华人民共和国政区大典, 现代汉语词典 (7).
 */
const OWN: Readonly<Record<string, string>> = {
  单县: 'shàn xiàn',
  歙县: 'shè xiàn',
  蔚县: 'yù xiàn',
  尉犁: 'yù lí',
  浚县: 'xùn xiàn',
  乐亭: 'lào tíng',
  大埔: 'dà bù',
  洪洞: 'hóng tóng',
  东阿: 'dōng ē',
  阿城: 'ā chéng',
  长子县: 'zhǎng zǐ xiàn',
  任县: 'rén xiàn',
  任丘: 'rén qiū',
  任泽: 'rén zé',
  乐清: 'yuè qīng',
  六合区: 'lù hé qū',
};

const known = new Map<string, string>();

/** How a name is read: syllables without tones, ü as v, parted by spaces. What is not a Chinese character stands as it is. */
export function readingOf(name: string): string {
  const found = known.get(name);
  if (found !== undefined) return found;
  if (known.size === 0) customPinyin(OWN);
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true });
  const reading = syllables.join(' ').toLowerCase();
  known.set(name, reading);
  return reading;
}
