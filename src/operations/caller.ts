import type { Caller, Desk } from "../desk.ts";
import { Refused } from "../platform/errors.ts";
import type { Person } from "../schema/person.ts";
import { Role } from "../schema/person.ts";
import { firstOwner } from "../store/people.ts";

/** Whose desk this is: until sign-in exists, whoever reaches the desk from its own machine. */
export async function ownerOf({ db }: Desk): Promise<Person> {
  return firstOwner(db);
}

/** Throws Refused where a caller's role is too low. */
export function requireRole({ person }: Caller, role: Role): void {
  const rank = Role.options;
  if (rank.indexOf(person.role) < rank.indexOf(role)) throw new Refused(`this needs the role ${role}; ${person.name} is ${person.role}`);
}
