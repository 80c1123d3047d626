import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { keyHint } from '../../../components/key-table.ts';
import { COMPARISON_KEYS } from '../keys.ts';
import { sliceSpan } from '../../../../shared/model/span.ts';
import { ContextMenu } from '../../../components/ContextMenu.tsx';
import { MenuItem } from '../../../components/Menu.tsx';
import { useComparison } from '../comparison-store.ts';
import { run } from '../../../state/history.ts';
import { actOnPassage, beginLink, takeOutMember, undecide } from '../hand-actions.ts';
import { decisionsOfRows } from '../model/decisions.ts';
import { canMerge, partnerSpan, rowsOf, spanOf } from '../model/hand.ts';
import { OTHER_SIDE, shorten } from '../model/places.ts';
import { membersOf } from '../model/several.ts';
import { useTranslation } from '../../../locales/words.ts';

/** Characters of the chosen words that the menu shows. */
const QUOTE = 22;

function closeMenu(): void {
  useComparison.setState({ menu: null });
}

/** What can be settled about the sentences that the hand is on, each with its key. */
export function PassageMenu({ view }: { readonly view: ComparisonView }) {
  const { t } = useTranslation();
  const { menu, cursor } = useComparison();
  if (menu?.level !== 'passage' || cursor === null) return null;
  const own = spanOf(view, cursor);
  if (own === null) return null;
  const rows = rowsOf(view.comparison.rows, cursor);
  const hasPartner = partnerSpan(view, cursor) !== null;
  const decisions = decisionsOfRows(view, rows);
  return (
    <ContextMenu x={menu.x} y={menu.y} label={t('hand.menu')} testId="passage-menu" onClose={closeMenu}>
      <div className="menu-head" lang="zh-CN" data-report-text="">
        {shorten(sliceSpan(view[cursor.side].text, own), QUOTE)}
        {rows.length > 1 && ` · ${t('hand.sentences', { n: rows.length })}`}
      </div>
      <KeyItem keys={keyHint(COMPARISON_KEYS.link)} testId="hand-link" onSelect={beginLink}>
        {t(`hand.link-${OTHER_SIDE[cursor.side]}`)}
      </KeyItem>
      {(
        [
          ['cut', hasPartner],
          ['alone', true],
          ['lock', hasPartner],
          ['merge', canMerge(view, cursor)],
        ] as const
      ).map(([act, isPossible]) => (
        <KeyItem
          key={act}
          keys={keyHint(COMPARISON_KEYS[act])}
          isDisabled={!isPossible}
          testId={`hand-${act}`}
          onSelect={() => {
            actOnPassage(act);
          }}
        >
          {t(`hand.${act}`)}
        </KeyItem>
      ))}
      {membersOf(view, cursor).map((member) => (
        <KeyItem
          key={`${member.side}-${member.end}`}
          keys=""
          testId={`hand-take-out-${member.side}-${member.end}`}
          onSelect={() => {
            takeOutMember(member);
          }}
        >
          {t(`hand.take-out-${member.end}`, {
            quote: shorten(sliceSpan(view[member.side].text, member.span), QUOTE / 2),
          })}
        </KeyItem>
      ))}
      {decisions.map((decision) => (
        <KeyItem
          key={decision.id}
          keys=""
          testId="hand-undecide"
          onSelect={() => {
            run(undecide(decision.id));
          }}
        >
          {t('hand.withdraw', { what: t(`hand.kind-${decision.kind}`) })}
        </KeyItem>
      ))}
    </ContextMenu>
  );
}

type KeyItemProps = {
  readonly keys: string;
  readonly testId: string;
  readonly isDisabled?: boolean;
  readonly onSelect: () => void;
  readonly children: string;
};

/** A choice with the key that does the same. */
export function KeyItem({ keys, testId, isDisabled = false, onSelect, children }: KeyItemProps) {
  return (
    <MenuItem testId={testId} isDisabled={isDisabled} onSelect={onSelect}>
      <span className="menu-words">{children}</span>
      {keys !== '' && <kbd>{keys}</kbd>}
    </MenuItem>
  );
}
