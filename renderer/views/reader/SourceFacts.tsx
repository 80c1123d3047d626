import type { ReportSource } from '../../../shared/model/extraction.ts';
import { Facts } from '../../components/kit/Facts.tsx';
import { useTranslation } from '../../locales/words.ts';

/** What the report was read out of, and what the file says of it; a plain file of text says nothing. */
export function SourceFacts({ source }: { readonly source: ReportSource }) {
  const { t } = useTranslation();
  const { facts, format, within, row } = source;
  const place = [...within, ...(row === null ? [] : [t('report.row', { n: row })])].join(' › ');
  const lines = [
    [t('report.format'), format === 'text' ? '' : t(`format.${format}`)],
    [t('report.within'), place],
    [t('report.own-title'), facts.title],
    [t('report.own-date'), facts.date],
    [t('report.url'), facts.url],
    [t('report.issuer'), facts.issuer],
  ] as const;
  const said = lines.filter(([, value]) => value !== '');
  return said.length === 0 ? null : (
    <Facts data-testid="source-facts">
      {said.map(([name, value]) => (
        <Fact key={name} name={name} value={value} />
      ))}
    </Facts>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd lang="zh-CN" data-report-text="">
        {value}
      </dd>
    </>
  );
}
