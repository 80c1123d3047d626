import { packZip } from './zip.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const MORE =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

/** Parts of a document beside its body, by name without `.xml`: what stands in their root. */
export type DocxParts = Readonly<
  Partial<
    Record<'styles' | 'numbering' | 'footnotes' | 'endnotes' | 'comments' | 'header1' | 'settings', string>
  >
>;

const ROOTS: Readonly<Record<keyof DocxParts, string>> = {
  ...{ styles: 'styles', numbering: 'numbering', footnotes: 'footnotes', endnotes: 'endnotes' },
  ...{ comments: 'comments', header1: 'hdr', settings: 'settings' },
};

/** A document of Word with that body, in the `w` namespace. */
export function makeDocx(body: string, parts: DocxParts = {}): Buffer {
  const files = Object.entries(parts).map(([name, content]) => {
    const root = ROOTS[name as keyof DocxParts];
    return { name: `word/${name}.xml`, content: `<w:${root} ${W} ${MORE}>${content}</w:${root}>` };
  });
  return packZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><w:document ${W} ${MORE}><w:body>${body}</w:body></w:document>`,
    },
    ...files,
  ]);
}

/** A run of that text. */
export function run(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of runs or of plain text. */
export function paragraph(content: string, properties = ''): string {
  const inner = content.startsWith('<') || content === '' ? content : run(content);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
}

/** A report as a document: each line a paragraph. */
export function reportDocx(text: string): Buffer {
  return makeDocx(
    text
      .split('\n')
      .map((line) => paragraph(line))
      .join(''),
  );
}
