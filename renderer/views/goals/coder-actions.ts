import type { Coder, CoderId } from '../../../shared/model/goal.ts';
import { call } from '../../client/call.ts';
import { refreshGoals, useGoals } from './goals-store.ts';
import { showStepToast } from '../../state/undo-toast.ts';
import { translate } from '../../locales/words.ts';

/** From now on `coder` codes; the marks of the one before are put out of sight. */
export async function chooseCoder(coder: Coder): Promise<void> {
  await call('coders/choose', { id: coder.id });
  useGoals.setState({ chosen: new Map() });
  await refreshGoals();
  showStepToast(translate('goals.coder-now', { name: coder.name }));
}

export async function addCoder(name: string): Promise<void> {
  showCoders(await call('coders/add', { name }));
}

export async function renameCoder(id: CoderId, name: string): Promise<void> {
  showCoders(await call('coders/rename', { id, name }));
}

function showCoders(coders: readonly Coder[]): void {
  const { view } = useGoals.getState();
  if (view === null) return;
  const coder = coders.find(({ id }) => id === view.coder.id) ?? view.coder;
  useGoals.setState({ view: { ...view, coders, coder } });
}
