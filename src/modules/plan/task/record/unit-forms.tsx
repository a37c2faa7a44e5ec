import { formatDate } from '../../../../platform/i18n.ts';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { DateField } from '../../../../ui/date-field.tsx';
import { FileField } from '../../../../ui/file-field.tsx';
import { PostForm } from '../../../../ui/post-form.tsx';
import { SelectField } from '../../../../ui/select-field.tsx';
import { TextArea, TextField } from '../../../../ui/text-field.tsx';
import type { View } from '../../../../ui/view.ts';
import type { Typed } from '../../../../web/typed.ts';
import { acceptedEndings, type EvidenceChoice } from '../../../document/index.ts';
import type { Mentionable } from '../news/mention.ts';
import { MentionField } from '../news/mention-field.tsx';
import type { AssignmentRecord } from './assignment.queries.ts';

interface UnitFormProps {
  view: View;
  record: AssignmentRecord;
  choices: EvidenceChoice[];
  people: Mentionable[];
  typed: Typed;
}

/** What the unit fills in: how far it is, what it shows, and whether it is done. One form, two buttons. */
export function UnitForm({ view, record, choices, people, typed }: UnitFormProps) {
  const { t, today } = view;
  const { id, version } = record;
  // A continuous task is first of all reported each quarter, and finished once at the end of the year.
  const isContinuous = record.deadlineType === 'continuous';
  return (
    <Card title={t('assignment.update')} id="update">
      <PostForm action={`/assignments/${id}/progress`} fields={{ version: String(version) }} className="form" multipart>
        <div className="form-row">
          <TextField
            name="percent"
            label={t('assignment.percent')}
            hint={t('assignment.percent.hint')}
            value={typed.value('percent') ?? String(record.percent)}
            error={typed.error('percent')}
            numeric
          />
          <DateField
            name="doneOn"
            label={t('assignment.doneOn')}
            hint={t('assignment.doneOn.hint')}
            value={typed.value('doneOn') ?? issuedOn(choices, typed) ?? formatDate(today)}
            error={typed.error('doneOn')}
          />
        </div>
        <TextArea
          name="note"
          label={t('assignment.note')}
          value={typed.value('note')}
          error={typed.error('note')}
          rows={3}
        />
        <MentionField view={view} people={people} typed={typed} />
        <FileField
          t={t}
          name="file"
          label={t('assignment.file')}
          hint={t('assignment.file.hint')}
          error={typed.error('file')}
          accept={acceptedEndings}
        />
        <ChosenEvidence view={view} id={id} choices={choices} typed={typed} />
        <details open={typed.value('documentNumber') || typed.error('documentNumber') ? true : undefined}>
          <summary>{t('assignment.noted')}</summary>
          <DocumentFields view={view} typed={typed} />
        </details>
        <div className="actions">
          <Button kind={isContinuous ? 'primary' : 'plain'}>
            {t(isContinuous ? 'assignment.reportQuarter' : 'assignment.saveProgress')}
          </Button>
          <Button kind={isContinuous ? 'plain' : 'primary'} formAction={`/assignments/${id}/submission`}>
            {t('assignment.submit')}
          </Button>
        </div>
      </PostForm>
    </Card>
  );
}

/** The day of a chosen document, on which the work was done most often. */
function issuedOn(choices: EvidenceChoice[], typed: Typed): string | undefined {
  const chosen = choices.find(({ value }) => value === typed.value('chosen'))?.issuedOn;
  return chosen ? formatDate(chosen) : undefined;
}

interface ChosenEvidenceProps {
  view: View;
  id: string;
  choices: EvidenceChoice[];
  typed: Typed;
}

/** What the unit has shown before, and the documents of the register; older ones are found in the register itself. */
function ChosenEvidence({ view: { t }, id, choices, typed }: ChosenEvidenceProps) {
  return (
    <SelectField
      name="chosen"
      label={t('assignment.chosen')}
      hint={<a href={`/documents?for=/assignments/${id}`}>{t('assignment.chosen.search')}</a>}
      value={typed.value('chosen')}
      error={typed.error('chosen')}
      empty={t('assignment.chosen.none')}
      options={choices.map(({ value, number, issuedOn, words }) => ({
        value,
        label: number ? `${number} (${issuedOn ? formatDate(issuedOn) : '—'}) ${words}` : words,
        group: t(value.startsWith('evidence') ? 'assignment.chosen.evidence' : 'assignment.chosen.documents'),
      }))}
      searchable
    />
  );
}

/** The issued document that is a product or an event: number, date, abstract. */
export function DocumentFields({ view: { t }, typed }: { view: View; typed: Typed }) {
  return (
    <>
      <div className="form-row">
        <TextField
          name="documentNumber"
          label={t('assignment.documentNumber')}
          hint={t('assignment.documentNumber.hint')}
          value={typed.value('documentNumber')}
          error={typed.error('documentNumber')}
        />
        <DateField
          name="documentDate"
          label={t('assignment.documentDate')}
          value={typed.value('documentDate')}
          error={typed.error('documentDate')}
        />
      </div>
      <TextField
        name="documentAbstract"
        label={t('assignment.documentAbstract')}
        value={typed.value('documentAbstract')}
        error={typed.error('documentAbstract')}
      />
    </>
  );
}
