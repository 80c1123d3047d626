import type { GoalsView } from '../../../../shared/contract/goal-api.ts';
import type { Evidence } from '../../../../shared/model/goal.ts';
import { useTranslation } from '../../../locales/words.ts';
import { readAt, unlink } from '../actions.ts';
import type { GoalItem } from '../model/items.ts';
import { PlaceLink } from './PlaceLink.tsx';
import { yearWords } from './year-words.ts';

type EvidenceLineProps = {
  readonly view: GoalsView;
  readonly item: GoalItem;
  readonly evidence: Evidence;
};

/** What a verdict rests on: its words, where they stand, and the way to let go of them. */
export function EvidenceLine({ view, item, evidence }: EvidenceLineProps) {
  const { t } = useTranslation();
  return (
    <div className="evidence-line" data-testid="evidence" data-kind={evidence.kind}>
      <p lang="zh-CN" data-report-text="">
        {evidence.kind === 'passage' ? evidence.anchor.quote : evidence.quote}
      </p>
      <div className="evidence-foot">
        {evidence.kind === 'outside' ? (
          <span>{t('goals.outside-from', { source: evidence.source })}</span>
        ) : (
          <PassagePlace view={view} evidence={evidence} />
        )}
        <span className="sp" />
        <button
          type="button"
          className="link"
          data-testid="unlink"
          onClick={() => {
            unlink(item, evidence.id);
          }}
        >
          {t('goals.unlink')}
        </button>
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
      {span === null && <span className="warn">⚠ {t('goals.evidence-lost')}</span>}
      {report !== undefined && span !== null && (
        <PlaceLink
          report={report}
          span={span}
          title={t('notes.in-reader')}
          onOpen={() => {
            readAt(evidence.report, span);
          }}
        />
      )}
    </>
  );
}
