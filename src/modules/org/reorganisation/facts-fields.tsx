import { formatDate, type Translate } from '../../../platform/i18n.ts';
import { DateField } from '../../../ui/date-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { ReorganisationFacts } from './draft.ts';

export type TypedFacts = Partial<Record<keyof ReorganisationFacts, string>>;

/** What was kept, as it stands in the fields. */
export const typedFacts = ({ title, basisNumber, basisDate, effectiveOn }: ReorganisationFacts): TypedFacts => ({
  title,
  basisNumber,
  basisDate: basisDate ? formatDate(basisDate) : '',
  effectiveOn: effectiveOn ? formatDate(effectiveOn) : '',
});

interface FactsFieldsProps {
  t: Translate;
  typed: TypedFacts;
  errors: { field?: string; message: string }[];
}

/** The fields of what a reorganisation is called, what it rests on, and its day. */
export function FactsFields({ t, typed, errors }: FactsFieldsProps) {
  const error = (name: string) => errors.find(({ field }) => field === name)?.message;
  return (
    <>
      <TextField
        name="title"
        label={t('reorganisation.title')}
        hint={t('reorganisation.title.hint')}
        value={typed.title}
        error={error('title')}
        maxLength={500}
        required
      />
      <TextField
        name="basisNumber"
        label={t('reorganisation.basisNumber')}
        hint={t('reorganisation.basisNumber.hint')}
        value={typed.basisNumber}
        error={error('basisNumber')}
        maxLength={200}
      />
      <div className="form-row">
        <DateField
          name="basisDate"
          label={t('reorganisation.basisDate')}
          value={typed.basisDate}
          error={error('basisDate')}
        />
        <DateField
          name="effectiveOn"
          label={t('reorganisation.effectiveOn')}
          hint={t('reorganisation.effectiveOn.hint')}
          value={typed.effectiveOn}
          error={error('effectiveOn')}
        />
      </div>
    </>
  );
}
