import { useEffect, useId, useState, type ComponentProps } from 'react';
import type { PlaceChoice } from '../../../../shared/contract/survey-api.ts';
import { TextField } from '../../../components/kit/TextField.tsx';
import { run } from '../../../state/history.ts';
import { findPlaces } from './survey-store.ts';

/** A line for a place; the library's own and those of the country are suggested as it is written. */
export function PlaceField({ value, ...rest }: Omit<ComponentProps<typeof TextField>, 'list'>) {
  const list = useId();
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
  return (
    <>
      <TextField lang="zh-CN" value={value} list={list} {...rest} />
      <datalist id={list}>
        {choices.map(({ name, fullName }) => (
          <option key={name} value={name}>
            {fullName}
          </option>
        ))}
      </datalist>
    </>
  );
}
