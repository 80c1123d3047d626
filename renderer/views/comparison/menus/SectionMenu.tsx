import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { keyHint } from '../../../components/key-table.ts';
import { COMPARISON_KEYS } from '../keys.ts';
import type { Side } from '../../../../shared/model/comparison.ts';
import { ContextMenu } from '../../../components/ContextMenu.tsx';
import { navigate } from '../../../state/app-store.ts';
import { useComparison } from '../comparison-store.ts';
import { run } from '../../../state/history.ts';
import { actOnPair, beginSectionLink, undecide } from '../hand-actions.ts';
import { decisionsOfPair } from '../model/decisions.ts';
import { sectionName } from '../model/places.ts';
import { KeyItem } from './PassageMenu.tsx';
import { useTranslation } from '../../../locales/words.ts';

function closeMenu(): void {
  useComparison.setState({ menu: null });
}

/** What can be settled about the sections of a line of the tree. */
export function SectionMenu({ view }: { readonly view: ComparisonView }) {
  const { t } = useTranslation();
  const menu = useComparison((state) => state.menu);
  if (menu?.level !== 'section') return null;
  const pair = view.comparison.sections[menu.pair];
  if (pair === undefined) return null;
  const sides = (['left', 'right'] as const).filter((side) => pair[side] !== null);
  const title = (side: Side): string =>
    pair[side] === null ? '' : sectionName(view[side].outline.sections[pair[side]], 14);
  const isPair = sides.length === 2;
  const hasHeading = sides.every((side) => pair[side] !== 0);
  const correct = (side: Side): void => {
    const section = pair[side] === null ? undefined : view[side].outline.sections[pair[side]];
    closeMenu();
    const span = section?.heading ?? null;
    navigate({ kind: 'reader', id: view[side].summary.id, focus: { span, note: null } });
  };
  return (
    <ContextMenu
      x={menu.x}
      y={menu.y}
      label={t('hand.section-menu')}
      testId="section-menu"
      onClose={closeMenu}
    >
      {(['link', 'further'] as const).map((act) =>
        sides.map((side, index) => (
          <KeyItem
            key={`${act}-${side}`}
            keys={index > 0 ? '' : keyHint(COMPARISON_KEYS[act === 'link' ? 'link' : 'merge'])}
            testId={`section-${act}-${side}`}
            isDisabled={!hasHeading}
            onSelect={() => {
              beginSectionLink(menu.pair, act === 'further', side);
            }}
          >
            {t(`hand.section-${act}-${side}`, { title: title(side) })}
          </KeyItem>
        )),
      )}
      {(['cut', 'lock'] as const).map((act) => (
        <KeyItem
          key={act}
          keys={keyHint(COMPARISON_KEYS[act])}
          testId={`section-${act}`}
          isDisabled={!isPair || !hasHeading}
          onSelect={() => {
            actOnPair(act, menu.pair);
          }}
        >
          {t(`hand.${act}`)}
        </KeyItem>
      ))}
      {sides.map((side, index) => (
        <KeyItem
          key={`alone-${side}`}
          keys={index === 0 ? keyHint(COMPARISON_KEYS.alone) : ''}
          testId={`section-alone-${side}`}
          isDisabled={!hasHeading}
          onSelect={() => {
            actOnPair(`alone-${side}`, menu.pair);
          }}
        >
          {t('hand.section-alone', { title: title(side) })}
        </KeyItem>
      ))}
      {decisionsOfPair(view, menu.pair).map((decision) => (
        <KeyItem
          key={decision.id}
          keys=""
          testId="section-undecide"
          onSelect={() => {
            run(undecide(decision.id));
          }}
        >
          {t('hand.withdraw', { what: t(`hand.kind-${decision.kind}`) })}
        </KeyItem>
      ))}
      {sides.map((side) => (
        <KeyItem
          key={`correct-${side}`}
          keys=""
          testId={`section-correct-${side}`}
          onSelect={() => {
            correct(side);
          }}
        >
          {t(`hand.correct-${side}`)}
        </KeyItem>
      ))}
    </ContextMenu>
  );
}
