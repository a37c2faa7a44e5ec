import { ActionForm, Button, ButtonLink } from '../../src/ui/button.tsx';
import { Card } from '../../src/ui/card.tsx';
import { Checkbox } from '../../src/ui/checkbox.tsx';
import { Columns, SourceSheet } from '../../src/ui/columns.tsx';
import { DataTable } from '../../src/ui/data-table.tsx';
import { DateField } from '../../src/ui/date-field.tsx';
import { ErrorSummary } from '../../src/ui/error-summary.tsx';
import { Facts } from '../../src/ui/facts.tsx';
import { FileField } from '../../src/ui/file-field.tsx';
import { History } from '../../src/ui/history.tsx';
import { Notice } from '../../src/ui/notice.tsx';
import { BarePage, Page } from '../../src/ui/page.tsx';
import { Breadcrumb, PageHeader } from '../../src/ui/page-header.tsx';
import { PostForm } from '../../src/ui/post-form.tsx';
import { SelectField } from '../../src/ui/select-field.tsx';
import { StateBadge } from '../../src/ui/state-badge.tsx';
import { TextArea, TextField } from '../../src/ui/text-field.tsx';
import type { View } from '../../src/ui/view.ts';

const unitOptions = [
  { value: 'vp', label: 'Văn phòng HĐND và UBND', group: 'Phòng, ban' },
  { value: 'kt', label: 'Phòng Kinh tế', group: 'Phòng, ban' },
  { value: 'vhxh', label: 'Phòng Văn hóa - Xã hội', group: 'Phòng, ban' },
  { value: 'hcc', label: 'Trung tâm Phục vụ hành chính công', group: 'Đơn vị sự nghiệp' },
];

/** Page kind 3: a record. */
export function record(view: View) {
  return (
    <Page view={view} title="Công khai danh mục thủ tục hành chính nội bộ">
      <PageHeader
        trail={
          <Breadcrumb
            t={view.t}
            links={[
              { href: '/tasks', label: 'Nhiệm vụ' },
              { href: '/review', label: 'Kế hoạch 07/KH-UBND' },
            ]}
          />
        }
        title="Công khai danh mục thủ tục hành chính nội bộ"
        beside={<StateBadge tone="late">Quá hạn 51 ngày</StateBadge>}
        actions={
          <>
            <ActionForm action="/x">Trả lại</ActionForm>
            <ActionForm action="/x" kind="primary">
              Xác nhận hoàn thành
            </ActionForm>
          </>
        }
      >
        Văn phòng HĐND và UBND báo đã xong, chờ xác nhận.
      </PageHeader>
      <Columns
        side={
          <Card title="Diễn biến">
            <History
              entries={[
                {
                  id: '3',
                  when: '19/11/2026 16:02',
                  who: 'Lê Văn Bình',
                  what: 'Báo hoàn thành, kèm Quyết định số 214/QĐ-UBND',
                  tone: 'done',
                },
                {
                  id: '2',
                  when: '12/10/2026 08:30',
                  who: 'Trần Thị Hạnh',
                  what: 'Trả lại',
                  note: 'Danh mục còn thiếu lĩnh vực đất đai.',
                  tone: 'soon',
                },
                { id: '1', when: '15/01/2026', what: 'Giao theo Kế hoạch 07/KH-UBND' },
              ]}
            />
          </Card>
        }
      >
        <Card>
          <Facts
            facts={[
              { label: 'Chủ trì', value: <a href="/record">Văn phòng HĐND và UBND</a> },
              { label: 'Phối hợp', value: 'Phòng Văn hóa - Xã hội; Trung tâm Phục vụ hành chính công' },
              { label: 'Thời hạn', value: 'Quý III/2026 (30/9/2026)' },
              { label: 'Sản phẩm', value: 'Quyết định công bố danh mục' },
              { label: 'Căn cứ', value: 'Mục 3, Phụ lục Kế hoạch 07/KH-UBND' },
            ]}
          />
        </Card>
        <Card title="Cập nhật tiến độ">
          <PostForm action="/x" className="form">
            <TextField name="percent" label="Tiến độ (%)" value="100" numeric />
            <TextArea name="note" label="Kết quả" hint="Viết ngắn: đã làm gì, số văn bản nào." />
            <div className="actions">
              <Button kind="primary">Lưu cập nhật</Button>
            </div>
          </PostForm>
        </Card>
      </Columns>
    </Page>
  );
}

/** Page kind 4: a form that was refused. */
export function form(view: View) {
  const { t } = view;
  return (
    <Page view={{ ...view, flash: { kind: 'warning', text: 'Kế hoạch chưa được lưu.' } }} title="Tải kế hoạch lên">
      <PageHeader title="Tải kế hoạch lên">
        Tệp được đọc trong vài giây; đồng chí xem lại trước khi thông qua.
      </PageHeader>
      <ErrorSummary
        t={t}
        errors={[
          { field: 'number', message: 'Số kế hoạch: “12,5.3” không phải là số. Nhập như 12.' },
          { field: 'issued', message: 'Ngày ban hành: nhập ngày/tháng/năm, ví dụ 20/11/2026.' },
        ]}
      />
      <Card>
        <PostForm action="/form" className="form" multipart>
          <FileField
            t={t}
            name="file"
            label="Tệp kế hoạch"
            accept=".docx,.pdf,.txt"
            hint="Word, PDF hoặc văn bản, tối đa 20 MB."
            required
          />
          <div className="form-row">
            <TextField
              name="number"
              label="Số kế hoạch"
              value="12,5.3"
              error="“12,5.3” không phải là số. Nhập như 12."
            />
            <DateField
              name="issued"
              label="Ngày ban hành"
              value="32/13/2026"
              error="Nhập ngày/tháng/năm, ví dụ 20/11/2026."
            />
          </div>
          <SelectField
            name="unit"
            label="Đơn vị ban hành"
            options={unitOptions}
            empty="Chưa chọn"
            searchable
            required
          />
          <TextArea name="abstract" label="Trích yếu" hint="Đúng như trên văn bản." />
          <Checkbox name="adopt" label="Thông qua ngay nếu không có chỗ nào cần xem" hint="Vẫn có thể sửa sau." />
          <progress aria-label="Đang đọc trang 12 trên 40" value={12} max={40} />
          <div className="actions">
            <Button kind="primary">Tải lên</Button>
            <ButtonLink kind="quiet" href="/empty">
              Thôi
            </ButtonLink>
          </div>
        </PostForm>
      </Card>
    </Page>
  );
}

const proposals: [task: string, product: string, lead: string, deadline: string, date: string, doubt?: boolean][] = [
  [
    'Ban hành kế hoạch cải cách hành chính năm 2026',
    'Kế hoạch',
    'Phòng Văn hóa - Xã hội',
    'Trước 15/01/2026',
    '15/01/2026',
  ],
  [
    'Tự kiểm tra tại các phòng, đơn vị thuộc xã',
    'Kế hoạch; Thông báo',
    'Phòng Văn hóa - Xã hội',
    'Quý II và quý IV/2026',
    '31/12/2026',
  ],
  ['Báo cáo cải cách hành chính định kỳ', 'Báo cáo', 'Phòng Văn hóa - Xã hội', 'Trước ngày 14 tháng cuối quý', '4 kỳ'],
  ['Sắp xếp thôn, tổ dân phố', 'Đề án', 'Phòng Văn hóa - Xã hội', 'Theo hướng dẫn của UBND tỉnh', 'khi có sự kiện'],
  ['Giao quyền tự chủ tài chính', 'Quyết định', 'Phòng Tài chính', 'Trong năm 2025', '31/12/2025', true],
];

/** Page kind 5, after the drawing `duyet-ke-hoach.png`. */
export function review(view: View) {
  return (
    <Page
      view={{ ...view, flash: { kind: 'success', text: 'Đã đọc xong kế hoạch.' } }}
      title="Đọc kế hoạch"
      print="wide"
    >
      <PageHeader
        title="Đọc kế hoạch: KH 07/KH-UBND, xã Mai Lĩnh"
        actions={
          <>
            <ActionForm action="/x">Lưu nháp</ActionForm>
            <ActionForm action="/x" kind="primary">
              Thông qua kế hoạch
            </ActionForm>
          </>
        }
      >
        61 nhiệm vụ, 14 chỉ tiêu, 6 căn cứ. Đã lưu 14:32.
      </PageHeader>
      <div>
        <Notice
          place="Nhiệm vụ 5"
          remedies={
            <>
              <ActionForm action="/x">Sửa thành 2026</ActionForm>
              <ActionForm action="/x">Giữ nguyên</ActionForm>
            </>
          }
        >
          hạn “Trong năm 2025” nằm ngoài năm kế hoạch 2026.
        </Notice>
        <Notice place="Nhiệm vụ 5" remedies={<ActionForm action="/x">Chọn Phòng Kinh tế cho 3 dòng</ActionForm>}>
          chưa biết “Phòng Tài chính”.
        </Notice>
        <Notice place="Phụ lục">ghi Kế hoạch số 23/KH-UBND, văn bản ghi số 07/KH-UBND.</Notice>
      </div>
      <Columns
        kind="review"
        side={
          <DataTable
            caption="Nhiệm vụ đọc được"
            columns={[
              { label: 'Số', numeric: true },
              { label: 'Nhiệm vụ' },
              { label: 'Sản phẩm' },
              { label: 'Chủ trì' },
              { label: 'Thời hạn' },
              { label: 'Nhận' },
            ]}
          >
            {proposals.map(([task, product, lead, deadline, date, doubt], index) => (
              <tr key={task} className={doubt ? 'needs-look' : undefined}>
                <td className="number">{index + 1}</td>
                <th scope="row">{task}</th>
                <td>{product}</td>
                <td>{doubt ? <span className="look">{lead} ?</span> : lead}</td>
                <td>
                  {deadline}
                  <small className={doubt ? 'look' : undefined}>{date}</small>
                </td>
                <td>
                  <input className="form-check-input" type="checkbox" defaultChecked aria-label={`Nhận: ${task}`} />
                </td>
              </tr>
            ))}
          </DataTable>
        }
      >
        <SourceSheet place="trang 9, bảng 1, dòng 31">
          <p>
            <b>PHỤ LỤC</b>
          </p>
          <p>
            (Kèm theo Kế hoạch số <mark>23/KH-UBND</mark>)
          </p>
          <p>
            <b>VI. CẢI CÁCH TÀI CHÍNH CÔNG</b>
          </p>
          <p>
            5 <mark>Giao quyền tự chủ tài chính cho các đơn vị sự nghiệp công lập</mark> | Quyết định |{' '}
            <mark>Phòng Tài chính</mark> | <mark>Trong năm 2025</mark>
          </p>
        </SourceSheet>
      </Columns>
    </Page>
  );
}

/** A page outside of the rooms. */
export function bare(view: View) {
  return (
    <BarePage view={view} title="Không tìm thấy trang">
      <h1>Không tìm thấy trang</h1>
      <p>Trang này đã được chuyển đi hoặc chưa từng có.</p>
      <p>
        <a href="/overview">Về trang tổng quan</a>
      </p>
    </BarePage>
  );
}
