import { useState } from 'react';
import { useApp } from '../../../state/app-store.ts';

type ExportDialogState = {
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
};

/** Whether the export is being chosen; the menu bar can ask for it, too. */
export function useExportDialog(): ExportDialogState {
  const [isOpen, setOpen] = useState(false);
  const asked = useApp((state) => state.exportRequests);
  const [seen, setSeen] = useState(asked);
  if (seen !== asked) {
    setSeen(asked);
    setOpen(true);
  }
  return {
    isOpen,
    open: () => {
      useApp.setState({ exportFormat: null });
      setOpen(true);
    },
    close: () => setOpen(false),
  };
}
