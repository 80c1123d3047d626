import { FootToggles } from '../../components/FootToggles.tsx';
import { keyHint } from '../../components/key-table.ts';
import { GOALS_KEYS } from './keys.ts';
import type { GoalsView } from '../../../shared/contract/goal-api.ts';
import { Menu, MenuItem } from '../../components/Menu.tsx';
import { Popover } from '../../components/Popover.tsx';
import { formatCount } from '../../state/format.ts';
import { showGoalsDialog } from './goals-store.ts';
import { run } from '../../state/history.ts';
import { chooseCoder } from './coder-actions.ts';
import { countKeys, type GoalItem } from './model/items.ts';
import { useTranslation } from '../../locales/words.ts';

type GoalsFooterProps = {
  readonly view: GoalsView;
  readonly items: readonly GoalItem[];
  readonly hasPanel: boolean;
  readonly onPanel: () => void;
};

/** How far the work is, who does it, and the keys that are used most. */
export function GoalsFooter({ view, items, hasPanel, onPanel }: GoalsFooterProps) {
  const { t } = useTranslation();
  const confirmed = items.filter(({ state }) => state === 'confirmed').length;
  const judged = items.filter(({ standing }) => standing.kind === 'given').length;
  const last = countKeys(view);
  return (
    <footer className="foot goals-foot">
      <span data-testid="confirmed-count">
        {t('goals.confirmed-of', { n: formatCount(confirmed), total: formatCount(items.length) })}
      </span>
      <span data-testid="judged-count">{t('goals.judged-of', { n: formatCount(judged) })}</span>
      <CoderMenu view={view} />
      <span className="sp" />
      <span className="goals-keys">
        <span>
          <kbd>{keyHint(GOALS_KEYS['next-goal'])}</kbd> <kbd>{keyHint(GOALS_KEYS['previous-goal'])}</kbd>{' '}
          {t('goals.key-move')}
        </span>
        <span>
          <kbd>{keyHint(GOALS_KEYS['confirm-goal'])}</kbd> {t('goals.key-confirm')}
        </span>
        <span>
          <kbd>{keyHint(GOALS_KEYS['reject-goal'])}</kbd> {t('goals.key-reject')}
        </span>
        <span>
          <kbd>1</kbd>–<kbd>{last}</kbd> {t('goals.key-judge')}
        </span>
        <span>
          <kbd>{keyHint(GOALS_KEYS['next-candidate'])}</kbd> {t('goals.key-evidence')}
        </span>
        <span className="rare">
          <kbd>{keyHint(GOALS_KEYS['all-goals'])}</kbd> {t('goals.key-all')}
        </span>
        <span className="rare">
          <kbd>{keyHint(GOALS_KEYS['open-goal'])}</kbd> {t('goals.key-open')}
        </span>
      </span>
      <FootToggles
        isOpen={hasPanel}
        title={t('goals.panel')}
        label={t('goals.panel-short')}
        onPanel={onPanel}
      />
    </footer>
  );
}

/** Who codes; what one does is never shown to another here. */
function CoderMenu({ view }: { readonly view: GoalsView }) {
  const { t } = useTranslation();
  return (
    <Popover
      label={
        <>
          {t('goals.coder')} <b>{view.coder.name}</b> <span aria-hidden="true">▴</span>
        </>
      }
      title={t('goals.coder-choose')}
      className="foot-toggle coder"
      testId="coder-menu"
    >
      {(close) => (
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
      )}
    </Popover>
  );
}
