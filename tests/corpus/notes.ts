import { readOptions } from '../../scripts/lib/options.mjs';
import { CORRECTIONS, measureNotes, NOTED } from './measures/notes.ts';

const USAGE = `npm run -s notes

Says where a hundred seeded notes are after 60 and 300 seeded corrections of six real reports.`;

readOptions(USAGE, {});

for (const { edits, least } of CORRECTIONS)
  for (const [folder, file] of NOTED) {
    const { same, unsure, orphans, strays } = measureNotes(folder, file, edits);
    console.log(
      `${folder}/${file} ${edits} corrections: ${same} of 100 on the same words (asked ${least}), ${unsure} unsure, ${orphans} orphans, ${strays} on other words unmarked`,
    );
  }
