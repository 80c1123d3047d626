/**
 * One step from the schema before to `version`. Never edited once it was released: a library in somebody's hands has
 * already taken it.
 */
export type Migration = {
  /** What `user_version` is after it; steps of ten, so that a branch can put one between. */
  readonly version: number;
  readonly sql: string;
};
