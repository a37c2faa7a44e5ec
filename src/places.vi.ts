export const vi = {
  'places.year': 'Trong năm',
  'places.shared': 'Hồ sơ chung',
} as const;

type Vi = Record<keyof typeof vi, string>;

declare module './platform/i18n.ts' {
  interface Catalogue extends Vi {}
}
