import { auditAbilities } from './modules/audit/index.ts';
import { documentAbilities } from './modules/document/index.ts';
import { identityAbilities } from './modules/identity/index.ts';
import { orgAbilities } from './modules/org/index.ts';
import { planAbilities } from './modules/plan/index.ts';
import { reportAbilities } from './modules/report/index.ts';
import type { Ability } from './platform/ability.ts';

/** Everything that roles may or may not do, as the page of roles shows it. */
export const abilities: Ability[] = [
  ...planAbilities,
  ...reportAbilities,
  ...documentAbilities,
  ...orgAbilities,
  ...identityAbilities,
  ...auditAbilities,
];
