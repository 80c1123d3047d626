/** What went wrong, by the code and details of the error. */
export const error = {
  'invalid-input': 'This can’t be taken as it is, and was not saved. Please check it and try again.',
  'not-found': 'This is no longer there; it may have been deleted in another window.',
  'unreadable-file': 'This file can’t be read.',
  'unreadable-empty': 'There is no text in this file.',
  'unreadable-damaged':
    'The file is damaged, or is not what it says it is. Open it in the program that made it, save a copy and import that.',
  'unreadable-picture': '{{picture}}: {{words}}',
  'unreadable-over-limit':
    'The file goes beyond what is read (size, depth or number of parts); it was left alone and is hardly a report.',
  'unreadable-too-slow':
    'Reading the file took too long and was stopped. Open it in the program that made it and save it as TXT.',
  'unreadable-only-pictures':
    'The file holds pictures in which no text is recognised. Take a clearer scan, or use “Paste text”.',
  'unreadable-script-page':
    'The page is only a program: its text comes over the network and is not in the file. Open it in a browser, wait for the text and save it again, or paste the text.',
  'unreadable-error-page': 'This is an error page of a web site and no report.',
  'unreadable-link-page': 'The page is only a list of links. Open the report and save that page.',
  'unreadable-no-column': 'No column of the table holds the text of reports.',
  'unreadable-no-file': 'This is no file (a device or a pipe) and was not read.',
  'unreadable-changed': 'This file was changed after it was read, and was not taken in. Import it again.',
  'unreadable-missing': 'This file is no longer there; it may have been moved or deleted.',
  'unreadable-permission': 'You have no permission to read this file.',
  'unreadable-folder': 'This is a folder, not a file.',
  'unreadable-write': 'Nothing can be written there. Please choose another folder.',
  'unreadable-is-library':
    'This is a library or another database, which is not overwritten. Please choose another name.',
  'unreadable-is-original':
    'This is the file of a report in the library, which is not overwritten. Please choose another name.',
  'unreadable-library':
    'The library file can’t be opened. Please check that its folder can be read and written.',
  'unreadable-library-lost':
    'The library file was deleted or replaced after it was opened: this step was not saved. Copy what is open by “Copy to…” under backups, and open that copy.',
  'unreadable-path-too-long':
    'The path is too long: {{length}} bytes, where SQLite takes {{limit}}. Move the library to a folder with a shorter path.',
  'unreadable-original':
    'The original kept in the library is damaged: it is not the file that was taken in. This step was not done. Restore a backup, or import the file again.',
  'unreadable-old-node': 'The runtime is too old to open the library. Please install the program again.',
  'unsupported-format':
    'This format is not supported yet. Please save it as TXT or Markdown and import that.',
  'format-image': 'Pictures of this kind can’t be read. Please save it as PNG, JPEG or TIFF and import that.',
  'format-table':
    'This is a table or slides, not the text of a report. Please copy the text and use “Paste text”.',
  'format-archive': 'This is an archive. Please unpack it first, then import the TXT files in it.',
  'format-binary': 'This file is not text. Please save it as TXT and import that.',
  'format-no-chinese':
    'There is hardly any Chinese in this file; it looks like no work report and was not imported.',
  'format-other': '.{{format}} is not supported yet. Please save it as TXT or Markdown and import that.',
  'encrypted-file': 'This file is protected by a password. Please remove the password and import it again.',
  'search-too-large':
    'This search would first compare {{pairs}} pairs of neighbouring years; one search compares {{most}} at most. Choose a place or years, or write more words.',
  'too-large': 'The file is too large and was not imported.',
  'too-large-cell':
    'A cell has more than {{limit}} characters, which Excel does not hold. Please export CSV.',
  'foreign-table': 'These are no tables or notes that Duizhao can take back in; nothing was taken in.',
  'too-large-limit': 'The file is larger than {{limit}} and was not imported.',
  'db-corrupt': 'The library file is damaged and can’t be opened. Please restore it from a backup.',
  'db-from-future': 'The library was written by a newer version of Duizhao. Please update the program.',
  'db-foreign': 'This file is a database of another program, not a library of Duizhao.',
  'db-busy': 'The library is in use by another program. Please try again in a moment.',
  'read-only':
    'The library can only be read where it lies; this step was not done. Copy it to a folder that can be written, and open the copy.',
  'disk-full': 'The disk is full and nothing was saved. Please free some space and try again.',
  cancelled: 'Cancelled.',
  'library-gone': 'The library did not answer; this step was not done.',
  bug: 'Something went wrong in the program; this step was not done. Your reports and notes are not affected.',
  'unreadable-is-bundle':
    'This is a project bundle, not a report; nothing was imported. Open it by File → Open Project Bundle….',
  'unreadable-no-bundle':
    'This file is no project bundle. A bundle is written by “Export Project Bundle”; its name ends in .dzpack.',
  'unreadable-bundle-damaged':
    'The bundle is not whole, or was changed since it was written. Nothing was taken in. Export or copy it again.',
  'unreadable-bundle-over-limit':
    'The bundle is beyond what is read (in size or number). Nothing was taken in.',
  'bundle-from-future':
    'The bundle was made by a newer version of Duizhao ({{app}}), which this one can’t read. Update the program first.',
  'changed-elsewhere':
    'Another window changed this meanwhile, so it was not saved. Your words are kept: look at what is there now; saving again puts yours in its place.',
  'no-tags': 'There are no tags yet, so there is no codebook to write.',
  'bundle-conflicts':
    'It differs from this library in {{count}} places that nobody decided. Nothing was taken in.',
  'bundle-too-large':
    'The original files are too many for one bundle. Select some of the reports and export them in several.',
  'show-details': 'Technical details',
  retry: 'Try again',
};
