import type { ReportView } from '../../../shared/contract/views.ts';
import { ENCODINGS, type Encoding } from '../../../shared/model/report.ts';
import { run } from '../../state/history.ts';
import { readAs, useReader } from './reader-store.ts';
import { useTranslation } from '../../locales/words.ts';

/** How the bytes are read as text: as told from them, or as the user knows better. */
export function EncodingChoice({ view }: { readonly view: ReportView }) {
  const { t } = useTranslation();
  const isBusy = useReader((state) => state.isBusy);
  const { detectedEncoding: detected } = view;
  const { encoding } = view.summary;
  const choose = (value: string): void => {
    const chosen = ENCODINGS.find((name): name is Encoding => name === value) ?? null;
    run(readAs(chosen === detected ? null : chosen));
  };
  return (
    <label className="form-line">
      <span>{t('reader.encoding')}</span>
      <span className="form-field">
        <select
          className="field"
          value={encoding}
          disabled={isBusy}
          data-testid="encoding"
          onChange={(event) => choose(event.target.value)}
        >
          {ENCODINGS.map((name) => (
            <option key={name} value={name}>
              {name === detected
                ? t('reader.encoding-detected', { name: t(`encoding.${name}`) })
                : t(`encoding.${name}`)}
            </option>
          ))}
        </select>
        {isBusy && <small>{t('reader.rereading')}</small>}
        {!isBusy && encoding !== detected && (
          <small className="warn">{t('reader.encoding-other', { name: t(`encoding.${detected}`) })}</small>
        )}
      </span>
    </label>
  );
}
