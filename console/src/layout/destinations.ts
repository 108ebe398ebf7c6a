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

export interface Destination {
  readonly to: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** for admins; `sandbox`: and where that is among the carriers */
  readonly only?: 'admins' | 'sandbox';
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
      { to: '/numbers', label: 'Numbers', icon: Phone, key: 'n' },
      { to: '/buy', label: 'Buy', icon: ShoppingCart, key: 'b' },
      { to: '/purchases', label: 'Purchases', icon: Boxes, key: 'p' },
      { to: '/deleted', label: 'Deleted', icon: Trash2, key: 'd' },
      { to: '/jobs', label: 'Jobs', icon: ListChecks, key: 'j' },
    ],
  },
  {
    label: 'Lines use',
    destinations: [
      { to: '/addresses', label: 'Addresses', icon: MapPin },
      { to: '/greetings', label: 'Greetings', icon: Voicemail },
      { to: '/ivrs', label: 'IVRs', icon: Workflow },
      { to: '/groups', label: 'Groups', icon: UsersRound },
      { to: '/brands', label: 'Brands', icon: Tag },
      { to: '/schedules', label: 'Schedules', icon: CalendarClock },
      { to: '/digital-lines', label: 'Digital lines', icon: PhoneCall },
      { to: '/settings', label: 'Voice settings', icon: Settings },
    ],
  },
  {
    label: 'Account',
    destinations: [
      { to: '/webhooks', label: 'Webhooks', icon: Webhook, only: 'admins', key: 'w' },
      { to: '/audit', label: 'Audit log', icon: ScrollText, only: 'admins', key: 'a' },
      { to: '/api-tokens', label: 'API tokens', icon: KeyRound, only: 'admins' },
      { to: '/agents', label: 'Agents', icon: Users, only: 'admins' },
      { to: '/events', label: 'Events', icon: AudioLines, key: 'e' },
      { to: '/sandbox', label: 'Sandbox', icon: FlaskConical, only: 'sandbox', key: 's' },
    ],
  },
];

/** What there is for somebody of this role, where the account has the sandbox or not. */
export function sectionsFor({ role, sandbox }: { role: string; sandbox: boolean }): Section[] {
  const isFor = ({ only }: Destination) =>
    only === undefined || (role === 'admin' && (only === 'admins' || sandbox));
  return sections.map(({ label, destinations }) => ({
    label,
    destinations: destinations.filter(isFor),
  }));
}
