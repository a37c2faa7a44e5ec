/** Owns the one database of the embedded server, which has the same name. It is no superuser, as on a server of one's own. */
export const ownerRole = 'caicach';

/** The role that the application works under. It reads and writes all tables, but to the audit trail it can only add. */
export const applicationRole = 'caicach_app';
