import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { EVERYWHERE_KEYS } from '../../../components/everywhere-keys.ts';
import { MenuItem } from '../../../components/Menu.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { askReferences } from '../../../state/cite-store.ts';
import { run } from '../../../state/history.ts';
import { copyBothSides, copySelected } from '../copying.ts';
import { COMPARISON_KEYS } from '../keys.ts';
import { partnerSpan, type Cursor } from '../model/picking.ts';

/** Copies what is selected or picked; with what it is matched with, too; both reports as references. */
export function CopyItems({ view, cursor }: { readonly view: ComparisonView; readonly cursor: Cursor }) {
  const { t } = useTranslation();
  const hasPartner = partnerSpan(view, cursor) !== null;
  const one = [
    ['plain', EVERYWHERE_KEYS.copy],
    ['cited', EVERYWHERE_KEYS['copy-source']],
    ['markdown', EVERYWHERE_KEYS['copy-markdown']],
  ] as const;
  const both = [
    ['plain', undefined],
    ['cited', COMPARISON_KEYS['copy-both']],
    ['markdown', undefined],
  ] as const;
  return (
    <>
      {one.map(([form, entry]) => (
        <MenuItem key={form} entry={entry} testId={`copy-${form}`} onSelect={() => copySelected(form)}>
          {t(`copy.${form}`)}
        </MenuItem>
      ))}
      {both.map(([form, entry]) => (
        <MenuItem
          key={form}
          entry={entry}
          isDisabled={!hasPartner}
          testId={`copy-both-${form}`}
          onSelect={() => copyBothSides(form)}
        >
          {t(`copy.both-${form}`)}
        </MenuItem>
      ))}
      <MenuItem
        testId="passage-cite"
        onSelect={() => run(askReferences([view.left.summary.id, view.right.summary.id]))}
      >
        {t('cite.export')}
      </MenuItem>
    </>
  );
}
