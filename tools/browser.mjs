// Sees to what the tests read pages and papers with: Debian's Chromium and poppler, installed where they are missing.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Where the browser is, or null. */
export const browserPath = () => places.find((place) => place && existsSync(place)) ?? null;

const readsPapers = () => spawnSync('pdftotext', ['-v']).error === undefined;

if (import.meta.main) {
  const missing = [...(browserPath() ? [] : ['chromium']), ...(readsPapers() ? [] : ['poppler-utils'])];
  if (missing.length > 0) install(missing);
  if (!browserPath()) {
    console.error(
      'The browser tests need Chromium. Install it, or name one: CHROMIUM=/path/to/chromium npm test',
    );
    process.exit(1);
  }
  // Without it the tests of printed minutes are skipped, and say so.
  if (!readsPapers())
    console.warn('There is no pdftotext (poppler-utils): printed minutes are not read back.');
}

function install(packages) {
  console.log(`Installing ${packages.join(' and ')} for the tests …`);
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const words of [
    ['apt-get', 'update', '-qq'],
    ['apt-get', 'install', '-y', '-qq', ...packages],
  ]) {
    const [command, ...args] = [...asRoot, ...words];
    spawnSync(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
}
