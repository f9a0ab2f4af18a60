import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import choice from './choice.module.css';

const menteeShades: MantineColorsTuple = [
  '#eef0fe',
  '#dfe2fd',
  '#c7ccfa',
  '#a5adf6',
  '#8c86ff',
  '#6a63f0',
  '#4f46e5',
  '#4338ca',
  '#3730a3',
  '#2e2a86',
];
const mentorShades: MantineColorsTuple = [
  '#e9f7f4',
  '#d2efe9',
  '#b5e4db',
  '#8ad3c6',
  '#4bb8a7',
  '#1f9384',
  '#0b766a',
  '#0b6a5f',
  '#0b5f56',
  '#094a43',
];
const inkShades: MantineColorsTuple = [
  '#f4f4f2',
  '#e7e5e0',
  '#d6d3cd',
  '#b4b2ac',
  '#8a857d',
  '#6b665f',
  '#57534e',
  '#3a3531',
  '#1c1917',
  '#131316',
];

// Warm as the canvas, so that tracks, switches and disabled buttons are no cold spots on it.
const grayShades: MantineColorsTuple = [
  '#fafaf7',
  '#f3f2ee',
  '#e7e5e0',
  '#dcd9d3',
  '#cbc7c0',
  '#aaa59d',
  '#8a857d',
  '#57534e',
  '#3a3531',
  '#1c1917',
];
const redShades: MantineColorsTuple = [
  '#fdecea',
  '#fad4d0',
  '#f5b0aa',
  '#ffa69c',
  '#ff8a7e',
  '#d9483c',
  '#b42318',
  '#9c1e14',
  '#84180f',
  '#6b120b',
];

// What floats is raised: in dark colors the shadow alone does not lift it off the canvas.
const floating = { background: 'var(--raised)', borderColor: 'var(--line)' };
const raised = { content: { background: 'var(--raised)' }, header: { background: 'var(--raised)' } };

/** Mantine drawn with the app's own tokens: one radius, one control height, ink for what acts. */
export const theme = createTheme({
  fontFamily: "'Inter Variable', Inter, system-ui, sans-serif",
  headings: { fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  defaultRadius: 'md',
  radius: { sm: '6px', md: '8px', lg: '12px' },
  colors: { mentee: menteeShades, mentor: mentorShades, ink: inkShades, gray: grayShades, red: redShades },
  primaryColor: 'mentee',
  primaryShade: { light: 6, dark: 4 },
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    Button: {
      defaultProps: { size: 'sm', variant: 'default' },
      styles: { root: { height: 'var(--control)' } },
    },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 'md' } },
    Input: {
      styles: {
        wrapper: {
          '--input-height-sm': 'var(--control)',
          '--input-bg': 'var(--surface)',
          '--input-bd': 'var(--line-strong)',
        },
      },
    },
    InputWrapper: {
      styles: {
        label: { fontWeight: 450, marginBottom: 2 },
        description: { fontSize: 12, marginBottom: 4 },
        error: { fontSize: 12 },
      },
    },
    TextInput: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm', checkIconPosition: 'right' } },
    Textarea: { defaultProps: { size: 'sm', autosize: true } },
    NumberInput: { defaultProps: { size: 'sm' } },
    DateInput: { defaultProps: { size: 'sm' } },
    Radio: { classNames: { radio: choice.choice ?? '' } },
    // Rounder, it would be taken for a radio button.
    Checkbox: { defaultProps: { radius: 5 }, classNames: { input: choice.choice ?? '' } },
    Modal: {
      defaultProps: {
        radius: 'lg',
        centered: true,
        overlayProps: { backgroundOpacity: 0.35, blur: 1 },
        closeButtonProps: { 'aria-label': 'Close' },
      },
      styles: raised,
    },
    Drawer: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } }, styles: raised },
    Popover: { styles: { dropdown: floating } },
    Combobox: { styles: { dropdown: floating } },
    Spotlight: { styles: { content: raised.content } },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: true, multiline: true } },
    Menu: { defaultProps: { shadow: 'md' }, styles: { dropdown: floating } },
  },
});

/** Ties Mantine's variables to the tokens, so that both schemes keep their contrast. */
export const variables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--canvas)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-soft)',
    '--mantine-color-placeholder': 'var(--ink-soft)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--sunken)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-error': 'var(--blocked)',
    '--mantine-color-anchor': 'var(--mentee-800)',
    '--mantine-color-disabled': 'var(--line)',
    '--mantine-color-disabled-color': 'var(--ink-soft)',
    '--mantine-color-disabled-border': 'var(--line)',
    '--mantine-color-gray-light-color': 'var(--ink-soft)',
  };
  return { variables: {}, light: shared, dark: shared };
};
