import { Button, ButtonLink } from '../../src/ui/button.tsx';
import { DataTable } from '../../src/ui/data-table.tsx';
import { EmptyState } from '../../src/ui/empty-state.tsx';
import { FilterSearch, FilterSelect, Filters } from '../../src/ui/filters.tsx';
import { MatrixCell } from '../../src/ui/matrix-cell.tsx';
import { Page } from '../../src/ui/page.tsx';
import { PageHeader } from '../../src/ui/page-header.tsx';
import { Pager } from '../../src/ui/pager.tsx';
import { RowSelect, RowTick } from '../../src/ui/row-select.tsx';
import { StateBadge, type Tone } from '../../src/ui/state-badge.tsx';
import { StateCounts } from '../../src/ui/state-counts.tsx';
import { Tabs } from '../../src/ui/tabs.tsx';
import type { View } from '../../src/ui/view.ts';

const tasks = [
  'Niêm yết đầy đủ thủ tục hành chính',
  'Số hóa hồ sơ và kết quả còn hiệu lực',
  'Lập hồ sơ công việc trên mạng',
  'Đánh giá, xếp loại công chức năm 2026 theo quy định',
  'Công khai dự toán ngân sách',
  'Tự kiểm tra kỷ luật, kỷ cương hành chính tại các phòng, đơn vị',
  'Cử công chức bồi dưỡng kỹ năng số',
];
const states: [Tone, string][] = [
  ['done', 'Xong'],
  ['running', 'Đang làm 40%'],
  ['late', 'Quá hạn 8 ngày'],
  ['soon', 'Còn 6 ngày'],
  ['waiting', 'Chờ sự kiện'],
];
const units = ['VP', 'KT', 'VHXH', 'HCC', 'Thôn 1', 'Thôn 2', 'Thôn 3', 'CA', 'TYT', 'TH', 'THCS', 'MN'];
const signs: Record<Tone, string> = { done: '✓', running: '40', late: '!', soon: '6', waiting: '○', none: '·' };

const counts = [
  { label: 'Tất cả', count: '61', href: '/tasks', current: true },
  { label: 'Xong', count: '32', href: '/tasks?state=done', tone: 'done' as const },
  { label: 'Sắp đến hạn', count: '6', href: '/tasks?state=soon', tone: 'soon' as const },
  { label: 'Quá hạn', count: '3', href: '/tasks?state=late', tone: 'late' as const },
  { label: 'Chờ sự kiện', count: '8', href: '/tasks?state=waiting', tone: 'waiting' as const },
];

function views(current: string) {
  return (
    <Tabs
      label="Cách xem"
      links={[
        { label: 'Danh sách', href: '/tasks', current: current === '/tasks' },
        { label: 'Theo đơn vị', href: '/matrix', current: current === '/matrix' },
      ]}
    />
  );
}

/** The rows of the list, as many as wanted. */
export function taskRows(view: View, count: number) {
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const [tone, word] = states[index % states.length] ?? ['none', ''];
    const task = tasks[index % tasks.length] ?? '';
    return (
      <tr key={number}>
        <td>
          <RowTick t={view.t} value={String(number)} name={task} />
        </td>
        <td className="number" data-label="Số">
          {number}
        </td>
        <th scope="row">
          <a href="/record">{task}</a>
        </th>
        <td data-label="Chủ trì">
          <abbr title="Phòng Văn hóa - Xã hội, xã Mai Lĩnh">Phòng VHXH</abbr>
        </td>
        <td className="date" data-label="Hạn">
          15/12/2026
        </td>
        <td className="number" data-label="Tiến độ">
          40%
        </td>
        <td>
          <StateBadge tone={tone}>{word}</StateBadge>
        </td>
      </tr>
    );
  });
}

/** Page kind 2: a list. */
export function list(view: View, count = 50) {
  const { t } = view;
  return (
    <Page view={view} title="Nhiệm vụ" print="wide">
      <PageHeader
        title="Nhiệm vụ"
        beside={views('/tasks')}
        actions={
          <>
            <ButtonLink href="/reminders">Nhắc 3 đơn vị quá hạn</ButtonLink>
            <ButtonLink href="/tasks.xlsx" download>
              Xuất Excel
            </ButtonLink>
          </>
        }
      />
      <StateCounts t={t} counts={counts} />
      <Filters t={t} action="/tasks" clear="/tasks">
        <FilterSearch label="Tìm trong danh sách" />
        <FilterSelect
          name="field"
          label="Lĩnh vực"
          value=""
          all="Tất cả"
          options={[{ value: '1', label: 'Thể chế' }]}
        />
        <FilterSelect name="due" label="Hạn" value="12" all="Tất cả" options={[{ value: '12', label: 'Tháng 12' }]} />
        <FilterSelect
          name="lead"
          label="Chủ trì"
          value=""
          all="Tất cả"
          options={[{ value: 'kt', label: 'Phòng Kinh tế' }]}
        />
      </Filters>
      <RowSelect
        t={t}
        actions={
          <>
            <Button formAction="/reminders">Nhắc</Button>
            <Button formAction="/extensions">Gia hạn</Button>
          </>
        }
      >
        <DataTable
          caption="Nhiệm vụ"
          stacked
          columns={[
            { label: 'Chọn', hidden: true },
            { label: 'Số', numeric: true },
            { label: 'Nhiệm vụ', sort: { href: '?sort=name' } },
            { label: 'Chủ trì' },
            { label: 'Hạn', sort: { href: '?sort=-due', direction: 'ascending' } },
            { label: 'Tiến độ', numeric: true },
            { label: 'Trạng thái' },
          ]}
        >
          {taskRows(view, count)}
        </DataTable>
      </RowSelect>
      <Pager t={t} shown={50} total={10_000} previous="?before=x" next="?after=x" />
    </Page>
  );
}

/** The task × unit matrix, after the drawing `nhiem-vu.png`. */
export function matrix(view: View) {
  const tones: Tone[] = ['done', 'done', 'running', 'none', 'late', 'done', 'soon'];
  return (
    <Page view={view} title="Nhiệm vụ theo đơn vị" print="wide">
      <PageHeader title="Nhiệm vụ" beside={views('/matrix')} actions={<ButtonLink href="/x">Xuất Excel</ButtonLink>} />
      <StateCounts t={view.t} counts={counts} />
      <DataTable
        caption="Nhiệm vụ theo đơn vị"
        wide
        columns={[
          { label: 'Nhiệm vụ' },
          ...units.map((label) => ({ label, centred: true, title: `Tên đầy đủ của ${label}` })),
        ]}
      >
        {tasks.map((task, row) => (
          <tr key={task}>
            <th scope="row">
              <a href="/record">{task}</a>
            </th>
            {units.map((unit, column) => {
              const tone = tones[(row * 3 + column * 2) % tones.length] ?? 'none';
              return <MatrixCell key={unit} tone={tone} sign={signs[tone]} label={`${unit}: ${task}`} href="/record" />;
            })}
          </tr>
        ))}
      </DataTable>
      <p className="quiet">✓ xong · số là phần trăm · ! quá hạn · chấm là chưa đến hạn. Bấm vào ô để mở.</p>
    </Page>
  );
}

/** A place with nothing in it yet. */
export function empty(view: View) {
  return (
    <Page view={view} title="Kế hoạch">
      <PageHeader title="Kế hoạch">Năm 2026 chưa có kế hoạch cải cách hành chính.</PageHeader>
      <EmptyState
        action={
          <ButtonLink kind="primary" href="/form">
            Tải kế hoạch lên
          </ButtonLink>
        }
      >
        Kế hoạch cải cách hành chính của năm sẽ nằm ở đây. Tải tệp Word hoặc PDF lên; nhiệm vụ, chỉ tiêu và thời hạn
        được đọc ra để đồng chí xem lại trước khi thông qua.
      </EmptyState>
    </Page>
  );
}
