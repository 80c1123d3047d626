import type { GoalsView } from '../../../../shared/contract/goal-api.ts';
import type { Evidence } from '../../../../shared/model/goal.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { Spacer, Toned } from '../../../components/kit/Words.tsx';
import { quoted } from '../../../components/quoted.ts';
import { useTranslation } from '../../../locales/words.ts';
import { readAt, unlink } from '../actions.ts';
import type { GoalItem } from '../model/items.ts';
import { quotedEvidence } from '../quoted-goal.ts';
import { PlaceLink } from './PlaceLink.tsx';
import { yearWords } from './year-words.ts';
import card from './Card.module.css';

type EvidenceLineProps = {
  readonly view: GoalsView;
  readonly item: GoalItem;
  readonly evidence: Evidence;
};

/** What a verdict rests on: its words, where they stand, and the way to let go of them. */
export function EvidenceLine({ view, item, evidence }: EvidenceLineProps) {
  const { t } = useTranslation();
  return (
    <div
      className={card['passage']}
      data-testid="evidence"
      data-kind={evidence.kind}
      {...quoted(quotedEvidence(evidence))}
    >
      <p lang="zh-CN" data-report-text="">
        {evidence.kind === 'passage' ? evidence.anchor.quote : evidence.quote}
      </p>
      <div className={card['foot']}>
        {evidence.kind === 'outside' ? (
          <span>{t('goals.outside-from', { source: evidence.source })}</span>
        ) : (
          <PassagePlace view={view} evidence={evidence} />
        )}
        <Spacer />
        <Button writes kind="link" data-testid="unlink" onClick={() => unlink(item, evidence.id)}>
          {t('goals.unlink')}
        </Button>
      </div>
    </div>
  );
}

type PassagePlaceProps = {
  readonly view: GoalsView;
  readonly evidence: Extract<Evidence, { readonly kind: 'passage' }>;
};

function PassagePlace({ view, evidence }: PassagePlaceProps) {
  const { t } = useTranslation();
  const { span } = evidence;
  const report = view.later.find(({ summary }) => summary.id === evidence.report);
  return (
    <>
      {report !== undefined && <span>{yearWords(report, t)}</span>}
      {span === null && <Toned tone="warn">⚠ {t('goals.evidence-lost')}</Toned>}
      {report !== undefined && span !== null && (
        <PlaceLink
          report={report}
          span={span}
          title={t('notes.in-reader')}
          onOpen={() => readAt(evidence.report, span)}
        />
      )}
    </>
  );
}
