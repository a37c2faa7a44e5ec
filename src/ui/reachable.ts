/** A box that scrolls must be reachable by keyboard, or those without a mouse never see the rest of it. */
export const reachable = { tabIndex: 0 };
