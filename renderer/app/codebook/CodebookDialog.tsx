import { useEffect } from 'react';
import type { TagView } from '../../../shared/contract/note-api.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { HistoryButtons } from '../../components/HistoryButtons.tsx';
import { Button } from '../../components/kit/Button.tsx';
import { Hint, Nothing, Spacer } from '../../components/kit/Words.tsx';
import { MenuButton, MenuItem } from '../../components/Menu.tsx';
import { useTranslation } from '../../locales/words.ts';
import {
  beginTag,
  chooseTag,
  dropQuestion,
  goOnNaming,
  lookAtCodebook,
  nameOfDraft,
  TAG_FORM,
  toTagKey,
  useCodebook,
  type TagKey,
} from '../../state/codebook-store.ts';
import { useFormKeys } from '../../state/form-drafts.ts';
import { run, useHistory } from '../../state/history.ts';
import { exportTable } from '../../state/tables-store.ts';
import { loadTags, useTags } from '../../state/tags.ts';
import styles from './CodebookDialog.module.css';
import { CodebookImport } from './CodebookImport.tsx';
import { CodeForm } from './CodeForm.tsx';
import { CodeQuestion } from './CodeQuestion.tsx';
import { CodeTree } from './CodeTree.tsx';

const FORMATS = ['xlsx', 'csv', 'qdc'] as const;

/** The tree of tags with what is said of each; every change is one step of the history. */
export function CodebookDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const known = useTags((state) => state.tags);
  const tags = known ?? [];
  const { chosen, asked, taking } = useCodebook();
  const taken = useHistory((state) => state.taken);
  useEffect(() => run(loadTags()), [taken]);
  useEffect(goOnNaming, []);
  const isWritten = useFormKeys(TAG_FORM).has(String(chosen)) && known !== null; // also of a tag that is gone
  if (taking !== null) return <CodebookImport taking={taking} />;
  const tag = tags.find(({ id }) => id === chosen);
  const asking = asked !== null && tag !== undefined ? { kind: asked.kind, tag } : null;
  return (
    <Dialog
      title={t('codebook.title')}
      size="wide"
      testId="codebook"
      // The first Escape takes back what is asked, wherever the focus is: opened anew, the codebook would ask it still.
      onClose={asking === null ? onClose : dropQuestion}
      footer={<Foot hasTags={tags.length > 0} />}
    >
      <div className={styles['codebook']}>
        <div className={styles['tree']}>
          <Hint>{t('codebook.hint')}</Hint>
          {tags.length === 0 && <Nothing>{t('codebook.none')}</Nothing>}
          {tags.length > 0 && <CodeTree tags={tags} />}
          {known !== null && <Unsaved tags={tags} chosen={chosen} />}
        </div>
        <div className={styles['form']}>
          {asking !== null && <CodeQuestion {...asking} tags={tags} />}
          {chosen !== null && (chosen === 'new' || tag !== undefined || isWritten) ? (
            <CodeForm key={chosen} keyOfTag={chosen} tag={tag ?? null} tags={tags} />
          ) : (
            <Nothing>{t('codebook.choose')}</Nothing>
          )}
        </div>
      </div>
    </Dialog>
  );
}

type UnsavedProps = { readonly tags: readonly TagView[]; readonly chosen: TagKey | null };

/** Leads to what was written of tags that the tree has not: of new ones, and of those that are gone. */
function Unsaved({ tags, chosen }: UnsavedProps) {
  const { t } = useTranslation();
  const keys = [...useFormKeys(TAG_FORM)].map(toTagKey);
  return keys.map((key) =>
    key === chosen || tags.some(({ id }) => id === key) ? null : (
      <p key={key}>
        <Button kind="link" data-testid="code-unsaved" onClick={() => chooseTag(key)}>
          {t('codebook.unsaved-tag', { name: nameOfDraft(key) })}
        </Button>
      </p>
    ),
  );
}

function Foot({ hasTags }: { readonly hasTags: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <Button writes data-testid="codebook-new" onClick={() => beginTag(null)}>
        {t('codebook.new')}
      </Button>
      <HistoryButtons />
      <Spacer />
      <Button writes data-testid="codebook-import" onClick={() => run(lookAtCodebook())}>
        {t('codebook.import')}
      </Button>
      <MenuButton
        label={t('codebook.export')}
        title={t('codebook.export')}
        kind="plain"
        align="end"
        testId="codebook-export"
      >
        {FORMATS.map((format) => (
          <MenuItem
            key={format}
            isDisabled={!hasTags}
            testId={`codebook-${format}`}
            onSelect={() => run(exportTable({ kind: 'codebook' }, `${t('codebook.title')}.${format}`))}
          >
            {t(`codebook.${format}`)}
          </MenuItem>
        ))}
      </MenuButton>
    </>
  );
}
