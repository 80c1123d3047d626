import { useEffect, useState } from 'react';
import type { PlaceYear, TakenYear } from '../../../shared/contract/shelf-api.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import { call } from '../../client/call.ts';
import { useTranslation } from '../../locales/words.ts';
import { run } from '../../state/history.ts';
import { takenWords } from './model/taken-words.ts';

/** What is to be said where the places and years that reports get are those of others than `except`; '' where they are free. */
export function useTaken(at: readonly PlaceYear[], except: readonly ReportId[]): string {
  const { t } = useTranslation();
  const [taken, setTaken] = useState<readonly TakenYear[]>([]);
  const key = JSON.stringify([at, except]);
  useEffect(() => {
    let isCurrent = true;
    const asked = at.length === 0 ? Promise.resolve([]) : call('shelf/taken', { at, except });
    run(
      asked.then((found) => {
        if (isCurrent) setTaken(found);
      }),
    );
    return () => {
      isCurrent = false;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `key` stands for both lists
  }, [key]);
  return takenWords(taken, t);
}
