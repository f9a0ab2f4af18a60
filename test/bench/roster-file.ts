const FIRST = [
  'Ana',
  'Bo',
  'Chiara',
  'Dmitri',
  'Elif',
  'Finn',
  'Grace',
  'Hiro',
  'Ines',
  'Jörg',
  'Kaja',
  'Luís',
  'Mei',
  'Noor',
  'Olu',
  'Priya',
];
const LAST = [
  'Sol',
  'Berg',
  'Rossi',
  'Ivanov',
  'Kaya',
  'Larsen',
  'Okafor',
  'Tanaka',
  'García',
  'Weiß',
  'Nowak',
  'Silva',
  'Chen',
  'Haddad',
  'Adeyemi',
  'Rao',
];
const TITLES = [
  'Analyst',
  'Senior analyst',
  'Manager, sales',
  'Engineer',
  'Director',
  'Assistant',
  'Counsel',
  'Designer',
];
const SITES = ['Berlin', 'Lagos', 'Lisbon', 'Osaka', 'São Paulo', 'Toronto'];

/** A made-up roster as an HR system exports it: 12 columns, quoted names, managers eight to one, 2 rows in 1,000 broken. */
export function rosterCsv(count: number): string {
  const lines = [
    'Employee ID,First name,Last name,Work e-mail,Job title,Department,Location,Manager ID,Grade,Hire date,Status,Preferred channel',
  ];
  for (let i = 1; i <= count; i++) {
    const first = FIRST[i % FIRST.length] ?? '';
    const last = `${LAST[(i >> 4) % LAST.length] ?? ''}${i % 7 === 0 ? `-${LAST[i % 13] ?? ''}` : ''}`;
    const email = i % 1000 === 0 ? 'none given' : `p${i}@example.org`;
    const hired =
      i % 1000 === 500
        ? '2021-02-30'
        : `20${String(i % 25).padStart(2, '0')}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`;
    const manager = i === 1 ? '' : idOf(Math.max(1, i >> 3));
    lines.push(
      `${idOf(i)},${first},"${last}",${email},"${TITLES[i % TITLES.length] ?? ''}",Department ${i % 60},${SITES[i % SITES.length] ?? ''},${manager},${1 + (i % 12)},${hired},Active,${i % 3 === 0 ? 'video' : 'phone'}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function idOf(i: number): string {
  return `E${String(i).padStart(7, '0')}`;
}
