// What came of it, as a table, and the mutants that no test noticed.

export function report(mutants, results) {
  const tried = mutants.filter(({ key }) => results[key]);
  // Their files are in order.
  const folders = [...new Set(tried.map(({ file }) => folderOf(file)))];
  const rows = folders.map((folder) => [
    folder,
    ...counts(
      tried.filter(({ file }) => folderOf(file) === folder),
      results,
    ),
  ]);
  const missed = tried.filter(({ key }) => results[key].status !== 'killed');
  return [
    ...missed.map((mutant) => lineOf(mutant, results[mutant.key])),
    '',
    '| folder | tried | killed | survived | not reached | score |',
    '|---|---|---|---|---|---|',
    ...[...rows, ['all', ...counts(tried, results)]].map((row) => `| ${row.join(' | ')} |`),
    '',
    `${mutants.length - tried.length} of ${mutants.length} not tried`,
  ].join('\n');
}

/** Each mutant that was tried, in words. */
export function reportRows(mutants, results) {
  return mutants
    .filter(({ key }) => results[key])
    .map(({ file, line, operator, replacement, key }) => ({
      file,
      line,
      operator,
      replacement,
      ...results[key],
    }));
}

const folderOf = (file) => file.split('/').slice(0, -1).join('/');

function counts(mutants, results) {
  const count = (status) => mutants.filter(({ key }) => results[key].status === status).length;
  const killed = count('killed');
  const score = mutants.length === 0 ? '' : `${Math.round((100 * killed) / mutants.length)} %`;
  return [mutants.length, killed, count('survived'), count('unreached'), score];
}

function lineOf({ file, line, operator, replacement, isBlock }, { status, by }) {
  const text = isBlock ? '{}' : replacement.replaceAll(/\s+/g, ' ').slice(0, 100);
  return `${status} ${file}:${line} ${operator} -> ${text}${by ? ` (${by})` : ''}`;
}
