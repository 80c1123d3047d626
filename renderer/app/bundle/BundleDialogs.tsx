import { useBundleExport } from '../../state/bundle-export-store.ts';
import { useBundle } from '../../state/bundle-store.ts';
import { BundleExportDialog } from './BundleExportDialog.tsx';
import { OpenBundleDialog } from './OpenBundleDialog.tsx';

/** The dialogs of project bundles: one that is to be written, one that was opened. */
export function BundleDialogs() {
  const asked = useBundleExport((state) => state.asked);
  const opened = useBundle((state) => state.opened);
  return (
    <>
      {asked !== null && <BundleExportDialog asked={asked} />}
      {opened !== null && <OpenBundleDialog opened={opened} />}
    </>
  );
}
