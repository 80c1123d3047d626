import { answerKeys } from '../../components/answer-keys.ts';
import type { ReportView } from '../../../shared/contract/views.ts';
import { Nothing } from '../../components/kit/Words.tsx';
import { roveInPage } from '../../components/rove.ts';
import { PanelList } from '../../components/SidePanel.tsx';
import { useTranslation } from '../../locales/words.ts';
import { CorrectionItem } from './CorrectionItem.tsx';
import { listCorrections } from './model/outline-edits.ts';

/** All that the reader put right about outline and figures; what has no place today stands first. */
export function CorrectionsTab({ view }: { readonly view: ReportView }) {
  const { t } = useTranslation();
  if (view.corrections.length + view.figureCorrections.length === 0)
    return <Nothing>{t('outline.none')}</Nothing>;
  return (
    <PanelList role="list" data-testid="correction-list" onKeyDown={answerKeys(roveInPage)}>
      {listCorrections([...view.corrections, ...view.figureCorrections]).map((correction, index) => (
        <CorrectionItem key={correction.id} correction={correction} isTabStop={index === 0} />
      ))}
    </PanelList>
  );
}
