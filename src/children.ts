interface Child {
  run(args: string[]): Promise<void>;
}

/** What `runBounded` runs in a process of its own, by name; each module brings what it reads from outside there. */
export const children: Record<string, () => Promise<Child>> = {
  'read-plan-file': () => import('./modules/plan/reading/read-plan-file.child.ts'),
  'preview-file': () => import('./modules/document/file/preview.child.ts'),
  'read-proposal': () => import('./modules/document/register/reading/read-proposal.child.ts'),
};
