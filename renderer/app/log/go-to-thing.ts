import type { LoggedPlace } from '../../../shared/contract/history-api.ts';
import { call } from '../../client/call.ts';
import { translate } from '../../locales/words.ts';
import { navigate } from '../../state/app-store.ts';
import type { Route } from '../../state/routes.ts';
import { showToast } from '../../state/toast-store.ts';

/** Leads to where a thing of a step stands today; where its words are gone, to its report, and says so. */
export async function goToThing(step: number, thing: number): Promise<void> {
  const place = await call('history/find', { step, thing });
  if (place !== null) navigate(routeOf(place));
  if (place === null || place.isLost) showToast(translate('log.lost'));
}

function routeOf(place: LoggedPlace): Route {
  switch (place.kind) {
    case 'reader':
      return { kind: 'reader', id: place.report, focus: { span: place.span, note: place.note } };
    case 'comparison':
      return { kind: 'comparison', left: place.left, right: place.right, focus: place.focus };
    case 'goals':
      return { kind: 'goals', report: place.report, focus: place.focus };
    case 'indicators':
      return { kind: 'indicators', place: place.place, focus: place.focus };
  }
}
