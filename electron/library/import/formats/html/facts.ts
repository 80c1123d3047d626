import { NO_FACTS, type SourceFacts } from '../../../../../shared/model/extraction.ts';
import type { HtmlDocument } from './parse.ts';

/** Names of the sites' own fields (GB standard for government sites, and what other sites write), the best first. */
const TITLES = ['articletitle', 'og:title', 'dc.title', 'title'];
const DATES = ['pubdate', 'publishdate', 'article:published_time', 'createdate', 'firstpublishedtime'];
const ISSUERS = ['contentsource', 'source', 'author', 'sitename', 'og:site_name', 'copyright'];

/** What a page says of itself in fields that are not shown, and in the lines around the report. */
export function readFacts(page: HtmlDocument, html: string, around: string, address = ''): SourceFacts {
  const fields = new Map<string, string>();
  for (const meta of page.querySelectorAll('meta')) {
    const name = (meta.getAttribute('name') ?? meta.getAttribute('property') ?? '').toLowerCase();
    const value = (meta.getAttribute('content') ?? '').trim();
    if (name !== '' && value !== '' && !fields.has(name)) fields.set(name, value);
  }
  const pick = (names: readonly string[]): string =>
    names.map((name) => fields.get(name) ?? '').find((value) => value !== '') ?? '';
  const first = (selector: string): string => {
    const [found] = page.querySelectorAll(selector);
    return found?.textContent.replace(/\s+/gu, ' ').trim() ?? '';
  };
  const [canonical] = page.querySelectorAll('link[rel="canonical"]');
  return {
    ...NO_FACTS,
    title: pick(TITLES) || first('h1') || first('title'),
    date:
      pick(DATES) ||
      (/(?:发布|发文|成文|时间|日期)[^\d\n]{0,8}(\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?)/u.exec(around)?.[1] ??
        ''),
    url: savedFrom(html) || address || (fields.get('og:url') ?? canonical?.getAttribute('href') ?? ''),
    issuer:
      (/(?:来源|发布机构|发文机关|信息来源)\s*[：:]\s*([\p{Script=Han}·]{2,30})/u.exec(around)?.[1] ?? '') ||
      pick(ISSUERS),
  };
}

/** Browsers write where a page was saved from into its head: `<!-- saved from url=(0044)https://… -->`. */
function savedFrom(html: string): string {
  return /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/iu.exec(html.slice(0, 4000))?.[1] ?? '';
}
