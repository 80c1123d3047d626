import { useEffect, useState } from 'react';
import type { ReportId } from '../../../shared/model/report.ts';
import { call } from '../../client/call.ts';
import { useTranslation } from '../../locales/words.ts';
import { run } from '../../state/history.ts';

/** What is to be said where a place and year that are typed are those of another report; '' where they are free. */
export function useTaken(place: string, year: string, except: readonly ReportId[]): string {
  const { t } = useTranslation();
  const [taken, setTaken] = useState<{ readonly place: string; readonly title: string } | null>(null);
  const key = except.join(' ');
  useEffect(() => {
    let isCurrent = true;
    const [name, number] = [place.trim(), Number(year.trim())];
    const isAsked = name !== '' && /^(?:19|2[01])\d\d$/u.test(year.trim());
    const asked = isAsked
      ? call('shelf/taken', { place: name, year: number, except })
      : Promise.resolve(null);
    run(
      asked.then((found) => {
        if (isCurrent) setTaken(found);
      }),
    );
    return () => {
      isCurrent = false;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `key` stands for the list of ids
  }, [place, year, key]);
  return taken === null
    ? ''
    : t('places.taken', { year: year.trim(), place: taken.place, title: taken.title });
}
