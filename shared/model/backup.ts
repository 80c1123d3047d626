/**
 * What a backup is: made in idle time or before an update; by hand; of what a restored backup took the place of; or
 * one that was found damaged when it was made, as the library then is.
 */
export const BACKUP_MARKS = ['daily', 'own', 'replaced', 'damaged'] as const;
export type BackupMark = (typeof BACKUP_MARKS)[number];
