/** Encodings by Windows' code pages and by the sets of characters that fonts are made for. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  ...{ 936: 'gb18030', 950: 'big5', 932: 'shift_jis', 949: 'euc-kr', 1251: 'windows-1251', 65001: 'utf-8' },
};
const CHARSETS: Readonly<Record<number, string>> = {
  134: 'gb18030',
  136: 'big5',
  128: 'shift_jis',
  129: 'euc-kr',
};

/** What bytes mean. */
export type CodePages = {
  /** A word of the document that may name an encoding. */
  take(word: string, number?: number): void;
  /** The characters of bytes in a font. */
  decode(bytes: readonly number[], font: number): string;
};

/** Bytes are in the encoding of their font, else of the document. */
export function createCodePages(): CodePages {
  const fonts = new Map<number, string>();
  let standard = 'windows-1252';
  let font = 0;
  return {
    take(word, number = 0) {
      if (word === 'ansicpg') standard = CODE_PAGES[number] ?? standard;
      if (word === 'f') font = number;
      const charset = CHARSETS[number];
      if (word === 'fcharset' && charset !== undefined) fonts.set(font, charset);
    },
    decode(bytes, of) {
      const isAscii = bytes.every((byte) => byte < 0x80);
      const encoding = isAscii ? 'utf-8' : (fonts.get(of) ?? standard);
      return new TextDecoder(encoding).decode(Uint8Array.from(bytes));
    },
  };
}
