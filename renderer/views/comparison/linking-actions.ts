import { AppError } from '../../../shared/base/errors.ts';
import { focusSpot } from '../../components/spots.ts';
import type { ComparisonView, HistoryStep } from '../../../shared/contract/views.ts';
import type { Side } from '../../../shared/model/comparison.ts';
import { sortOfDecision, type AskedDecision, type DecisionId } from '../../../shared/model/decision.ts';
import { call } from '../../client/call.ts';
import { useApp } from '../../state/app-store.ts';
import { jumpToRow, refreshPair, showView, useComparison, type Pair } from './comparison-store.ts';
import { recorded, run } from '../../state/history.ts';
import { showToast } from '../../state/toast-store.ts';
import { showUndoToast } from '../../state/undo-toast.ts';
import {
  acrossFrom,
  asLock,
  cursorAt,
  extendTo,
  linkDecision,
  moveCursor,
  partnerSpan,
  rowsOf,
  canMerge,
  passageDecisions,
  sectionDecision,
  type Cursor,
  type PassageAct,
} from './model/picking.ts';
import { pickedOf, placeOfClick, placeOfSentences } from './model/place.ts';
import { OTHER_SIDE } from './model/places.ts';
import { standingLinks, takeOut, type Member } from './model/several.ts';
import { holdPlace, isLeft, pickedBox, shownRows } from './viewport.ts';
import { translate } from '../../locales/words.ts';

/** What keys are about: what was picked, else the row of the place, else, and where that was scrolled away from, the first row in the window. */
function pickedOrCurrent(): Cursor | null {
  const { view, place } = useComparison.getState();
  const isAway = place !== null && isLeft(place);
  const picked = pickedOf(place);
  if (view === null || (picked !== null && !isAway)) return picked;
  const index = place === null || isAway ? shownRows().first : place.row;
  const row = view.comparison.rows[index];
  if (row === undefined) return null;
  return cursorAt(row.left === null ? 'right' : 'left', index);
}

/** Makes sentences the place, without moving the window. */
function pick(picked: Cursor): void {
  useComparison.setState({ place: placeOfSentences(picked) });
}

/** Lets go of the sentences that are picked; a change among them stays the place. */
export function letGo(): void {
  useComparison.setState(({ place }) => ({
    place: place?.kind === 'change' ? { ...place, picked: null } : null,
  }));
}

/** Where a click in the text fell: the sentence's side and row, and the character itself. */
export type ClickedAt = { readonly side: Side; readonly row: number; readonly offset: number };

/** Goes to what was clicked, or with `isExtending` picks all up to it; while something is being linked, picks its partner. */
export function pickRow({ side, row, offset }: ClickedAt, isExtending: boolean): void {
  const { view, place, linking, mode } = useComparison.getState();
  if (view === null) return;
  const { rows } = view.comparison;
  if (linking?.level === 'passage') {
    // In the running text words that both sides have stand once: the row says which sentence is meant.
    const wanted = OTHER_SIDE[linking.from.side];
    const picked = mode === 'inline' || side === wanted ? cursorAt(wanted, row) : null;
    if (picked === null || rowsOf(rows, picked).length === 0) {
      showToast(translate(`decision.no-sentence-${wanted}`));
      return;
    }
    const to = isExtending ? extendTo(rows, linking.to, row) : picked;
    useComparison.setState({ linking: { ...linking, to } });
    if (!isExtending) confirmLink();
    return;
  }
  const cursor = pickedOf(place);
  if (isExtending && cursor?.side === side) pick(extendTo(rows, cursor, row));
  else
    useComparison.setState({
      place: placeOfClick(view, side, row, offset, useApp.getState().settings.masks),
    });
}

/** Moves what is picked, or what it is to be linked with, by one sentence. */
export function stepPicked(by: 1 | -1, isExtending: boolean): void {
  const { view, place, linking } = useComparison.getState();
  const own = linking?.level === 'passage' ? linking.to : pickedOf(place);
  if (view === null || own === null) return;
  const moved = moveCursor(view.comparison.rows, own, by, isExtending);
  if (linking?.level === 'passage') useComparison.setState({ linking: { ...linking, to: moved } });
  else pick(moved);
  jumpToRow(moved.head, 'auto');
}

/** Goes to the other side of the same place. */
export function turnPicked(side: Side): void {
  const { view, place, linking } = useComparison.getState();
  const cursor = pickedOf(place);
  if (view === null || cursor === null || linking !== null || cursor.side === side) return;
  const across = acrossFrom(view, cursor);
  pick(across);
  jumpToRow(across.head, 'auto');
}

/** Begins a link: the next step is to choose what on the other side belongs to it. */
export function beginLink(): void {
  const { view } = useComparison.getState();
  const from = pickedOrCurrent();
  if (view === null || from === null) return;
  const to = acrossFrom(view, from);
  pick(from);
  useComparison.setState({ linking: { level: 'passage', from, to }, menu: null });
  focusSpot('main');
  jumpToRow(to.head, 'auto');
}

export function confirmLink(): void {
  const { view, linking } = useComparison.getState();
  if (view === null || linking?.level !== 'passage') return;
  decideOn(linkDecision(view, linking.from, linking.to));
}

export function cancelLink(): void {
  useComparison.setState({ linking: null });
}

/** Cuts, leaves alone, locks or merges what is picked. */
export function actOnPassage(act: PassageAct): void {
  const { view } = useComparison.getState();
  const cursor = pickedOrCurrent();
  if (view === null || cursor === null) return;
  pick(cursor);
  const decisions = passageDecisions(view, act, cursor);
  const isScattered = act === 'merge' && partnerSpan(view, cursor) !== null && !canMerge(view, cursor);
  decideOn(decisions, isScattered ? 'decision.scattered' : 'decision.nothing');
}

/** Takes a sentence out of those that are matched as one. */
export function takeOutMember(member: Member): void {
  decideOn(takeOut(member));
}

/** Begins a link of a section, in the place of those it has or as a further one; then the other one is chosen in the tree. */
export function beginSectionLink(pairIndex: number, isFurther: boolean, side?: Side): void {
  const pair = useComparison.getState().view?.comparison.sections[pairIndex];
  if (pair === undefined) return;
  const from = side ?? (pair.left === null ? 'right' : 'left');
  const section = pair[from];
  if (section === null || section === 0) return;
  useComparison.setState({ linking: { level: 'section', side: from, section, isFurther }, menu: null });
}

/** Links the section that waits for its partner with the one of a line of the tree. */
export function linkSectionWith(pairIndex: number): void {
  const { view, linking } = useComparison.getState();
  const pair = view?.comparison.sections[pairIndex];
  if (view === null || pair === undefined || linking?.level !== 'section') return;
  const other = pair[OTHER_SIDE[linking.side]];
  if (other === null) {
    showToast(translate(`decision.no-section-${OTHER_SIDE[linking.side]}`));
    return;
  }
  const [left, right] = linking.side === 'left' ? [linking.section, other] : [other, linking.section];
  const standing = linking.isFurther ? standingLinks(view, left, right) : [];
  decideOn([...sectionDecision(view, 'link', left, right), ...standing]);
}

/** Cuts a pair of sections, leaves one side of it alone, or locks it as it is, with all that it was split into. */
export function actOnPair(act: 'cut' | 'lock' | 'alone-left' | 'alone-right', pairIndex: number): void {
  const { view } = useComparison.getState();
  const pair = view?.comparison.sections[pairIndex];
  if (view === null || pair === undefined) return;
  const left = act === 'alone-right' ? null : pair.left;
  const right = act === 'alone-left' ? null : pair.right;
  const isPair = left !== null && right !== null;
  if ((act === 'cut' || act === 'lock') && !isPair) decideOn([]);
  else if (act === 'lock')
    decideOn(
      [...sectionDecision(view, 'link', left, right), ...standingLinks(view, left, right)].map(asLock),
    );
  else decideOn(sectionDecision(view, 'cut', left, right));
}

function decideOn(
  decisions: readonly AskedDecision[],
  otherwise: 'decision.nothing' | 'decision.scattered' = 'decision.nothing',
): void {
  const { isComparingAgain } = useComparison.getState();
  useComparison.setState({ menu: null, linking: null });
  const [decision, ...also] = decisions;
  // What is on the screen may lack the very match that was made a second ago.
  if (decision === undefined) showToast(translate(isComparingAgain ? 'decision.not-yet' : otherwise));
  else run(decide(decision, also));
}

async function decide(decision: AskedDecision, also: readonly AskedDecision[]): Promise<void> {
  const { pair } = useComparison.getState();
  if (pair === null) return;
  const step = await compareAgain(pair, call('compare/decide', { ...pair, decision, also }));
  if (step === null) showToast(translate('decision.stands'));
  else showUndoToast(translate(`decision.done-${sortOfDecision(decision)}-${decision.level}`), step);
}

/** Takes a decision back; what was computed holds again. Where another window did so first, that is shown. */
export async function undecide(decision: DecisionId): Promise<void> {
  const { pair } = useComparison.getState();
  if (pair === null) return;
  useComparison.setState({ menu: null });
  try {
    const step = await compareAgain(pair, call('compare/undecide', { ...pair, decision }));
    showUndoToast(translate('decision.withdrawn'), step);
  } catch (thrown) {
    if (!isGone(thrown, decision)) throw thrown;
    showToast(translate('decision.gone'));
    await refreshPair();
  }
}

function isGone(thrown: unknown, decision: DecisionId): boolean {
  return thrown instanceof AppError && thrown.code === 'not-found' && thrown.details['decision'] === decision;
}

/** Waits for the new comparison, saying so, and shows it where its pair still is on the screen. */
async function compareAgain(pair: Pair, asked: Promise<ComparisonView>): Promise<HistoryStep | null> {
  useComparison.setState({ isComparingAgain: true });
  try {
    const { value: view, step } = await recorded(asked);
    if (useComparison.getState().pair === pair) {
      const hold = holdPlace();
      showView(view);
      hold();
    }
    return step;
  } finally {
    useComparison.setState({ isComparingAgain: false });
  }
}

export function closeMenu(): void {
  useComparison.setState({ menu: null });
}

/** Opens the menu of what is picked, at the sentence itself. */
export function showPassageMenu(): void {
  const cursor = pickedOrCurrent();
  if (cursor === null) return;
  pick(cursor);
  requestAnimationFrame(() => {
    const box = pickedBox();
    const { x, y } = { x: box?.left ?? 200, y: box?.bottom ?? 200 };
    useComparison.setState({ menu: { level: 'passage', x, y } });
  });
}
