import { useRef } from 'react';
import type { FiguredReport } from '../../../../shared/contract/goal-api.ts';
import { holds, trimSpan, type Span } from '../../../../shared/model/span.ts';
import { clearSelection, readSelection } from '../../../components/selection.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { Spacer } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import type { Passage } from '../model/passages.ts';
import { sectionIndexAt, sectionPath } from '../model/places.ts';
import { Quote } from '../Quote.tsx';
import { yearWords } from './year-words.ts';
import card from './Card.module.css';

type PassageLineProps = {
  readonly report: FiguredReport;
  readonly passage: Passage;
  readonly action: string;
  readonly onPick: (report: FiguredReport, span: Span) => void;
};

/** A sentence that was found; its button takes what is selected in it, or all of it. */
export function PassageLine({ report, passage, action, onPick }: PassageLineProps) {
  const { t } = useTranslation();
  const line = useRef<HTMLDivElement>(null);
  const { span, marks } = passage;
  const path = sectionPath(report.outline, sectionIndexAt(report.outline, span.start));
  return (
    <div className={card['passage']} ref={line} data-testid="passage">
      <p>
        <Quote report={report} span={span} shared={marks} />
      </p>
      <div className={card['foot']}>
        <span>
          {yearWords(report, t)} · {path || t('goals.opening')}
        </span>
        <Spacer />
        <Button
          writes
          kind="link"
          data-testid="passage-pick"
          // Keeps what is selected in the sentence.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => {
            onPick(report, selectedIn(line.current, report.text, span));
            clearSelection();
          }}
        >
          {action}
        </Button>
      </div>
    </div>
  );
}

/** The words that are selected in a sentence, or all of it. */
function selectedIn(line: HTMLElement | null, text: string, whole: Span): Span {
  const selected = line === null ? null : readSelection(line);
  if (selected === null) return whole;
  const own = trimSpan(text, selected.span);
  return holds(whole, own) && own.start < own.end ? own : whole;
}
