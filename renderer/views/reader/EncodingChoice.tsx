import type { ReportView } from '../../../shared/contract/views.ts';
import { ENCODINGS, type Encoding } from '../../../shared/model/report.ts';
import { FormLine } from '../../components/kit/Form.tsx';
import { Select } from '../../components/kit/Select.tsx';
import { useTranslation } from '../../locales/words.ts';
import { run } from '../../state/history.ts';
import { readAs, useReader } from './reader-store.ts';

/** How the bytes are read as text: as told from them, or as the user knows better. */
export function EncodingChoice({ view }: { readonly view: ReportView }) {
  const { t } = useTranslation();
  const isBusy = useReader((state) => state.isBusy);
  const { detectedEncoding: detected } = view;
  const { encoding } = view.summary;
  const isOther = encoding !== detected;
  const words = (name: Encoding): string =>
    name === detected
      ? t('reader.encoding-detected', { name: t(`encoding.${name}`) })
      : t(`encoding.${name}`);
  return (
    <FormLine
      label={t('reader.encoding')}
      fault={!isBusy && isOther && t('reader.encoding-other', { name: t(`encoding.${detected}`) })}
      note={isBusy && t('reader.rereading')}
    >
      <Select
        choices={ENCODINGS}
        chosen={encoding}
        onChoose={(name) => run(readAs(name === detected ? null : name))}
        words={words}
        disabled={isBusy}
        data-testid="encoding"
      />
    </FormLine>
  );
}
