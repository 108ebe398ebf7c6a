// Made from openapi.json by `npm run client`.

/** By name: the path of the collection, the keys of one and of many in bodies, and methods unless it has all five. */
export const resources = {
  addresses: ['/api/v2/channels/voice/addresses', 'address', 'addresses'],
  auditLogs: ['/api/v2/audit_logs', 'audit_log', 'audit_logs', 'list show'],
  brands: ['/api/v2/brands', 'brand', 'brands'],
  deletedPhoneNumbers: [
    '/api/v2/channels/voice/deleted_phone_numbers',
    'deleted_phone_number',
    'deleted_phone_numbers',
    'list show',
  ],
  digitalLines: [
    '/api/v2/channels/voice/digital_lines',
    'digital_line',
    '',
    'show create update delete',
  ],
  greetingCategories: [
    '/api/v2/channels/voice/greeting_categories',
    'greeting_category',
    'greeting_categories',
    'list show',
  ],
  greetings: ['/api/v2/channels/voice/greetings', 'greeting', 'greetings'],
  groups: ['/api/v2/groups', 'group', 'groups'],
  ivrMenus: ['/api/v2/channels/voice/ivr/{ivr_id}/menus', 'ivr_menu', 'ivr_menus'],
  ivrRoutes: [
    '/api/v2/channels/voice/ivr/{ivr_id}/menus/{ivr_menu_id}/routes',
    'ivr_route',
    'ivr_routes',
  ],
  ivrs: ['/api/v2/channels/voice/ivr', 'ivr', 'ivrs'],
  jobStatuses: ['/api/v2/job_statuses', 'job_status', 'job_statuses', 'list show'],
  lines: ['/api/v2/channels/voice/lines', '', 'lines', 'list'],
  phoneNumberAuditLogs: [
    '/api/v2/channels/voice/phone_numbers/{phone_number_id}/audit_logs',
    '',
    'audit_logs',
    'list',
  ],
  phoneNumbers: [
    '/api/v2/channels/voice/phone_numbers',
    'phone_number',
    'phone_numbers',
    'list show update delete',
  ],
  schedules: ['/api/v2/business_hours/schedules', 'schedule', 'schedules'],
  settings: ['/api/v2/channels/voice/settings', 'settings', '', 'show update'],
  usage: ['/api/v2/trunkline/usage', 'usage', '', 'show'],
  webhooks: ['/api/v2/webhooks', 'webhook', 'webhooks'],
} as const;
