import type { RefObject } from 'react';
import type { Paragraph } from '../../../shared/model/outline.ts';
import {
  useNearItems,
  useSelectionInRange,
  useTextHeights,
  type NearItems,
} from '../../components/kit/near-items.ts';
import { useApp } from '../../state/app-store.ts';

/** Characters in a line of the reading column, and its height in text sizes. */
const LINE_CHARACTERS = 38;
const LEADING = 1.95;

/** Which paragraphs are near the window; their heights are guessed from their lengths until they are measured. */
export function useParagraphs(
  paragraphs: readonly Paragraph[],
  scroller: RefObject<HTMLDivElement | null>,
): NearItems {
  const textSize = useApp((state) => state.settings.textSize);
  const virtualizer = useNearItems(() => scroller.current, {
    count: paragraphs.length,
    estimateSize: (index) => {
      const paragraph = paragraphs[index];
      const length = paragraph === undefined ? 0 : paragraph.end - paragraph.start;
      return Math.ceil((length + 2) / LINE_CHARACTERS) * textSize * LEADING + 8;
    },
    overscan: 6,
    paddingStart: 32,
    paddingEnd: 120,
    rangeExtractor: useSelectionInRange(scroller),
  });
  useTextHeights(virtualizer);
  return virtualizer;
}
