import { useState } from 'react';
import { useNarrow } from '../../components/use-narrow.ts';
import { useComparison } from './comparison-store.ts';

/** Below this width in CSS pixels the tree lies over the text, and is closed at first. */
const ROOM_FOR_TREE = 1180;

/** The panels beside the text: which are open, and the ways to change that. */
export type Panels = {
  readonly isTreeOpen: boolean;
  readonly isTreeOverlay: boolean;
  readonly isSideOpen: boolean;
  readonly toggleTree: () => void;
  readonly toggleSide: () => void;
  readonly showSide: () => void;
};

/** Both panels, as the reader left them; a note being written keeps the right one open. */
export function usePanels(): Panels {
  const isTreeOverlay = useNarrow(ROOM_FOR_TREE);
  const [tree, setTree] = useState<boolean | null>(null);
  const [side, setSide] = useState(true);
  const hasDraft = useComparison((state) => state.draft !== null);
  const isTreeOpen = tree ?? !isTreeOverlay;
  const isSideOpen = side || hasDraft;
  return {
    isTreeOpen,
    isTreeOverlay,
    isSideOpen,
    toggleTree: () => setTree(!isTreeOpen),
    toggleSide: () => setSide(!isSideOpen),
    showSide: () => setSide(true),
  };
}
