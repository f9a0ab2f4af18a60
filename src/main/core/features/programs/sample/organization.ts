import { must } from '#shared/domain/assert.ts';
import { addDays, type IsoDate } from '#shared/domain/dates.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import type { SkillClaim } from '#shared/domain/matching.ts';
import {
  CHANNELS,
  type Channel,
  type EmploymentStatus,
  type TerminationType,
} from '#shared/domain/people.ts';
import {
  ACCESS_NEEDS,
  AVAILABILITY,
  DEPARTMENT_UNITS,
  FUNCTIONS,
  INTERESTS,
  SITES,
  type Site,
} from './company.ts';
import { CULTURE_KEYS, NAME_CULTURES, type GivenName, type NameCulture } from './names.ts';
import { reportingTree } from './reporting-tree.ts';
import { randomFrom, type Random } from './random.ts';
import { skillsOf } from './sample-skills.ts';

/** An invented employee with the fields of the `person` table; ids run from 1, the top of the company first. */
export type SamplePerson = {
  readonly id: number;
  readonly employeeId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly preferredName: string | null;
  readonly pronouns: string | null;
  readonly email: string;
  readonly status: EmploymentStatus;
  readonly hireDate: IsoDate;
  readonly dateInJob: IsoDate;
  readonly terminationDate: IsoDate | null;
  readonly terminationType: TerminationType | null;
  readonly jobTitle: string;
  readonly department: string;
  readonly businessFunction: string;
  readonly location: string;
  readonly timeZone: string;
  /** 1 (trainee) to 10 (top of the company). */
  readonly gradeLevel: number;
  readonly managerId: number | null;
  readonly preferredChannel: Channel | null;
  readonly availability: string | null;
  readonly accessNeeds: string | null;
  readonly languages: readonly string[];
  readonly interests: readonly string[];
  /** Skill ids are places in `TOPIC_CATALOG`, from 1. */
  readonly offered: readonly SkillClaim[];
  readonly sought: readonly SkillClaim[];
};

export type OrganizationOptions = {
  readonly seed: number;
  /** 10 to 300,000. */
  readonly people: number;
  /** The day from which hire dates are counted back. */
  readonly today?: IsoDate;
  /** Whether some people have left or are on leave, as in a real HR export; true unless said otherwise. */
  readonly withLeavers?: boolean;
};

/** Invents an international company of any size: the same people for the same seed, size and day. */
export function generateOrganization(options: OrganizationOptions): readonly SamplePerson[] {
  const { seed, people, today = '2026-01-15' as IsoDate, withLeavers = true } = options;
  const random = randomFrom(seed);
  const sites = SITES.slice(0, siteCount(people));
  const headquarters = must(sites[0], 'Every company has a site');
  const sitesOf: Site[] = [];
  const dayBefore = calendarBefore(today);
  const emailOf = emailMaker();
  const staff: SamplePerson[] = [];
  for (const [index, { managerId, gradeLevel, isLead }] of reportingTree(people, random).entries()) {
    const place = managerId === null ? -1 : managerId - 1;
    const manager = staff[place];
    const site = siteFor(sitesOf[place], headquarters, sites, random);
    sitesOf.push(site);
    const culture =
      NAME_CULTURES[random.chance(0.72) ? random.pick(site.cultures) : random.pick(CULTURE_KEYS)];
    const name = nameFrom(culture, random);
    const years = 1 + (gradeLevel >> 1) + random.int(2 + gradeLevel * 2);
    const daysHired = years * 365 - random.int(330);
    const work = workOf(index + 1, manager, gradeLevel, people, random);
    staff.push({
      id: index + 1,
      employeeId: `E${String(100_000 + index).padStart(6, '0')}`,
      ...name,
      email: emailOf(name.firstName, name.lastName),
      ...employment(!isLead && withLeavers, daysHired, dayBefore, random),
      hireDate: dayBefore(daysHired),
      dateInJob: dayBefore(Math.min(daysHired, 30 + random.int(4 * 365))),
      ...work,
      location: site.name,
      timeZone: site.timeZone,
      gradeLevel,
      managerId,
      preferredChannel: random.chance(0.9) ? preferredChannel(random) : null,
      availability: random.chance(0.6) ? random.pick(AVAILABILITY) : null,
      accessNeeds: random.chance(0.03) ? random.pick(ACCESS_NEEDS) : null,
      languages: languagesOf(site, culture, random),
      interests: random.chance(0.93) ? random.sample(INTERESTS, 2 + random.int(4)) : [],
      ...skillsOf(gradeLevel, random),
    });
  }
  return staff;
}

function siteCount(people: number): number {
  if (people < 30) return 2;
  if (people < 200) return 5;
  return people < 2000 ? 9 : SITES.length;
}

/** Most teams sit together; the top of the company sits at headquarters. */
function siteFor(
  managerSite: Site | undefined,
  headquarters: Site,
  sites: readonly Site[],
  random: Random,
): Site {
  if (!managerSite) return headquarters;
  return random.chance(sites.length > 5 ? 0.55 : 0.3) ? managerSite : random.pick(sites);
}

function nameFrom(
  culture: NameCulture,
  random: Random,
): Pick<SamplePerson, 'firstName' | 'lastName' | 'preferredName' | 'pronouns'> {
  const isShe = random.chance(0.5);
  const given: GivenName = random.pick(isShe ? culture.she : culture.he);
  const preferredName = given.native !== undefined && random.chance(0.35) ? given.native : null;
  const pronouns = random.chance(0.15)
    ? random.chance(0.08)
      ? 'they/them'
      : isShe
        ? 'she/her'
        : 'he/him'
    : null;
  return { firstName: given.name, lastName: random.pick(culture.family), preferredName, pronouns };
}

/** Addresses in plain ASCII under example.com; namesakes are numbered. */
function emailMaker(): (firstName: string, lastName: string) => string {
  const folded = new Map<string, string>();
  const taken = new Map<string, number>();
  const ascii = (name: string): string => {
    const known = folded.get(name);
    if (known !== undefined) return known;
    const plain = foldText(name).replace(/[^a-z0-9]+/g, '-');
    folded.set(name, plain);
    return plain;
  };
  return (firstName, lastName) => {
    const address = `${ascii(firstName)}.${ascii(lastName)}`;
    const count = (taken.get(address) ?? 0) + 1;
    taken.set(address, count);
    return `${address}${count === 1 ? '' : count}@example.com`;
  };
}

type Employment = Pick<SamplePerson, 'status' | 'terminationDate' | 'terminationType'>;

function employment(
  mayLeave: boolean,
  daysHired: number,
  dayBefore: (days: number) => IsoDate,
  random: Random,
): Employment {
  const present: Employment = { status: 'active', terminationDate: null, terminationType: null };
  if (!mayLeave || random.chance(0.95)) return present;
  if (random.chance(0.4)) return { ...present, status: 'leave' };
  const terminationType: TerminationType = random.chance(0.7)
    ? 'voluntary'
    : random.pick(['involuntary', 'retirement', 'other'] as const);
  const terminationDate = dayBefore(random.int(Math.min(daysHired, 300)));
  return { status: 'left', terminationDate, terminationType };
}

/** Department and title follow the manager's; a large company splits each function into units. */
function workOf(
  id: number,
  manager: SamplePerson | undefined,
  grade: number,
  people: number,
  random: Random,
): Pick<SamplePerson, 'department' | 'businessFunction' | 'jobTitle'> {
  if (!manager) {
    return {
      department: 'Executive Office',
      businessFunction: 'General management',
      jobTitle: 'Chief Executive Officer',
    };
  }
  if (manager.managerId === null) {
    const work = must(FUNCTIONS[(id - 2) % FUNCTIONS.length], 'The list of functions is not empty');
    return { department: work.name, businessFunction: work.name, jobTitle: work.titles[4] };
  }
  const work = must(
    FUNCTIONS.find(({ name }) => name === manager.businessFunction),
    'Below the top everybody is in a function',
  );
  const isUnitHead = people > 1000 && manager.department === work.name;
  const department = isUnitHead ? `${work.name} ${random.pick(DEPARTMENT_UNITS)}` : manager.department;
  const title = work.titles[grade <= 2 ? 0 : grade <= 4 ? 1 : grade <= 6 ? 2 : 3];
  return { department, businessFunction: work.name, jobTitle: title };
}

function preferredChannel(random: Random): Channel {
  return random.chance(0.6) ? random.pick(['in person', 'video'] as const) : random.pick(CHANNELS);
}

function languagesOf(site: Site, culture: NameCulture, random: Random): readonly string[] {
  const languages = new Set<string>();
  if (random.chance(0.85)) languages.add(site.language);
  if (random.chance(0.94)) languages.add('English');
  if (languages.size === 0 || random.chance(0.7)) languages.add(culture.language);
  return random.chance(0.97) ? [...languages] : [];
}

/** The day that many days before `today`; each is computed once. */
function calendarBefore(today: IsoDate): (days: number) => IsoDate {
  const known: IsoDate[] = [];
  return days => (known[days] ??= addDays(today, -days));
}
