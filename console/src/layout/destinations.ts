import {
  AudioLines,
  Boxes,
  CalendarClock,
  FlaskConical,
  Gauge,
  KeyRound,
  ListChecks,
  MapPin,
  Phone,
  PhoneCall,
  ScrollText,
  Settings,
  ShoppingCart,
  Tag,
  Trash2,
  Users,
  UsersRound,
  Voicemail,
  Webhook,
  Workflow,
  type LucideIcon,
} from 'lucide-react';
import { useAccount } from '../api/account.ts';
import { reasonAgainst, usePermissions, type Scope } from '../api/permissions.ts';

export interface Destination {
  readonly to: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** what is read there first: without it there is nothing to see */
  readonly needs?: readonly Scope[];
  /** there where that is among the carriers */
  readonly isOfSandbox?: boolean;
  /** `g` and this letter go there */
  readonly key?: string;
}

export interface Section {
  readonly label: string | null;
  readonly destinations: readonly Destination[];
}

/** All pages that have a place of their own, in the order of the navigation. */
export const sections: readonly Section[] = [
  {
    label: null,
    destinations: [
      { to: '/', label: 'Overview', icon: Gauge, key: 'o' },
      { to: '/numbers', label: 'Numbers', icon: Phone, needs: ['phone_numbers:read'], key: 'n' },
      {
        to: '/buy',
        label: 'Buy',
        icon: ShoppingCart,
        needs: ['phone_numbers:read', 'addresses:read'],
        key: 'b',
      },
      { to: '/purchases', label: 'Purchases', icon: Boxes, needs: ['purchases:read'], key: 'p' },
      { to: '/deleted', label: 'Deleted', icon: Trash2, needs: ['phone_numbers:read'], key: 'd' },
      { to: '/jobs', label: 'Jobs', icon: ListChecks, needs: ['phone_numbers:read'], key: 'j' },
    ],
  },
  {
    label: 'Lines use',
    destinations: [
      { to: '/addresses', label: 'Addresses', icon: MapPin, needs: ['addresses:read'] },
      {
        to: '/greetings',
        label: 'Greetings',
        icon: Voicemail,
        needs: ['greetings:read', 'greeting_categories:read'],
      },
      { to: '/ivrs', label: 'IVRs', icon: Workflow, needs: ['ivrs:read'] },
      { to: '/groups', label: 'Groups', icon: UsersRound, needs: ['groups:read'] },
      { to: '/brands', label: 'Brands', icon: Tag, needs: ['brands:read'] },
      { to: '/schedules', label: 'Schedules', icon: CalendarClock, needs: ['schedules:read'] },
      { to: '/digital-lines', label: 'Digital lines', icon: PhoneCall, needs: ['lines:read'] },
      { to: '/settings', label: 'Voice settings', icon: Settings, needs: ['settings:read'] },
    ],
  },
  {
    label: 'Account',
    destinations: [
      { to: '/webhooks', label: 'Webhooks', icon: Webhook, needs: ['webhooks:read'], key: 'w' },
      { to: '/audit', label: 'Audit log', icon: ScrollText, needs: ['audit_logs:read'], key: 'a' },
      {
        to: '/api-tokens',
        label: 'API tokens',
        icon: KeyRound,
        needs: ['api_tokens:read', 'users:read'],
      },
      { to: '/agents', label: 'Agents', icon: Users, needs: ['users:read'] },
      { to: '/events', label: 'Events', icon: AudioLines, needs: ['events:read'], key: 'e' },
      {
        to: '/sandbox',
        label: 'Sandbox',
        icon: FlaskConical,
        isOfSandbox: true,
        needs: ['sandbox:read'],
        key: 's',
      },
    ],
  },
];

/** Why there is nothing to see for who is signed in; null: there is. */
function reasonAgainstSeeing({ needs = [], isOfSandbox }: Destination, hasSandbox: boolean) {
  if (isOfSandbox && !hasSandbox) return 'The sandbox is not among the carriers of this service.';
  return needs.map(reasonAgainst).find((reason) => reason !== null) ?? null;
}

/** What there is for who is signed in. */
export function useSections(): Section[] {
  const { sandbox } = useAccount();
  usePermissions();
  return sections.map(({ label, destinations }) => ({
    label,
    destinations: destinations.filter((one) => reasonAgainstSeeing(one, sandbox) === null),
  }));
}

/** What the page of an address is called, where there is nothing to see on it, and why; null: there is. */
export function useUnseen(path: string): { label: string; reason: string } | null {
  const { sandbox } = useAccount();
  usePermissions();
  const found = sections
    .flatMap(({ destinations }) => destinations)
    .find(({ to }) => path.split('/', 2).join('/') === to);
  const reason = found && reasonAgainstSeeing(found, sandbox);
  return reason ? { label: found.label, reason } : null;
}
