/**
 * Bytes of a YAML file -> a profile, checked by its schema. What is wrong is said with its line.
 *
 * Example: `readProfile('vendor.yaml', bytes)` is `{ header: { portfolio: ['Referente politico'] } }`.
 */
import { keysOfProfile, type Profile, profileSchema } from '../../labels/profile.js';
import { PROFILE_PROBLEMS, ProfileError } from '../../report/errors/profileError.js';
import { checkedYaml } from './checkedYaml.js';

/** Reads a profile. Throws a ProfileError that names the file and every line that is wrong. */
export function readProfile(file: string, bytes: Uint8Array): Profile {
  const read = checkedYaml(bytes, { schema: profileSchema, problems: PROFILE_PROBLEMS, keysAt: keysOfProfile });
  if ('data' in read) return read.data;
  throw new ProfileError(file, read.complaints);
}
