import { NavLink, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useSections } from './destinations.ts';
import classes from './navigation.module.css';

export function Navigation({ onNavigate }: { onNavigate?: () => void }) {
  const sections = useSections().filter(({ destinations }) => destinations.length > 0);
  return sections.map(({ label, destinations }) => (
    <div key={label ?? ''} role="group" aria-label={label ?? 'Numbers'} className={classes.section}>
      {label && (
        <Text size="xs" fw={600} c="dimmed" px="sm">
          {label}
        </Text>
      )}
      {destinations.map(({ to, label: name, icon: Icon }) => (
        <Link
          key={to}
          to={to}
          activeOptions={{ exact: to === '/', includeSearch: false }}
          className={classes.link}
          onClick={onNavigate}
        >
          {({ isActive }) => (
            <NavLink
              component="span"
              active={isActive}
              label={name}
              leftSection={<Icon size={16} aria-hidden />}
            />
          )}
        </Link>
      ))}
    </div>
  ));
}
