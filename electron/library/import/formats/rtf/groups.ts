import { LIMITS, refuseLimit } from '../limits.ts';

/** Where the text of a group goes. */
export type Target = 'body' | 'head' | 'note' | 'comment' | 'nowhere';

/** What holds until the brace that ends it. */
export type Group = {
  target: Target;
  isStarred: boolean;
  isHidden: boolean;
  isDeleted: boolean;
  isRaised: boolean;
  /** How many characters stand behind \u for programs that do not know it. */
  skip: number;
  font: number;
};

const makeGroup = (): Group => ({
  ...{ target: 'body', isStarred: false, isHidden: false, isDeleted: false, isRaised: false },
  ...{ skip: 1, font: 0 },
});

/** The groups that are open, each with what the one around it set. */
export type Groups = {
  here(): Group;
  /** @throws AppError `unreadable-file` where they go too deep */
  open(): void;
  close(): Group | undefined;
  /** True where every group was closed but the one that the document stands in. */
  isOutermost(): boolean;
};

export function createGroups(): Groups {
  const open: Group[] = [makeGroup()];
  /** What stands behind the brace that closes the document. */
  const behind = makeGroup();
  const here = (): Group => open.at(-1) ?? behind;
  return {
    here,
    open() {
      if (open.length > LIMITS.xmlDepth) throw refuseLimit('xmlDepth');
      open.push({ ...here(), isStarred: false });
    },
    close: () => open.pop(),
    isOutermost: () => open.length === 1,
  };
}
