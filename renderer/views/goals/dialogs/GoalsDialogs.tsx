import type { GoalsView } from '../../../../shared/contract/goal-api.ts';
import { showGoalsDialog, useGoals } from '../goals-store.ts';
import { AddGoalDialog } from './AddGoalDialog.tsx';
import { AgreementDialog } from './AgreementDialog.tsx';
import { CodersDialog } from './CodersDialog.tsx';
import { SchemeDialog } from './SchemeDialog.tsx';

function close(): void {
  showGoalsDialog(null);
}

/** The dialog that is open above the goals. */
export function GoalsDialogs({ view }: { readonly view: GoalsView }) {
  const dialog = useGoals((state) => state.dialog);
  switch (dialog) {
    case 'scheme':
      return <SchemeDialog view={view} onClose={close} />;
    case 'agreement':
      return <AgreementDialog view={view} onClose={close} />;
    case 'coders':
      return <CodersDialog view={view} onClose={close} />;
    case 'add':
      return <AddGoalDialog report={view.earlier} onClose={close} />;
    case null:
      return null;
  }
}
