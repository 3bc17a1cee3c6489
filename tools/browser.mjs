// Sees to it that there is a browser for the journeys: Debian's Chromium, installed where it is missing.
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

if (import.meta.main && !browserPath()) {
  console.log('Installing Chromium for the browser tests …');
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const words of [
    ['apt-get', 'update', '-qq'],
    ['apt-get', 'install', '-y', '-qq', 'chromium'],
  ]) {
    const [command, ...args] = [...asRoot, ...words];
    spawnSync(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  if (!browserPath()) {
    console.error(
      'The browser tests need Chromium. Install it, or name one: CHROMIUM=/path/to/chromium npm test',
    );
    process.exit(1);
  }
}
