import type { CultureKey } from './names.ts';

export type Site = {
  readonly name: string;
  readonly timeZone: string;
  readonly language: string;
  readonly cultures: readonly CultureKey[];
};

/** Sites in the order in which a growing company opens them. */
export const SITES: readonly Site[] = [
  {
    name: 'London',
    timeZone: 'Europe/London',
    language: 'English',
    cultures: ['english', 'westAfrican', 'indian'],
  },
  { name: 'Lyon', timeZone: 'Europe/Paris', language: 'French', cultures: ['french', 'arabic'] },
  { name: 'Warsaw', timeZone: 'Europe/Warsaw', language: 'Polish', cultures: ['polish', 'ukrainian'] },
  { name: 'Nairobi', timeZone: 'Africa/Nairobi', language: 'Swahili', cultures: ['eastAfrican', 'indian'] },
  {
    name: 'Toronto',
    timeZone: 'America/Toronto',
    language: 'English',
    cultures: ['english', 'chinese', 'french'],
  },
  { name: 'Bengaluru', timeZone: 'Asia/Kolkata', language: 'Hindi', cultures: ['indian'] },
  {
    name: 'São Paulo',
    timeZone: 'America/Sao_Paulo',
    language: 'Portuguese',
    cultures: ['portuguese', 'japanese'],
  },
  { name: 'Berlin', timeZone: 'Europe/Berlin', language: 'German', cultures: ['german', 'turkish'] },
  { name: 'Singapore', timeZone: 'Asia/Singapore', language: 'English', cultures: ['chinese', 'indian'] },
  { name: 'Austin', timeZone: 'America/Chicago', language: 'English', cultures: ['english', 'spanish'] },
  { name: 'Dubai', timeZone: 'Asia/Dubai', language: 'Arabic', cultures: ['arabic', 'indian'] },
  { name: 'Mexico City', timeZone: 'America/Mexico_City', language: 'Spanish', cultures: ['spanish'] },
  { name: 'Oslo', timeZone: 'Europe/Oslo', language: 'Norwegian', cultures: ['nordic'] },
  { name: 'Tokyo', timeZone: 'Asia/Tokyo', language: 'Japanese', cultures: ['japanese', 'korean'] },
  { name: 'Athens', timeZone: 'Europe/Athens', language: 'Greek', cultures: ['greek'] },
  {
    name: 'Ho Chi Minh City',
    timeZone: 'Asia/Ho_Chi_Minh',
    language: 'Vietnamese',
    cultures: ['vietnamese'],
  },
];

export type CompanyFunction = {
  readonly name: string;
  /** Job titles from the most junior to the head. */
  readonly titles: readonly [junior: string, mid: string, senior: string, lead: string, head: string];
};

/** Functions in the order in which a growing company gets them. */
export const FUNCTIONS: readonly CompanyFunction[] = [
  {
    name: 'Engineering',
    titles: [
      'Software Engineer',
      'Engineer',
      'Senior Engineer',
      'Engineering Manager',
      'Chief Technology Officer',
    ],
  },
  {
    name: 'Sales',
    titles: [
      'Sales Associate',
      'Account Executive',
      'Key Account Manager',
      'Regional Sales Manager',
      'Chief Sales Officer',
    ],
  },
  {
    name: 'Marketing',
    titles: [
      'Content Designer',
      'Campaign Specialist',
      'Brand Manager',
      'Head of Campaigns',
      'Chief Marketing Officer',
    ],
  },
  {
    name: 'Finance',
    titles: [
      'Junior Accountant',
      'Financial Analyst',
      'Senior Controller',
      'Finance Director',
      'Chief Financial Officer',
    ],
  },
  {
    name: 'Operations',
    titles: ['Operations Trainee', 'Planner', 'Process Owner', 'Plant Manager', 'Chief Operating Officer'],
  },
  {
    name: 'People',
    titles: ['HR Assistant', 'Recruiter', 'HR Business Partner', 'Head of Talent', 'Chief People Officer'],
  },
  {
    name: 'Product',
    titles: [
      'Product Analyst',
      'Product Designer',
      'Product Manager',
      'Group Product Manager',
      'Chief Product Officer',
    ],
  },
  {
    name: 'Customer Care',
    titles: [
      'Support Agent',
      'Support Specialist',
      'Service Manager',
      'Head of Service',
      'Chief Customer Officer',
    ],
  },
  {
    name: 'Legal',
    titles: ['Paralegal', 'Legal Counsel', 'Senior Counsel', 'Associate General Counsel', 'General Counsel'],
  },
  {
    name: 'Supply Chain',
    titles: ['Buyer', 'Supply Planner', 'Category Manager', 'Logistics Director', 'Chief Supply Officer'],
  },
  {
    name: 'Research',
    titles: ['Research Assistant', 'Scientist', 'Senior Scientist', 'Research Director', 'Chief Scientist'],
  },
  {
    name: 'IT',
    titles: [
      'Service Desk Analyst',
      'Systems Analyst',
      'IT Architect',
      'IT Director',
      'Chief Information Officer',
    ],
  },
];

/** Parts of a function in a company too large for one department each. */
export const DEPARTMENT_UNITS: readonly string[] = [
  'Europe',
  'Americas',
  'Asia',
  'Africa',
  'Global',
  'Strategy',
  'Services',
  'Projects',
  'Platforms',
];

export const INTERESTS: readonly string[] = [
  'Cycling',
  'Jazz',
  'Hiking',
  'Cooking',
  'Chess',
  'Gardening',
  'Photography',
  'Running',
  'Film',
  'Pottery',
  'Football',
  'Board games',
  'Volunteering',
  'Travel',
  'Languages',
  'Science fiction',
  'Yoga',
  'Choir',
  'Sailing',
  'History',
  'Climbing',
  'Baking',
  'Poetry',
  'Theater',
  'Birdwatching',
  'Swimming',
  'Woodworking',
  'Podcasts',
  'Dance',
  'Tennis',
  'Astronomy',
  'Knitting',
  'Video games',
  'Coffee',
  'Museums',
  'Street food',
  'Meditation',
  'Cricket',
  'Guitar',
  'Painting',
];

export const AVAILABILITY: readonly string[] = [
  'Mornings',
  'Afternoons',
  'Tuesdays and Thursdays',
  'Flexible',
  'Not on Fridays',
  'After 3 pm',
];

export const ACCESS_NEEDS: readonly string[] = [
  'Captions in video calls',
  'Screen reader: please send text, not pictures',
  'Step-free access',
  'Large print',
];
