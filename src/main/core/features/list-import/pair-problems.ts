// Why a row of a list of pairs stays out, and what the facilitator can do about it.
export const HAS_MENTOR = {
  title: 'Paired already',
  advice: 'A mentee has one mentor at a time. Take the present pair apart first, or leave the row out.',
};
export const OUT = {
  declined: {
    title: 'Was declined',
    advice: 'Accept these people under Intake first, if that has changed.',
  },
  withdrawn: {
    title: 'Has withdrawn',
    advice: 'Accept these people under Intake first, if that has changed.',
  },
};
export const REPEATED = {
  title: 'The pair stands in the file twice',
  advice: 'The first row counts. Nothing needs to be done.',
};
export const TWO_MENTORS = {
  title: 'Two mentors for one mentee',
  advice: 'The first row counts. Take the other one out of the file, or mark it as ended.',
};
export const FULL = {
  title: 'The mentor has no place left',
  advice: 'Let the import give the places that are missing (below), or put the mentee with somebody else.',
};
export const RULE_ADVICE =
  'Change the rule in the matching settings, or make the pair on the board, where a rule can be set aside with a reason.';
