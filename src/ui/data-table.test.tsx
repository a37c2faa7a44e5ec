import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { words } from '../../tests/gallery/sample.ts';
import { DataTable } from './data-table.tsx';
import { FilterSelect, Filters } from './filters.tsx';
import { MatrixCell } from './matrix-cell.tsx';
import { Pager } from './pager.tsx';
import { StackedBar } from './stacked-bar.tsx';
import { StateBadge } from './state-badge.tsx';
import { StateCounts } from './state-counts.tsx';

const html = renderToStaticMarkup;
const t = words('vi');

test('a table names itself, scopes its headings, tells its order and can be scrolled by keyboard', () => {
  const table = html(
    <DataTable
      caption="Nhiệm vụ"
      columns={[
        { label: 'Tên', sort: { href: '?sort=name', direction: 'ascending' } },
        { label: 'Điểm', numeric: true },
        { label: 'Chọn', hidden: true },
      ]}
    >
      <tr>
        <td>x</td>
      </tr>
    </DataTable>,
  );
  expect(table).toContain('<caption class="visually-hidden">Nhiệm vụ</caption>');
  expect(table).toContain('tabindex="0"');
  expect(table).toMatch(/<th scope="col" aria-sort="ascending"><a href="\?sort=name">/);
  expect(table).toContain('<th scope="col" class="number">Điểm</th>');
  expect(table).toContain('<span class="visually-hidden">Chọn</span>');
});

test('a state is told by a word beside the shape', () => {
  expect(html(<StateBadge tone="late">Quá hạn 8 ngày</StateBadge>)).toBe(
    '<span class="state state-late"><i class="shape shape-late"></i>Quá hạn 8 ngày</span>',
  );
});

test('counts per state are links, and the chosen one says so', () => {
  const counts = html(<StateCounts t={t} counts={[{ label: 'Xong', count: '32', href: '/x', current: true }]} />);
  expect(counts).toContain('<a href="/x" aria-current="true">Xong <b>32</b></a>');
});

test('a pager writes numbers as the language does and links only where there is more', () => {
  const pager = html(<Pager t={t} shown={50} total={10_000} next="?after=1" />);
  expect(pager).toContain('50 / 10.000');
  expect(pager).toContain('rel="next"');
  expect(pager).not.toContain('rel="prev"');
});

test('filters keep the chosen state, drop what is empty and can be sent without script', () => {
  const filters = html(
    <Filters t={t} action="/tasks" keep={{ state: 'late', after: undefined }} clear="/tasks">
      <FilterSelect name="field" label="Lĩnh vực" value="1" all="Tất cả" options={[{ value: '1', label: 'Thể chế' }]} />
    </Filters>,
  );
  expect(filters).toContain('<input type="hidden" name="state" value="late"/>');
  expect(filters).not.toContain('name="after"');
  expect(filters).toContain('<option value="1" selected="">Thể chế</option>');
  expect(filters).toContain('type="submit"');
  expect(filters).toContain('Bỏ lọc');
});

test.each([
  [14, ['64.29', '28.57']],
  [0, []],
])('a bar of %i shows its parts in proportion and says them in words', (total, widths) => {
  const bar = html(
    <StackedBar
      total={total}
      text="9 trên 14 xong"
      parts={[
        { tone: 'done', count: 9 },
        { tone: 'running', count: 4 },
        { tone: 'late', count: 0 },
      ]}
    />,
  );
  expect([...bar.matchAll(/x="[^"]*" width="([^"]*)"/g)].map((match) => match[1])).toEqual(widths);
  expect(bar).toContain('role="img" aria-label="9 trên 14 xong"');
});

test('a cell of the matrix says its whole sentence', () => {
  const cell = html(<MatrixCell tone="late" sign="!" label="Phòng Kinh tế: quá hạn 8 ngày" href="/assignments/7" />);
  expect(cell).toContain('aria-label="Phòng Kinh tế: quá hạn 8 ngày"');
  expect(cell).toContain('href="/assignments/7"');
});
