import { Card } from '../../src/ui/card.tsx';
import { drawBars } from '../../src/ui/chart/bar-chart.ts';
import { Chart } from '../../src/ui/chart/chart.tsx';
import { drawLine } from '../../src/ui/chart/line-chart.ts';
import { Columns } from '../../src/ui/columns.tsx';
import { DataTable } from '../../src/ui/data-table.tsx';
import { Explain } from '../../src/ui/explain.tsx';
import { Figure, Figures } from '../../src/ui/figure.tsx';
import { Page } from '../../src/ui/page.tsx';
import { PageHeader } from '../../src/ui/page-header.tsx';
import { StackedBar } from '../../src/ui/stacked-bar.tsx';
import { StateBadge } from '../../src/ui/state-badge.tsx';
import type { View } from '../../src/ui/view.ts';

const fields: [name: string, done: number, running: number, late: number, total: number][] = [
  ['Chỉ đạo, điều hành', 9, 4, 0, 14],
  ['Thể chế', 5, 1, 0, 6],
  ['Thủ tục hành chính', 6, 5, 2, 14],
  ['Tổ chức bộ máy', 4, 3, 0, 10],
  ['Chế độ công vụ', 3, 2, 1, 6],
  ['Tài chính công', 3, 3, 0, 6],
  ['Chính quyền số', 2, 3, 0, 5],
];
const urgent = [
  ['Công khai danh mục thủ tục hành chính nội bộ', 'Văn phòng HĐND và UBND', '30/9/2026', 'quá 51 ngày'],
  ['Gửi thư xin lỗi 04 hồ sơ đất đai trễ hẹn', 'Trung tâm Phục vụ HCC', '12/11/2026', 'quá 8 ngày'],
  ['Cử công chức bồi dưỡng kỹ năng số', 'Phòng Văn hóa - Xã hội', '30/10/2026', 'quá 21 ngày'],
];

/** Page kind 1, after the drawing `tong-quan.png`. */
export async function overview(view: View) {
  const { t, language } = view;
  const line = await drawLine({
    language,
    headings: ['Tháng', 'Đúng hạn'],
    rows: [61, 63, 66, 70, 71, 74.5, 78, 81, 86, 90, 93.1].map((value, index) => ({
      label: `T${index + 1}`,
      values: [value],
    })),
    target: { value: 96, label: 'chỉ tiêu 96%' },
    decimals: 1,
    suffix: '%',
  });
  const bars = await drawBars({
    language,
    headings: ['Đơn vị', 'Hoàn thành'],
    rows: [
      { label: 'Văn phòng HĐND và UBND', values: [71.4] },
      { label: 'Phòng Văn hóa - Xã hội', values: [58.3] },
      { label: 'Trung tâm Phục vụ hành chính công', values: [33.3], late: true },
      { label: 'Phòng Kinh tế', values: [null] },
    ],
    target: { value: 80, label: 'chỉ tiêu 80%' },
    decimals: 1,
    suffix: '%',
  });
  return (
    <Page view={view} title="Tổng quan">
      <PageHeader title="Xã Mai Lĩnh, ngày 20 tháng 11 năm 2026">
        Kế hoạch cải cách hành chính năm 2026: hoàn thành 32 trên 61 nhiệm vụ, 3 nhiệm vụ quá hạn.
      </PageHeader>
      <Figures>
        <Figure label="Hoàn thành" value="52,46%" href="/tasks?state=done" of="32/61" />
        <Figure label="Quá hạn" value="3" href="/tasks?state=late" late />
        <Figure label="Hồ sơ đúng hạn trong kỳ" value="93,1%" href="/dossiers" of="2.418/2.597" />
        <Figure label="Thư xin lỗi" value="97,8%" href="/letters" of="175/179" />
        <Figure label="Điểm dự kiến" value="86,73" href="/score" of="hạng 9/40" />
      </Figures>
      <Columns
        side={
          <>
            <Card title="Cần xử lý ngay" flush>
              <DataTable
                caption="Nhiệm vụ quá hạn"
                columns={[{ label: 'Nhiệm vụ' }, { label: 'Hạn' }, { label: 'Trạng thái' }]}
              >
                {urgent.map(([task, unit, due, state]) => (
                  <tr key={task}>
                    <th scope="row">
                      <a href="/record">{task}</a>
                      <small>{unit}</small>
                    </th>
                    <td className="date">{due}</td>
                    <td>
                      <StateBadge tone="late">{state}</StateBadge>
                    </td>
                  </tr>
                ))}
              </DataTable>
            </Card>
            <Card title="Việc đáng làm nhất trước 31/12">
              <p>
                Gửi nốt 4 thư xin lỗi: <b>+0,50 điểm</b>
              </p>
              <p>
                Công khai thủ tục nội bộ: <b>+1,00 điểm</b>
              </p>
              <Explain
                t={t}
                rule="Điểm tiêu chí bằng điểm tối đa nhân với tỷ lệ thư xin lỗi đã gửi trên số hồ sơ trễ hẹn."
                inputs={[
                  { label: 'Đã gửi', value: '175', href: '/letters' },
                  { label: 'Phải gửi', value: '179', href: '/letters' },
                ]}
                source="Quyết định số 1149/QĐ-BNV"
                since="2026-01-01"
              />
            </Card>
            <Card title="Hoàn thành theo đơn vị">
              <Chart t={t} drawing={bars} finding="Trung tâm Phục vụ hành chính công hoàn thành ít nhất, 33,3%." />
            </Card>
          </>
        }
      >
        <Card title="Tiến độ theo lĩnh vực" flush>
          <DataTable
            caption="Tiến độ theo lĩnh vực"
            columns={[
              { label: 'Lĩnh vực' },
              { label: 'Tiến độ' },
              { label: 'Hoàn thành', numeric: true },
              { label: 'Quá hạn' },
            ]}
          >
            {fields.map(([name, done, running, late, total]) => (
              <tr key={name}>
                <th scope="row">
                  <a href="/tasks">{name}</a>
                </th>
                <td>
                  <StackedBar
                    total={total}
                    parts={[
                      { tone: 'done', count: done },
                      { tone: 'running', count: running },
                      { tone: 'late', count: late },
                    ]}
                    text={`${done} trên ${total} xong, ${late} quá hạn`}
                  />
                </td>
                <td className="number">
                  <a href="/tasks">
                    {done}/{total}
                  </a>
                </td>
                <td>{late > 0 ? <StateBadge tone="late">{late} quá hạn</StateBadge> : '—'}</td>
              </tr>
            ))}
          </DataTable>
        </Card>
        <Card title="Hồ sơ giải quyết đúng hạn" action={<a href="/dossiers">Tất cả hồ sơ</a>}>
          <Chart
            t={t}
            drawing={line}
            finding="Tỷ lệ đúng hạn tăng từ 61% lên 93,1%, còn thiếu 2,9 điểm để đạt chỉ tiêu."
          />
        </Card>
      </Columns>
    </Page>
  );
}
