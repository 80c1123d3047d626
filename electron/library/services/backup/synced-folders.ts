import { sep } from 'node:path';

/** Folders that a service copies while a program writes in them, by what their names begin with. */
const SERVICES: readonly (readonly [beginning: RegExp, name: string])[] = [
  [/^OneDrive/iu, 'OneDrive'],
  [/^Dropbox/iu, 'Dropbox'],
  [/^(?:Google ?Drive|GoogleDrive|My Drive)/iu, 'Google Drive'],
  [/^(?:Mobile Documents|iCloud ?Drive)/iu, 'iCloud'],
  [/^(?:Nutstore|我的坚果云|坚果云)/iu, '坚果云'],
  [/^(?:BaiduSyncdisk|百度网盘同步空间|百度同步空间)/iu, '百度网盘'],
  [/^(?:WPSDrive|WPS云盘)/iu, 'WPS 云盘'],
  [/^(?:Nextcloud|ownCloud|Seafile|Syncthing)/iu, 'Nextcloud'],
];

/** The service in whose folder a file lies, by the names of the folders around it, or null. */
export function findSyncService(file: string): string | null {
  const folders = file.split(sep).slice(0, -1);
  return SERVICES.find(([beginning]) => folders.some((folder) => beginning.test(folder)))?.[1] ?? null;
}
