import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { CHARTER_TEMPLATES, type CharterTemplate } from '#shared/contract/charter.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';

const NAMES: Readonly<Record<CharterTemplate, { readonly name: string; readonly words: string }>> = {
  digital: { name: 'Digital skills', words: 'Leaders use the tools that they decide about' },
  generations: { name: 'Generational perspective', words: 'What younger colleagues and customers expect' },
  inclusion: { name: 'Inclusion', words: 'Hear those who are left out, and change it' },
  leadership: { name: 'Leadership mindset', words: 'Asking, listening, feedback upwards' },
};

/** Fills what is still empty in the charter with words to start from. */
export function TemplateMenu() {
  // oxlint-disable-next-line react/hooks -- an operation of the core, not a hook
  const fill = useCommand(api.charter.useTemplate, {
    done: ({ filled }) => `Filled: ${filled.join(', ')}`,
  });
  return (
    <Menu position="bottom-end" width={320}>
      <Menu.Target>
        <Button loading={fill.isPending} rightSection={<IconChevronDown size={14} aria-hidden />}>
          Start from a template
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Fills what is empty; your own words stay</Menu.Label>
        {CHARTER_TEMPLATES.map(template => (
          <Menu.Item key={template} onClick={() => fill.mutate({ template })}>
            <div>{NAMES[template].name}</div>
            <div style={{ color: 'var(--ink-soft)', fontSize: 12 }}>{NAMES[template].words}</div>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
