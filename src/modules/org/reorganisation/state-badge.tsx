import type { Translate } from '../../../platform/i18n.ts';
import { StateBadge, type Tone } from '../../../ui/state-badge.tsx';
import type { ReorganisationState } from './reorganisation.ts';

const tones: Record<ReorganisationState, Tone> = { draft: 'none', scheduled: 'soon', effective: 'done' };

/** Whether a reorganisation is prepared, scheduled or in effect. */
export function ReorganisationBadge({ t, state }: { t: Translate; state: ReorganisationState }) {
  return <StateBadge tone={tones[state]}>{t(`reorganisation.state.${state}`)}</StateBadge>;
}
