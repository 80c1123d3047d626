import type { GrantedPath } from '../../shared/contract/grants.ts';
import type { NamedFiles, PageEvent } from '../../shared/contract/page.ts';
import { isBundle } from './file-names.ts';
import type { Grants } from './grants.ts';

/** Files that the user named, each granted to a page, to be read. */
export function nameFiles(grants: Pick<Grants, 'give'>, page: number, paths: readonly string[]): NamedFiles {
  const give = (path: string): GrantedPath => grants.give(page, path, 'read');
  return {
    files: paths.filter((path) => !isBundle(path)).map(give),
    bundles: paths.filter(isBundle).map(give),
  };
}

/** Project bundles that the system asks to open: a page is told of them once it listens. */
export type OpenedBundles = {
  /** For a page that shows, or where none listens yet, for the next one that starts. */
  readonly open: (page: number | undefined, paths: readonly string[]) => void;
  /** The page starts, and takes what waits. */
  readonly take: (page: number) => readonly GrantedPath[];
  /** The page listens no longer. */
  readonly forget: (page: number) => void;
};

/** `first` waits for the first page. */
export function createOpenedBundles(
  first: readonly string[],
  { grants, send }: { readonly grants: Grants; readonly send: (page: number, event: PageEvent) => void },
): OpenedBundles {
  const listening = new Set<number>();
  let waiting = first;
  return {
    open(page, paths) {
      const bundles = paths.filter(isBundle);
      if (page === undefined || !listening.has(page)) waiting = [...waiting, ...bundles];
      else if (bundles.length > 0) send(page, { kind: 'dropped', ...nameFiles(grants, page, bundles) });
    },
    take(page) {
      const { bundles } = nameFiles(grants, page, waiting);
      listening.add(page);
      waiting = [];
      return bundles;
    },
    forget: (page) => listening.delete(page),
  };
}
