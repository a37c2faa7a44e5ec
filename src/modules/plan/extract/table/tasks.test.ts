import { describe, expect, test } from 'vitest';
import type { Block } from '../../../../office/blocks.ts';
import { grid, paragraph } from '../fixtures/grid.ts';
import { readTaskTables } from './tasks.ts';

const read = (...blocks: Block[]) => readTaskTables(blocks, 2026).tasks;

describe('columns', () => {
  test.each([
    [['STT', 'Nhiệm vụ', 'Kết quả, sản phẩm', 'Thời gian', 'Chủ trì', 'Phối hợp']],
    [['TT', 'Nội dung công việc', 'Sản phẩm dự kiến', 'Thời hạn hoàn thành', 'Cơ quan chủ trì', 'Cơ quan phối hợp']],
    [
      [
        'Số TT',
        'Nhiệm vụ, giải pháp chủ yếu',
        'Kết quả mong đợi',
        'Mốc thời gian',
        'Đơn vị, cá nhân chủ trì',
        'Các bộ phận liên quan',
      ],
    ],
    [['STT', 'Công việc cần thực hiện', 'Kết quả đầu ra', 'Tiến độ', 'Đơn vị thực hiện', 'Đơn vị phối hợp']],
    [['Stt', 'Việc trọng tâm', 'SP', 'T.gian', 'Lãnh đạo, đơn vị phụ trách', 'Đơn vị hỗ trợ']],
    [['TT', 'Nội dung', 'Chỉ số đánh giá', 'Kế hoạch hoàn thành', 'ĐV tham mưu', 'Các cơ quan cùng thực hiện']],
    [['No.', 'Công việc', 'Output', 'Bắt đầu - kết thúc', 'Trách nhiệm chính', 'Trách nhiệm liên quan']],
  ])('%j are known by their meaning', (header) => {
    const row = ['1', 'Rà soát văn bản', 'Báo cáo', 'Quý I', 'Phòng Tư pháp', 'UBND cấp xã'];
    expect(read(grid(header, row))).toMatchObject([
      {
        no: '1',
        title: 'Rà soát văn bản',
        product: 'Báo cáo',
        lead: ['Phòng Tư pháp'],
        coordinating: ['UBND cấp xã'],
        deadline: { text: 'Quý I' },
      },
    ]);
  });

  test('stand in any order, and none of number or product is needed', () => {
    const [task] = read(grid(['Thời hạn', 'Đơn vị chủ trì', 'Việc phải làm'], ['Quý II', 'Văn phòng', 'Số hóa hồ sơ']));
    expect(task).toMatchObject({ no: '', title: 'Số hóa hồ sơ', product: '', lead: ['Văn phòng'], field: 'digital' });
  });

  test('of what a result is measured by may come before the work', () => {
    const [task] = read(grid(['STT', 'Chỉ số đánh giá', 'Nội dung', 'Chủ trì'], ['1', 'Báo cáo', 'Họp', 'Văn phòng']));
    expect(task).toMatchObject({ title: 'Họp', product: 'Báo cáo' });
  });

  test('have a header of two rows, with numbers of columns under it', () => {
    const [task, ...others] = read(
      grid(
        ['STT', 'Nội dung', 'Cơ quan thực hiện', '<', 'Tiến độ'],
        ['^', '^', 'Chủ trì', 'Phối hợp', '^'],
        ['(1)', '(2)', '(3)', '(4)', '(5)'],
        ['1', 'Kiểm tra công vụ', 'Phòng Nội vụ', 'Thanh tra', 'Quý III'],
      ),
    );
    expect(others).toEqual([]);
    expect(task).toMatchObject({ lead: ['Phòng Nội vụ'], coordinating: ['Thanh tra'] });
  });

  test('of both leads and co-ordinators are taken apart', () => {
    const header = ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì, phối hợp', 'Thời gian'];
    const named = ['1', 'Sắp xếp trường học', 'Chủ trì: Phòng Nội vụ; Phối hợp: Phòng Tư pháp', 'Quý I'];
    const spoken = ['2', 'Bồi dưỡng công chức', 'Phòng Nội vụ chủ trì, phối hợp với Văn phòng', 'Quý I'];
    expect(read(grid(header, named, spoken))).toMatchObject([
      { lead: ['Phòng Nội vụ'], coordinating: ['Phòng Tư pháp'] },
      { lead: ['Phòng Nội vụ'], coordinating: ['Văn phòng'] },
    ]);
  });

  test.each([
    ['- Chủ trì: Phòng Nội vụ\n- Phối hợp: Phòng Tư pháp; Văn phòng'],
    ['- Chủ trì: Phòng Nội vụ - Phối hợp: Phòng Tư pháp; Văn phòng'],
    ['Cơ quan chủ trì: Phòng Nội vụ Cơ quan phối hợp: Phòng Tư pháp; Văn phòng'],
    ['Phòng Nội vụ (phối hợp: Phòng Tư pháp, Văn phòng)'],
  ])('of one body each may hold both: %j', (cell) => {
    const [task] = read(grid(['STT', 'Nội dung', 'Đơn vị thực hiện', 'Thời gian'], ['1', 'Rà soát', cell, 'Quý I']));
    expect(task).toMatchObject({ lead: ['Phòng Nội vụ'], coordinating: ['Phòng Tư pháp', 'Văn phòng'] });
  });

  test('of quarters are ticked', () => {
    const [task] = read(
      grid(
        ['STT', 'Nội dung', 'Đơn vị chủ trì', 'Thời gian thực hiện', '<', '<', '<'],
        ['^', '^', '^', 'Quý I', 'Quý II', 'Quý III', 'Quý IV'],
        ['1', 'Kiểm tra công vụ', 'Phòng Nội vụ', '', 'x', '', 'x'],
      ),
    );
    expect(task?.deadline).toMatchObject({ text: 'Quý II, Quý IV', due: '2026-12-31' });
  });

  test('of a field or of groups of work give the heading', () => {
    const tasks = read(
      grid(
        ['Lĩnh vực', 'Nhiệm vụ cụ thể', 'Cơ quan chủ trì', 'Thời gian'],
        ['Cải cách thủ tục hành chính', 'Công khai quy định', 'Văn phòng', 'Thường xuyên'],
        ['^', 'Đo lường sự hài lòng', 'Văn phòng', 'Quý II'],
        ['Cải cách tài chính công', 'Quyết toán', 'Phòng Kinh tế', 'Trước 31/3'],
      ),
    );
    expect(tasks.map(({ field }) => field)).toEqual(['procedure', 'procedure', 'finance']);
  });
});

describe('tables that hold no tasks', () => {
  test.each([
    ['budgets', ['STT', 'Nội dung', 'Kinh phí (triệu đồng)', 'Nguồn'], ['1', 'In tài liệu', '15', 'Ngân sách']],
    ['inspections', ['STT', 'Đơn vị được kiểm tra', 'Thời gian kiểm tra'], ['1', 'UBND xã A', 'Tháng 5']],
    [
      'inspections with their matters',
      ['STT', 'Đơn vị được kiểm tra', 'Nội dung', 'Thời gian'],
      ['1', 'UBND xã A', 'Việc tiếp dân', 'Tháng 5'],
    ],
    [
      'spending with those who spend',
      ['STT', 'Nội dung chi', 'Đơn vị thực hiện', 'Dự toán (triệu đồng)', 'Thời gian'],
      ['1', 'In tài liệu', 'Phòng Nội vụ', '15', 'Quý I'],
    ],
    [
      'targets',
      ['STT', 'Chỉ tiêu', 'ĐVT', 'Năm 2026', 'Đơn vị theo dõi'],
      ['1', 'Tỷ lệ đúng hạn', '%', '98', 'Văn phòng'],
    ],
    ['letterhead', ['ỦY BAN NHÂN DÂN\nXÃ A', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'], ['Số: 1/KH-UBND', 'A, ngày 1/1']],
  ])('such as %s', (_, header, row) => expect(read(grid(header, row))).toEqual([]));

  test('but work with its cost is a task', () => {
    const table = grid(['STT', 'Nhiệm vụ', 'Đơn vị thực hiện', 'Kinh phí'], ['1', 'Tập huấn', 'Phòng Nội vụ', '15']);
    expect(read(table)).toMatchObject([{ title: 'Tập huấn', lead: ['Phòng Nội vụ'] }]);
  });
});

const header = ['STT', 'Nhiệm vụ', 'Sản phẩm', 'Chủ trì', 'Thời gian'];

describe('groups', () => {
  test.each([
    [['*I', '*CẢI CÁCH THỂ CHẾ', '', '', '']],
    [['II Cải cách thể chế', '', '', '', '']],
    [['A. Cải cách thể chế', '<', '<', '<', '<']],
    [['', 'Nhiệm vụ về cải cách thể chế', '<', '<', '<']],
    [['1', 'Công tác xây dựng thể chế', '', '', '']],
  ])('%j names the field of the tasks under it', (group) => {
    const tasks = read(grid(header, group, ['1', 'Họp giao ban', 'Biên bản', 'Văn phòng', 'Hằng tháng']));
    expect(tasks).toMatchObject([{ title: 'Họp giao ban', field: 'institution' }]);
    expect(tasks[0]?.heading.toLowerCase()).toContain('thể chế');
  });

  test('keep the outer field where the inner group names none', () => {
    const rows = [
      ['A', 'CẢI CÁCH TÀI CHÍNH CÔNG', '', '', ''],
      ['I', 'Nhiệm vụ thường xuyên', '', '', ''],
    ];
    const [task] = read(grid(header, ...rows, ['1', 'Họp giao ban', 'Biên bản', 'Văn phòng', 'Quý I']));
    expect(task).toMatchObject({ field: 'finance', heading: 'Nhiệm vụ thường xuyên' });
  });

  test('need neither number nor bold letters where tasks are numbered, also right under a header that is repeated', () => {
    const row = (no: string, title: string) => [no, title, 'Báo cáo', 'Văn phòng', 'Quý I'];
    const first = ['', 'Thủ tục hành chính', '', '', ''];
    const second = ['', 'Bộ máy', '', '', ''];
    const third = ['Tài chính, ngân sách', '', '', '', ''];
    const tasks = read(
      grid(header, first, row('1', 'Việc một')),
      grid(header, second, row('2', 'Việc hai')),
      grid(header, third, row('3', 'Việc ba')),
    );
    expect(tasks.map(({ title, field }) => [title, field])).toEqual([
      ['Việc một', 'procedure'],
      ['Việc hai', 'organisation'],
      ['Việc ba', 'finance'],
    ]);
  });

  test('may be merged across from beside their number, where the title does not come first', () => {
    const tasks = read(
      grid(
        ['STT', 'Sản phẩm', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'],
        ['*I', '*CẢI CÁCH THỂ CHẾ', '<', '<', '<'],
        ['1', 'Báo cáo', 'Họp giao ban', 'Văn phòng', 'Quý I'],
      ),
    );
    expect(tasks).toMatchObject([{ title: 'Họp giao ban', field: 'institution' }]);
  });

  test('that name a body say who leads, where no column does', () => {
    const tasks = read(
      grid(
        ['STT', 'Nhiệm vụ', 'Phối hợp', 'Thời gian'],
        ['*I', '*PHÒNG TƯ PHÁP', '<', '<'],
        ['1', 'Rà soát văn bản', 'Văn phòng', 'Quý I'],
      ),
    );
    expect(tasks).toMatchObject([{ lead: ['Phòng Tư pháp'], coordinating: ['Văn phòng'] }]);
  });

  test('may stand as a heading over a table of their own', () => {
    const table = (title: string) => grid(header, ['1', title, 'Báo cáo', 'Văn phòng', 'Quý I']);
    const tasks = read(
      paragraph('1. Cải cách thể chế'),
      table('Việc một'),
      paragraph('2. Cải cách tài chính công'),
      table('Việc hai'),
    );
    expect(tasks.map(({ field, no }) => [field, no])).toEqual([
      ['institution', '1'],
      ['finance', '1'],
    ]);
  });

  test('cut by a page break keep their whole heading', () => {
    const first = grid(header, ['V', 'CẢI CÁCH CHẾ ĐỘ CÔNG', '', '', '']);
    const second = grid(header, ['', 'VỤ', '', '', ''], ['1', 'Họp', 'Biên bản', 'Văn phòng', 'Quý I']);
    expect(read(first, second)).toMatchObject([{ heading: 'CẢI CÁCH CHẾ ĐỘ CÔNG VỤ', field: 'civil-service' }]);
  });
});

describe('rows', () => {
  test('cut by a page break are joined, cell by cell', () => {
    const first = grid(header, ['1', 'Tổ chức hội nghị đánh giá công tác', 'Báo cáo,', 'Văn phòng HĐND', 'Quý IV']);
    const second = grid(
      header,
      ['', 'và triển khai nhiệm vụ', 'thông báo', 'và UBND xã', ''],
      ['2', 'Họp', 'Biên bản', 'Văn phòng', 'Quý I'],
    );
    expect(read(first, second)).toMatchObject([
      {
        title: 'Tổ chức hội nghị đánh giá công tác và triển khai nhiệm vụ',
        product: 'Báo cáo, thông báo',
        lead: ['Văn phòng HĐND và UBND xã'],
      },
      { no: '2' },
    ]);
  });

  test('cut by a page break are whole also where the rest of each cell reads like a whole one', () => {
    const first = grid(header, ['8', 'Thực hiện phân cấp gắn', 'Quyết định', 'Phòng', 'Quý I -']);
    const second = grid(
      header,
      ['', 'với kiểm tra, giám sát', '', 'Nội vụ', 'Quý II/2026'],
      ['9', 'Kiện toàn tổ chức', 'Đề án', 'Văn phòng', 'Quý I'],
    );
    expect(read(first, second)).toMatchObject([
      {
        title: 'Thực hiện phân cấp gắn với kiểm tra, giám sát',
        lead: ['Phòng Nội vụ'],
        deadline: { due: '2026-06-30' },
      },
      { no: '9' },
    ]);
  });

  test('keep a list in a title together over a page break', () => {
    const first = grid(
      header,
      ['1', 'Đối thoại:\n- Tại xã;\n- Trên mạng.', 'Biên bản', 'Văn phòng', 'Quý I'],
      ['2', 'Trang thông tin của xã:', 'Tin bài', 'Văn phòng', 'Quý II'],
    );
    const second = grid(header, ['', '- Viết bài;\n- Đăng bài.', '', '', '']);
    expect(read(first, second).map(({ title }) => title)).toEqual([
      'Đối thoại:\n- Tại xã;\n- Trên mạng.',
      'Trang thông tin của xã:\n- Viết bài;\n- Đăng bài.',
    ]);
  });

  test('have cells merged down from the page before', () => {
    const first = grid(header, ['1', 'Công bố danh mục', 'Quyết định', 'Phòng Tư pháp', 'Quý II']);
    const second = grid(
      header,
      ['', 'văn bản hết hiệu lực', '', '', ''],
      ['2', 'Rà soát văn bản', 'Báo cáo', '^', 'Quý IV'],
      ['3', 'Hệ thống hóa văn bản', 'Báo cáo', '^', '^'],
    );
    expect(read(first, second)).toMatchObject([
      { title: 'Công bố danh mục văn bản hết hiệu lực', lead: ['Phòng Tư pháp'], deadline: { due: '2026-06-30' } },
      { no: '2', lead: ['Phòng Tư pháp'], deadline: { due: '2026-12-31' } },
      { no: '3', lead: ['Phòng Tư pháp'], deadline: { due: '2026-12-31' } },
    ]);
  });

  test('on a page without a header go on with the table before', () => {
    const tasks = read(
      grid(header, ['1', 'Việc một', 'Báo cáo', 'Văn phòng', 'Quý I']),
      grid(['2', 'Việc hai', 'Báo cáo', 'Văn phòng', 'Quý II']),
    );
    expect(tasks.map(({ title }) => title)).toEqual(['Việc một', 'Việc hai']);
  });

  test('share cells merged downwards', () => {
    const tasks = read(
      grid(header, ['1', 'Việc một', 'Báo cáo', 'Phòng Kinh tế', 'Quý I'], ['2', 'Việc hai', 'Báo cáo', '^', '^']),
    );
    expect(tasks[1]).toMatchObject({ lead: ['Phòng Kinh tế'], deadline: { due: '2026-03-31' } });
  });

  test('of one task and deadline with two leads are one task', () => {
    const tasks = read(
      grid(header, ['1', 'Việc một', 'Báo cáo', 'Phòng Kinh tế', 'Quý I'], ['^', '^', '^', 'Văn phòng', '^']),
    );
    expect(tasks).toMatchObject([{ lead: ['Phòng Kinh tế', 'Văn phòng'] }]);
  });

  test('with ditto marks say what the row above says', () => {
    const tasks = read(
      grid(header, ['1', 'Việc một', 'Báo cáo', 'Phòng Kinh tế', 'Quý I'], ['2', 'Việc hai', '"', 'nt', 'như trên']),
    );
    expect(tasks[1]).toMatchObject({ product: 'Báo cáo', lead: ['Phòng Kinh tế'], deadline: { text: 'Quý I' } });
  });
});

describe('numbers', () => {
  test('tie sub-items to their task, and what they leave open is their task’s', () => {
    const tasks = read(
      grid(
        header,
        ['1', 'Kiểm tra', 'Kế hoạch', 'Phòng Nội vụ', 'Quý I'],
        ['a)', 'Định kỳ', '', '', ''],
        ['đ)', 'Đột xuất', '', '', 'Cả năm'],
        ['2', 'Tuyên truyền', '', 'Văn phòng', 'Quý I'],
        ['2.1', 'Trên loa', '', 'Trung tâm', 'Quý II'],
        ['', '- Bản tin', '', '', ''],
      ),
    );
    expect(tasks.map(({ no, parent }) => [no, parent])).toEqual([
      ['1', null],
      ['a', '1'],
      ['đ', '1'],
      ['2', null],
      ['2.1', '2'],
      ['', '2.1'],
    ]);
    expect(tasks[1]).toMatchObject({ lead: ['Phòng Nội vụ'], deadline: { text: 'Quý I' } });
    expect(tasks[2]).toMatchObject({ lead: ['Phòng Nội vụ'], deadline: { type: 'continuous' } });
    expect(tasks[5]).toMatchObject({ title: 'Bản tin', lead: ['Trung tâm'] });
  });

  test('a task without anything beside it is still a task where its sub-items follow', () => {
    const long = 'Tiếp tục thực hiện phân cấp quản lý nhà nước theo đúng quy định.';
    const tasks = read(
      grid(
        header,
        ['I', 'Cải cách tổ chức bộ máy', '', '', ''],
        ['4', long, '', '', ''],
        ['a)', 'Đề án', '', 'Phòng Nội vụ', 'Quý I'],
      ),
    );
    expect(tasks.map(({ no, parent }) => [no, parent])).toEqual([
      ['4', null],
      ['a', '4'],
    ]);
    expect(tasks[0]).toMatchObject({ lead: [], deadline: { type: 'none' } });
  });

  test.each([
    ['I.1', 'I.1'],
    ['1/', '1'],
    ['1-', '1'],
    ['(1)', '1'],
    ['1.2.', '1.2'],
    ['a/', 'a'],
  ])('are printed as %s', (printed, no) => {
    expect(read(grid(header, [printed, 'Rà soát', 'Báo cáo', 'Văn phòng', 'Quý I']))).toMatchObject([{ no }]);
  });

  test('are not what documents and amounts begin with', () => {
    const titles = ['05-NQ/TU được quán triệt', '10-12 lớp tập huấn', '1/2 số xã đạt chuẩn'];
    const tasks = read(grid(header, ...titles.map((title) => ['', title, 'Báo cáo', 'Văn phòng', 'Quý I'])));
    expect(tasks.map(({ title }) => title)).toEqual(titles);
  });

  test('stand at the head of the title where there is no column for them', () => {
    const tasks = read(
      grid(
        ['Nhiệm vụ', 'Chủ trì', 'Thời gian'],
        ['1. Rà soát', 'Văn phòng', 'Quý I'],
        ['a) Tại xã', 'Văn phòng', 'Quý I'],
      ),
    );
    expect(tasks.map(({ no, parent, title }) => [no, parent, title])).toEqual([
      ['1', null, 'Rà soát'],
      ['a', '1', 'Tại xã'],
    ]);
  });
});
