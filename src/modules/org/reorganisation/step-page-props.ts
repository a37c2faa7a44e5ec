import type { FormError } from '../../../ui/error-summary.tsx';
import type { Option } from '../../../ui/select-field.tsx';
import type { View } from '../../../ui/view.ts';
import type { Reorganisation } from './reorganisation.ts';
import type { TypedPart, TypedStep } from './step.input.ts';

/** What the form of a step shows. */
export interface StepPageProps {
  view: View;
  reorganisation: Reorganisation;
  typed: TypedStep;
  parts: TypedPart[];
  /** The units that can be ticked: those of one level, those found, and those ticked already. */
  candidates: { id: string; name: string }[];
  /** Where to look for units: the governments of the tree. */
  places: Option[];
  /** Units that can take on something. */
  targets: Option[];
  errors: FormError[];
}
