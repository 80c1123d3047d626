import { useMemo } from 'react';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { formatCount } from '../../../state/format.ts';
import { isRebuilt } from '../model/lossless.ts';
import { useTranslation } from '../../../locales/words.ts';
import { Facts } from '../../../components/kit/Facts.tsx';
import { Toned } from '../../../components/kit/Words.tsx';

type LosslessDialogProps = { readonly view: ComparisonView; readonly onClose: () => void };

/** What "can be rebuilt" means, checked once more in this window, and the files it is said of. */
export function LosslessDialog({ view, onClose }: LosslessDialogProps) {
  const { t } = useTranslation();
  const isTrue = useMemo(() => isRebuilt(view, 'left') && isRebuilt(view, 'right'), [view]);
  return (
    <Dialog title={t('comparison.lossless-title')} onClose={onClose} testId="lossless-dialog">
      <p>{t('comparison.lossless-text')}</p>
      <Toned as="p" tone={isTrue ? 'good' : 'warn'} data-testid="lossless-live">
        {isTrue
          ? `✓ ${t('comparison.lossless-live', {
              left: formatCount(view.left.text.length),
              right: formatCount(view.right.text.length),
            })}`
          : `✕ ${t('comparison.lossless-bad')}`}
      </Toned>
      {(['left', 'right'] as const).map((side) => (
        <Facts key={side}>
          <dt>{t(`side.${side}`)}</dt>
          <dd lang="zh-CN" data-report-text="">
            {view[side].summary.fileName}
          </dd>
          <dt>{t('comparison.file-hash')}</dt>
          <dd>
            <code>{view[side].summary.sha256}</code>
          </dd>
        </Facts>
      ))}
    </Dialog>
  );
}
