import { v7 } from 'uuid';

/** A new identifier, made by the application so that rows can move between servers (UUIDv7: sorts by time). */
export const newId = (): string => v7();

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text from a URL can be an identifier at all. */
export const isId = (text: string): boolean => shape.test(text);
