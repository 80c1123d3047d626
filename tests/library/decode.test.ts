import { describe, expect, it } from 'vitest';
import { decodeAs, decodeBytes } from '../../electron/library/import/decode.ts';
import { failureOf, inventReport } from './tools.ts';

const TEXT = inventReport(2024);
const utf16 = (text: string, isBig: boolean): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};
/** 政府工作报告。一 in GB18030, from the tables of the standard. */
const GB = Buffer.from('d5feb8aeb9a4d7f7b1a8b8e6a1a3d2bb', 'hex');

describe('the encoding is told from the bytes', () => {
  it.each([
    ['utf-8', Buffer.from(TEXT)],
    ['utf-8-bom', Buffer.from(`\ufeff${TEXT}`)],
    ['utf-16le', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(TEXT, false)])],
    ['utf-16be', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16(TEXT, true)])],
    // without a mark, by the zero bytes of digits and line ends
    ['utf-16le', utf16(TEXT, false)],
    ['utf-16be', utf16(TEXT, true)],
  ] as const)('%s', (encoding, bytes) => {
    expect(decodeBytes(bytes)).toEqual({ encoding, text: TEXT });
    expect(decodeAs(bytes, encoding)).toBe(TEXT);
  });

  it('gb18030, four-byte characters among it', () => {
    expect(decodeBytes(GB)).toEqual({ encoding: 'gb18030', text: '政府工作报告。一' });
    // 𠀀 is 95 32 82 36
    const rare = Buffer.concat([GB, Buffer.from('95328236', 'hex')]);
    expect(decodeBytes(rare).text).toBe('政府工作报告。一𠀀');
  });

  it('big5, which passes as GB18030', () => {
    // 政府工作報告，今年的一項工作是全市人民生活 in Big5
    const bytes = Buffer.from(
      'ac46a9b2a475a740b3f8a769a141a4b5a67eaabaa440b6b5a475a740ac4fa5fea5aba448a5c1a5cdaca1',
      'hex',
    );
    expect(decodeBytes(bytes)).toEqual({
      encoding: 'big5',
      text: '政府工作報告，今年的一項工作是全市人民生活',
    });
  });

  it('一 has a zero byte where a digit has none, and still UTF-16 is told', () => {
    const text = '一一一一，二〇二四年一月一日。1';
    expect(decodeBytes(utf16(text, false))).toEqual({ encoding: 'utf-16le', text });
    expect(decodeBytes(utf16(text, true))).toEqual({ encoding: 'utf-16be', text });
  });
});

describe('a damaged text is read as far as it goes', () => {
  it('UTF-8 cut in the middle of a character is not taken for GB18030', () => {
    const { encoding, text } = decodeBytes(
      Buffer.from(TEXT).subarray(0, Buffer.byteLength(TEXT.slice(0, TEXT.indexOf('云川大桥') + 1)) - 1),
    );
    expect(encoding).toBe('utf-8');
    expect(text.endsWith('\ufffd')).toBe(true);
  });

  it('GB18030 with a lone byte at its end', () => {
    const cut = Buffer.concat([GB, GB, Buffer.from([0xd5])]);
    expect(decodeBytes(cut)).toMatchObject({ encoding: 'gb18030' });
  });
});

describe('what is no Chinese text is refused', () => {
  const zip = (entry: string, flags = 0): Buffer =>
    Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4, 20, 0, flags, 0]), Buffer.from(entry.padEnd(60))]);
  const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  it.each([
    ['pdf', Buffer.from('%PDF-1.7\n1 0 obj\n')],
    ['pdf', Buffer.from('junk\n%PDF-1.4\n')],
    ['docx', zip('word/document.xml')],
    ['xlsx', zip('xl/workbook.xml')],
    ['ofd', zip('OFD.xml')],
    ['zip', zip('other')],
    ['doc', Buffer.concat([ole, Buffer.alloc(600)])],
    ['rtf', Buffer.from('{\\rtf1\\ansi 政府}')],
    ['png', Buffer.from('89504e470d0a1a0a0000000d', 'hex')],
    ['jpeg', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['html', Buffer.from('<!DOCTYPE html><p>政府工作报告</p>')],
    ['html', Buffer.from('\ufeff\n <html lang="zh"><p>政府工作报告</p>')],
    ['xml', Buffer.from('<?xml version="1.0"?><报告/>')],
    ['binary', Buffer.from(Array.from({ length: 600 }, (_, at) => (at * 37) % 256))],
    ['binary', Buffer.from(`政府${'\u0001\u0002'.repeat(30)}`)],
    ['no-chinese', Buffer.from('The quick brown fox.')],
  ])('%s', async (format, bytes) => {
    expect(await failureOf(() => decodeBytes(bytes))).toEqual({
      code: 'unsupported-format',
      details: { format },
    });
  });

  it.each([
    ['pdf', Buffer.from('%PDF-1.7\ntrailer << /Encrypt 5 0 R >>')],
    ['doc', Buffer.concat([ole, Buffer.alloc(512), Buffer.from('EncryptedPackage', 'utf16le')])],
    ['docx', zip('word/document.xml', 1)],
  ])('an encrypted %s is called so', async (format, bytes) => {
    expect(await failureOf(() => decodeBytes(bytes))).toEqual({
      code: 'encrypted-file',
      details: { format },
    });
  });

  it.each(['', ' \r\n\t　\n', '\ufeff\n'])('nothing but white space: %j', async (text) => {
    const failure = await failureOf(() => decodeBytes(Buffer.from(text)));
    expect(failure).toEqual({ code: 'unreadable-file', details: { reason: 'empty' } });
  });
});
