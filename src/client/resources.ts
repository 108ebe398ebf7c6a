// Made from openapi.json by `npm run client`.

/**
 * By name: the path of the collection, after `/api/v2` if it begins with a slash, else after `/api/v2/channels/voice/`;
 * the key of one in bodies; methods unless it has all five; and the key of many unless it is that of one and an s.
 */
export const resources = {
  account: ['/trunkline/account', 'account', 'show'],
  addresses: ['addresses', 'address', null, 'addresses'],
  apiTokens: ['/api_tokens', 'api_token'],
  auditLogs: ['/audit_logs', 'audit_log', 'list show'],
  brands: ['/brands', 'brand'],
  deletedPhoneNumbers: ['deleted_phone_numbers', 'deleted_phone_number', 'list show'],
  digitalLines: ['digital_lines', 'digital_line', 'show create update delete'],
  greetingCategories: [
    'greeting_categories',
    'greeting_category',
    'list show',
    'greeting_categories',
  ],
  greetings: ['greetings', 'greeting'],
  groups: ['/groups', 'group'],
  ivrMenus: ['ivr/{ivr_id}/menus', 'ivr_menu'],
  ivrRoutes: ['ivr/{ivr_id}/menus/{ivr_menu_id}/routes', 'ivr_route'],
  ivrs: ['ivr', 'ivr'],
  jobStatuses: ['/job_statuses', 'job_status', 'list show', 'job_statuses'],
  lines: ['lines', 'line', 'list'],
  phoneNumberAuditLogs: ['phone_numbers/{phone_number_id}/audit_logs', 'audit_log', 'list'],
  phoneNumbers: ['phone_numbers', 'phone_number', 'list show update delete'],
  purchases: ['/trunkline/purchases', 'purchase', 'list show'],
  schedules: ['/business_hours/schedules', 'schedule'],
  settings: ['settings', 'settings', 'show update'],
  usage: ['/trunkline/usage', 'usage', 'show'],
  users: ['/users', 'user'],
  webhooks: ['/webhooks', 'webhook'],
} as const;
