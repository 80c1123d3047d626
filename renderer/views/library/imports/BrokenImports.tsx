import type { ImportRecord } from '../../../../shared/contract/views.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { Toned } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { formatMoment } from '../../../state/format.ts';
import { run } from '../../../state/history.ts';
import { isImporting, useLibrary } from '../library-store.ts';
import { giveUp, goOnWith, isBrokenOff, useImports } from './imports-store.ts';
import styles from './Imports.module.css';

/** Imports that ended before their last file, because the program or the machine did: a line for each, and the way on. */
export function BrokenImports() {
  const records = useImports((state) => state.records) ?? [];
  return records.filter(isBrokenOff).map((record) => <BrokenLine key={record.id} record={record} />);
}

function BrokenLine({ record }: { readonly record: ImportRecord }) {
  const { t } = useTranslation();
  const isBusy = useLibrary(isImporting);
  const { id, name, counts, startedAt } = record;
  return (
    <p className={styles['broken']} data-testid="import-broken-off">
      <Toned tone="warn" data-report-text="">
        {t('import.broken-off', { name, count: counts.left, time: formatMoment(startedAt) })}
      </Toned>
      <Button writes disabled={isBusy} data-testid="import-go-on" onClick={() => run(goOnWith(record))}>
        {t('import.go-on')}
      </Button>
      <Button kind="link" disabled={isBusy} data-testid="import-give-up" onClick={() => run(giveUp(id))}>
        {t('import.give-up')}
      </Button>
    </p>
  );
}
