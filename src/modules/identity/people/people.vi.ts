export const vi = {
  'people.list': 'Con người',
  'people.list.count': '{count} người đang giữ chức vụ trong phạm vi bạn được xem.',
  'people.list.former': '{count} người không còn giữ chức vụ.',
  'people.list.empty': 'Không có ai khớp. Hãy thử từ khác, không cần gõ dấu.',
  'people.search': 'Tìm theo họ tên',
  'people.filter.unit': 'Đơn vị',
  'people.filter.role': 'Vai trò',
  'people.filter.any': 'Tất cả',
  'people.standing.current': 'Đang giữ chức vụ',
  'people.standing.former': 'Không còn giữ chức vụ',
  'people.standing': 'Tình trạng',
  'people.one': 'Thông tin liên hệ',
  'people.name': 'Họ và tên',
  'people.email': 'Thư điện tử',
  'people.email.hint': 'Dùng để đăng nhập và nhận thư báo.',
  'people.phone': 'Số điện thoại',
  'people.contact': 'Liên hệ',
  'people.none': 'chưa có',
  'people.disabled': 'Đã khóa',
  'people.noPosition': 'Hiện không giữ chức vụ nào, nên không làm việc trong hệ thống được.',
  'people.new': 'Thêm người',
  'people.new.lead': 'Mỗi người chỉ có một hồ sơ; người kiêm nhiệm giữ nhiều chức vụ trong cùng hồ sơ.',
  'people.add': 'Thêm người',
  'people.added': 'Đã thêm {name}.',
  'people.edit': 'Sửa thông tin',
  'people.save': 'Lưu',
  'people.saved': 'Đã lưu.',
  'people.cancel': 'Thôi',
  'people.disable': 'Khóa tài khoản',
  'people.disable.hint': 'Các phiên đăng nhập kết thúc ngay; chức vụ và lịch sử được giữ nguyên.',
  'people.disabledNow': 'Đã khóa tài khoản của {name}.',
  'people.enable': 'Mở khóa tài khoản',
  'people.enabledNow': 'Đã mở khóa tài khoản của {name}.',
  'people.account': 'Tài khoản',
  'people.error.name': 'Chưa nhập họ tên. Hãy nhập đầy đủ họ, chữ đệm và tên.',
  'people.error.email': 'Địa chỉ thư chưa đúng. Hãy nhập dạng ten@donvi.gov.vn.',
  'people.error.emailTaken':
    'Địa chỉ thư này đã có người dùng. Hãy nhập địa chỉ khác hoặc tìm người đó trong danh sách.',
  'people.error.phone': 'Số điện thoại chưa đúng. Hãy nhập từ 9 đến 12 chữ số, bắt đầu bằng 0.',
  'people.error.disableSelf': 'Bạn không thể khóa tài khoản của chính mình. Hãy nhờ người quản trị khác.',
} as const;

type Vi = Record<keyof typeof vi, string>;

declare module '../../../platform/i18n.ts' {
  interface Catalogue extends Vi {}
}
