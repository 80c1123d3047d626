import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { COMPARISON_KEYS } from '../keys.ts';
import type { SectionPair, Side } from '../../../../shared/model/comparison.ts';
import type { Section } from '../../../../shared/model/outline.ts';
import { ContextMenu } from '../../../components/ContextMenu.tsx';
import { MenuItem } from '../../../components/Menu.tsx';
import { navigate } from '../../../state/app-store.ts';
import { goToPair } from '../actions.ts';
import { useComparison } from '../comparison-store.ts';
import { actOnPair, beginSectionLink, closeMenu } from '../linking-actions.ts';
import { decisionsOfPair } from '../model/decisions.ts';
import { sectionName } from '../model/places.ts';
import { formatShare } from '../model/shares.ts';
import { listWays } from '../model/ways.ts';
import { WithdrawItems } from './WithdrawItems.tsx';
import { useTranslation } from '../../../locales/words.ts';

/** Characters of a title that an entry shows. */
const TITLE = 14;

/** What can be decided about the sections of a line of the tree. */
export function SectionMenu({ view }: { readonly view: ComparisonView }) {
  const { t } = useTranslation();
  const menu = useComparison((state) => state.menu);
  const pair = menu?.level === 'section' ? view.comparison.sections[menu.pair] : undefined;
  if (menu?.level !== 'section' || pair === undefined) return null;
  const sides = (['left', 'right'] as const).filter((side) => pair[side] !== null);
  const hasHeading = sides.every((side) => pair[side] !== 0);
  const props = { view, pair, index: menu.pair, sides, hasHeading };
  return (
    <ContextMenu
      x={menu.x}
      y={menu.y}
      label={t('decision.section-menu')}
      testId="section-menu"
      onClose={closeMenu}
    >
      <GoItems {...props} />
      <LinkItems {...props} act="link" />
      <LinkItems {...props} act="further" />
      <PairItems {...props} />
      <AloneItems {...props} />
      <WithdrawItems decisions={decisionsOfPair(view, menu.pair)} testId="section-undecide" />
      <CorrectItems {...props} />
    </ContextMenu>
  );
}

type PairProps = {
  readonly view: ComparisonView;
  readonly pair: SectionPair;
  /** Index into `Comparison.sections`. */
  readonly index: number;
  /** The sides on which the pair has a section. */
  readonly sides: readonly Side[];
  /** False for what stands before the first heading: it can't be decided about. */
  readonly hasHeading: boolean;
};

function titleOn(side: Side, { view, pair }: PairProps): string {
  return sectionName(sectionOn(side, { view, pair }), TITLE);
}

function sectionOn(side: Side, { view, pair }: Pick<PairProps, 'view' | 'pair'>): Section | undefined {
  return pair[side] === null ? undefined : view[side].outline.sections[pair[side]];
}

/** Leads to the other sections that the matter went to or came from, with how much and how sure; or to the one that is nearest. */
function GoItems(props: PairProps) {
  const { t } = useTranslation();
  return listWays(props.view, props.index).map(({ index, side, share }) => {
    const pair = props.view.comparison.sections[index];
    const title = pair === undefined ? '' : titleOn(side, { ...props, pair });
    const grade = t(`grade.${pair?.grade ?? 'sure'}`);
    return (
      <MenuItem
        key={`${side}${index}`}
        testId="section-go"
        onSelect={() => {
          closeMenu();
          goToPair(index);
        }}
      >
        {share === null
          ? t('tree.go-nearest', { title })
          : t('tree.go-link', { title, share: formatShare(share), grade })}
      </MenuItem>
    );
  });
}

/** A link of either section, in the place of those it has or as a further one. */
function LinkItems({ act, ...props }: PairProps & { readonly act: 'link' | 'further' }) {
  const { t } = useTranslation();
  const entry = COMPARISON_KEYS[act === 'link' ? 'link' : 'merge'];
  return props.sides.map((side, at) => (
    <MenuItem
      writes
      key={side}
      entry={at > 0 ? undefined : entry}
      testId={`section-${act}-${side}`}
      isDisabled={!props.hasHeading}
      onSelect={() => beginSectionLink(props.index, act === 'further', side)}
    >
      {t(`decision.section-${act}-${side}`, { title: titleOn(side, props) })}
    </MenuItem>
  ));
}

/** What is decided about both sections together. */
function PairItems({ index, sides, hasHeading }: PairProps) {
  const { t } = useTranslation();
  return (['cut', 'lock'] as const).map((act) => (
    <MenuItem
      writes
      key={act}
      entry={COMPARISON_KEYS[act]}
      testId={`section-${act}`}
      isDisabled={sides.length < 2 || !hasHeading}
      onSelect={() => actOnPair(act, index)}
    >
      {t(`decision.${act}`)}
    </MenuItem>
  ));
}

function AloneItems(props: PairProps) {
  const { t } = useTranslation();
  return props.sides.map((side, at) => (
    <MenuItem
      writes
      key={side}
      entry={at === 0 ? COMPARISON_KEYS.alone : undefined}
      testId={`section-alone-${side}`}
      isDisabled={!props.hasHeading}
      onSelect={() => actOnPair(`alone-${side}`, props.index)}
    >
      {t('decision.section-alone', { title: titleOn(side, props) })}
    </MenuItem>
  ));
}

/** Leads to the Reader, where the outline itself is corrected. */
function CorrectItems({ view, pair, sides }: PairProps) {
  const { t } = useTranslation();
  return sides.map((side) => (
    <MenuItem
      key={side}
      testId={`section-correct-${side}`}
      onSelect={() => {
        closeMenu();
        const span = sectionOn(side, { view, pair })?.heading ?? null;
        navigate({ kind: 'reader', id: view[side].summary.id, focus: { span, note: null } });
      }}
    >
      {t(`decision.correct-${side}`)}
    </MenuItem>
  ));
}
