import type { ReactNode } from 'react';
import type { Translate } from '../../../platform/i18n.ts';
import { ActionForm, Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PostForm } from '../../../ui/post-form.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import type { ChangeLine, Changes } from './changes.queries.ts';
import type { Difference } from './differences.ts';

interface ChangeListProps {
  t: Translate;
  planId: string;
  changes: Changes;
  /** Under review the reviewer can match, drop and keep. */
  open: boolean;
}

/** What an amendment adds, changes part by part, and drops. */
export function ChangeList({ t, planId, changes, open }: ChangeListProps) {
  const { added, changed, dropped, unnamed, same } = changes;
  if (added.length + changed.length + dropped.length + unnamed.length === 0) {
    return <EmptyState>{t('amendment.none')}</EmptyState>;
  }
  const loose = [...dropped, ...unnamed];
  return (
    <>
      <Section title={t('amendment.changed', { count: changed.length })} lines={changed} t={t}>
        {(line) => (
          <>
            <Parts t={t} differences={line.differences} />
            {open && line.proposal ? notSame(t, planId, line.proposal) : null}
          </>
        )}
      </Section>
      <Section title={t('amendment.added', { count: added.length })} lines={added} t={t}>
        {({ proposal }) => (open && proposal && loose.length > 0 ? match(t, planId, proposal, loose) : null)}
      </Section>
      <Section
        title={t('amendment.dropped', { count: dropped.length })}
        hint={t('amendment.dropped.hint')}
        lines={dropped}
        t={t}
      >
        {({ taskId }) => (open && taskId ? decide(t, planId, taskId, false) : null)}
      </Section>
      <Section title={t('amendment.unnamed', { count: unnamed.length })} lines={unnamed} t={t}>
        {({ taskId }) => (open && taskId ? decide(t, planId, taskId, true) : null)}
      </Section>
      {same > 0 ? <p className="lead">{t('amendment.same', { count: same })}</p> : null}
    </>
  );
}

interface SectionProps {
  t: Translate;
  title: string;
  hint?: string;
  lines: ChangeLine[];
  children: (line: ChangeLine) => ReactNode;
}

function Section({ t, title, hint, lines, children }: SectionProps) {
  if (lines.length === 0) return null;
  return (
    <Card title={title}>
      {hint ? <p className="form-hint">{hint}</p> : null}
      <ol className="changes">
        {lines.map((line) => (
          <li key={line.proposal?.id ?? line.taskId}>
            <p>
              {line.no ? <strong>{t('amendment.task', { no: line.no })}: </strong> : null}
              {line.title}
            </p>
            {children(line)}
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Parts({ t, differences }: { t: Translate; differences: Difference[] }) {
  const shown = (part: Difference['part'], value: string) => {
    if (!value) return t('amendment.empty');
    // The part "field" keeps the field's code, which is one of the catalogue's.
    return part === 'field' ? t(`plan.field.${value}` as 'plan.field.none') : value;
  };
  return (
    <table className="differences">
      <thead>
        <tr>
          <th scope="col">{t('amendment.part')}</th>
          <th scope="col">{t('amendment.before')}</th>
          <th scope="col">{t('amendment.after')}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ part, before, after }) => (
          <tr key={part}>
            <th scope="row">{t(`amendment.part.${part}`)}</th>
            <td>
              <del>{shown(part, before)}</del>
            </td>
            <td>
              <ins>{shown(part, after)}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Row = NonNullable<ChangeLine['proposal']>;

function notSame(t: Translate, planId: string, { id, version }: Row) {
  const fields = { version: String(version), task: '' };
  return (
    <ActionForm action={`/plans/${planId}/proposals/${id}/continuation`} fields={fields} kind="quiet">
      {t('amendment.notSame')}
    </ActionForm>
  );
}

function match(t: Translate, planId: string, { id, version }: Row, loose: ChangeLine[]) {
  const options = loose.flatMap(({ taskId, no, title }) =>
    taskId ? [{ value: taskId, label: [no, title].filter(Boolean).join('. ') }] : [],
  );
  return (
    <PostForm
      action={`/plans/${planId}/proposals/${id}/continuation`}
      fields={{ version: String(version) }}
      className="name-form"
    >
      <SelectField
        id={`task-${id}`}
        name="task"
        label={t('amendment.continues')}
        empty={t('amendment.continues.choose')}
        options={options}
      />
      <Button>{t('amendment.continues.set')}</Button>
    </PostForm>
  );
}

function decide(t: Translate, planId: string, task: string, dropped: boolean) {
  return (
    <ActionForm action={`/plans/${planId}/dropped-tasks`} fields={{ task, dropped: dropped ? 'on' : '' }} kind="quiet">
      {t(dropped ? 'amendment.drop' : 'amendment.keep')}
    </ActionForm>
  );
}
