import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { COMPARISON_KEYS } from '../keys.ts';
import { sliceSpan } from '../../../../shared/model/span.ts';
import { ContextMenu } from '../../../components/ContextMenu.tsx';
import { MenuHead, MenuItem } from '../../../components/Menu.tsx';
import { noteOnPlace } from '../actions.ts';
import { useComparison } from '../comparison-store.ts';
import { actOnPassage, beginLink, closeMenu, takeOutMember } from '../linking-actions.ts';
import { decisionsOfRows } from '../model/decisions.ts';
import { pickedOf } from '../model/place.ts';
import { canMerge, partnerSpan, rowsOf, spanOf, type Cursor } from '../model/picking.ts';
import { OTHER_SIDE, shorten } from '../model/places.ts';
import { membersOf } from '../model/several.ts';
import { CopyItems } from './CopyItems.tsx';
import { WithdrawItems } from './WithdrawItems.tsx';
import { useTranslation } from '../../../locales/words.ts';

/** Characters of the chosen words that the menu shows. */
const QUOTE = 22;

/** What can be decided about the sentences that are picked, each with its key. */
export function PassageMenu({ view }: { readonly view: ComparisonView }) {
  const { t } = useTranslation();
  const menu = useComparison((state) => state.menu);
  const cursor = useComparison((state) => pickedOf(state.place));
  if (menu?.level !== 'passage' || cursor === null || spanOf(view, cursor) === null) return null;
  return (
    <ContextMenu x={menu.x} y={menu.y} label={t('decision.menu')} testId="passage-menu" onClose={closeMenu}>
      <PassageHead view={view} cursor={cursor} />
      <MenuItem writes entry={COMPARISON_KEYS.link} testId="decide-link" onSelect={beginLink}>
        {t(`decision.link-${OTHER_SIDE[cursor.side]}`)}
      </MenuItem>
      <ActItems view={view} cursor={cursor} />
      <MenuItem
        writes
        entry={COMPARISON_KEYS.note}
        testId="menu-note"
        onSelect={() => {
          closeMenu();
          // The menu gives the focus back to the text; what is written into comes after that.
          requestAnimationFrame(noteOnPlace);
        }}
      >
        {t('notes.write')}
      </MenuItem>
      <MemberItems view={view} cursor={cursor} />
      <CopyItems view={view} cursor={cursor} />
      <WithdrawItems
        decisions={decisionsOfRows(view, rowsOf(view.comparison.rows, cursor))}
        testId="undecide"
      />
    </ContextMenu>
  );
}

type PassageProps = { readonly view: ComparisonView; readonly cursor: Cursor };

/** The words that the menu is about. */
function PassageHead({ view, cursor }: PassageProps) {
  const { t } = useTranslation();
  const own = spanOf(view, cursor);
  const count = rowsOf(view.comparison.rows, cursor).length;
  return (
    <MenuHead lang="zh-CN" data-report-text="">
      {own !== null && shorten(sliceSpan(view[cursor.side].text, own), QUOTE)}
      {count > 1 && ` · ${t('decision.sentences', { n: count })}`}
    </MenuHead>
  );
}

function ActItems({ view, cursor }: PassageProps) {
  const { t } = useTranslation();
  const hasPartner = partnerSpan(view, cursor) !== null;
  const acts = [
    ['cut', hasPartner],
    ['alone', true],
    ['lock', hasPartner],
    ['merge', canMerge(view, cursor)],
  ] as const;
  return acts.map(([act, isPossible]) => (
    <MenuItem
      writes
      key={act}
      entry={COMPARISON_KEYS[act]}
      isDisabled={!isPossible}
      testId={`decide-${act}`}
      onSelect={() => actOnPassage(act)}
    >
      {t(`decision.${act}`)}
    </MenuItem>
  ));
}

/** Each sentence of those that are matched as one, to be taken out. */
function MemberItems({ view, cursor }: PassageProps) {
  const { t } = useTranslation();
  return membersOf(view, cursor).map((member) => (
    <MenuItem
      writes
      key={`${member.side}-${member.end}`}
      testId={`take-out-${member.side}-${member.end}`}
      onSelect={() => takeOutMember(member)}
    >
      {t(`decision.take-out-${member.end}`, {
        quote: shorten(sliceSpan(view[member.side].text, member.span), QUOTE / 2),
      })}
    </MenuItem>
  ));
}
