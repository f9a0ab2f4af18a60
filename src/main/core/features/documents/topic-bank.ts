import type { SkillType } from '#shared/domain/people.ts';
import type { TopicCard } from './briefing-pack/pack.ts';

/** Prompts that open a first conversation about a skill, by its type; `{skill}` is put in. */
const PROMPTS: Readonly<Record<SkillType, readonly string[]>> = {
  digital: [
    'Show me how you use {skill} on an ordinary day.',
    'What do people of my generation usually get wrong about {skill}?',
    'What should I try by myself before we meet next?',
  ],
  hard: [
    'Walk me through one real piece of work with {skill}.',
    'Where did you get stuck when you learned it?',
    'What could our department do differently if more of us knew {skill}?',
  ],
  soft: [
    'When did you last see {skill} done well here, and what made it work?',
    'Tell me honestly how this comes across when I do it.',
    'What could I practice until our next meeting?',
  ],
  cultural: [
    'How does {skill} look from where you stand in the company?',
    'What do leaders not see because nobody tells them?',
    'Which habit of mine would you change first?',
  ],
  DEI: [
    'Where do our rules or tools leave somebody out?',
    'What have you seen that a person in my position rarely hears about?',
    'Which decision on my desk should take {skill} into account?',
  ],
};

/** A card for a skill that the mentee wants to learn from the mentor. */
export function topicCard(skill: { readonly name: string; readonly type: SkillType }): TopicCard {
  return {
    title: skill.name,
    prompts: PROMPTS[skill.type].map(prompt => prompt.replaceAll('{skill}', `“${skill.name}”`)),
  };
}
