import { DecisionSign } from '../../../components/DecisionSign.tsx';
import { Unseen } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { formatCount } from '../../../state/format.ts';
import type { TreeItem } from '../model/tree.ts';
import { RelationSign } from './RelationSign.tsx';
import styles from './TreeWords.module.css';

type ItemProps = { readonly item: TreeItem };

/** A section of the tree: sign, title, and what became of it. */
export function TreeWords({ item }: ItemProps) {
  const { t } = useTranslation();
  return (
    <span className={styles['words']} data-relation={item.relation} title={item.reason}>
      <span className={styles['sign']} title={t(`relation.${item.relation}`)} aria-hidden="true">
        <RelationSign relation={item.relation} />
      </span>
      <span>
        <Unseen>{t(`relation.${item.relation}`)}</Unseen>
        <b lang="zh-CN" data-report-text="">
          {item.title}
        </b>
        {item.words !== '' && <small>{item.words}</small>}
      </span>
    </span>
  );
}

/** How many changes a section holds, and whether the reader decided about it. */
export function TreeCount({ item }: ItemProps) {
  const { t } = useTranslation();
  return (
    <>
      {item.decided !== null && (
        <DecisionSign sort={item.decided} title={t(`decision.decided-${item.decided}`)} />
      )}
      <span title={t('tree.count', { n: item.count })}>
        {item.count === 0 ? '' : formatCount(item.count)}
      </span>
    </>
  );
}
