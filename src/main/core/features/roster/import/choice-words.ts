import { foldText } from '#shared/domain/fold-text.ts';
import type { Channel, EmploymentStatus, TerminationType } from '#shared/domain/people.ts';

/** What HR exports write for each value, in the known languages; compared without case and accents. */
function dictionary<T extends string>(words: Readonly<Record<T, string>>): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const [value, list] of Object.entries(words) as [T, string][]) {
    found.set(foldText(value), value);
    for (const word of list.split(',')) found.set(foldText(word), value);
  }
  return found;
}

const STATUSES = dictionary<EmploymentStatus>({
  active: `a, act, active, currently employed, employed, employee, current, working, yes, y, true, 1, full time, full-time, part time, part-time, regular, hired, aktiv, beschäftigt, angestellt, ja, actif, active - payroll eligible, en poste, présent, oui, activo, en activo, sí, si, alta, ativo, trabalhando, sim, attivo, in servizio, in forza, actief, in dienst`,
  leave: `l, loa, on leave, leave of absence, leave, paid leave, unpaid leave, parental leave, maternity leave, maternity, paternity leave, sabbatical, inactive - leave, long-term sick, suspended, beurlaubt, elternzeit, mutterschutz, ruhend, langzeitkrank, en congé, congé, congé parental, congé maternité, suspendu, de baja, excedencia, baja médica, licencia, afastado, licença, em licença, férias, aspettativa, congedo, in congedo, maternità, met verlof, verlof, zwangerschapsverlof, ouderschapsverlof`,
  left: `t, term, terminated, left, inactive, former, former employee, leaver, resigned, retired, deceased, no, n, false, 0, separated, exited, ausgeschieden, inaktiv, ausgetreten, gekündigt, nein, pensioniert, parti, sorti, inactif, terminé, retraité, non, inactivo, cesado, jubilado, inativo, desligado, demitido, aposentado, não, inattivo, cessato, dimesso, pensionato, inactief, uit dienst, vertrokken, gepensioneerd, nee`,
});

const TERMINATION_TYPES = dictionary<TerminationType>({
  voluntary: `v, resignation, resigned, voluntary resignation, voluntary termination, quit, employee resignation, eigenkündigung, freiwillig, arbeitnehmerkündigung, démission, volontaire, dimisión, voluntaria, voluntario, baja voluntaria, renuncia, pedido de demissão, voluntário, dimissioni, volontario, vrijwillig, ontslagname`,
  involuntary: `i, dismissal, dismissed, layoff, laid off, redundancy, involuntary termination, termination for cause, fired, performance, arbeitgeberkündigung, unfreiwillig, betriebsbedingt, licenciement, involontaire, despido, involuntaria, involuntario, demissão sem justa causa, involuntário, licenziamento, involontario, onvrijwillig, ontslag`,
  retirement: `r, retired, early retirement, rente, ruhestand, pensionierung, altersrente, retraite, départ en retraite, jubilación, aposentadoria, reforma, pensionamento, pensione, pensioen, pensionering`,
  other: `o, death, deceased, end of contract, contract end, end of fixed term, transfer, mutual agreement, befristung, vertragsende, aufhebungsvertrag, sonstige, sonstiges, autre, fin de cdd, fin de contrat, rupture conventionnelle, otro, otros, fin de contrato, outro, término de contrato, altro, fine contratto, overig, anders, einde contract`,
});

const CHANNELS = dictionary<Channel>({
  'in person': `in-person, face to face, face-to-face, f2f, onsite, on-site, office, personally, meeting, persönlich, vor ort, präsenz, en personne, présentiel, en face à face, en persona, presencial, pessoalmente, di persona, in presenza, persoonlijk, fysiek`,
  video: `video call, videocall, video conference, videoconference, teams, ms teams, zoom, online, virtual, remote, webex, google meet, meet, videokonferenz, videoanruf, visio, visioconférence, vidéo, videollamada, videoconferencia, vídeo, videochamada, videoconferência, videochiamata, videoconferenza, videobellen`,
  phone: `telephone, call, phone call, tel, voice, telefon, anruf, telefonisch, téléphone, appel, teléfono, llamada, telefone, ligação, telefono, telefonata, telefoon, bellen`,
  chat: `instant message, im, slack, messenger, direct message, dm, messagerie, mensajería, mensagem instantânea, chatten`,
  'e-mail': `email, mail, e mail, courriel, correo, correo electrónico, correio eletrónico, posta elettronica`,
  text: `sms, text message, texting, whatsapp, signal, message, textnachricht, texto, mensaje, mensagem, messaggio, tekstbericht`,
});

const RATINGS = dictionary<'1' | '2' | '3' | '4' | '5'>({
  '5': `outstanding, exceptional, excellent, far exceeds expectations, significantly exceeds expectations, top performer, hervorragend, herausragend, exceptionnel, sobresaliente, excepcional, eccellente, uitmuntend`,
  '4': `exceeds expectations, exceeds, above expectations, very good, strong, übertrifft die erwartungen, sehr gut, supérieur aux attentes, supera las expectativas, supera expectativas, supera le aspettative, boven verwachting`,
  '3': `meets expectations, meets, met expectations, good, solid, successful, on target, fully meets expectations, erfüllt die erwartungen, gut, conforme aux attentes, cumple las expectativas, atende às expectativas, soddisfa le aspettative, voldoet`,
  '2': `partially meets expectations, partly meets expectations, needs improvement, below expectations, developing, teilweise erfüllt, verbesserungsbedarf, à améliorer, necesita mejorar, precisa melhorar, da migliorare, voor verbetering vatbaar`,
  '1': `does not meet expectations, unsatisfactory, poor, far below expectations, insufficient, nicht erfüllt, ungenügend, insuffisant, insatisfactorio, insatisfatório, insufficiente, onvoldoende`,
});

/** The performance rating from 1 to 5 that a cell means, such as "4", "4/5" or "Exceeds expectations", or null. */
export function readPerformance(text: string): string | null {
  const folded = foldText(text);
  const number = /^([1-5])(?:[.,]0+)?(?:\s*(?:\/|of|von|out of)\s*5)?(?:\s*[-–:(].*)?$/.exec(folded)?.[1];
  return number ?? RATINGS.get(folded) ?? null;
}

/** The employment status that an HR system means by a word, or null. */
export function readStatus(text: string): EmploymentStatus | null {
  const folded = foldText(text);
  return STATUSES.get(folded) ?? STATUSES.get(folded.split(/ [-–(]|:/)[0]?.trim() ?? '') ?? null;
}

export function readTerminationType(text: string): TerminationType | null {
  const folded = foldText(text);
  return (
    TERMINATION_TYPES.get(folded) ?? TERMINATION_TYPES.get(folded.split(/ [-–(>]|:/)[0]?.trim() ?? '') ?? null
  );
}

/** The preferred channel meant by a word; of a list ("Teams, phone") the first. */
export function readChannel(text: string): Channel | null {
  const folded = foldText(text);
  return (
    CHANNELS.get(folded) ??
    CHANNELS.get(folded.split(/[,;/|]| or | oder | ou | o | of /)[0]?.trim() ?? '') ??
    null
  );
}
