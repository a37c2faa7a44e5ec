import type { Translate } from '../../../platform/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { PostForm } from '../../../ui/post-form.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { Typed } from '../../../web/typed.ts';
import type { Escalation } from './plan-escalation.ts';

interface EscalationCardProps {
  t: Translate;
  planId: string;
  escalation: Escalation;
  /** Whether the reader speaks for the plan's government. */
  maySet: boolean;
  typed: Typed;
}

/** After how many days overdue a plan's tasks are taken up the line; a form for those who decide it. */
export function EscalationCard({ t, planId, escalation, maySet, typed }: EscalationCardProps) {
  const { unitLeaderAfter, governmentLeaderAfter } = escalation;
  if (!maySet) {
    const days = (count: number | null) => (count ? t('escalation.days', { days: count }) : t('escalation.never'));
    return (
      <Card title={t('escalation.title')}>
        <Facts
          facts={[
            { label: t('escalation.unitLeader'), value: days(unitLeaderAfter) },
            { label: t('escalation.governmentLeader'), value: days(governmentLeaderAfter) },
          ]}
        />
      </Card>
    );
  }
  const field = (name: keyof Escalation) => ({
    name,
    label: t(`escalation.${name}`),
    value: typed.value(name) ?? String(escalation[name] ?? ''),
    error: typed.error(name),
    numeric: true,
  });
  return (
    <Card title={t('escalation.title')} id="escalation">
      <PostForm action={`/plans/${planId}/escalation`} className="form">
        <p>{t('escalation.sentence')}</p>
        <TextField {...field('unitLeaderAfter')} />
        <TextField {...field('governmentLeaderAfter')} />
        <div className="actions">
          <Button>{t('escalation.save')}</Button>
        </div>
      </PostForm>
    </Card>
  );
}
