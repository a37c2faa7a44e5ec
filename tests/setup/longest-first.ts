import { BaseSequencer, type TestSpecification } from 'vitest/node';

// A file of half a minute that comes last is waited for by itself.
const longest = [
  'tests/e2e/access-and-look',
  'tests/e2e/gallery',
  'tests/e2e/import-to-report',
  'tests/e2e/reorganisation',
  'tests/access',
  'src/platform/postgres/account',
  'tests/security/typed-words',
  'src/platform/postgres/embedded',
  'tests/cli/cli',
  'src/platform/postgres/kill',
  'tests/cli/admin',
  'tests/storm',
  'src/modules/inbox/mail/kill',
];

/** Runs the files that take longest first, the others as Vitest orders them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = longest.findIndex((path) => moduleId.includes(path));
      return found < 0 ? longest.length : found;
    };
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}
