import { HeadDialog } from '../HeadDialog.tsx';
import { AlikeDialog } from './AlikeDialog.tsx';
import { BinDialog } from './BinDialog.tsx';
import { ManyDialog } from './ManyDialog.tsx';
import { PlaceDialog } from './PlaceDialog.tsx';
import { StatisticsDialog } from './StatisticsDialog.tsx';
import { TagsDialog } from './TagsDialog.tsx';
import { showShelfDialog, useList } from './list-store.ts';

/** The dialog that a command on the shelves asked for. */
export function ShelfDialogs() {
  const dialog = useList((state) => state.dialog);
  const close = (): void => showShelfDialog(null);
  switch (dialog?.kind) {
    case 'head':
      return <HeadDialog id={dialog.report} onClose={close} />;
    case 'many':
      return <ManyDialog reports={dialog.reports} onClose={close} />;
    case 'tags':
      return <TagsDialog reports={dialog.reports} onClose={close} />;
    case 'merge':
      return <PlaceDialog place={dialog.place} onClose={close} />;
    case 'alike':
      return <AlikeDialog onClose={close} />;
    case 'bin':
      return <BinDialog onClose={close} />;
    case 'statistics':
      return <StatisticsDialog onClose={close} />;
    case undefined:
      return null;
  }
}
