import { clsx } from 'clsx';
import { useEffect } from 'react';
import type { ComparisonView, ReportEntry } from '../../../../shared/contract/views.ts';
import type { Side } from '../../../../shared/model/comparison.ts';
import { MenuButton } from '../../../components/Menu.tsx';
import { ReportChoices } from '../../../components/ReportChoices.tsx';
import { navigate } from '../../../state/app-store.ts';
import { run } from '../../../state/history.ts';
import { loadShelves, useShelves } from '../../../state/shelves-store.ts';
import { apartName } from '../../../state/side-names.ts';
import { OTHER_SIDE } from '../model/places.ts';
import { useTranslation } from '../../../locales/words.ts';
import { Unseen } from '../../../components/kit/Words.tsx';
import styles from './TopBar.module.css';

type YearMenuProps = { readonly view: ComparisonView; readonly side: Side };

/** The year of one side; opens the list of all reports to choose another. */
export function YearMenu({ view, side }: YearMenuProps) {
  const { t } = useTranslation();
  const { summary } = view[side];
  const year = summary.head.year === null ? t('report.no-year') : String(summary.head.year);
  const apart = apartName(summary, view[OTHER_SIDE[side]].summary);
  return (
    <MenuButton
      label={
        <>
          <Unseen>{t(`comparison.choose-${side}`)}</Unseen>
          <b>{year}</b>
          {apart !== '' && (
            <small lang="zh-CN" title={apart}>
              {apart}
            </small>
          )}{' '}
          <span aria-hidden="true">▾</span>
        </>
      }
      title={t(`comparison.choose-${side}`)}
      className={clsx(styles['year'])}
      testId={`year-${side}`}
    >
      <Choices view={view} side={side} />
    </MenuButton>
  );
}

function Choices({ view, side }: YearMenuProps) {
  const { t } = useTranslation();
  const shelves = useShelves((state) => state.shelves);
  useEffect(() => {
    if (shelves === null) run(loadShelves());
  }, [shelves]);
  const other = view[OTHER_SIDE[side]].summary.id;
  const choose = (report: ReportEntry): void => {
    const pair = side === 'left' ? { left: report.id, right: other } : { left: other, right: report.id };
    navigate({ kind: 'comparison', ...pair, focus: null });
  };
  const { id, shelf } = view[side].summary;
  return (
    <ReportChoices place={shelf} chosen={id} shut={other} nothing={t('reader.no-other')} onChoose={choose} />
  );
}
