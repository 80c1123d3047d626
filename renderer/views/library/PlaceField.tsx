import { useEffect, useState, type ComponentProps } from 'react';
import type { PlaceChoice } from '../../../shared/contract/survey-api.ts';
import { Combobox } from '../../components/kit/Combobox.tsx';
import { useTranslation } from '../../locales/words.ts';
import { formatCount } from '../../state/format.ts';
import { run } from '../../state/history.ts';
import { findPlaces } from './survey/survey-store.ts';

/** A line for a place; the library's own and those of the country are suggested as it is written, by pinyin, too. */
export function PlaceField({ value, ...rest }: Omit<ComponentProps<typeof Combobox>, 'suggestions'>) {
  const { t } = useTranslation();
  const [choices, setChoices] = useState<readonly PlaceChoice[]>([]);
  useEffect(() => {
    let isCurrent = true;
    run(
      findPlaces(value).then((found) => {
        if (isCurrent) setChoices(found);
      }),
    );
    return () => {
      isCurrent = false;
    };
  }, [value]);
  const suggestions = choices.map(({ name, fullName, reports }) => ({
    words: name,
    note: [
      fullName === name ? '' : fullName,
      reports > 0 ? t('library.shelf-count', { n: formatCount(reports) }) : '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
  }));
  return <Combobox value={value} suggestions={suggestions} {...rest} />;
}
