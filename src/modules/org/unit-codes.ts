import type { UnitKind } from './units.ts';

/** The codes of QĐ 19/2025/QĐ-TTg: two digits for provinces, five for communes. Others are free. */
export const codeForms: Partial<Record<UnitKind, RegExp>> = { province: /^\d{2}$/, commune: /^\d{5}$/ };

/** E-identifiers of agencies by QĐ 20/2020/QĐ-TTg ("H01.151.02"), or of QCVN 102:2016 ("000.00.19.H26"). */
export const eIdentifierForm = /^[A-Z]\d{2}(\.\d{1,3})*$|^\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}$/;
