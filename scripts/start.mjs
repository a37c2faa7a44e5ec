// npm start: whatever is missing is installed and built, then the server runs.
import { ensureBuilt, ensureInstalled, runProgram } from './prepare.mjs';

ensureInstalled();
ensureBuilt();
await runProgram(['serve', ...process.argv.slice(2)]);
