// Runs test files under node:test and tells the counts to the process that forked it. Arguments: the files.
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

const counts = { passed: 0, failed: 0 };
const stream = run({ files: process.argv.slice(2), concurrency: true });
stream.on('test:diagnostic', ({ nesting, message }) => {
  const [, what, count] = /^(pass|fail|cancelled) (\d+)$/.exec(message) ?? [];
  if (nesting !== 0 || what === undefined) return;
  if (what === 'pass') counts.passed += Number(count);
  else counts.failed += Number(count);
});
stream.on('end', () => process.send?.(counts));
stream.compose(new spec()).pipe(process.stdout);
