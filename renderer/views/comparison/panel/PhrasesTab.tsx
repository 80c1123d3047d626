import type { ComparisonView } from '../../../../shared/contract/views.ts';
import type { Substitution } from '../../../../shared/model/comparison.ts';
import { roveInPage } from '../../../components/rove.ts';
import { jumpToRow, useComparison } from '../comparison-store.ts';
import { changePlace } from '../model/move-words.ts';
import { useTranslation } from '../../../locales/words.ts';

/** Phrases that took the place of others, each with all its places. */
export function PhrasesTab({ view }: { readonly view: ComparisonView }) {
  const { t } = useTranslation();
  const { substitutions } = view.comparison;
  if (substitutions.length === 0) return <p className="nothing">{t('panel.phrases-none')}</p>;
  return (
    <div className="figure-changes" data-testid="phrases" onKeyDown={roveInPage}>
      {substitutions.map((phrase, index) => (
        <Phrase key={`${phrase.from}→${phrase.to}`} view={view} phrase={phrase} isTabStop={index === 0} />
      ))}
    </div>
  );
}

type PhraseProps = {
  readonly view: ComparisonView;
  readonly phrase: Substitution;
  readonly isTabStop: boolean;
};

function Phrase({ view, phrase, isTabStop }: PhraseProps) {
  const { t } = useTranslation();
  const flash = useComparison((state) => state.flash);
  return (
    <section className="phrase" data-testid="phrase">
      <p className="change-words" lang="zh-CN" data-report-text="">
        <del>{phrase.from}</del> → <ins>{phrase.to}</ins>
        <span className="n"> {t('panel.places', { n: phrase.places.length })}</span>
      </p>
      {phrase.places.map((place, index) => (
        <button
          key={`${place.row}-${place.left.start}`}
          type="button"
          className={flash.some(({ span }) => span === place.left) ? 'phrase-place on' : 'phrase-place'}
          data-rove=""
          data-testid="phrase-place"
          tabIndex={isTabStop && index === 0 ? 0 : -1}
          onClick={() => {
            useComparison.setState({
              flash: [
                { side: 'left', span: place.left },
                { side: 'right', span: place.right },
              ],
            });
            jumpToRow(place.row);
          }}
        >
          {changePlace(view, place.left.start, place.right.start) || t('tree.opening')}
        </button>
      ))}
    </section>
  );
}
