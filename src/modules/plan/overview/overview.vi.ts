export const vi = {
  'overview.place': 'Tổng quan',
  'overview.title': '{unit}, ngày {day} tháng {month} năm {year}',
  'overview.sentence':
    'Kế hoạch cải cách hành chính năm {year}: hoàn thành {done} trên {total} nhiệm vụ, {overdue} nhiệm vụ quá hạn.',
  'overview.sentence.unit':
    'Năm {year}, đơn vị hoàn thành {done} trên {total} nhiệm vụ được giao, {overdue} nhiệm vụ quá hạn.',
  'overview.sentence.assigned': 'Việc cấp trên giao: hoàn thành {done} trên {total}.',
  'overview.sentence.whole': 'Toàn {unit}: {done} trên {total} nhiệm vụ.',
  'overview.sentence.earlier': 'Kế hoạch của đơn vị cũ tính riêng: {names}.',
  'overview.earlier.one': '{unit} {done} trên {total}',
  'overview.earlier': 'Từ đơn vị cũ',
  'overview.earlier.note':
    'Kế hoạch do các đơn vị đã nhập vào đây ban hành, tính đến hôm nay và không cộng vào kế hoạch của đơn vị. Việc chưa xong đã chuyển về đây cũng nằm trong số việc được giao. Trang của đơn vị cũ ghi số liệu đến ngày cuối cùng của đơn vị đó.',
  'overview.figure.done': 'Hoàn thành kế hoạch',
  'overview.figure.late': 'Quá hạn',
  'overview.figure.soon': 'Đến hạn trong 30 ngày',
  'overview.figure.toConfirm': 'Chờ xác nhận',
  'overview.figure.assigned': 'Việc cấp trên giao',
  'overview.seeAll': 'Xem tất cả',
  'overview.explain.rule':
    'Tỷ lệ hoàn thành bằng số nhiệm vụ của kế hoạch mà mọi đơn vị được giao đã làm xong và được xác nhận, chia cho tổng số nhiệm vụ của kế hoạch (không kể nhiệm vụ đã hủy), làm tròn hai chữ số thập phân.',
  'overview.explain.done': 'Nhiệm vụ đã hoàn thành',
  'overview.explain.total': 'Tổng số nhiệm vụ',
  'overview.byField': 'Tiến độ theo lĩnh vực',
  'overview.byUnit': 'Tiến độ theo đơn vị',
  'overview.below': 'Kế hoạch của cấp dưới',
  'overview.below.ended': '{name} (đến {day})',
  'overview.allUnits': 'Xem cả {count} đơn vị',
  'overview.column.bar': 'Tiến độ',
  'overview.column.done': 'Xong',
  'overview.column.late': 'Quá hạn',
  'overview.bar': '{done} trên {total} xong, {late} quá hạn',
  'overview.units.more': '{names} và {count} đơn vị khác',
  'overview.urgent': 'Cần xử lý ngay',
  'overview.urgent.none': 'Không có việc nào quá hạn.',
  'overview.soon': 'Đến hạn trong 30 ngày',
  'overview.soon.none': 'Không có việc nào đến hạn trong 30 ngày tới.',
  'overview.chart': 'Đến hạn và hoàn thành theo tháng',
  'overview.chart.finding': 'Đến nay {due} nhiệm vụ đã đến hạn, trong đó {done} đã hoàn thành.',
  'overview.chart.month': 'Đến hết tháng',
  'overview.chart.due': 'Đã đến hạn',
  'overview.chart.done': 'Đã hoàn thành',
  'lastYear.title': 'So với năm trước',
  'lastYear.by': 'Hoàn thành đến {day}',
  'lastYear.same': 'Số liệu năm trước của:',
  'lastYear.made': 'Số liệu năm trước cộng của các đơn vị nay đã sáp nhập:',
  'lastYear.obstacle.parted':
    'Không so sánh được: {names} đã được chia, tách hoặc chỉ một phần nhập vào đơn vị hiện nay.',
  'lastYear.obstacle.new': 'Không so sánh được: đơn vị mới lập, năm trước chưa có.',
  'lastYear.obstacle.no-data': 'Không so sánh được: một trong hai năm chưa có nhiệm vụ nào trong hệ thống.',
  'lastYear.explain':
    'Tỷ lệ nhiệm vụ của kế hoạch đã hoàn thành đến cùng một ngày của hai năm. Nếu đơn vị đã được sắp xếp, số năm trước cộng của mọi đơn vị đã nhập trọn vẹn vào đơn vị hiện nay; nếu có đơn vị bị chia, tách thì không so sánh.',
} as const;

type Vi = Record<keyof typeof vi, string>;

declare module '../../../platform/i18n.ts' {
  interface Catalogue extends Vi {}
}
