export const vi = {
  'workingDays.place': 'Lịch làm việc',
  'workingDays.title': 'Lịch làm việc năm {year}',
  'workingDays.sentence': '{days} ngày làm việc, {off} ngày nghỉ trong tuần và {swaps} ngày thứ Bảy làm bù.',
  'workingDays.unknown':
    'Chưa có lịch nghỉ lễ năm {year}. Thời hạn tính theo ngày làm việc chỉ trừ thứ Bảy, Chủ nhật và được ghi là tạm tính.',
  'workingDays.previous': 'Năm {year}',
  'workingDays.years': 'Chọn năm',
  'workingDays.day': 'Ngày',
  'workingDays.weekday': 'Thứ',
  'workingDays.kind': 'Loại',
  'workingDays.name': 'Dịp',
  'workingDays.source': 'Căn cứ',
  'workingDays.status': 'Độ chắc chắn',
  'workingDays.kind.statutory': 'Nghỉ lễ, Tết',
  'workingDays.kind.compensatory': 'Nghỉ bù',
  'workingDays.kind.swapped_off': 'Nghỉ hoán đổi',
  'workingDays.kind.working_swap': 'Làm bù',
  'workingDays.kind.ordinary': 'Ngày bình thường',
  'workingDays.status.confirmed': 'Đã đối chiếu',
  'workingDays.status.press': 'Theo báo chí, chưa thấy thông báo',
  'workingDays.status.recalled': 'Theo trí nhớ, cần đối chiếu',
  'workingDays.status.computed': 'Suy ra từ quy định chung',
  'workingDays.status.entered': 'Quản trị đã nhập',
  'workingDays.weekday.0': 'Chủ nhật',
  'workingDays.weekday.1': 'Thứ Hai',
  'workingDays.weekday.2': 'Thứ Ba',
  'workingDays.weekday.3': 'Thứ Tư',
  'workingDays.weekday.4': 'Thứ Năm',
  'workingDays.weekday.5': 'Thứ Sáu',
  'workingDays.weekday.6': 'Thứ Bảy',
  'workingDays.add': 'Thêm hoặc sửa một ngày',
  'workingDays.save': 'Ghi vào lịch',
  'workingDays.saved': 'Đã ghi vào lịch làm việc.',
  'workingDays.close': 'Đã nhập đủ ngày nghỉ năm {year}',
  'workingDays.close.hint':
    'Bấm khi mọi ngày nghỉ, làm bù của năm đã có trong bảng; từ đó thời hạn không còn là tạm tính.',
  'workingDays.closed': 'Lịch của năm đã đủ.',
  'workingDays.error.day': 'Chưa rõ ngày. Nhập như 24/11/2026.',
  'workingDays.error.kind': 'Hãy chọn loại ngày.',
  'workingDays.error.name': 'Chưa ghi dịp nghỉ. Ví dụ: Tết Nguyên đán.',
  'workingDays.error.source': 'Chưa ghi căn cứ. Ví dụ: Thông báo số 12/TB-BNV ngày 02/10/2027.',
  'workingDays.error.known': 'Lịch của năm này đã đủ từ trước. Muốn đổi, hãy sửa từng ngày.',
} as const;

type Vi = Record<keyof typeof vi, string>;

declare module '../../platform/i18n.ts' {
  interface Catalogue extends Vi {}
}
