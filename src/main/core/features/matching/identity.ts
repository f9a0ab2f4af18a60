import { IDENTITY_FIELD_WORDS, type IdentityClaim, type IdentityField } from '#shared/domain/identity.ts';
import { displayName } from '#shared/domain/people.ts';
import { queryContext, type CommandContext, type CoreContext, type QueryContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { DEFAULT_MISSING } from './fit/weights.ts';
import { noteShown } from '../roster/index.ts';
import * as sql from './identity.sql.ts';
import {
  selectComponentSettings,
  selectMatchedCohort,
  selectPersonName,
  upsertComponentSetting,
} from './matching.sql.ts';
import { listWords } from './rules/wording.ts';

type Outcome = { words: string };

/** Says why identity may count in this program, and which of it. The day is kept; the log keeps every wording. */
export function declarePurpose(
  ctx: CommandContext,
  { words, fields }: { readonly words: string; readonly fields: readonly IdentityField[] },
): Outcome {
  const before = sql.selectPurpose(ctx.db);
  sql.replacePurpose(ctx.db, { words, fields: [...new Set(fields)], declaredOn: ctx.today() });
  const names = listWords(fields.map(field => IDENTITY_FIELD_WORDS[field].toLowerCase()));
  ctx.describe(before ? 'Change the purpose for which identity counts' : 'Declare why identity counts', {
    reason: words,
  });
  return { words: `From today ${names} may count, of people who agreed.` };
}

/** Without the purpose identity counts for nothing any more. What people said is kept until it is removed there. */
export function withdrawPurpose(ctx: CommandContext): Outcome {
  if (!sql.selectPurpose(ctx.db)) return { words: 'No purpose was declared.' };
  const cohort = selectMatchedCohort(ctx.db);
  const saved = selectComponentSettings(ctx.db, cohort.id).find(({ key }) => key === 'identity');
  if (saved && saved.weight !== 0) {
    upsertComponentSetting(ctx.db, cohort.id, {
      key: 'identity',
      weight: 0,
      missing: saved.missing ?? DEFAULT_MISSING.identity,
    });
  }
  sql.deletePurpose(ctx.db);
  ctx.describe('Withdraw the purpose for which identity counts');
  return { words: 'Withdrawn. Identity counts for nothing in matching any more.' };
}

/** What a person agreed to share. It is restricted: that it was asked for stands in the log before it is told. */
export function identityOf(
  context: CoreContext,
  { personId }: { readonly personId: number },
): IdentityClaim[] {
  const { db } = queryContext(context);
  personOrRefuse(db, personId);
  noteShown(context, personId, 'identity');
  return [...sql.selectClaims(db, personId)];
}

/** Replaces what a person shares; nothing is kept without the day of consent. */
export function setIdentity(
  ctx: CommandContext,
  { personId, claims }: { readonly personId: number; readonly claims: readonly IdentityClaim[] },
): Outcome {
  const name = personOrRefuse(ctx.db, personId);
  const fields = claims.map(({ field }) => field);
  if (new Set(fields).size < fields.length)
    throw refuse('INVALID', 'Each thing can be noted once. Nothing was saved.');
  const today = ctx.today();
  const early = claims.find(({ consentOn }) => consentOn > today);
  if (early) {
    throw refuse('INVALID', 'Consent cannot be given in the future. Nothing was saved.', {
      [early.field]: 'Choose today or an earlier day.',
    });
  }
  sql.replaceClaims(ctx.db, personId, claims);
  // The log is for ever and may be printed, so it says that something was noted, never what.
  ctx.describe(
    claims.length === 0
      ? `Remove what ${name} shares about themselves`
      : `Note what ${name} shares about themselves`,
  );
  return { words: claims.length === 0 ? 'Removed.' : 'Saved with the day of consent.' };
}

function personOrRefuse(db: QueryContext['db'], personId: number): string {
  const person = selectPersonName(db, personId);
  if (!person) throw refuse('NOT_FOUND', 'This person is no longer in the roster. Nothing was changed.');
  return displayName(person);
}
