import { createTheme, type MantineColorsTuple } from '@mantine/core';

const trunk: MantineColorsTuple = [
  '#effcf9',
  '#d2f7ee',
  '#a5ecdd',
  '#6fdac8',
  '#3dbfae',
  '#1fa596',
  '#12877c',
  '#0f766e',
  '#0f5f59',
  '#104e4a',
];

/** No `lockScroll`: it writes a `<style>` element. Names for what has none on the screen. */
const overlay = {
  lockScroll: false,
  closeButtonProps: { 'aria-label': 'Close' },
  // Otherwise it is taken for the header of the document.
  attributes: { header: { role: 'presentation' } },
};

export const theme = createTheme({
  colors: { trunk },
  primaryColor: 'trunk',
  primaryShade: 7,
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Ubuntu, Cantarell, "Helvetica Neue", Arial, sans-serif',
  fontFamilyMonospace:
    'ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace',
  headings: { fontWeight: '600' },
  components: {
    Modal: { defaultProps: { ...overlay, centered: true } },
    Drawer: { defaultProps: { ...overlay, position: 'right', size: 'lg' } },
    // Beside that of the page, their `<header>` would be a second banner.
    ModalHeader: { defaultProps: { role: 'presentation' } },
    DrawerHeader: { defaultProps: { role: 'presentation' } },
    Tooltip: {
      defaultProps: {
        withArrow: true,
        multiline: true,
        maw: 320,
        events: { hover: true, focus: true, touch: true },
      },
    },
    // What lies over a page is told from it.
    Popover: { defaultProps: { shadow: 'md' } },
    Combobox: { defaultProps: { shadow: 'md' } },
    Select: { defaultProps: { checkIconPosition: 'right', comboboxProps: { withinPortal: true } } },
    Table: { defaultProps: { verticalSpacing: 'xs' } },
  },
});
