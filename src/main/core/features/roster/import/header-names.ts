import { foldText } from '#shared/domain/fold-text.ts';
import { ROSTER_FIELD_KEYS, rosterField, type RosterField } from '#shared/domain/roster-fields.ts';

/** Headers that say "name" or "manager" without saying which kind; the values decide. */
export type VagueHeader = 'name' | 'manager';

/**
 * What HR exports call each field: English, German, French, Spanish, Portuguese, Italian and Dutch, and the
 * headers that Workday, SAP SuccessFactors, BambooHR, Personio and ADP write. Compared without case, accents,
 * spaces and punctuation.
 */
const NAMES: Readonly<Record<RosterField | VagueHeader, string>> = {
  employeeId: `employee id, employee no, employee number, emp id, emp no, empid, employee code, employee #, staff id, staff number, staff no,
    personnel number, personnel no, person number, person id, worker id, worker, user id, userid, user/employee id, payroll id, payroll number,
    associate id, position id, file number, badge id, badge number, id, id number, hr id, global id, pernr, assignment id, personio id, external id,
    personalnummer, personal-nr, persnr, pers.-nr., mitarbeiternummer, mitarbeiter-nr, mitarbeiter-id, mitarbeiterkennung, ma-nr, personal-id,
    matricule, numéro employé, n° employé, no employé, identifiant, identifiant salarié, id employé, numéro de matricule, matricule salarié,
    número de empleado, nº empleado, n° empleado, id empleado, id de empleado, código de empleado, legajo, número de legajo,
    matrícula, número de funcionário, id funcionário, código do funcionário, id do colaborador, número de colaborador, registro,
    matricola, numero dipendente, id dipendente, codice dipendente, numero matricola,
    personeelsnummer, medewerkernummer, medewerker id, werknemersnummer, personeelsnr`,
  firstName: `first name, firstname, given name, givenname, given name(s), forename, legal first name, preferred or first name, first, fname,
    legal name - first name, first name (legal), payroll first name, vorname, rufname vorname, prénom, prenom, nombre, nombres, primer nombre, nombre de pila,
    primeiro nome, nome próprio, nome di battesimo, voornaam, roepnaam voornaam`,
  lastName: `last name, lastname, surname, family name, familyname, legal last name, last, lname, legal name - last name, last name (legal), payroll last name,
    nachname, familienname, zuname, nom de famille, nom, nom usuel, apellido, apellidos, primer apellido, sobrenome, apelido, último nome, cognome, achternaam, familienaam`,
  fullName: `full name, fullname, employee name, worker name, display name, displayname, legal name, complete name, name (last, first), last name, first name,
    associate name, staff name, person name, employee, payroll name, formatted name, legal full name,
    vollständiger name, vor- und nachname, name vorname, nachname vorname, name, vorname, mitarbeiter, mitarbeitername,
    nom complet, nom et prénom, nom prénom, prénom nom, salarié, collaborateur, nombre completo, nombre y apellidos, apellidos y nombre, apellidos nombre, empleado,
    nome completo, nome e sobrenome, funcionário, colaborador, nome e cognome, cognome e nome, nominativo, dipendente,
    volledige naam, naam medewerker, medewerker, werknemer`,
  name: 'name, nome, naam, employee name (first last), bezeichnung person',
  preferredName: `preferred name, preferred first name, nickname, known as, goes by, called, common name, chosen name, rufname, spitzname, bevorzugter name,
    prénom usuel, nom d'usage, surnom, nombre preferido, apodo, nome preferido, apelido preferido, nome social, nome preferito, soprannome, roepnaam, voorkeursnaam`,
  pronouns:
    'pronouns, pronoun, preferred pronouns, personal pronouns, pronomen, pronoms, pronombres, pronomes, pronomi, voornaamwoorden',
  email: `email, e-mail, email address, e-mail address, work email, work e-mail, business email, company email, primary email, primary work email, mail, email - work,
    email work, work contact: work email, primary email address, business e-mail information email address, office email, corporate email, emailadresse, e-mail-adresse, mailadresse, geschäftliche e-mail, dienstliche e-mail, e-mail dienstlich, e-mail (dienstlich), e-mail geschäftlich,
    adresse e-mail professionnelle, adresse email professionnelle, mail professionnel, adresse e-mail, adresse email, courriel, adresse électronique, email professionnel, e-mail professionnel, mél,
    correo, correo electrónico, email corporativo, correo corporativo, e-mail corporativo, endereço de e-mail, correio eletrónico, email institucional,
    indirizzo email, indirizzo e-mail, posta elettronica, email aziendale, e-mailadres, emailadres, e-mail werk, zakelijk e-mailadres`,
  jobTitle: `job title, jobtitle, title, position, position title, job, job name, role, business title, job role, job description, job title name, job title description, job information: job title,
    planstelle, planstellenbezeichnung, planstelle (bezeichnung), jobbezeichnung, stellenbezeichnung, stelle, positionsbezeichnung, berufsbezeichnung, tätigkeit, funktionsbezeichnung, titel,
    libellé du poste, libellé emploi, emploi occupé, fonction occupée, poste, intitulé du poste, intitulé de poste, titre, emploi, titre du poste, nombre del puesto, puesto, cargo, título del puesto, denominación del puesto, posición,
    título do cargo, posição, nome do cargo, mansione, qualifica, posizione, titolo, ruolo, functietitel, functienaam, functiebenaming`,
  department: `department, dept, dept., department name, department description, home department, home department description, home department name, org unit, organizational unit, organisational unit, organisation unit, organization unit, organization, supervisory organization, supervisory org, team, team name, division, business unit, unit, section,
    abteilung, bereich, organisationseinheit, org-einheit, orgeinheit, kostenstellenbezeichnung, département, departement, service, direction, équipe, entité, unité,
    departamento, área, area, unidad, sección, equipo, setor, unidade, equipe, dipartimento, reparto, ufficio, unità organizzativa, settore, afdeling, organisatie-eenheid, afdelingsnaam`,
  function: `function, job function, business function, job family, job family group, functional area, job group, department function, funktion, funktionsbereich, jobfamilie, fonction, famille d'emploi, filière, función, función de negocio, familia de puesto, função, família de cargos, funzione, famiglia professionale, functie, functiegroep, functiefamilie`,
  location: `location, location name, work location, office, office location, site, site name, city, work city, workplace, place of work, location description, home location, primary location, business site, location code description,
    standort, arbeitsort, dienstort, einsatzort, ort, niederlassung, büro, lieu, lieu de travail, site de travail, localisation, ville, bureau, établissement,
    ubicación, lugar de trabajo, centro de trabajo, sede, oficina, ciudad, localidad, local, local de trabalho, localização, cidade, escritório, sede di lavoro, luogo di lavoro, città, località, locatie, werklocatie, standplaats, vestiging, plaats, kantoor`,
  timeZone:
    'time zone, timezone, tz, time zone name, zeitzone, fuseau horaire, zona horaria, huso horario, fuso horário, fuso orario, tijdzone',
  gradeLevel: `grade, grade level, level, job level, job grade, pay grade, payroll grade, pay level, pay grade code, grade code, job grade code, pay grade level, band, salary band, career level, management level, compensation grade, seniority, seniority level, pay scale level, pay scale group, job band, rank,
    tarifgr., tarif-gr., trfgr, entgeltgr., stufe, karrierestufe, entgeltgruppe, gehaltsstufe, gehaltsband, tarifgruppe, vergütungsgruppe, besoldungsgruppe, ebene, hierarchieebene, laufbahnstufe,
    classe, classe salariale, niveau, échelon, niveau hiérarchique, coefficient, classification, categoría profesional, grupo profesional, banda salarial, nivel, grado, nivel salarial, categoría, nível, nível hierárquico, grau, livello, inquadramento, grado di inquadramento, salarisschaal, schaal, functieniveau, functieschaal`,
  manager: `manager, supervisor, reports to, reporting to, line manager, direct manager, people manager, boss, reporting manager, current manager, job information: supervisor, direkter vorgesetzter, disziplinarischer vorgesetzter, nächster vorgesetzter, direkte führungskraft, vorgesetzter, vorgesetzte, vorgesetzte/r, vorgesetzte(r), führungskraft, teamleiter, chef,
    responsable hiérarchique, superviseur, responsable, supérieur, supérieur hiérarchique, manager direct, n+1, hiérarchique, responsable directo, jefe, jefe directo, superior, supervisor directo, reporta a, gerente, gestor, gestor direto, chefe, superior imediato, superiore, superiore diretto, capo, leidinggevende, direct leidinggevende, rapporteert aan`,
  managerId: `manager id, manager employee id, manager number, manager no, manager emp id, manager's employee id, supervisor id, supervisor employee id, supervisor number, reports to id, reports to employee id, reports to associate id, reports to position id, line manager id, line manager employee id, manager user id, manager userid, manager user sys id, reports to number, mgr id, mgrid, manager worker id, direct manager id, boss id, reporting manager id,
    vorgesetzten-id, vorgesetzter id, personalnummer vorgesetzter, personalnummer des vorgesetzten, vorgesetzter personalnummer, führungskraft id, personalnummer führungskraft, vorgesetzten-nr,
    matricule manager, matricule du manager, matricule n+1, identifiant manager, id manager, id responsable, matricule responsable, id del responsable, id del jefe, id jefe, número de empleado del jefe, id do gestor, id gestor, matrícula do gestor, id responsabile, matricola responsabile, personeelsnummer leidinggevende, id leidinggevende`,
  managerEmail: `manager email, manager e-mail, manager's email, supervisor email, supervisor e-mail, reports to email, line manager email, manager email address, manager work email, reporting manager email, e-mail vorgesetzter, vorgesetzter e-mail, e-mail führungskraft, email manager, email du manager, e-mail du responsable, email responsable, correo del jefe, correo del responsable, email do gestor, e-mail do gestor, email responsabile, e-mail leidinggevende`,
  managerName: `manager name, manager full name, manager's name, supervisor name, reports to name, line manager name, reporting manager name, supervisor full name, name vorgesetzter, name des vorgesetzten, vorgesetzter name, name führungskraft, nom du manager, nom manager, nom du responsable, nombre del jefe, nombre del responsable, nome do gestor, nome gestor, nome responsabile, nome del responsabile, naam leidinggevende`,
  status: `status, employment status, employee status, worker status, active status, position status, emp status, active, active?, is active, assignment status, job status, employment state,
    beschäftigungsstatus, mitarbeiterstatus, anstellungsstatus, aktiv, statut du collaborateur, statut employé, statut de l'employé, statut, statut du salarié, statut salarié, estado del empleado, état, estado, estado laboral, situación, situación laboral, situação, estado do funcionário, ativo, stato, stato dipendente, dienstverbandstatus, status medewerker`,
  hireDate: `hire date, hired, date hired, date of hire, start date, employment start date, original hire date, most recent hire date, latest hire date, continuous service date, seniority date, company start date, join date, joining date, date joined, date of joining, service date, entry date, hire/rehire date, hire date (original), commencement date, on boarding date,
    firmeneintritt, eintritt firma, eintrittsdatum firma, eintrittsdatum, eintritt, einstellungsdatum, startdatum, beginn, datum eintritt, einstellung, beschäftigungsbeginn, date d'embauche, date embauche, date d'entrée, date d'arrivée, date d'ancienneté, embauche, fecha de contratación, fecha de ingreso, fecha de alta, fecha de inicio, fecha ingreso, fecha de incorporación, data de admissão, data de contratação, data de início, admissão, data de entrada, data di assunzione, data assunzione, data inizio, data di inizio, datum in dienst, indiensttreding, in dienst, in dienst datum, datum indiensttreding`,
  dateInJob: `date in job, job start date, position start date, time in position since, in role since, in position since, role start date, job entry date, current job start date, position entry date, date in position, time in job date, job effective date, start date in position, in position seit, in stelle seit, position seit, stellenbeginn, date de prise de poste, date dans le poste, prise de poste, fecha en el puesto, fecha inicio puesto, data no cargo, data de início no cargo, data nella posizione, datum in functie, in functie sinds`,
  terminationDate: `termination date, terminated, date terminated, end date, employment end date, leave date, leaving date, exit date, last day, last day of work, last working day, date left, termination effective date, separation date, contract end date,
    austrittsdatum, austritt, enddatum, kündigungsdatum, letzter arbeitstag, ende der beschäftigung, date de sortie, date de départ, date de fin, date fin, date de fin de contrat, fecha de baja, fecha de cese, fecha de salida, fecha de terminación, fecha fin, data de demissão, data de desligamento, data de saída, data de fim, data di cessazione, data cessazione, data fine, data di uscita, datum uit dienst, uitdiensttreding, uit dienst, uit dienst datum`,
  terminationType: `termination type, termination reason, reason for leaving, termination category, leaving reason, separation type, separation reason, exit type, exit reason, austrittsgrund, kündigungsart, art des austritts, motif de départ, motif de sortie, type de départ, motivo de baja, tipo de baja, motivo de salida, motivo de desligamento, tipo de desligamento, motivo da saída, motivo cessazione, motivo di cessazione, tipo di cessazione, reden uitdiensttreding, reden uit dienst`,
  preferredChannel: `preferred channel, channel, communication channel, communication preference, preferred communication, preferred contact method, contact preference, meeting preference, preferred meeting channel, how to meet, bevorzugter kanal, kanal, kommunikationskanal, bevorzugte kommunikation, canal préféré, canal, mode de communication, canal preferido, canal de comunicación, canal de comunicação, canale preferito, canale, voorkeurskanaal, kanaal`,
  languages: `languages, language, spoken languages, languages spoken, language skills, sprachen, sprache, sprachkenntnisse, langues, langue, langues parlées, idiomas, idioma, lenguas, línguas, língua, lingue, lingua, lingue parlate, talen, taal, gesproken talen`,
  skillsOffered: `skills offered, skills, offers, can teach, can mentor in, expertise, strengths, teaches, skills to share, topics offered, skills to teach, competencies, areas of expertise, i can teach, kompetenzen, fähigkeiten, kann vermitteln, bietet an, angebotene kompetenzen, fachkenntnisse, compétences, compétences proposées, peut enseigner, competencias, habilidades, competencias ofrecidas, puede enseñar, competências, habilidades oferecidas, pode ensinar, competenze, competenze offerte, può insegnare, vaardigheden, competenties, aangeboden vaardigheden, kan leren aan anderen`,
  skillsSought: `skills sought, skills wanted, seeks, wants to learn, would like to learn, learning goals, skills to learn, development areas, development needs, learning needs, topics sought, topics wanted, i want to learn, sucht, gesuchte kompetenzen, möchte lernen, lernziele, entwicklungsfelder, lernwunsch, compétences recherchées, souhaite apprendre, besoins de formation, competencias buscadas, quiere aprender, competências procuradas, quer aprender, competenze cercate, vuole imparare, gezochte vaardigheden, wil leren, leerdoelen`,
  interests: `interests, interest, hobbies, hobby, topics of interest, interessen, interesse, hobbys, centres d'intérêt, intérêts, loisirs, intereses, aficiones, interesses, passatempos, interessi, hobby e interessi, hobby's, interesses en hobby's`,
  intakeGroup: `intake group, intake, cohort of entry, graduate scheme, graduate program, graduate programme, graduate cohort, trainee program, trainee programme, apprenticeship year, entry group, einstiegsprogramm, traineeprogramm, absolventenprogramm, promotion d'entrée, programme jeunes diplômés, programa de graduados, programa de trainees, programma neolaureati, traineeship`,
  performanceRating: `performance rating, performance, rating, performance score, performance review, overall rating, overall performance rating, last performance rating, annual rating, appraisal rating, leistungsbeurteilung, leistungsbewertung, beurteilung, évaluation, évaluation de la performance, note de performance, evaluación del desempeño, desempeño, avaliação de desempenho, desempenho, valutazione, valutazione della performance, beoordeling, prestatiebeoordeling`,
  accessNeeds: `access needs, accessibility, accessibility needs, accommodations, accommodation needs, special needs, adjustments, reasonable adjustments, barrierefreiheit, besondere bedürfnisse, besoins d'accessibilité, aménagements, accessibilité, necesidades de accesibilidad, accesibilidad, ajustes razonables, necessidades de acessibilidade, acessibilidade, esigenze di accessibilità, accessibilità, toegankelijkheid, toegankelijkheidsbehoeften`,
};

/** A header without case, accents, spaces, punctuation and camel-case joints: the key of every comparison. */
export function headerKey(header: string): string {
  return foldText(header.slice(0, 200)).replace(/[^\p{L}\p{N}+#]/gu, '');
}

const FIELD_OF = new Map<string, RosterField | VagueHeader>();
for (const [field, names] of Object.entries(NAMES)) {
  for (const name of names.split(',')) {
    const key = headerKey(name);
    if (key !== '' && !FIELD_OF.has(key)) FIELD_OF.set(key, field as RosterField | VagueHeader);
  }
}
for (const field of ROSTER_FIELD_KEYS) FIELD_OF.set(headerKey(rosterField(field).label), field);
// These contain the comma that separates the lists above.
for (const name of [
  'Name, Vorname',
  'Nachname, Vorname',
  'Last Name, First Name',
  'Last, First',
  'Name (Last, First)',
  'Nom, Prénom',
  'Apellidos, Nombre',
]) {
  FIELD_OF.set(headerKey(name), 'fullName');
}
FIELD_OF.set(headerKey('Name'), 'name');

/** Parts of long headers that still tell the field ("Worker's Primary Work Email (current)"), most telling first. */
const CONTAINED: readonly (readonly [part: string, field: RosterField | VagueHeader])[] = [
  ['manageremail', 'managerEmail'],
  ['supervisoremail', 'managerEmail'],
  ['managerid', 'managerId'],
  ['manageremployeeid', 'managerId'],
  ['supervisorid', 'managerId'],
  ['managername', 'managerName'],
  ['supervisorname', 'managerName'],
  ['employeeid', 'employeeId'],
  ['employeenumber', 'employeeId'],
  ['personalnummer', 'employeeId'],
  ['preferredname', 'preferredName'],
  ['firstname', 'firstName'],
  ['vorname', 'firstName'],
  ['lastname', 'lastName'],
  ['nachname', 'lastName'],
  ['surname', 'lastName'],
  ['email', 'email'],
  ['hiredate', 'hireDate'],
  ['eintritt', 'hireDate'],
  ['terminationdate', 'terminationDate'],
  ['austritt', 'terminationDate'],
  ['jobtitle', 'jobTitle'],
  ['department', 'department'],
  ['abteilung', 'department'],
  ['location', 'location'],
  ['timezone', 'timeZone'],
  ['skillsoffered', 'skillsOffered'],
  ['skillssought', 'skillsSought'],
  ['language', 'languages'],
  ['manager', 'manager'],
  ['supervisor', 'manager'],
];

export type HeaderMatch = { readonly field: RosterField | VagueHeader; readonly exact: boolean };

/** The field that a header names in any of the known languages, or null. */
export function matchHeader(header: string): HeaderMatch | null {
  const key = headerKey(header);
  if (key === '') return null;
  const exact =
    FIELD_OF.get(key) ??
    FIELD_OF.get(headerKey(header.replace(/\([^)]*\)|\[[^\]]*\]/g, ''))) ??
    FIELD_OF.get(key.replace(/^(employee|worker|user)(?=.{4})/, ''));
  if (exact) return { field: exact, exact: true };
  const contained = CONTAINED.find(([part]) => key.includes(part));
  return contained ? { field: contained[1], exact: false } : null;
}
