import { children } from './children.ts';
import { type Command, runCommand } from './commands/command.ts';

/** Commands by name; each file is loaded only when it is asked for, so that `extract` starts fast. */
const commands: Record<string, () => Promise<{ command: Command }>> = {
  serve: () => import('./commands/serve.ts'),
  extract: () => import('./commands/extract.ts'),
  import: () => import('./commands/import.ts'),
  report: () => import('./commands/report.ts'),
  migrate: () => import('./commands/migrate.ts'),
  backup: () => import('./commands/backup.ts'),
  restore: () => import('./commands/restore.ts'),
  admin: () => import('./commands/admin.ts'),
  audit: () => import('./commands/audit.ts'),
  doctor: () => import('./commands/doctor.ts'),
};

const [name, child = '', ...args] = process.argv.slice(2);
if (name === 'child') await (await children[child]?.())?.run(args);
else process.exitCode = await runCommand(commands, process.argv.slice(2));
