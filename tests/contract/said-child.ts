// A program that says by message how it was started and what it is told, writes to both streams, and ends when told to.
process.on('message', (message) => {
  if (message === 'end') process.exit(3);
  process.send?.({ told: message });
});
process.stdout.write('to the one');
process.stderr.write('to the other');
const { execArgv, argv, env } = process;
process.send?.({ execArgv, args: argv.slice(2), env });
