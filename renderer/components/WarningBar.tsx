import type { ReactNode } from 'react';
import { useTranslation } from '../locales/words.ts';
import { putAway, useIsPutAway } from '../state/put-away.ts';
import { IconButton } from './kit/IconButton.tsx';
import { Spacer } from './kit/Words.tsx';
import { focusSpot } from './spots.ts';

type WarningBarProps = {
  /** What it says, and of which reports: one that was put away stays away for these. */
  readonly of: string;
  readonly testId: string;
  readonly children: ReactNode;
};

/** What a reader must know once, over the text; it can be put away, and is there again after a restart. */
export function WarningBar({ of, testId, children }: WarningBarProps) {
  const { t } = useTranslation();
  if (useIsPutAway(of)) return null;
  return (
    <div className="warning" role="note" data-testid={testId}>
      {children}
      <Spacer />
      <IconButton
        label={t('app.put-away')}
        data-testid="put-away"
        onClick={() => {
          putAway(of);
          focusSpot('main');
        }}
      >
        ✕
      </IconButton>
    </div>
  );
}
