export { regenerateReport } from './generate.ts';
export { openReport } from './open-report.ts';
export { parsePeriod } from './period-name.ts';
export { printReport } from './print-report.ts';
export { reportAbilities } from './report.abilities.ts';
export { reportRoutes } from './report.routes.tsx';
