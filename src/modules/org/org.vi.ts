export const vi = {
  'org.units': 'Đơn vị',
  'org.units.count': '{count} đơn vị tại ngày {date}.',
  'org.units.search': 'Tìm đơn vị',
  'org.units.empty': 'Không có đơn vị nào khớp. Hãy thử từ khác, không cần gõ dấu.',
  'org.unit.name': 'Tên đơn vị',
  'org.unit.shortName': 'Viết tắt',
  'org.unit.kind': 'Loại',
  'org.unit.code': 'Mã',
  'org.kind.province': 'Tỉnh, thành phố',
  'org.kind.district': 'Cấp huyện',
  'org.kind.commune': 'Xã, phường, đặc khu',
  'org.kind.department': 'Cơ quan chuyên môn',
  'org.kind.service': 'Đơn vị sự nghiệp',
  'org.kind.front': 'Đảng, đoàn thể',
  'org.kind.outside': 'Cơ quan bên ngoài',
  'org.groups': 'Nhóm đơn vị',
  'org.groups.rule': 'theo quy tắc',
  'org.groups.members': '{count} đơn vị',
  'org.aliases': 'Tên gọi khác đã nhớ',
  'org.aliases.hint': 'Khi đọc kế hoạch, hệ thống hiểu các tên này là đơn vị bên cạnh.',
  'org.import': 'Nhập danh sách từ Excel',
  'org.import.hint':
    'Tệp .xlsx, dòng đầu là tên cột: Mã, Tên đơn vị, Tên viết tắt, Loại, Thuộc, Tên gọi khác (cách nhau bằng dấu chấm phẩy). Chỉ cột Tên đơn vị là bắt buộc.',
  'org.import.file': 'Tệp Excel',
  'org.import.read': 'Đọc tệp',
  'org.import.preview': 'Xem trước danh sách',
  'org.import.ready': '{count} dòng đọc được.',
  'org.import.wrong': '{count} ô cần sửa trong tệp Excel, rồi tải lên lại:',
  'org.import.confirm': 'Thêm các đơn vị này',
  'org.import.done': 'Đã thêm {count} đơn vị.',
  'org.import.noFile': 'Chưa chọn tệp. Hãy chọn tệp .xlsx chứa danh sách đơn vị.',
  'org.import.noName': 'Không thấy cột “Tên đơn vị” ở dòng đầu. Hãy đặt tên cột ở dòng 1.',
  'org.import.emptyName': 'Thiếu tên đơn vị. Hãy điền tên hoặc xóa dòng.',
  'org.import.kind':
    '“{value}” chưa rõ loại. Ghi một trong: tỉnh, xã, phường, đặc khu, sở, phòng, văn phòng, trung tâm, sự nghiệp, đoàn thể.',
  'org.import.twice': '“{value}” đã có ở dòng trên. Hãy bỏ một dòng.',
  'org.import.parent':
    'Dòng {row}: không thấy đơn vị cấp trên “{value}” trong tệp hay trong hệ thống. Hãy sửa cột Thuộc.',
} as const;

type Vi = Record<keyof typeof vi, string>;

declare module '../../platform/i18n.ts' {
  interface Catalogue extends Vi {}
}
