import { describe, expect, it } from 'vitest';
import { ROSTER_FIELD_KEYS, rosterField } from '#shared/domain/roster-fields.ts';
import { proposeGradeOrder } from '#core/features/roster/import/grade-order.ts';
import { matchHeader } from '#core/features/roster/import/header-names.ts';
import { suggested } from './check-file.ts';

it('proposes the order of German, French and Spanish grades by what they say', () => {
  expect(proposeGradeOrder(['Bereichsleitung', 'Teamleiter', 'Fachkraft', 'Werkstudent'])).toEqual([
    'Werkstudent',
    'Fachkraft',
    'Teamleiter',
    'Bereichsleitung',
  ]);
  expect(proposeGradeOrder(['Cadre supérieur', 'Cadre', 'Agent de maîtrise', 'Employé'])).toEqual([
    'Employé',
    'Agent de maîtrise',
    'Cadre',
    'Cadre supérieur',
  ]);
  expect(proposeGradeOrder(['Director general', 'Jefe de equipo', 'Técnico'])).toEqual([
    'Técnico',
    'Jefe de equipo',
    'Director general',
  ]);
});

describe('the fields of an HR export are recognized', () => {
  it.each([
    [
      'SAP in German, short',
      'Pers.-Nr.,Nachname,Vorname,Planstelle,Org.-Einheit,Tarifgr.,Eintritt,Vorgesetzte(r)',
      '00001234,Müller,Jörg,Leiter Vertrieb,Vertrieb Süd,E14,1.2.09,"Weiß, Änne"',
      [
        'employeeId',
        'lastName',
        'firstName',
        'jobTitle',
        'department',
        'gradeLevel',
        'hireDate',
        'managerName',
      ],
    ],
    [
      'Workday in French',
      'Matricule,Nom,Prénom,Adresse e-mail professionnelle,Intitulé du poste,Responsable hiérarchique,Statut du collaborateur',
      '100,Martin,Sophie,Sophie Martin <sophie@example.org>,Directrice,Paul Dubois,Actif',
      ['employeeId', 'lastName', 'firstName', 'email', 'jobTitle', 'managerName', 'status'],
    ],
    [
      'Workday',
      'Employee ID,Legal First Name,Legal Last Name,Preferred Name,Primary Work Email,Business Title,Supervisory Organization,Location,Management Level,Hire Date,Worker Status,Manager ID',
      '21001,Ana,Sol,Ani,ana.sol@example.org,Analyst,Finance,Madrid,Professional,2020-02-01,Active,21002',
      [
        'employeeId',
        'firstName',
        'lastName',
        'preferredName',
        'email',
        'jobTitle',
        'department',
        'location',
        'gradeLevel',
        'hireDate',
        'status',
        'managerId',
      ],
    ],
    [
      'SAP SuccessFactors',
      'User/Employee ID,First Name,Last Name,Email,Title,Department,Division,Location,Manager User Sys ID,Hire Date,Pay Grade,Time Zone',
      'e21001,Ana,Sol,ana@example.org,Analyst,Finance,,Madrid,e21002,2020-02-01,7,Europe/Madrid',
      [
        'employeeId',
        'firstName',
        'lastName',
        'email',
        'jobTitle',
        'department',
        null,
        'location',
        'managerId',
        'hireDate',
        'gradeLevel',
        'timeZone',
      ],
    ],
    [
      'BambooHR',
      'Employee #,"Last name, First name",Work Email,Job Title,Department,Location,Supervisor,Hire Date,Employment Status,Termination Date',
      '17,"Sol, Ana",ana@example.org,Analyst,Finance,Madrid,"Berg, Bo",2020-02-01,Full-Time,',
      [
        'employeeId',
        'fullName',
        'email',
        'jobTitle',
        'department',
        'location',
        'managerName',
        'hireDate',
        'status',
        'terminationDate',
      ],
    ],
    [
      'Personio',
      'Personalnummer;Vorname;Nachname;E-Mail;Position;Abteilung;Standort;Vorgesetzter;Einstellungsdatum;Status;Austrittsdatum',
      '17;Ana;Sol;ana@example.org;Analystin;Finanzen;Berlin;Bo Berg;01.02.2020;Aktiv;',
      [
        'employeeId',
        'firstName',
        'lastName',
        'email',
        'jobTitle',
        'department',
        'location',
        'managerName',
        'hireDate',
        'status',
        'terminationDate',
      ],
    ],
    [
      'ADP',
      'Associate ID,Payroll First Name,Payroll Last Name,Work Contact: Work Email,Job Title Description,Home Department Description,Location Description,Reports To Associate ID,Hire/Rehire Date,Position Status',
      'A17,Ana,Sol,ana@example.org,Analyst,Finance,Madrid,A18,02/15/2020,Active',
      [
        'employeeId',
        'firstName',
        'lastName',
        'email',
        'jobTitle',
        'department',
        'location',
        'managerId',
        'hireDate',
        'status',
      ],
    ],
    [
      'French',
      'Matricule;Prénom;Nom;Courriel;Poste;Service;Site;Date d’embauche;Langues',
      '17;Ana;Sol;ana@example.org;Analyste;Finance;Lyon;15/02/2020;fr, en',
      [
        'employeeId',
        'firstName',
        'lastName',
        'email',
        'jobTitle',
        'department',
        'location',
        'hireDate',
        'languages',
      ],
    ],
    [
      'Spanish',
      'Nº empleado;Nombre;Apellidos;Correo electrónico;Puesto;Departamento;Centro de trabajo;Fecha de alta',
      '17;Ana;Sol Ruiz;ana@example.org;Analista;Finanzas;Madrid;15/02/2020',
      ['employeeId', 'firstName', 'lastName', 'email', 'jobTitle', 'department', 'location', 'hireDate'],
    ],
    [
      'Portuguese',
      'Matrícula;Nome completo;E-mail;Cargo;Departamento;Local de trabalho;Data de admissão',
      '17;Ana Sol;ana@example.org;Analista;Finanças;Lisboa;15/02/2020',
      ['employeeId', 'fullName', 'email', 'jobTitle', 'department', 'location', 'hireDate'],
    ],
    [
      'Italian',
      'Matricola;Nome e cognome;Posta elettronica;Mansione;Reparto;Sede di lavoro;Data di assunzione',
      '17;Ana Sol;ana@example.org;Analista;Finanza;Milano;15/02/2020',
      ['employeeId', 'fullName', 'email', 'jobTitle', 'department', 'location', 'hireDate'],
    ],
    [
      'Dutch',
      'Personeelsnummer;Voornaam;Achternaam;E-mailadres;Functietitel;Afdeling;Standplaats;Datum in dienst',
      '17;Ana;Sol;ana@example.org;Analist;Financiën;Utrecht;15-02-2020',
      ['employeeId', 'firstName', 'lastName', 'email', 'jobTitle', 'department', 'location', 'hireDate'],
    ],
  ])('of %s', async (_, header, row, fields) => {
    expect(Object.values((await suggested(`${header}\n${row}\n`)).fields)).toEqual(fields);
  });

  it('by the labels that our own export writes', () => {
    const labels = ROSTER_FIELD_KEYS.map(field => matchHeader(rosterField(field).label)?.field);
    expect(labels).toEqual([...ROSTER_FIELD_KEYS]);
  });

  it('by their values where there are no column names', async () => {
    const { fields } = await suggested(
      'E100,"Sol, Ana",ana@example.org,Europe/Madrid\nE101,"Berg, Bo",bo@example.org,Europe/Oslo\nE102,"Ray, Cy",cy@example.org,Europe/Paris\n',
    );
    expect(Object.values(fields)).toEqual(['employeeId', 'fullName', 'email', 'timeZone']);
  });

  it('and “Manager” is an id, an address or a name by what is in it', async () => {
    const manager = async (value: string) =>
      (await suggested(`Employee ID,First name,Last name,Manager\nE1,Ana,Sol,${value}\nE2,Bo,Berg,\n`))
        .fields['Manager'];
    expect([await manager('E2'), await manager('bo@example.org'), await manager('Bo Berg')]).toEqual([
      'managerId',
      'managerEmail',
      'managerName',
    ]);
  });

  it('and a German “Name” beside “Vorname” is the last name', async () => {
    expect((await suggested('Personalnummer;Name;Vorname\n1;Sol;Ana\n2;Berg;Bo\n')).fields).toMatchObject({
      Name: 'lastName',
      Vorname: 'firstName',
    });
  });

  it('and a mail column without any address is not taken for one', async () => {
    expect(
      (await suggested('Employee ID,Last name,E-mail\nE1,Sol,yes\nE2,Berg,no\n')).fields['E-mail'],
    ).toBeNull();
  });
});

describe('what a file leaves open is asked', () => {
  it('when two columns could be the same field, and neither is taken', async () => {
    const { fields, questions } = await suggested(
      'Employee ID,Name,Work Email,Email\nE1,Ana Sol,a@example.org,a@home.example\nE2,Bo Berg,b@example.org,b@home.example\n',
    );
    expect(fields).toMatchObject({ 'Work Email': null, Email: null });
    expect(questions).toContainEqual({ kind: 'claim', field: 'email', columns: [2, 3] });
  });

  it('of dates in a column that nobody took for one too, should somebody do so', async () => {
    const rows = ['unknown', '2021-03-04', '03/04/2021', '05/06/2021'].map(
      (day, i) => `E${i},Sol${i},${day}`,
    );
    const { fields, questions } = await suggested(`Employee ID,Last name,Marker\n${rows.join('\n')}\n`);
    expect(fields['Marker']).toBeNull();
    expect(questions).toMatchObject([{ kind: 'dateOrder', column: 2, example: '03/04/2021' }]);
  });

  it('when a date could have the day or the month first', async () => {
    const { questions } = await suggested(
      'Employee ID,Last name,Hire date\nE1,Sol,03/04/2021\nE2,Berg,05/06/2021\n',
    );
    expect(questions).toEqual([
      {
        kind: 'dateOrder',
        column: 2,
        example: '03/04/2021',
        dayFirst: '2021-04-03',
        monthFirst: '2021-03-04',
      },
    ]);
  });

  it('but not when one row of the column settles it', async () => {
    expect(
      (await suggested('Employee ID,Last name,Hire date\nE1,Sol,03/04/2021\nE2,Berg,25/06/2021\n')).questions,
    ).toEqual([]);
  });

  it('how whole names are to be split, with what would come out', async () => {
    const { questions } = await suggested('Employee ID,Full name\nE1,"García Márquez, Ana"\nE2,"Berg, Bo"\n');
    expect(questions).toEqual([
      {
        kind: 'nameOrder',
        column: 1,
        suggested: 'lastFirst',
        examples: [
          { text: 'García Márquez, Ana', first: 'Ana', last: 'García Márquez' },
          { text: 'Berg, Bo', first: 'Bo', last: 'Berg' },
        ],
      },
    ]);
  });

  it('which grade words are higher, with a proposal', async () => {
    const { questions } = await suggested(
      'Employee ID,Last name,Level\n1,A,Director\n2,B,Junior\n3,C,Senior Manager\n4,D,Manager\n',
    );
    expect(questions).toEqual([
      {
        kind: 'gradeOrder',
        column: 2,
        suggested: ['Junior', 'Manager', 'Senior Manager', 'Director'],
        known: [],
      },
    ]);
  });

  it('but no order for words that no program could keep', async () => {
    const { questions } = await suggested(
      `Employee ID,Last name,Level\n1,A,Director\n2,B,${'x'.repeat(101)}\n3,C,Jun\u0001ior\n4,D,\u0001\n`,
    );
    expect(questions).toEqual([
      { kind: 'gradeOrder', column: 2, suggested: ['Junior', 'Director'], known: [] },
    ]);
  });
});
