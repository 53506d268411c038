/**
 * Keeps zod from trying whether texts can be run as programs, before any schema is made: a page that forbids it would report
 * each try.
 */
import { config } from 'zod';

config({ jitless: true });
