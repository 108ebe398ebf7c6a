// For scripts that take some flags and nothing else, and are needed before packages are installed.

/** The flags that are given. Any other word ends the process before it does anything, `--help` with what there is. */
export function flagsOf(name, known) {
  const words = process.argv.slice(2);
  if (words.includes('--help') || words.includes('-h')) {
    console.log(`Usage: npm run ${name} -- ${known.map((flag) => `[${flag}]`).join(' ')}`);
    process.exit();
  }
  const odd = words.find((word) => !known.includes(word));
  if (odd !== undefined) {
    console.error(
      `trunkline: ${odd}: there is no such option; \`npm run ${name} -- --help\` lists what there is`,
    );
    process.exit(64);
  }
  return new Set(words);
}
