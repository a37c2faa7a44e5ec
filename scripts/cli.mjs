// npm run -s cli -- <command> …: the program's command line. Standard output belongs to the command alone.
import { ensureInstalled, runProgram } from './prepare.mjs';

ensureInstalled(2);
// npm runs scripts in the project's folder; file names are meant from the folder where the user stands.
if (process.env.npm_lifecycle_event === 'cli' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
await runProgram(process.argv.slice(2));
