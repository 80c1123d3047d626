import { useId, type ComponentProps } from 'react';
import { USUAL_EDITIONS } from '../../../shared/model/edition.ts';
import { TextField } from '../../components/kit/TextField.tsx';

/** A line for what a report is called among those of its year; the usual names are suggested. */
export function EditionField(props: Omit<ComponentProps<typeof TextField>, 'list' | 'lang'>) {
  const list = useId();
  return (
    <>
      <TextField lang="zh-CN" list={list} {...props} />
      <datalist id={list}>
        {USUAL_EDITIONS.map((label) => (
          <option key={label} value={label} />
        ))}
      </datalist>
    </>
  );
}
