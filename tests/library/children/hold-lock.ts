// Holds the write lock of a library until it is told to let go.
import Sqlite from 'better-sqlite3';

const [file = ''] = process.argv.slice(2);
const connection = new Sqlite(file);
connection.exec('BEGIN IMMEDIATE');
process.stdout.write('locked\n');
process.stdin.once('data', () => {
  connection.exec('COMMIT');
  connection.close();
  process.stdout.write('free\n');
  process.stdin.destroy();
});
