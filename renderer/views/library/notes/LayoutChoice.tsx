import { WRITTEN_LAYOUTS } from '../../../../shared/contract/kept-api.ts';
import { Segments } from '../../../components/Segments.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { chooseLayout } from './tag-table-store.ts';
import { useWritten } from './written-store.ts';

/** All that was written one by one, or the tags against the years. */
export function LayoutChoice() {
  const { t } = useTranslation();
  const layout = useWritten((state) => state.layout);
  return (
    <Segments
      label={t('notes.layout')}
      choices={WRITTEN_LAYOUTS}
      chosen={layout ?? 'list'}
      testId="written-layout"
      size="small"
      words={(each) => t(`notes.layouts.${each}`)}
      onChoose={chooseLayout}
    />
  );
}
