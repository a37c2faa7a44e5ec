import { foldWords } from '../match.ts';
import { type UnitKind, unitKinds } from '../units.ts';

/** What people write for a kind, and how names of that kind begin. */
const kindWords: Record<string, UnitKind> = {
  'cap tinh': 'province',
  'cap huyen': 'district',
  'cap xa': 'commune',
  'thi tran': 'commune',
  'thi xa': 'district',
  tinh: 'province',
  'thanh pho': 'province',
  quan: 'district',
  huyen: 'district',
  xa: 'commune',
  phuong: 'commune',
  'dac khu': 'commune',
  'co quan chuyen mon': 'department',
  'chuyen mon': 'department',
  phong: 'department',
  so: 'department',
  'van phong': 'department',
  'don vi su nghiep': 'service',
  'su nghiep': 'service',
  'trung tam': 'service',
  'dang doan the': 'front',
  'doan the': 'front',
  dang: 'front',
  'co quan ben ngoai': 'outside',
  'ben ngoai': 'outside',
};

/** The kind as written, or as the name begins ("Phòng …", "Xã …", "Trung tâm …"). */
export function kindOf(written: string, name: string): UnitKind | undefined {
  const folded = foldWords(written);
  if (folded) return kindWords[folded] ?? unitKinds.find((kind) => kind === folded);
  const start = `${foldWords(name)} `;
  return Object.entries(kindWords).find(([word]) => start.startsWith(`${word} `))?.[1];
}
