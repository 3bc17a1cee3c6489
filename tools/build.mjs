// Builds whatever is stale: npm run build
import { programs, run } from './run.mjs';

export const build = ({ isQuiet }) => run(programs.nx, ['run-many', '-t', 'build'], { isQuiet });

if (import.meta.main) build({ isQuiet: false });
