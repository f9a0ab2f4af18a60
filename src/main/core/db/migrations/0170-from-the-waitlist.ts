/**
 * Whoever is accepted from the waitlist keeps the place that they had there: it counts before the days that people
 * have waited when a re-match gives out partners.
 *
 * The day goes first, since the list moves up when somebody leaves it. People who were accepted before this step came
 * off the waitlist without a trace.
 */
export const fromTheWaitlist = {
  version: 170,
  sql: `
ALTER TABLE enrollment ADD COLUMN fromWaitlistOn TEXT
  CHECK (fromWaitlistOn IS NULL OR decision = 'accepted');
-- Null for somebody who was on the waitlist without a place.
ALTER TABLE enrollment ADD COLUMN fromWaitlistPlace INTEGER
  CHECK (fromWaitlistPlace IS NULL OR (fromWaitlistPlace > 0 AND fromWaitlistOn IS NOT NULL));
`,
};
