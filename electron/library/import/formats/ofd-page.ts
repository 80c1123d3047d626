import type { Findings } from './findings.ts';
import { FULL_WIDTH_BLANK, type PdfPage } from './pdf/pdfium.ts';
import { descendantsOf, elementsOf, textOf, type XmlNode } from './xml.ts';

/** Groups that a page draws, by their number. */
export type Units = ReadonlyMap<string, XmlNode>;

/** A sign on a page: its left edge and its base line, from the upper left corner, in one unit with its size. */
type PlacedSign = { readonly sign: string; readonly x: number; readonly y: number; readonly size: number };

/** `x' = a·x + c·y + e`, `y' = b·x + d·y + f`, as PDF has it. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** A group may draw another; a circle of them ends here. */
const DEEPEST = 6;

/** Of most pages, where a file gives none: A4 in millimetres. */
const [WIDE, HIGH] = [210, 297];

/** What `layers` (a page and its templates) print, in millimetres, as the pages of a PDF are read; `box` is the paper. */
export function readPage(
  layers: readonly XmlNode[],
  box: string | undefined,
  units: Units,
  findings: Findings,
): PdfPage {
  const [, , width = WIDE, height = HIGH] = numbersOf(box);
  const signs = layers.flatMap((layer) => readSigns(layer, units, findings));
  const words = signs.filter(({ sign }) => sign === FULL_WIDTH_BLANK || sign.trim() !== '');
  const known = words.filter(({ sign }) => !NAMELESS.test(sign));
  const characters = known.map(({ sign, x, y, size }) => ({
    ...{ text: sign, left: x, right: x + size * widthOf(sign), baseline: height - y, size },
  }));
  return { width, height, characters, unknown: words.length - known.length, isPicture: false };
}

/** Some programs give the shapes of a font numbers of their own for characters: what is printed there no one can tell. */
const NAMELESS = /^\p{Co}$/u;

/** In ems. */
function widthOf(sign: string): number {
  return /[\u0020-\u007e]/u.test(sign) ? 0.5 : 1;
}

/** The words of a page, as they stand in the file. */
export function wordsOf(layer: XmlNode): string {
  return descendantsOf(layer, 'ofd:TextCode').map(textOf).join(' ');
}

function readSigns(content: XmlNode, units: Units, findings: Findings): readonly PlacedSign[] {
  const signs: PlacedSign[] = [];
  const visit = (node: XmlNode, matrix: Matrix, depth: number): void => {
    if (node.name === 'ofd:TextObject') signs.push(...readText(node, matrix));
    else if (node.name === 'ofd:ImageObject') findings.note('pictures');
    else if (node.name === 'ofd:CompositeObject') {
      const unit = units.get(node.attributes['ResourceID'] ?? '');
      if (unit !== undefined && depth < DEEPEST) visit(unit, multiply(placeOf(node), matrix), depth + 1);
    } else for (const child of elementsOf(node)) visit(child, matrix, depth);
  };
  visit(content, IDENTITY, 0);
  return signs;
}

function numbersOf(text: string | undefined): readonly number[] {
  const words = (text ?? '').split(/\s+/u).filter((word) => word !== '');
  return words.map(Number).filter(Number.isFinite);
}

/** Where an object's own coordinates lie on what holds it: its box, and its matrix within. */
function placeOf({ attributes }: XmlNode): Matrix {
  const [x = 0, y = 0] = numbersOf(attributes['Boundary']);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(attributes['CTM']);
  return [a, b, c, d, e + x, f + y];
}

/** First `inner`, then `outer`. */
function multiply(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [g, h, i, j, k, l] = outer;
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

function readText(node: XmlNode, outer: Matrix): readonly PlacedSign[] {
  const matrix = multiply(placeOf(node), outer);
  const [a, b, c, d, e, f] = matrix;
  const ownSize = Number(node.attributes['Size'] ?? 0);
  const size = ownSize * Math.hypot(c, d);
  const signs: PlacedSign[] = [];
  let [x, y] = [0, 0];
  for (const code of descendantsOf(node, 'ofd:TextCode')) {
    x = Number(code.attributes['X'] ?? x);
    y = Number(code.attributes['Y'] ?? y);
    const { DeltaX, DeltaY } = code.attributes;
    const steps = { x: expandSteps(DeltaX), y: expandSteps(DeltaY) };
    const words = Array.from(textOf(code));
    // Where no steps are given each sign stands behind the one before.
    const isSet = DeltaX === undefined && DeltaY === undefined;
    words.forEach((sign, at) => {
      if (at > 0) {
        x += isSet ? ownSize * widthOf(words[at - 1] ?? '') : (steps.x[at - 1] ?? 0);
        y += steps.y[at - 1] ?? 0;
      }
      signs.push({ sign, x: a * x + c * y + e, y: b * x + d * y + f, size });
    });
  }
  return signs;
}

/** No text has more signs in one piece; a count is taken from the file. */
const MOST_STEPS = 100_000;

/** `g 3 1.5 2` is 1.5 three times, then 2. */
function expandSteps(text: string | undefined): readonly number[] {
  const words = (text ?? '').trim().split(/\s+/u);
  const steps: number[] = [];
  for (let at = 0; at < words.length && steps.length < MOST_STEPS; at++) {
    if (words[at] !== 'g') {
      steps.push(Number(words[at]) || 0);
      continue;
    }
    const count = Math.min(MOST_STEPS - steps.length, Number(words[at + 1]) || 0);
    for (let n = 0; n < count; n++) steps.push(Number(words[at + 2]) || 0);
    at += 2;
  }
  return steps;
}
