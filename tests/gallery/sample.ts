import { type Language, type Translate, translator } from '../../src/platform/i18n.ts';
import { en } from '../../src/ui/ui.en.ts';
import { vi } from '../../src/ui/ui.vi.ts';
import type { Assets, View } from '../../src/ui/view.ts';

/** The words of the components in one language. */
export function words(language: Language): Translate {
  return translator(language === 'vi' ? vi : en, language);
}

const link = (href: string, label: string) => ({ href, label });

/** What a page of the gallery knows; the names are invented. */
export function sampleView(path: string, assets: Assets = { css: [], js: [], fonts: [] }): View {
  return {
    t: words('vi'),
    language: 'vi',
    path,
    query: new URLSearchParams(),
    viewer: {
      name: 'Trần Thị Hạnh',
      initials: 'TH',
      title: 'Trưởng phòng',
      unit: 'Phòng Văn hóa - Xã hội, xã Mai Lĩnh',
    },
    year: 2026,
    years: [
      { label: '2026', href: '?year=2026', current: true },
      { label: '2025', href: '?year=2025' },
    ],
    nav: [
      {
        items: [
          { href: '/overview', label: 'Tổng quan', icon: 'home' },
          { href: '/mine', label: 'Việc của tôi', icon: 'list-check', count: 7 },
        ],
      },
      {
        heading: 'Trong năm 2026',
        items: [
          link('/review', 'Kế hoạch'),
          { href: '/tasks', label: 'Nhiệm vụ', icon: 'clipboard-list' },
          link('/matrix', 'Chỉ tiêu'),
          link('/figures', 'Số liệu'),
          { href: '/form', label: 'Báo cáo', icon: 'report' },
          link('/inspections', 'Kiểm tra, khắc phục'),
          link('/score', 'Chỉ số CCHC'),
        ],
      },
      {
        heading: 'Phục vụ người dân',
        items: [
          link('/dossiers', 'Một cửa'),
          link('/procedures', 'Thủ tục hành chính'),
          link('/surveys', 'Khảo sát hài lòng'),
          link('/petitions', 'Phản ánh, đối thoại'),
        ],
      },
      {
        heading: 'Hồ sơ chung',
        items: [link('/documents', 'Văn bản'), link('/record', 'Đơn vị, con người'), link('/empty', 'Thiết lập')],
      },
    ],
    here: '/',
    inboxCount: 7,
    today: '2026-11-20',
    assets,
  };
}
