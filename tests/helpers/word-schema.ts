import { elementsOf, textIn, walk, type XmlNode } from './xml-tree.ts';

/**
 * What may stand in the elements that are written, in which order, and which attributes they must have: a table after
 * ECMA-376, part 1 and 4 (transitional). The standard's own schema is not to be had from the registries of packages.
 * `|`: in any order and number; else each at most once, in this order.
 */
const BODY = 'w:p|w:tbl|w:sectPr';
const RUN_LEVEL =
  'w:r|w:ins|w:del|w:moveFrom|w:moveTo|w:moveFromRangeStart|w:moveFromRangeEnd|w:moveToRangeStart|w:moveToRangeEnd|w:commentRangeStart|w:commentRangeEnd|w:bookmarkStart|w:bookmarkEnd|w:hyperlink|w:fldSimple';
const PARAGRAPH_PROPERTIES =
  'w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:widowControl w:pBdr w:shd w:tabs w:spacing w:ind w:contextualSpacing w:jc w:outlineLvl';
const RUN_PROPERTIES =
  'w:rStyle|w:rFonts|w:b|w:bCs|w:i|w:iCs|w:strike|w:dstrike|w:color|w:sz|w:szCs|w:u|w:bdr|w:shd|w:vertAlign|w:lang';
const CONTENT: Readonly<Record<string, string>> = {
  'w:document': 'w:body',
  'w:body': BODY,
  'w:p': `w:pPr|${RUN_LEVEL}`,
  'w:pPr': `${PARAGRAPH_PROPERTIES} w:rPr w:pPrChange`,
  'w:pPrChange': 'w:pPr',
  'w:rPr': `w:ins|w:del|w:moveFrom|w:moveTo|${RUN_PROPERTIES}`,
  'w:r':
    'w:rPr|w:t|w:delText|w:tab|w:cr|w:br|w:commentReference|w:annotationRef|w:endnoteReference|w:endnoteRef',
  ...Object.fromEntries(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'].map((name) => [name, 'w:r'])),
  'w:hyperlink': 'w:r',
  'w:fldSimple': 'w:r',
  'w:pBdr': 'w:top w:left w:bottom w:right',
  'w:tabs': 'w:tab|w:tab',
  'w:sectPr':
    'w:headerReference w:footerReference w:endnotePr w:pgSz w:pgMar w:pgNumType w:cols w:titlePg w:docGrid',
  'w:tbl': 'w:tblPr|w:tblGrid|w:tr',
  'w:tblPr': 'w:tblStyle w:tblW w:jc w:tblInd w:tblBorders w:tblLayout w:tblCellMar w:tblLook',
  'w:tblGrid': 'w:gridCol|w:gridCol',
  'w:tblBorders': 'w:top w:left w:bottom w:right w:insideH w:insideV',
  'w:tblCellMar': 'w:top w:left w:bottom w:right',
  'w:tr': 'w:trPr|w:tc',
  'w:trPr': 'w:cantSplit|w:tblHeader',
  'w:tc': 'w:tcPr|w:p',
  'w:tcPr': 'w:tcW w:gridSpan w:tcBorders w:shd w:vAlign',
  'w:tcBorders': 'w:top w:left w:bottom w:right',
  'w:styles': 'w:docDefaults|w:style',
  'w:docDefaults': 'w:rPrDefault w:pPrDefault',
  'w:rPrDefault': 'w:rPr',
  'w:pPrDefault': 'w:pPr',
  'w:style': 'w:name w:basedOn w:next w:link w:uiPriority w:qFormat w:pPr w:rPr w:tblPr w:trPr w:tcPr',
  'w:settings':
    'w:zoom w:defaultTabStop w:characterSpacingControl w:footnotePr w:endnotePr w:compat w:themeFontLang',
  'w:compat': 'w:compatSetting',
  'w:comments': 'w:comment|w:comment',
  'w:comment': 'w:p',
  'w:endnotes': 'w:endnote|w:endnote',
  'w:endnote': 'w:p',
  'w:hdr': BODY,
  'w:ftr': BODY,
  Types: 'Default|Override',
  Relationships: 'Relationship|Relationship',
};

const CHANGE = ['w:id', 'w:author', 'w:date'];
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:pPrChange', 'w:comment'].map((name) => [name, CHANGE]),
  ),
  ...{ 'w:moveFromRangeStart': [...CHANGE, 'w:name'], 'w:moveToRangeStart': [...CHANGE, 'w:name'] },
  ...{ 'w:bookmarkStart': ['w:id', 'w:name'], 'w:style': ['w:type', 'w:styleId'] },
};

/** Elements that come first where they come at all. */
const FIRST = ['w:pPr', 'w:rPr', 'w:tblPr', 'w:trPr', 'w:tcPr', 'w:docDefaults'];

/** What in a part is not as the standard has it. */
export function findFaults(root: XmlNode): readonly string[] {
  return [...walk(root)].flatMap((node) => [...faultsOfContent(node), ...faultsOfAttributes(node)]);
}

function faultsOfContent(node: XmlNode): readonly string[] {
  const children = elementsOf(node).map(({ name }) => name);
  const model = CONTENT[node.name];
  if (model === undefined)
    return children.length === 0 || !node.name.startsWith('w:') ? [] : [`${node.name} holds ${children[0]}`];
  const isFree = model.includes('|');
  const allowed = model.split(/[| ]/u);
  const foreign = children.filter((name) => !allowed.includes(name));
  const late = children.filter((name, at) => at > 0 && isFree && FIRST.includes(name));
  const places = children.map((name) => allowed.indexOf(name));
  const isOrdered = places.every((place, at) => at === 0 || place > (places[at - 1] ?? -1));
  return [
    ...foreign.map((name) => `${node.name} holds ${name}`),
    ...late.map((name) => `${name} comes late in ${node.name}`),
    ...(isFree || isOrdered || allowed.length === 1 ? [] : [`${node.name}: ${children.join()}`]),
  ];
}

function faultsOfAttributes(node: XmlNode): readonly string[] {
  const { name, attributes } = node;
  const words = textIn(node);
  const missing = (REQUIRED[name] ?? []).filter((each) => attributes[each] === undefined);
  const isBare = (name === 'w:t' || name === 'w:delText') && attributes['xml:space'] !== 'preserve';
  const dates = [attributes['w:date'] ?? '2000-01-01T00:00:00Z'];
  return [
    ...missing.map((each) => `${name} lacks ${each}`),
    ...(isBare && words !== words.trim() ? [`${name} loses blanks`] : []),
    ...dates.filter((date) => !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u.test(date)).map((date) => `date ${date}`),
  ];
}
