import { memo, useMemo } from 'react';
import { Button } from '../../../components/kit/Button.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { indexOf, type PlaceRow } from '../model/place-rows.ts';
import styles from './PlaceTree.module.css';

type PlaceIndexProps = {
  readonly rows: readonly PlaceRow[];
  readonly onGo: (index: number) => void;
};

/** A way to each group at the top: provinces by their short names, or letters. */
export const PlaceIndex = memo(function PlaceIndex({ rows, onGo }: PlaceIndexProps) {
  const { t } = useTranslation();
  const groups = useMemo(() => indexOf(rows), [rows]);
  if (groups.length < 3) return null;
  return (
    <nav className={styles['index']} aria-label={t('places.index')} data-testid="place-index">
      {groups.map(({ key, name }) => (
        <Button
          key={key}
          kind="bare"
          lang="zh-CN"
          title={name ?? t('places.others')}
          onClick={() => onGo(rows.findIndex((row) => row.key === key))}
        >
          {name === null ? t('places.others') : shortName(name)}
        </Button>
      ))}
    </nav>
  );
});

/** 内蒙古自治区 → 内蒙古, 河北省 → 河北; a letter stays. */
function shortName(name: string): string {
  return name.length < 3 ? name : name.slice(0, /^(?:内蒙古|黑龙江)/u.test(name) ? 3 : 2);
}
