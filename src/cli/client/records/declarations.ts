import type { Command } from 'commander';
import type { Client } from '../../../client/index.ts';
import {
  addressFields,
  brandFields,
  digitalLineFields,
  greetingFields,
  groupFields,
  ivrFields,
  ivrMenuFields,
  ivrRouteFields,
  scheduleFields,
} from '../fields/records.ts';
import type { Property } from '../properties.ts';
import { ofType } from '../lines.ts';
import { greetingMethods } from './change-greeting.ts';
import { recordCommand } from './command.ts';
import type { RecordDeclaration, RecordMethods } from './declaration.ts';
import { categoryIn, greetingCreateCommand } from './greetings.ts';
import { greetingCommands } from './greeting-audio.ts';

/** The methods of a subject of the typed client, whose types are those of its own records. */
const alike = (methods: object): RecordMethods => methods as RecordMethods;

const name: Property = {
  name: 'name',
  value: 'text',
  description: 'what it is called',
  isRequired: true,
};
const keypress: Property = {
  name: 'keypress',
  value: 'key',
  description: '0 to 9, *, # or default',
  isRequired: true,
};

const addresses: RecordDeclaration = {
  name: 'addresses',
  singular: 'address',
  plural: 'addresses',
  description: 'addresses that numbers of some countries ask for',
  methods: ({ addresses }) => alike(addresses),
  fields: addressFields,
  columns: ['id', 'name', 'street', 'zip', 'city', 'province', 'country_code'],
  properties: [
    { ...name, description: 'of the person or company' },
    { name: 'street', value: 'text', description: 'with the house number', isRequired: true },
    { name: 'zip', value: 'code', description: 'postal code', isRequired: true },
    { name: 'city', value: 'text', description: 'city', isRequired: true },
    { name: 'province', value: 'text', description: 'state, province or region', isRequired: true },
    {
      name: 'country_code',
      value: 'code',
      description: 'ISO 3166-1, such as DE',
      isRequired: true,
    },
    { name: 'state', value: 'text', description: 'of the United States, where they ask for it' },
  ],
  examples: {
    create:
      '--name Acme --street "1 Main St" --zip 10001 --city "New York" --province NY --country-code US',
    update: '--street "2 Main St"',
  },
};

const greetings: RecordDeclaration = {
  name: 'greetings',
  singular: 'greeting',
  plural: 'greetings',
  description: 'what callers hear: greetings and their audio',
  methods: greetingMethods,
  fields: greetingFields,
  columns: ['id', 'name', 'category_id', 'default', 'active', 'pending', 'audio_name'],
  properties: [
    name,
    {
      name: 'category_id',
      flag: 'category',
      value: 'name|id',
      description: 'what it is for: voicemail, wait, hold, ivr …',
      kind: 'json',
      isRequired: true,
    },
  ],
  fixed: ['category_id'],
  complete: categoryIn,
  createCommand: greetingCreateCommand,
  more: greetingCommands,
  examples: { create: '--name Hello --category voicemail', update: '--name "Good morning"' },
};

const ivrMenus: RecordDeclaration = {
  name: 'menus',
  singular: 'menu',
  plural: 'menus of an IVR',
  description: 'menus of an IVR',
  methods: ({ ivrMenus }) => alike(ivrMenus),
  parents: ['ivr'],
  fields: ivrMenuFields,
  columns: ['id', 'name', 'default', 'greeting_id', 'greeting_loop_count'],
  properties: [
    name,
    { name: 'greeting_id', value: 'id', description: 'the greeting it reads out', kind: 'json' },
    {
      name: 'greeting_loop_count',
      value: 'n',
      description: 'how often it is read out',
      kind: 'json',
    },
  ],
  examples: { create: '--name Languages', update: '--greeting-id 21' },
};

const ivrRoutes: RecordDeclaration = {
  name: 'routes',
  singular: 'route',
  plural: 'routes of a menu',
  description: "routes of an IVR's menu: what a key leads to",
  methods: ({ ivrRoutes }) => alike(ivrRoutes),
  parents: ['ivr', 'menu'],
  fields: ivrRouteFields,
  columns: ['id', 'keypress', 'action', 'option_text', 'options'],
  properties: [
    keypress,
    {
      name: 'action',
      value: 'action',
      description: 'group, voicemail, phone_number, textback or menu',
      isRequired: true,
    },
    {
      name: 'options',
      value: 'json',
      description: 'whom it leads to: {"group_ids": [5]}',
      kind: 'json',
    },
  ],
  examples: {
    create: `--keypress 1 --action group --options '{"group_ids": [5]}'`,
    update: '--keypress 2',
  },
};

const ivrs: RecordDeclaration = {
  name: 'ivrs',
  singular: 'IVR',
  plural: 'IVRs',
  description: 'interactive voice response: its menus and routes',
  methods: ({ ivrs }) => alike(ivrs),
  fields: ivrFields,
  columns: ['id', 'name', 'phone_number_names', 'sip_line_names'],
  properties: [name],
  more: () => [ivrMenus, ivrRoutes].map(recordCommand),
  examples: { create: '--name "Front desk"', update: '--name Reception' },
};

const groups: RecordDeclaration = {
  name: 'groups',
  singular: 'group',
  plural: 'groups',
  description: 'groups of agents that calls go to',
  methods: ({ groups }) => alike(groups),
  fields: groupFields,
  columns: ['id', 'name', 'description', 'default', 'is_public'],
  properties: [
    name,
    { name: 'description', value: 'text', description: 'what it is for' },
    { name: 'is_public', value: 'boolean', description: 'whether all agents see it', kind: 'json' },
  ],
  examples: { create: '--name Support --description "Second level"', update: '--name Sales' },
};

const brands: RecordDeclaration = {
  name: 'brands',
  singular: 'brand',
  plural: 'brands',
  description: 'brands that lines belong to',
  methods: ({ brands }) => alike(brands),
  fields: brandFields,
  columns: ['id', 'name', 'subdomain', 'brand_url', 'active', 'default'],
  properties: [
    name,
    { name: 'subdomain', value: 'name', description: 'of its own' },
    { name: 'brand_url', value: 'url', description: 'where it is found' },
    { name: 'active', value: 'boolean', description: 'whether it is used', kind: 'json' },
  ],
  examples: { create: '--name "Acme Pizza"', update: '--set active=false' },
};

const schedules: RecordDeclaration = {
  name: 'schedules',
  singular: 'schedule',
  plural: 'schedules',
  description: 'business hours',
  methods: ({ schedules }) => alike(schedules),
  fields: scheduleFields,
  columns: ['id', 'name', 'time_zone', 'intervals'],
  properties: [
    name,
    { name: 'time_zone', value: 'name', description: 'such as Copenhagen, or Europe/Copenhagen' },
    {
      name: 'intervals',
      value: 'json',
      description: 'minutes of the week: [{"start_time": 1980, "end_time": 2460}]',
      kind: 'json',
    },
  ],
  examples: {
    create: '--name Office',
    update: `--set 'intervals=[{"start_time":1980,"end_time":2460}]'`,
  },
};

const digitalLines: RecordDeclaration = {
  name: 'digital-lines',
  singular: 'digital line',
  plural: 'digital lines',
  description: 'lines without a number, for calls over the internet',
  methods: (client) => ({ ...alike(client.digitalLines), list: () => digitalAmong(client) }),
  fields: digitalLineFields,
  columns: ['id', 'nickname', 'line_id', 'default_group_id', 'recorded'],
  properties: [
    { ...name, name: 'nickname' },
    { name: 'group_ids', value: 'ids', description: 'groups that calls go to', kind: 'list' },
    { name: 'greeting_ids', value: 'ids', description: 'its greetings', kind: 'list' },
    { name: 'schedule_id', value: 'id', description: 'its business hours', kind: 'json' },
    { name: 'brand_id', value: 'id', description: 'its brand', kind: 'json' },
  ],
  examples: { create: '--nickname "Web calls"', update: '--set recorded=true' },
};

/** They have no list of their own. */
const digitalAmong = ({ lines }: Client) =>
  ofType(lines.list({ filter: { line_type: 'digital' } }), 'digital');

/** Makes the commands for what numbers use, each by its name. */
export const recordCommands: Readonly<Record<string, () => Command>> = Object.fromEntries(
  [addresses, greetings, ivrs, groups, brands, schedules, digitalLines].map((declaration) => [
    declaration.name,
    () => recordCommand(declaration),
  ]),
);
