import { en as auditActsEn } from './modules/audit/acts.en.ts';
import { vi as auditActsVi } from './modules/audit/acts.vi.ts';
import { en as auditEn } from './modules/audit/audit.en.ts';
import { vi as auditVi } from './modules/audit/audit.vi.ts';
import { en as auditFieldsEn } from './modules/audit/fields.en.ts';
import { vi as auditFieldsVi } from './modules/audit/fields.vi.ts';
import { en as calendarEn } from './modules/calendar/calendar.en.ts';
import { vi as calendarVi } from './modules/calendar/calendar.vi.ts';
import { en as documentEn } from './modules/document/document.en.ts';
import { vi as documentVi } from './modules/document/document.vi.ts';
import { en as linkEn } from './modules/identity/link/link.en.ts';
import { vi as linkVi } from './modules/identity/link/link.vi.ts';
import { en as mandateEn } from './modules/identity/mandate/mandate.en.ts';
import { vi as mandateVi } from './modules/identity/mandate/mandate.vi.ts';
import { en as ssoEn } from './modules/identity/oidc/sso.en.ts';
import { vi as ssoVi } from './modules/identity/oidc/sso.vi.ts';
import { en as passwordEn } from './modules/identity/password/password.en.ts';
import { vi as passwordVi } from './modules/identity/password/password.vi.ts';
import { en as peopleEn } from './modules/identity/people/people.en.ts';
import { vi as peopleVi } from './modules/identity/people/people.vi.ts';
import { en as positionEn } from './modules/identity/position/position.en.ts';
import { vi as positionVi } from './modules/identity/position/position.vi.ts';
import { en as profileEn } from './modules/identity/profile/profile.en.ts';
import { vi as profileVi } from './modules/identity/profile/profile.vi.ts';
import { en as roleEn } from './modules/identity/role/role.en.ts';
import { vi as roleVi } from './modules/identity/role/role.vi.ts';
import { en as secondFactorEn } from './modules/identity/second-factor/second-factor.en.ts';
import { vi as secondFactorVi } from './modules/identity/second-factor/second-factor.vi.ts';
import { en as sessionEn } from './modules/identity/session/session.en.ts';
import { vi as sessionVi } from './modules/identity/session/session.vi.ts';
import { en as signInEn } from './modules/identity/sign-in/sign-in.en.ts';
import { vi as signInVi } from './modules/identity/sign-in/sign-in.vi.ts';
import { en as inboxEn } from './modules/inbox/inbox.en.ts';
import { vi as inboxVi } from './modules/inbox/inbox.vi.ts';
import { en as inboxMailEn } from './modules/inbox/mail/mail.en.ts';
import { vi as inboxMailVi } from './modules/inbox/mail/mail.vi.ts';
import { en as securityMailEn } from './modules/inbox/mail/security.en.ts';
import { vi as securityMailVi } from './modules/inbox/mail/security.vi.ts';
import { en as orgEn } from './modules/org/org.en.ts';
import { vi as orgVi } from './modules/org/org.vi.ts';
import { en as reorganisationEn } from './modules/org/reorganisation/reorganisation.en.ts';
import { vi as reorganisationVi } from './modules/org/reorganisation/reorganisation.vi.ts';
import { en as amendmentEn } from './modules/plan/amendment/amendment.en.ts';
import { vi as amendmentVi } from './modules/plan/amendment/amendment.vi.ts';
import { en as escalationEn } from './modules/plan/escalation/escalation.en.ts';
import { vi as escalationVi } from './modules/plan/escalation/escalation.vi.ts';
import { en as extractEn } from './modules/plan/extract/extract.en.ts';
import { vi as extractVi } from './modules/plan/extract/extract.vi.ts';
import { en as overviewEn } from './modules/plan/overview/overview.en.ts';
import { vi as overviewVi } from './modules/plan/overview/overview.vi.ts';
import { en as planEn } from './modules/plan/plan.en.ts';
import { vi as planVi } from './modules/plan/plan.vi.ts';
import { en as reviewEn } from './modules/plan/review/review.en.ts';
import { vi as reviewVi } from './modules/plan/review/review.vi.ts';
import { en as assignmentEn } from './modules/plan/task/record/assignment.en.ts';
import { vi as assignmentVi } from './modules/plan/task/record/assignment.vi.ts';
import { en as taskEn } from './modules/plan/task/task.en.ts';
import { vi as taskVi } from './modules/plan/task/task.vi.ts';
import { en as reportEn } from './modules/report/report.en.ts';
import { vi as reportVi } from './modules/report/report.vi.ts';
import { en as searchEn } from './modules/search/search.en.ts';
import { vi as searchVi } from './modules/search/search.vi.ts';
import { en as officeEn } from './office/office.en.ts';
import { vi as officeVi } from './office/office.vi.ts';
import { en as placesEn } from './places.en.ts';
import { vi as placesVi } from './places.vi.ts';
import { type Language, type Translate, translator } from './platform/i18n.ts';
import { en as uiEn } from './ui/ui.en.ts';
import { vi as uiVi } from './ui/ui.vi.ts';
import { en as webEn } from './web/web.en.ts';
import { vi as webVi } from './web/web.vi.ts';

/** Every catalogue of the program, by language. */
export const words = {
  vi: {
    ...placesVi,
    ...auditVi,
    ...auditActsVi,
    ...auditFieldsVi,
    ...webVi,
    ...uiVi,
    ...officeVi,
    ...calendarVi,
    ...signInVi,
    ...passwordVi,
    ...linkVi,
    ...ssoVi,
    ...roleVi,
    ...secondFactorVi,
    ...sessionVi,
    ...peopleVi,
    ...positionVi,
    ...mandateVi,
    ...profileVi,
    ...inboxVi,
    ...inboxMailVi,
    ...securityMailVi,
    ...orgVi,
    ...reorganisationVi,
    ...documentVi,
    ...planVi,
    ...reviewVi,
    ...extractVi,
    ...escalationVi,
    ...amendmentVi,
    ...taskVi,
    ...assignmentVi,
    ...overviewVi,
    ...reportVi,
    ...searchVi,
  },
  en: {
    ...placesEn,
    ...auditEn,
    ...auditActsEn,
    ...auditFieldsEn,
    ...webEn,
    ...uiEn,
    ...officeEn,
    ...calendarEn,
    ...signInEn,
    ...passwordEn,
    ...linkEn,
    ...ssoEn,
    ...roleEn,
    ...secondFactorEn,
    ...sessionEn,
    ...peopleEn,
    ...positionEn,
    ...mandateEn,
    ...profileEn,
    ...inboxEn,
    ...inboxMailEn,
    ...securityMailEn,
    ...orgEn,
    ...reorganisationEn,
    ...documentEn,
    ...planEn,
    ...reviewEn,
    ...extractEn,
    ...escalationEn,
    ...amendmentEn,
    ...taskEn,
    ...assignmentEn,
    ...overviewEn,
    ...reportEn,
    ...searchEn,
  },
};

/** One translator per language, made once. */
export const translators: Record<Language, Translate> = {
  vi: translator(words.vi, 'vi'),
  en: translator(words.en, 'en'),
};
