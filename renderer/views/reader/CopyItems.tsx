import type { ReportId } from '../../../shared/model/report.ts';
import type { Span } from '../../../shared/model/span.ts';
import { EVERYWHERE_KEYS } from '../../components/everywhere-keys.ts';
import { MenuItem } from '../../components/Menu.tsx';
import { useTranslation } from '../../locales/words.ts';
import { askReferences, copyReferences } from '../../state/cite-store.ts';
import { run } from '../../state/history.ts';
import { copySelected } from './copying.ts';
import { READER_KEYS } from './keys.ts';

type CopyItemsProps = { readonly report: ReportId; readonly span: Span };

/** Copies words of the report, with all that is selected around them, in each form, and the report as a reference. */
export function CopyItems({ report, span }: CopyItemsProps) {
  const { t } = useTranslation();
  const forms = [
    ['plain', EVERYWHERE_KEYS.copy],
    ['cited', READER_KEYS['copy-source']],
    ['markdown', EVERYWHERE_KEYS['copy-markdown']],
  ] as const;
  return (
    <>
      {forms.map(([form, entry]) => (
        <MenuItem key={form} entry={entry} testId={`copy-${form}`} onSelect={() => copySelected(form, span)}>
          {t(`copy.${form}`)}
        </MenuItem>
      ))}
      <MenuItem testId="reader-cite" onSelect={() => run(copyReferences([report]))}>
        {t('cite.copy-one')}
      </MenuItem>
      <MenuItem testId="reader-references" onSelect={() => run(askReferences([report]))}>
        {t('cite.export')}
      </MenuItem>
    </>
  );
}
