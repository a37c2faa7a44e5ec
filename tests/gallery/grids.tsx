import { AutosaveForm } from '../../src/ui/autosave-form.tsx';
import { Button } from '../../src/ui/button.tsx';
import { DataTable } from '../../src/ui/data-table.tsx';
import { Page } from '../../src/ui/page.tsx';
import { PageHeader } from '../../src/ui/page-header.tsx';
import type { View } from '../../src/ui/view.ts';

function cell(name: string, label: string) {
  return (
    <td>
      <input className="form-control number" type="text" inputMode="decimal" name={name} aria-label={label} />
    </td>
  );
}

/** Page kind 4 as a grid: figures that save themselves. */
export function grid(view: View) {
  const { t } = view;
  return (
    <Page view={view} title="Số liệu quý IV">
      <PageHeader title="Số liệu quý IV">Nhập từng ô hoặc dán cả khối từ Excel.</PageHeader>
      <AutosaveForm t={t} action="/grid" version={1} state="Chưa có thay đổi" className="stack">
        <grid-keys>
          <DataTable
            caption="Số liệu quý IV"
            columns={[{ label: 'Đơn vị' }, { label: 'Số', numeric: true }, { label: 'Tổng', numeric: true }]}
          >
            {[1, 2, 3].map((unit) => (
              <tr key={unit}>
                <th scope="row">Thôn {unit}</th>
                {cell(`figure-${unit}`, `Số của Thôn ${unit}`)}
                {cell(`total-${unit}`, `Tổng của Thôn ${unit}`)}
              </tr>
            ))}
          </DataTable>
        </grid-keys>
        <div className="actions">
          <Button kind="primary">Lưu số liệu</Button>
        </div>
      </AutosaveForm>
    </Page>
  );
}

/** Long work at its third step of three; then its result. */
export function work(view: View, step: number) {
  return (
    <Page view={view} title="Đọc kế hoạch">
      <PageHeader title="Đọc kế hoạch" />
      {step < 3 ? (
        <progress-poll id="reading" data-every="300">
          <progress aria-label={`Đang đọc trang ${step} trên 3`} value={step} max={3} />
        </progress-poll>
      ) : (
        <p>Xong việc.</p>
      )}
    </Page>
  );
}
