/**
 * Begins the name of a place whose only link stands at the place itself. What such a link covers is known from where it
 * was drawn; where Chromium (to 144 at least) says that a place in a table lies, it has not counted the heads that the
 * table repeats, nor the rows that a page break pushed down: after thirty pages that is two pages too early.
 * Before: r839 on page 26; after, by the link to at-r839: on page 28, where it is.
 */
export const AT = 'at-';
