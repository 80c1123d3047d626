import { call } from '../../client/call.ts';
import { translate } from '../../locales/words.ts';
import { formatBytes } from '../../state/format.ts';
import { run } from '../../state/history.ts';
import { showToast } from '../../state/toast-store.ts';
import { chooseTarget, tellUnwritten } from '../../state/unwritten.ts';
import type { ChartInput } from './chart-option.ts';
import type { ChartRow } from './chart-rows.ts';
import { describePoint } from './describe-point.ts';
import { legendOf } from './legend-entries.ts';
import { readLightPalette } from './palette.ts';

export const PICTURE_FORMATS = ['svg', 'png'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** Dots of a PNG for each unit of the picture: 300 a printed inch on half a page. */
const DENSITY = 3;

/** Asks where a chart is to be written, and writes it as a picture on white paper, whatever theme the window has. */
export async function savePicture(
  { series, rows }: { readonly series: ChartInput['series']; readonly rows: readonly ChartRow[] },
  title: string,
  format: PictureFormat,
): Promise<void> {
  const target = await chooseTarget('picture', `${title}.${format}`);
  if (target === null) return;
  const { drawPicture } = await import('./draw-picture.ts');
  const palette = readLightPalette();
  const words = { gap: translate('indicators.chart-gap') };
  const input = { series, rows, palette, words, describe: describePoint };
  const svg = drawPicture(input, title, legendOf(rows, translate));
  const picture = format === 'svg' ? { format, content: svg } : { format, content: await toPng(svg) };
  try {
    const { fileName, bytes } = await call('export/picture', { target, ...picture });
    showToast(translate('export.picture-done', { name: fileName, size: formatBytes(bytes) }), [
      { label: translate('export.reveal'), run: () => run(call('main/reveal', { file: target })) },
    ]);
  } catch (thrown) {
    tellUnwritten(thrown, 'picture');
  }
}

/** The picture as a PNG in Base64. */
async function toPng(svg: string): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width * DENSITY, image.height * DENSITY);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
