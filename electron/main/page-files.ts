import { extname, resolve, sep } from 'node:path';

export const PAGE_SCHEME = 'app';
const PAGE_HOST = 'duizhao';
export const PAGE_URL = `${PAGE_SCHEME}://${PAGE_HOST}/index.html`;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.map': 'application/json',
};

/** The guide, or the licences of all parts: pages without a program that lie beside the page's own. */
export function guideUrl(kind: 'guide' | 'licences', language: string): string {
  const name = kind === 'guide' ? language : `${kind}-${language}`;
  return `${PAGE_SCHEME}://${PAGE_HOST}/guide/${name}.html`;
}

/** A file of the built page and the type it is sent with. */
export type PageFile = { readonly path: string; readonly type: string };

/** The file under `folder` that `address` names; undefined where it names none of the page's or leads out of `folder`. */
export function findPageFile(folder: string, address: string): PageFile | undefined {
  const url = parseUrl(address);
  if (url?.protocol !== `${PAGE_SCHEME}:` || url.host !== PAGE_HOST) return undefined;
  const inside = decode(url.pathname);
  if (inside === undefined || inside.includes('\0')) return undefined;
  const root = resolve(folder);
  const path = resolve(root, `.${inside}`);
  const type = TYPES[extname(path)];
  return path.startsWith(root + sep) && type !== undefined ? { path, type } : undefined;
}

/** True where `address` is a page of ours. */
export function isPageUrl(address: string): boolean {
  const url = parseUrl(address);
  return url?.protocol === `${PAGE_SCHEME}:` && url.host === PAGE_HOST;
}

function parseUrl(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

/** `%2e%2e%2f` is `../` only after this: hence decoded before the path is looked at. */
function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
