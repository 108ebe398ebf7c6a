// Fails when a relative link of a Markdown file leads to a file or a heading that is not there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';

const { processedArgs } = new Command('npm run links --')
  .description('fails when a relative link of a Markdown file leads nowhere')
  .argument('[folder]', 'where the files are', fileURLToPath(new URL('..', import.meta.url)))
  .parse();
const root = resolve(processedArgs[0]);
const skipped = new Set(['.dev', '.git', 'coverage', 'data', 'dist', 'node_modules']);

const links = pagesIn(root).flatMap(linksOf);
const problems = links.flatMap(problemWith);
for (const problem of problems) console.error(problem);
console.log(`${links.length} links, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;

function pagesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : pagesIn(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

/** The relative ones, inline and as references; what is code is no link. */
function linksOf(page) {
  const text = textOf(page).replaceAll(/`[^`\n]*`/g, '');
  const targets = [...text.matchAll(/\]\(([^)\s]+)[^)]*\)|^\[[^\]]+\]:\s*(\S+)/gm)];
  return targets
    .map(([, inline, reference]) => ({ page, target: inline ?? reference }))
    .filter(({ target }) => !/^[a-z]+:/.test(target));
}

function problemWith({ page, target }) {
  const [path, anchor] = target.split('#');
  const file = path === '' ? page : join(dirname(page), decodeURIComponent(path));
  const where = `${relative(root, page)}: ${target}`;
  if (!existsSync(file)) return [`${where}: there is no such file`];
  if (anchor === undefined || !file.endsWith('.md') || anchorsIn(file).has(anchor)) return [];
  return [`${where}: there is no such heading`];
}

function anchorsIn(page) {
  return new Set([...textOf(page).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading)));
}

/** As GitHub makes it: small letters and hyphens, without punctuation. */
function anchorOf(heading) {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');
}

function textOf(page) {
  return readFileSync(page, 'utf8').replaceAll(/^( *)(`{3,}|~{3,})[\s\S]*?^\1\2/gm, '');
}
