import type { GoalsView } from '../../../shared/contract/goal-api.ts';
import { FootToggles } from '../../components/FootToggles.tsx';
import { Spacer } from '../../components/kit/Words.tsx';
import { useTranslation } from '../../locales/words.ts';
import { formatCount } from '../../state/format.ts';
import { CoderMenu } from './CoderMenu.tsx';
import { FootKeys } from './FootKeys.tsx';
import { countKeys, type GoalItem } from './model/items.ts';

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
  return (
    <footer className="foot">
      <span data-testid="confirmed-count">
        {t('goals.confirmed-of', { n: formatCount(confirmed), total: formatCount(items.length) })}
      </span>
      <span data-testid="judged-count">{t('goals.judged-of', { n: formatCount(judged) })}</span>
      <CoderMenu view={view} />
      <Spacer />
      <FootKeys lastVerdict={countKeys(view)} />
      <FootToggles
        isOpen={hasPanel}
        title={t('goals.panel')}
        label={t('goals.panel-short')}
        onPanel={onPanel}
      />
    </footer>
  );
}
