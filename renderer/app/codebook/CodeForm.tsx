import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { TagView } from '../../../shared/contract/note-api.ts';
import { isWithin } from '../../../shared/model/tag.ts';
import { answerKeys } from '../../components/answer-keys.ts';
import { focused, focusTreeBeside, isTextField } from '../../components/focus.ts';
import { Button } from '../../components/kit/Button.tsx';
import { Form, FormBlock, FormLine } from '../../components/kit/Form.tsx';
import { Select } from '../../components/kit/Select.tsx';
import { TextArea, TextField } from '../../components/kit/TextField.tsx';
import { Spacer, Toned } from '../../components/kit/Words.tsx';
import { ColourChoice } from '../../components/NoteLook.tsx';
import { useTranslation } from '../../locales/words.ts';
import {
  ask,
  chooseTag,
  draftOf,
  formOfTag,
  fromFields,
  NEW_TAG,
  pathOf,
  saveTag,
  toFields,
  useCodebook,
  type TagDraft,
  type TagKey,
} from '../../state/codebook-store.ts';
import { useFormDraft } from '../../state/form-drafts.ts';
import { run } from '../../state/history.ts';
import styles from './CodeForm.module.css';

type CodeFormProps = {
  /** null: a new one. */
  readonly tag: TagView | null;
  readonly tags: readonly TagView[];
};

/** What is written is kept by its key, though its tag may be gone. */
type KeyedProps = CodeFormProps & { readonly keyOfTag: TagKey };

const WORDS = ['definition', 'example', 'counterExample'] as const;

/** What is said of a tag: Ctrl+Enter saves it; another name or another tag above takes all below it along, in every note. */
export function CodeForm({ keyOfTag: key, tag, tags }: KeyedProps) {
  const { t } = useTranslation();
  const { draft, change, isTaken, isChanged, canSave, save, drop } = useTagForm({ keyOfTag: key, tag, tags });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    leaveField(event);
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save();
  };
  return (
    <div onKeyDown={answerKeys(onKeyDown)} data-testid="code-form">
      <Form onSubmit={save}>
        {tag === null && key !== 'new' && (
          <Toned as="p" tone="warn" data-testid="code-gone">
            {t('codebook.gone')}
          </Toned>
        )}
        <FormLine label={t('codebook.name')} fault={isTaken && t('codebook.taken-name')}>
          <NameField name={draft.name} onChange={(name) => change({ name })} />
        </FormLine>
        <Above draft={draft} tag={tag} tags={tags} onChange={change} />
        <Said draft={draft} onChange={change} />
        <FormLine label={t('notes.colour')} isGroup>
          <ColourChoice colour={draft.colour} onChoose={(colour) => change({ colour })} />
        </FormLine>
        <Buttons {...{ tag, isChanged, canSave, drop }} />
      </Form>
    </div>
  );
}

/** Escape in a field goes back to the tree; what is typed is kept. What is asked above the form it takes back first. */
function leaveField(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Escape' || !isTextField(focused()) || useCodebook.getState().asked !== null) return;
  event.stopPropagation();
  focusTreeBeside(event.currentTarget);
}

/** What is written of the tag, and how it is saved. */
function useTagForm({ keyOfTag: key, tag, tags }: KeyedProps) {
  const before = toFields(tag === null ? NEW_TAG : draftOf(tag));
  const form = useFormDraft(formOfTag(key), before);
  const draft = fromFields(form.words);
  const path = pathOf(draft);
  const isTaken = path !== '' && path !== tag?.path && tags.some((other) => other.path === path);
  const isChanged = JSON.stringify(toFields(draft)) !== JSON.stringify(before);
  const canSave = path !== '' && !isTaken && isChanged;
  const change = (part: Partial<TagDraft>): void => form.change(toFields({ ...draft, ...part }));
  const save = (): void => {
    if (canSave) run(saveTag({ key, id: tag?.id ?? null, typed: form.words, known: form.known }));
  };
  const drop = (): void => {
    form.drop();
    if (tag === null) chooseTag(null);
  };
  return { draft, change, isTaken, isChanged, canSave, save, drop };
}

type NameFieldProps = { readonly name: string; readonly onChange: (name: string) => void };

/** Has the focus where a name was asked for. */
function NameField({ name, onChange }: NameFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const isNaming = useCodebook((state) => state.isNaming);
  useEffect(() => {
    if (!isNaming) return;
    field.current?.focus();
    field.current?.select();
    useCodebook.setState({ isNaming: false });
  }, [isNaming]);
  return <TextField ref={field} value={name} data-testid="code-name" onChange={onChange} />;
}

/** When a passage gets the tag, and when not. */
function Said({ draft, onChange }: Pick<AboveProps, 'draft' | 'onChange'>) {
  const { t } = useTranslation();
  return WORDS.map((part) => (
    <FormBlock key={part} label={t(`codebook.${part}`)}>
      <TextArea
        rows={part === 'definition' ? 4 : 3}
        value={draft[part]}
        data-testid={`code-${part}`}
        onChange={(words) => onChange({ [part]: words })}
      />
    </FormBlock>
  ));
}

type AboveProps = CodeFormProps & {
  readonly draft: TagDraft;
  readonly onChange: (part: Partial<TagDraft>) => void;
};

/** The tag above, of all that are not below this one. */
function Above({ draft, tag, tags, onChange }: AboveProps) {
  const { t } = useTranslation();
  const others = tags.flatMap(({ path }) => (tag !== null && isWithin(path, tag.path) ? [] : [path]));
  return (
    <FormLine label={t('codebook.above')}>
      <Select
        choices={[null, ...others]}
        chosen={draft.parent}
        data-testid="code-above"
        words={(path) => path ?? t('codebook.root')}
        onChoose={(parent) => onChange({ parent })}
      />
    </FormLine>
  );
}

type ButtonsProps = Pick<CodeFormProps, 'tag'> & {
  readonly isChanged: boolean;
  readonly canSave: boolean;
  readonly drop: () => void;
};

function Buttons({ tag, isChanged, canSave, drop }: ButtonsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['buttons']}>
      <Button writes type="submit" kind="primary" disabled={!canSave} data-testid="code-save">
        {t('app.save')}
      </Button>
      {(isChanged || tag === null) && (
        <Button data-testid="code-drop" onClick={drop}>
          {t('codebook.drop')}
        </Button>
      )}
      <Spacer />
      {tag !== null && (
        <>
          <Button writes onClick={() => ask('merge', tag.id)}>
            {t('codebook.merge')}
          </Button>
          <Button writes onClick={() => ask('delete', tag.id)}>
            {t('codebook.delete')}
          </Button>
        </>
      )}
    </div>
  );
}
