import { useState } from 'react';
import type { GoalsView } from '../../../../shared/contract/goal-api.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { Hint } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { link, linkPassage } from '../actions.ts';
import type { GoalItem } from '../model/items.ts';
import { EvidenceLine } from './EvidenceLine.tsx';
import { OutsideForm } from './OutsideForm.tsx';
import { PassageSearch } from './PassageSearch.tsx';
import card from './Card.module.css';

type EvidenceCardProps = { readonly view: GoalsView; readonly item: GoalItem };

/** What the verdict rests on: several passages of several reports, and sources outside the library. */
export function EvidenceCard({ view, item }: EvidenceCardProps) {
  const { t } = useTranslation();
  const evidence = item.mark?.evidence ?? [];
  return (
    <section className={card['card']} data-testid="evidence-card">
      <h3>
        <span>{t('goals.evidence-count', { n: evidence.length })}</span>
      </h3>
      {evidence.length === 0 && <Hint>{t('goals.evidence-none')}</Hint>}
      {evidence.map((one) => (
        <EvidenceLine key={one.id} view={view} item={item} evidence={one} />
      ))}
      <MoreEvidence view={view} item={item} />
    </section>
  );
}

type Way = 'search' | 'outside';

/** Two ways to more evidence, one open at a time. */
function MoreEvidence({ view, item }: EvidenceCardProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Way | null>(null);
  return (
    <>
      <div className={card['foot']}>
        {view.later.length > 0 && (
          <WayButton way="search" open={open} words={t('goals.search-evidence')} onOpen={setOpen} />
        )}
        <WayButton way="outside" open={open} words={t('goals.outside-evidence')} onOpen={setOpen} />
      </div>
      {open === 'search' && (
        <PassageSearch
          reports={view.later}
          action={t('goals.as-evidence')}
          onPick={(report, span) => linkPassage(item, report.summary.id, span)}
        />
      )}
      {open === 'outside' && (
        <OutsideForm
          goal={item.goal.key}
          onSave={(source, quote) => link(item, { kind: 'outside', source, quote })}
          onDone={() => setOpen(null)}
        />
      )}
    </>
  );
}

type WayButtonProps = {
  readonly way: Way;
  readonly open: Way | null;
  readonly words: string;
  readonly onOpen: (way: Way | null) => void;
};

function WayButton({ way, open, words, onOpen }: WayButtonProps) {
  return (
    <Button
      writes
      kind="link"
      aria-expanded={open === way}
      data-testid={`evidence-${way}`}
      onClick={() => onOpen(open === way ? null : way)}
    >
      {words}
    </Button>
  );
}
