import { Segments } from '../../../components/Segments.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { useWritten, WRITTEN_LAYOUTS } from './written-store.ts';

/** All that was written one by one, or the tags against the years. */
export function LayoutChoice() {
  const { t } = useTranslation();
  const layout = useWritten((state) => state.layout);
  return (
    <Segments
      label={t('notes.layout')}
      choices={WRITTEN_LAYOUTS}
      chosen={layout}
      testId="written-layout"
      size="small"
      words={(each) => t(`notes.layouts.${each}`)}
      onChoose={(each) => useWritten.setState({ layout: each })}
    />
  );
}
