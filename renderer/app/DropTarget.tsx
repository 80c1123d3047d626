import { useEffect, useState } from 'react';
import { useTranslation } from '../locales/words.ts';
import styles from './DropTarget.module.css';

/** Says that files may be let go here; what is dropped goes through main, which alone sees paths. */
export function DropTarget() {
  const { t } = useTranslation();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const enter = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') === true) setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (): void => setOver(false);
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return isOver ? (
    <div className={styles['target']} data-testid="drop-target">
      <p>{t('library.drop-here')}</p>
    </div>
  ) : null;
}
