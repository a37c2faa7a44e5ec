import { formatNumber } from '../../../platform/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { ErrorSummary, type FormError } from '../../../ui/error-summary.tsx';
import { Page } from '../../../ui/page.tsx';
import { Breadcrumb, PageHeader } from '../../../ui/page-header.tsx';
import { PostForm } from '../../../ui/post-form.tsx';
import type { View } from '../../../ui/view.ts';
import { inMegabytes } from './quota.ts';
import type { UnitSpace } from './storage.queries.ts';

interface StoragePageProps {
  view: View;
  units: UnitSpace[];
  maySet: boolean;
  errors: FormError[];
}

/** The space of each unit, with what it may take. */
export function StoragePage({ view, units, maySet, errors }: StoragePageProps) {
  const { t, language } = view;
  const columns = [
    { label: t('evidence.unit') },
    { label: t('storage.used'), numeric: true },
    { label: t('storage.quota'), numeric: !maySet },
  ];
  return (
    <Page view={view} title={t('evidence.storage')}>
      <PageHeader
        trail={<Breadcrumb t={t} links={[{ href: '/evidence', label: t('evidence.list') }]} />}
        title={t('evidence.storage')}
      >
        {t('storage.sentence')}
      </PageHeader>
      <ErrorSummary t={t} errors={errors} />
      <DataTable caption={t('evidence.storage')} columns={columns} stacked>
        {units.map(({ id, name, used, quota }) => (
          <tr key={id}>
            <td>{name}</td>
            <td data-label={t('storage.used')} className="number">
              {formatNumber(inMegabytes(used), language)}
            </td>
            <td data-label={t('storage.quota')} className={maySet ? undefined : 'number'}>
              {maySet ? (
                <PostForm action={`/evidence/storage/${id}`} className="quota-form">
                  <input
                    className="form-control number"
                    name="megabytes"
                    inputMode="numeric"
                    autoComplete="off"
                    defaultValue={formatNumber(inMegabytes(quota), language)}
                    aria-label={t('storage.quota.of', { unit: name })}
                  />
                  <Button label={t('storage.save.of', { unit: name })}>{t('storage.save')}</Button>
                </PostForm>
              ) : (
                formatNumber(inMegabytes(quota), language)
              )}
            </td>
          </tr>
        ))}
      </DataTable>
    </Page>
  );
}
