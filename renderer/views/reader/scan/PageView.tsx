import { useEffect, useRef, useState } from 'react';
import type { PageBox } from '../../../../shared/model/recognition.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import { call } from '../../../client/call.ts';
import { Hint } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { tellError } from '../../../state/toast-store.ts';
import type { PagePlace } from './find-line.ts';
import styles from './ScanTab.module.css';

type PageViewProps = { readonly report: ReportId; readonly place: PagePlace | PageLine };
type PageLine = Omit<PagePlace, 'mark'>;

/** The picture of a page, scrolled to a place on it, which is framed. */
export function PageView({ report, place }: PageViewProps) {
  const { t } = useTranslation();
  const picture = usePicture(report, place.page);
  const frame = useRef<HTMLDivElement>(null);
  const mark = 'mark' in place ? place.mark : place.box;
  const { left, top } = mark;
  useEffect(() => {
    const element = frame.current;
    if (element === null || picture === null) return;
    const page = element.firstElementChild;
    if (page === null) return;
    element.scrollTo({
      left: left * page.clientWidth - element.clientWidth / 2,
      top: top * page.clientHeight - element.clientHeight / 2,
    });
  }, [picture, left, top]);
  return (
    <figure className={styles['figure']}>
      <Hint>{t('scan.page', { page: place.page })}</Hint>
      <div
        className={styles['frame']}
        ref={frame}
        tabIndex={0}
        role="region"
        aria-label={t('scan.page', { page: place.page })}
      >
        <div className={styles['page']}>
          {picture !== null && <img src={picture} alt="" data-testid="page-picture" />}
          {picture !== null && <span className={styles['line']} style={boxStyle(place.box)} />}
          {picture !== null && 'mark' in place && (
            <span className={styles['mark']} style={boxStyle(place.mark)} data-testid="picture-mark" />
          )}
        </div>
      </div>
    </figure>
  );
}

function boxStyle({ left, top, right, bottom }: PageBox) {
  const percent = (share: number): string => `${100 * share}%`;
  return {
    left: percent(left),
    top: percent(top),
    width: percent(right - left),
    height: percent(bottom - top),
  };
}

/** The address of the picture, null while it is being made. */
function usePicture(report: ReportId, page: number): string | null {
  const [shown, setShown] = useState<{ readonly key: string; readonly picture: string } | null>(null);
  const key = `${report}/${page}`;
  useEffect(() => {
    const own = new AbortController();
    call('report/page-picture', { id: report, page }, { signal: own.signal })
      .then(({ picture }) => setShown({ key: `${report}/${page}`, picture }))
      .catch((error: unknown) => {
        if (!own.signal.aborted) tellError(error);
      });
    return () => own.abort();
  }, [report, page]);
  return shown?.key === key ? shown.picture : null;
}
