import { Fragment, type ReactNode } from 'react';
import type { Translate } from '../../../platform/i18n.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { deadlineWords } from './deadline-words.ts';
import type { PartyLine, ProposalLine } from './review.queries.ts';
import { reviewHref, type Show } from './review-address.ts';

interface ProposalTableProps {
  t: Translate;
  planId: string;
  lines: ProposalLine[];
  /** Whether a row is coloured for a look. */
  needsLook: (line: ProposalLine) => boolean;
  show?: Show;
  /** The row that is open, and what stands below it. */
  openId?: string;
  opened?: ReactNode;
}

/** The forms that the controls of the rows belong to: the table itself stands in none, so that a row can open to one. */
export const bulkForm = 'bulk';
export const acceptanceForm = 'acceptance';

/** The proposals as one compact table, grouped as the document groups them. */
export function ProposalTable({ t, planId, lines, needsLook, show, openId, opened }: ProposalTableProps) {
  const columns = [
    { label: t('ui.selected'), hidden: true },
    { label: t('review.column.no') },
    { label: t('review.column.title') },
    { label: t('review.column.product') },
    { label: t('review.column.lead') },
    { label: t('review.column.deadline') },
    { label: t('review.column.accepted') },
  ];
  return (
    <grid-keys>
      <DataTable caption={t('review.column.title')} columns={columns} stacked>
        {lines.map((line, at) => (
          <Fragment key={line.id}>
            {groupRow(t, line, lines[at - 1])}
            {row(t, planId, line, { show, open: line.id === openId, look: needsLook(line) })}
            {line.id === openId ? (
              <tr className="opened" id={`e-${line.id}`}>
                <td colSpan={columns.length}>{opened}</td>
              </tr>
            ) : null}
          </Fragment>
        ))}
      </DataTable>
    </grid-keys>
  );
}

/** A heading row wherever the document's heading changes; where it has none, the field. */
function groupRow(t: Translate, line: ProposalLine, before: ProposalLine | undefined) {
  const same = line.heading ? before?.heading === line.heading : before?.field === line.field;
  if (before && same) return null;
  return (
    <tr className="group">
      <th scope="colgroup" colSpan={7}>
        {line.heading || t(`plan.field.${line.field ?? 'none'}`)}
      </th>
    </tr>
  );
}

interface RowState {
  show: Show | undefined;
  open: boolean;
  look: boolean;
}

function row(t: Translate, planId: string, line: ProposalLine, { show, open, look }: RowState) {
  const { id, version, no, title, accepted } = line;
  const name = title || t('review.row.untitled');
  const classes = [look && 'needs-look', !accepted && 'dropped', open && 'open'].filter(Boolean).join(' ');
  return (
    <tr key={id} id={`t-${id}`} className={classes || undefined}>
      <td>
        <input
          className="form-check-input"
          type="checkbox"
          form={bulkForm}
          name="id"
          value={`${id}:${version}`}
          aria-label={t('ui.select.row', { name: no || name })}
        />
      </td>
      <td className={line.parentNo ? 'sub' : undefined}>{no}</td>
      <td data-label={t('review.column.title')}>
        <a href={reviewHref(planId, { task: open ? undefined : id, show })} aria-expanded={open}>
          {name}
        </a>
        {line.confidence === 'prose' ? <small>{t('review.row.prose')}</small> : null}
      </td>
      <td data-label={t('review.column.product')}>{line.product}</td>
      <td data-label={t('review.column.lead')}>{leads(t, line.parties)}</td>
      <td data-label={t('review.column.deadline')}>
        {line.deadlineText}
        <small className={line.deadlineType === 'none' ? 'look' : undefined}>{deadlineWords(t, line)}</small>
      </td>
      <td data-label={t('review.column.accepted')}>
        <button
          className="toggle"
          type="submit"
          form={acceptanceForm}
          name="row"
          value={`${id}:${version}:${accepted ? 'off' : 'on'}`}
          aria-pressed={accepted}
          aria-label={t(accepted ? 'review.drop' : 'review.accept', { no: no || name })}
        />
      </td>
    </tr>
  );
}

function leads(t: Translate, parties: PartyLine[]) {
  const found = parties.filter(({ role }) => role === 'lead');
  if (found.length === 0) return <span className="look">{t('review.row.noLead')}</span>;
  return found.map(({ words, title, outside }) => (
    <span key={words} className="party">
      {title === null && !outside ? (
        <span className="look">{words}?</span>
      ) : (
        <span title={title ?? undefined}>{words}</span>
      )}
      {outside ? <small>{t('review.outside')}</small> : null}
    </span>
  ));
}
