import type { ComponentProps, KeyboardEvent, Ref } from 'react';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { VirtualList, type ListHandle } from '../../../components/kit/VirtualList.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { toggleReviewed } from '../actions.ts';
import { goToChange, useComparison } from '../comparison-store.ts';
import { changeOf } from '../model/place.ts';
import { ChangeItem } from './ChangeItem.tsx';

/** Two lines of text and one of place, in CSS pixels, before an item was measured. */
const ITEM_HEIGHT = 78;

type ChangeListProps = {
  readonly view: ComparisonView;
  /** Indices into `Comparison.changes`, in the order of the list. */
  readonly listed: readonly number[];
  readonly handle: Ref<ListHandle>;
};

/** The changes that are listed. */
export function ChangeList({ view, listed, handle }: ChangeListProps) {
  const { t } = useTranslation();
  return (
    <ListOfChanges
      items={listed}
      handle={handle}
      height={ITEM_HEIGHT}
      aria-label={t('panel.change-list')}
      data-testid="change-list"
      draw={(change, rove) => <ChangeItem view={view} index={change} rove={rove} />}
    />
  );
}

type ListProps = Omit<ComponentProps<typeof VirtualList<number>>, 'keyOf' | 'current' | 'follow'>;

/** Any list of changes, by their indices into `Comparison.changes`; the current one goes along, and is kept in sight. */
export function ListOfChanges(props: ListProps) {
  const current = useComparison((state) => changeOf(state.place));
  const at = current === null ? -1 : props.items.indexOf(current);
  return (
    <VirtualList
      keyOf={(change) => change}
      current={at}
      follow={at}
      onWalk={goToChange}
      onItemKey={reviewByKey}
      {...props}
    />
  );
}

/** The space bar marks a change as reviewed, or as not; one that Tab led to becomes the current one by that. */
function reviewByKey(event: KeyboardEvent<HTMLElement>, change: number): void {
  if (event.key !== ' ') return;
  event.preventDefault();
  goToChange(change);
  toggleReviewed(change);
}
