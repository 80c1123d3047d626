import type { YearsView } from '../../../shared/contract/years-api.ts';
import { sliceSpan, type Span } from '../../../shared/model/span.ts';
import { Button } from '../../components/kit/Button.tsx';
import { quoted } from '../../components/quoted.ts';
import type { Section } from '../../../shared/model/outline.ts';
import { type Translate, useTranslation } from '../../locales/words.ts';
import { readAt } from './actions.ts';
import styles from './CellSection.module.css';
import type { CellSection as ShownSection, Sign } from './model/table.ts';

/** Characters of a text that is cut: more would never be seen. */
const CUT = 90;

type CellSectionProps = {
  readonly view: YearsView;
  readonly column: number;
  readonly shown: ShownSection;
  readonly isOpen: boolean;
};

/** A section of a year: its title, what became of it since the year before, and its own text. */
export function CellSection({ view, column, shown, isOpen }: CellSectionProps) {
  const { section, body } = shown;
  const text = view.columns[column]?.text ?? '';
  return (
    <section className={styles['section']} {...quotedSection(view, column, section)}>
      {section.index > 0 && <SectionHead view={view} column={column} shown={shown} />}
      {body.length > 0 && <Body text={text} body={body} isOpen={isOpen} />}
    </section>
  );
}

/** A section is quoted with its heading and its own text. */
function quotedSection(
  view: YearsView,
  column: number,
  { heading, own, index }: Section,
): ReturnType<typeof quoted> {
  const report = view.columns[column]?.summary.id;
  const start = index === 0 ? own.start : heading.start;
  return report === undefined ? {} : quoted({ report, span: { start, end: Math.max(own.end, heading.end) } });
}

function SectionHead({ view, column, shown }: Omit<CellSectionProps, 'isOpen'>) {
  const { t } = useTranslation();
  const { section, isSameTitle, signs } = shown;
  return (
    <p className={styles['head']}>
      <Button
        kind="bare"
        className={styles['title']}
        tabIndex={-1}
        title={t('years.read', { title: section.title })}
        lang="zh-CN"
        data-report-text=""
        data-testid="cell-title"
        data-same={isSameTitle}
        onClick={() => readAt(view, column, section.heading)}
      >
        {section.marker}
        {isSameTitle ? t('years.same-title') : section.title}
      </Button>
      {signs.map((sign) => (
        <span key={sign.kind} className={styles['sign']} data-testid="sign" data-kind={sign.kind}>
          {signWords(sign, t)}
        </span>
      ))}
    </p>
  );
}

type BodyProps = { readonly text: string; readonly body: readonly Span[]; readonly isOpen: boolean };

/** The text whole, or its first lines. */
function Body({ text, body, isOpen }: BodyProps) {
  const words = body.map((span) => sliceSpan(text, isOpen ? span : cutSpan(span))).join('\n');
  const paragraphs = isOpen ? words.split(/\n+/u) : [words.slice(0, CUT).replace(/\s+/gu, ' ')];
  return paragraphs.map((paragraph, index) => (
    <p
      key={index}
      className={styles['text']}
      lang="zh-CN"
      data-report-text=""
      data-testid="cell-text"
      data-cut={!isOpen}
    >
      {paragraph}
    </p>
  ));
}

function cutSpan({ start, end }: Span): Span {
  return { start, end: Math.min(end, start + CUT) };
}

function signWords(sign: Sign, t: Translate): string {
  switch (sign.kind) {
    case 'split':
    case 'merged':
      return t(`years.sign-${sign.kind}`, { titles: sign.titles.map((title) => `“${title}”`).join('、') });
    default:
      return t(`years.sign-${sign.kind}`);
  }
}
