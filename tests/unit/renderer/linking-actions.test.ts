import { beforeEach, expect, test } from 'vitest';
import { translate } from '../../../renderer/locales/words.ts';
import { useToasts } from '../../../renderer/state/toast-store.ts';
import { showView, useComparison } from '../../../renderer/views/comparison/comparison-store.ts';
import { actOnPassage } from '../../../renderer/views/comparison/linking-actions.ts';
import { cursorAt } from '../../../renderer/views/comparison/model/picking.ts';
import { placeOfSentences } from '../../../renderer/views/comparison/model/place.ts';
import { makeView } from './comparison-fixture.ts';

const said = (): unknown => useToasts.getState().toasts.at(-1)?.content;

beforeEach(() => {
  useToasts.setState({ toasts: [] });
  useComparison.setState(useComparison.getInitialState());
  showView(makeView(['^=甲。', '^-乙。', '^=丙。']));
  useComparison.setState({ place: placeOfSentences(cursorAt('left', 1)) });
});

test('a sentence without a match has nothing to cut', () => {
  actOnPassage('cut');
  expect(said()).toBe(translate('decision.nothing'));
});

test('it may have one while the pair is compared again, and is said to be waited for', () => {
  useComparison.setState({ isComparingAgain: true });
  actOnPassage('cut');
  expect(said()).toBe(translate('decision.not-yet'));
});
