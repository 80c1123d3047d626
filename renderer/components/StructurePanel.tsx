import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Splitter, useSetWidth } from './kit/Splitter.tsx';
import styles from './StructurePanel.module.css';

type StructurePanelProps = {
  readonly label: string;
  readonly testId: string;
  /** Words and buttons of the heading. */
  readonly head: ReactNode;
  /** True where it lies over the text. */
  readonly isOverlay?: boolean;
  readonly children: ReactNode;
};

/** The panel at the left of a text, with its structure. */
export function StructurePanel({ label, testId, head, isOverlay = false, children }: StructurePanelProps) {
  const width = useSetWidth('structure');
  return (
    <aside
      className={clsx(styles['panel'], isOverlay && styles['overlay'])}
      style={width}
      aria-label={label}
      data-testid={testId}
    >
      <h2>{head}</h2>
      {children}
      <Splitter panel="structure" edge="right" />
    </aside>
  );
}
