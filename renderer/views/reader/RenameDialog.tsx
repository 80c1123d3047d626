import type { ReportView } from '../../../shared/contract/views.ts';
import type { Section } from '../../../shared/model/outline.ts';
import { sliceSpan } from '../../../shared/model/span.ts';
import { DialogForm } from '../../components/kit/DialogForm.tsx';
import { TextField } from '../../components/kit/TextField.tsx';
import { Hint } from '../../components/kit/Words.tsx';
import { useTranslation } from '../../locales/words.ts';
import { useFormDraft } from '../../state/form-drafts.ts';
import { run } from '../../state/history.ts';
import { renameSection } from './outline-actions.ts';
import { useReader } from './reader-store.ts';
import styles from './RenameDialog.module.css';

type RenameDialogProps = {
  /** The section as it was when its new title was begun. */
  readonly begun: Section;
  readonly view: ReportView;
};

/** Asks for another title of a heading; the text itself stays as it is. */
export function RenameDialog({ begun, view }: RenameDialogProps) {
  const { t } = useTranslation();
  const isBusy = useReader((state) => state.isBusy);
  const { draft, title, save, close } = useTitle({ begun, view });
  const value = draft.words.title;
  return (
    <DialogForm
      title={t('outline.rename')}
      size="narrow"
      testId="rename-dialog"
      hint={t('outline.rename-hint')}
      save={t('app.save')}
      saveTestId="rename-save"
      canSave={!isBusy && value.trim() !== '' && value.trim() !== title}
      onSave={() => run(save())}
      onClose={close}
      draft={draft}
    >
      <TextField
        className={styles['title']}
        lang="zh-CN"
        data-report-text=""
        value={value}
        onChange={(typed) => draft.change({ title: typed })}
        aria-label={t('outline.rename')}
        data-testid="rename-title"
      />
      {title !== begun.title && value !== title && <Hint>{t('app.today', { value: title })}</Hint>}
    </DialogForm>
  );
}

/** The title that is typed and what the section is called today, and how both come together. */
function useTitle({ begun, view }: RenameDialogProps) {
  const title = titleToday(begun, view);
  // By the words of the text: the title may be another one meanwhile.
  const draft = useFormDraft(`heading ${view.summary.id} ${sliceSpan(view.text, begun.heading)}`, { title });
  const close = (): void =>
    useReader.setState(({ renaming }) => (renaming === begun ? { renaming: null } : {}));
  const save = async (): Promise<void> => {
    if (await renameSection(begun.heading, draft.words.title.trim(), draft.known.title)) {
      draft.settle(draft.words);
      close();
      return;
    }
    const shown = useReader.getState().view;
    if (shown !== null) draft.see({ title: titleToday(begun, shown) });
  };
  return { draft, title, save, close };
}

/** What the section is called now: another window may have changed it, or what stands before it. */
function titleToday({ heading, title }: Section, { outline }: ReportView): string {
  return outline.sections.find((each) => each.heading.start === heading.start)?.title ?? title;
}
