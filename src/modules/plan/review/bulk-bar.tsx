import type { Translate } from '../../../platform/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { type Option, Options } from '../../../ui/select-field.tsx';
import { fields } from '../extract/extraction.ts';

/** What can be set for all ticked rows at once. */
export function BulkBar({ t, units }: { t: Translate; units: Option[] }) {
  return (
    <div className="bulk-bar">
      <select className="form-select" name="field" aria-label={t('review.bulk.field')} defaultValue="">
        <option value="">{t('review.bulk.field')}</option>
        <Options options={fields.map((value) => ({ value, label: t(`plan.field.${value}`) }))} />
      </select>
      <select className="form-select" name="lead" aria-label={t('review.bulk.lead')} defaultValue="">
        <option value="">{t('review.bulk.lead')}</option>
        <Options options={units} />
      </select>
      <input
        className="form-control"
        name="deadlineText"
        aria-label={t('review.bulk.deadline')}
        placeholder={t('review.bulk.deadline')}
        autoComplete="off"
      />
      <Button kind="primary" name="set" value="values">
        {t('review.bulk.set')}
      </Button>
      <Button name="set" value="accept">
        {t('review.bulk.accept')}
      </Button>
      <Button name="set" value="drop">
        {t('review.bulk.drop')}
      </Button>
    </div>
  );
}
