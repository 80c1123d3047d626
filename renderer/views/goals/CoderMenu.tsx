import type { GoalsView } from '../../../shared/contract/goal-api.ts';
import { Menu, MenuItem } from '../../components/Menu.tsx';
import { Popover } from '../../components/Popover.tsx';
import { useTranslation } from '../../locales/words.ts';
import { run } from '../../state/history.ts';
import { chooseCoder } from './coder-actions.ts';
import { showGoalsDialog } from './goals-store.ts';
import styles from './CoderMenu.module.css';

/** Who codes; what one does is never shown to another here. */
export function CoderMenu({ view }: { readonly view: GoalsView }) {
  const { t } = useTranslation();
  return (
    <Popover
      label={
        <>
          {t('goals.coder')} <b className={styles['name']}>{view.coder.name}</b>{' '}
          <span aria-hidden="true">▴</span>
        </>
      }
      title={t('goals.coder-choose')}
      className="foot-toggle"
      testId="coder-menu"
    >
      {(close) => <CoderItems view={view} close={close} />}
    </Popover>
  );
}

type CoderItemsProps = { readonly view: GoalsView; readonly close: () => void };

function CoderItems({ view, close }: CoderItemsProps) {
  const { t } = useTranslation();
  return (
    <Menu label={t('goals.coder-choose')}>
      {view.coders.map((coder) => (
        <MenuItem
          key={coder.id}
          isChosen={coder.id === view.coder.id}
          testId={`coder-${coder.id}`}
          onSelect={() => {
            close();
            if (coder.id !== view.coder.id) run(chooseCoder(coder));
          }}
        >
          {coder.name}
        </MenuItem>
      ))}
      <MenuItem
        testId="open-coders"
        onSelect={() => {
          close();
          showGoalsDialog('coders');
        }}
      >
        {t('goals.coders-edit')}
      </MenuItem>
      <MenuItem
        testId="open-agreement"
        isDisabled={view.coders.length < 2}
        onSelect={() => {
          close();
          showGoalsDialog('agreement');
        }}
      >
        {t('goals.agreement-open')}
      </MenuItem>
    </Menu>
  );
}
