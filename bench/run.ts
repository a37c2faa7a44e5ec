import { benchExtraction } from './extraction.ts';
import { benchReport } from './report.ts';
import { benchTaskList } from './task-list.ts';

// Ratios on this machine, side by side in one run; never asserted in tests.
await benchExtraction();
await benchReport();
await benchTaskList();
