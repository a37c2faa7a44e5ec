import type { ReceivedFile } from '../platform/received-file.ts';

type FormValue = string | File | ReceivedFile;

/** The fields of a posted form by name; a name that came more than once has a list. */
export type FormValues = Record<string, FormValue | FormValue[]>;
