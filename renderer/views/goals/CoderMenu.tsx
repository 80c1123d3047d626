import type { GoalsView } from '../../../shared/contract/goal-api.ts';
import { MenuButton, MenuItem } from '../../components/Menu.tsx';
import { useTranslation } from '../../locales/words.ts';
import { run } from '../../state/history.ts';
import { chooseCoder } from './coder-actions.ts';
import { showGoalsDialog } from './goals-store.ts';
import styles from './CoderMenu.module.css';

/** Who codes; what one does is never shown to another here. */
export function CoderMenu({ view }: { readonly view: GoalsView }) {
  const { t } = useTranslation();
  return (
    <MenuButton
      label={
        <>
          {t('goals.coder')} <b className={styles['name']}>{view.coder.name}</b>{' '}
          <span aria-hidden="true">▴</span>
        </>
      }
      title={t('goals.coder-choose')}
      kind="foot"
      testId="coder-menu"
    >
      <CoderItems view={view} />
    </MenuButton>
  );
}

function CoderItems({ view }: { readonly view: GoalsView }) {
  const { t } = useTranslation();
  return (
    <>
      {view.coders.map((coder) => (
        <MenuItem
          key={coder.id}
          isChosen={coder.id === view.coder.id}
          testId={`coder-${coder.id}`}
          onSelect={() => {
            if (coder.id !== view.coder.id) run(chooseCoder(coder));
          }}
        >
          {coder.name}
        </MenuItem>
      ))}
      <MenuItem testId="open-coders" onSelect={() => showGoalsDialog('coders')}>
        {t('goals.coders-edit')}
      </MenuItem>
      <MenuItem
        testId="open-agreement"
        isDisabled={view.coders.length < 2}
        onSelect={() => showGoalsDialog('agreement')}
      >
        {t('goals.agreement-open')}
      </MenuItem>
    </>
  );
}
