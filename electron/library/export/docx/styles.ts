import { val, w } from './word.ts';
import type { Xml } from './xml.ts';

/** Styles of paragraphs by their id in the file. */
export const STYLES = {
  ...{ body: 'Normal', title: 'Title', head: 'ReportHead', salutation: 'Salutation' },
  ...{ header: 'Header', footer: 'Footer', comment: 'CommentText', plain: 'Plain' },
  ...{ cell: 'Cell', cellStart: 'CellParagraph', cellSmall: 'CellSmall', part: 'Part' },
} as const;

/** Styles of characters. */
export const CHARACTER_STYLES = { runIn: 'RunInHeading', commentReference: 'CommentReference' } as const;

/** Word has nine levels of headings. */
const HEADING_LEVELS = 9;

/** The style of a heading of that level, from 1. */
export function headingStyle(level: number): string {
  return `Heading${Math.min(Math.max(level, 1), HEADING_LEVELS)}`;
}

/** Sizes are half points: 24 is 小四, 28 四号, 32 三号, 36 小二, 21 五号, 18 小五. */
const SIZES = { body: 24, title: 36, head: 24, small: 18, comment: 20, cell: 18, cellSmall: 15, part: 21 };

/** Fonts that Word and WPS have in Chinese; where one is missing the program takes what it has. */
const SONG = '宋体';
const HEI = '黑体';
const KAI = '楷体';

/** Size and font by level: 一、 in 黑体, （一） in 楷体, the rest as the text, all bold below the first. */
const HEADINGS = [
  { size: 32, font: HEI, isBold: false },
  { size: 28, font: KAI, isBold: true },
  { size: 24, font: SONG, isBold: true },
];

/** The style sheet of a document with a report in it. */
export function formatStyles(): Xml {
  const styles = [
    ...[defaults(), ...paragraphStyles(), ...headingStyles(), ...characterStyles(), ...tableStyles()],
  ];
  return w('styles', {}, ...styles);
}

function defaults(): Xml {
  const fonts = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: SONG, cs: 'Times New Roman' };
  const language = { val: 'en-US', eastAsia: 'zh-CN', bidi: 'ar-SA' };
  const run = w('rPr', {}, w('rFonts', fonts), ...size(SIZES.body), w('lang', language));
  return w('docDefaults', {}, w('rPrDefault', {}, run), w('pPrDefault', {}));
}

function paragraphStyles(): readonly Xml[] {
  const indented = [w('spacing', { line: 360, lineRule: 'auto' }), twoCharacters(), val('jc', 'both')];
  const flush = w('ind', { firstLineChars: 0, firstLine: 0 });
  return [
    style('paragraph', STYLES.body, 'Normal', { isDefault: true, paragraph: indented }),
    style('paragraph', STYLES.title, 'Title', {
      paragraph: [val('keepNext', 1), w('spacing', { before: 240, after: 120 }), flush, val('jc', 'center')],
      run: [font(HEI), ...size(SIZES.title)],
    }),
    style('paragraph', STYLES.head, 'Report Head', {
      paragraph: [flush, val('jc', 'center')],
      run: [font(KAI), ...size(SIZES.head)],
    }),
    style('paragraph', STYLES.salutation, 'Salutation', { paragraph: [flush] }),
    style('paragraph', STYLES.plain, 'Plain', {
      paragraph: [w('spacing', { line: 240, lineRule: 'auto' }), flush, val('jc', 'left')],
    }),
    style('paragraph', STYLES.header, 'header', {
      basedOn: STYLES.plain,
      paragraph: [
        w('pBdr', {}, w('bottom', { val: 'single', sz: 4, space: 1, color: 'auto' })),
        val('jc', 'center'),
      ],
      run: size(SIZES.small),
    }),
    style('paragraph', STYLES.footer, 'footer', {
      ...{ basedOn: STYLES.plain, paragraph: [val('jc', 'center')], run: size(SIZES.small) },
    }),
    style('paragraph', STYLES.cell, 'Cell', {
      ...{ basedOn: STYLES.plain, run: size(SIZES.cell) },
      paragraph: [w('spacing', { line: 245, lineRule: 'exact' }), val('jc', 'both')],
    }),
    style('paragraph', STYLES.cellStart, 'Cell Paragraph', {
      ...{ basedOn: STYLES.cell, paragraph: [w('ind', { firstLineChars: 200, firstLine: 360 })] },
    }),
    style('paragraph', STYLES.cellSmall, 'Cell Small', {
      ...{ basedOn: STYLES.plain, run: size(SIZES.cellSmall) },
      paragraph: [w('spacing', { line: 200, lineRule: 'exact' })],
    }),
    style('paragraph', STYLES.part, 'Part', {
      ...{ basedOn: STYLES.plain, next: STYLES.plain },
      paragraph: [val('keepNext', 1), w('spacing', { before: 140, after: 40 }), val('outlineLvl', 0)],
      run: [font(HEI), ...size(SIZES.part)],
    }),
    style('paragraph', STYLES.comment, 'annotation text', {
      ...{ basedOn: STYLES.plain, run: size(SIZES.comment) },
    }),
  ];
}

function headingStyles(): readonly Xml[] {
  return Array.from({ length: HEADING_LEVELS }, (_, index) => {
    const look = HEADINGS[index] ?? { size: SIZES.body, font: SONG, isBold: true };
    return style('paragraph', headingStyle(index + 1), `heading ${index + 1}`, {
      next: STYLES.body,
      paragraph: [
        ...[val('keepNext', 1), val('keepLines', 1), w('spacing', { before: 120, after: 60 })],
        ...[twoCharacters(), val('outlineLvl', index)],
      ],
      run: [font(look.font), ...(look.isBold ? [w('b'), w('bCs')] : []), ...size(look.size)],
    });
  });
}

function characterStyles(): readonly Xml[] {
  return [
    style('character', CHARACTER_STYLES.runIn, 'Run-in Heading', { run: [w('b'), w('bCs')] }),
    style('character', CHARACTER_STYLES.commentReference, 'annotation reference', { run: size(16) }),
  ];
}

function tableStyles(): readonly Xml[] {
  return [style('table', 'TableNormal', 'Normal Table', { isDefault: true })];
}

type Look = {
  readonly isDefault?: boolean;
  readonly basedOn?: string;
  readonly next?: string;
  /** Properties in the order of the schema. */
  readonly paragraph?: readonly Xml[];
  readonly run?: readonly Xml[];
};

function style(type: 'paragraph' | 'character' | 'table', id: string, name: string, look: Look): Xml {
  const isBuiltIn = look.isDefault === true || /^[a-z]|^Title$|^Salutation$/u.test(name);
  const basedOn = look.basedOn ?? (type === 'paragraph' ? STYLES.body : undefined);
  return w(
    'style',
    {
      ...{ type, default: look.isDefault === true ? 1 : undefined },
      ...{ customStyle: isBuiltIn ? undefined : 1, styleId: id },
    },
    val('name', name),
    ...(look.isDefault === true || basedOn === undefined ? [] : [val('basedOn', basedOn)]),
    ...(look.next === undefined ? [] : [val('next', look.next)]),
    ...(type === 'table' ? [] : [w('qFormat')]),
    ...(look.paragraph === undefined ? [] : [w('pPr', {}, ...look.paragraph)]),
    ...(look.run === undefined ? [] : [w('rPr', {}, ...look.run)]),
    ...(type === 'table' ? [tableMargins()] : []),
  );
}

function tableMargins(): Xml {
  const side = (name: string, width: number): Xml => w(name, { w: width, type: 'dxa' });
  const margins = w(
    'tblCellMar',
    {},
    side('top', 0),
    side('left', 108),
    side('bottom', 0),
    side('right', 108),
  );
  return w('tblPr', {}, w('tblInd', { w: 0, type: 'dxa' }), margins);
}

/** A first line two characters in, whatever their size; Word wants the measure in twips, too. */
function twoCharacters(): Xml {
  return w('ind', { firstLineChars: 200, firstLine: 480 });
}

function size(halfPoints: number): readonly Xml[] {
  return [val('sz', halfPoints), val('szCs', halfPoints)];
}

function font(name: string): Xml {
  return w('rFonts', { eastAsia: name });
}
