import { benchAuditChain } from './audit-chain.ts';
import { benchExtraction } from './extraction.ts';
import { benchOrgTree } from './org-tree.ts';
import { benchReport } from './report.ts';
import { benchTaskList } from './task-list.ts';

// Ratios on this machine, side by side in one run; never asserted in tests.
await benchExtraction();
await benchReport();
await benchTaskList();
await benchAuditChain();
await benchOrgTree();
