// Made from openapi.json by `npm run client`.

export interface paths {
  '/api/v2/api_tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List API tokens
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Newest first, without the tokens themselves, and without those that were revoked or belong to OAuth clients.
     */
    get: operations['ListApiTokens'];
    put?: never;
    /**
     * Create an API token
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     The answer has the token itself as `full_token`, this once. It may do at most what the token may that asks for it, and belongs to who asks unless to `user_id`. 1,000 at most.
     */
    post: operations['CreateApiToken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/api_tokens/{api_token_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Show an API token
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Without the token itself.
     */
    get: operations['ShowApiToken'];
    /**
     * Rename an API token
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     What it may do, and how long, stays: another one is created for that.
     */
    put: operations['UpdateApiToken'];
    post?: never;
    /**
     * Revoke an API token
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     It lets nobody in any more, and its sessions end, with the next request.
     */
    delete: operations['DeleteApiToken'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/audit_logs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List audit logs
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     What was changed in the account, by whom, the newest first. Only admins may do this. Filters look through 5,000 audit logs at a time: where they leave few, a page holds less than was asked for, and `meta` says whether there is more.
     */
    get: operations['ListAuditLogs'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/audit_logs/{audit_log_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Show an audit log
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     One change. Only admins may do this.
     */
    get: operations['ShowAuditLog'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/brands': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List brands
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     All brands of the account, newest first. A page holds 100 unless `per_page` or `page[size]` asks for fewer.
     */
    get: operations['ListBrands'];
    put?: never;
    /**
     * Create a brand
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Needs `name`; everything else has a default. Only admins may do this.
     */
    post: operations['CreateBrand'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/brands/{brand_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Show a brand
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Returns a brand by its id.
     */
    get: operations['ShowBrand'];
    /**
     * Update a brand
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Changes the properties that are sent and leaves the others as they are. Only admins may do this.
     */
    put: operations['UpdateBrand'];
    post?: never;
    /**
     * Delete a brand
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Phone numbers and other records that refer to it lose the reference. Only admins may do this. The default brand cannot be deleted.
     */
    delete: operations['DeleteBrand'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/business_hours/schedules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List schedules
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     All schedules of the account, newest first. A page holds 100 unless `per_page` or `page[size]` asks for fewer.
     */
    get: operations['ListSchedules'];
    put?: never;
    /**
     * Create a schedule
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Needs `name`; everything else has a default. Only admins may do this.
     */
    post: operations['CreateSchedule'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/business_hours/schedules/{schedule_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Show a schedule
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Returns a schedule by its id.
     */
    get: operations['ShowSchedule'];
    /**
     * Update a schedule
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Changes the properties that are sent and leaves the others as they are. Only admins may do this.
     */
    put: operations['UpdateSchedule'];
    post?: never;
    /**
     * Delete a schedule
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Phone numbers and other records that refer to it lose the reference. Only admins may do this.
     */
    delete: operations['DeleteSchedule'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/addresses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List addresses
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     All addresses of the account, newest first. A page holds 100 unless `per_page` or `page[size]` asks for fewer.
     */
    get: operations['ListAddresses'];
    put?: never;
    /**
     * Create an address
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Needs `name`, `street`, `zip`, `city`, `province`, `country_code`; everything else has a default. Its `provider_reference` is what a purchase takes as `address_sid`.
     */
    post: operations['CreateAddress'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/addresses/{address_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Show an address
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Returns an address by its id.
     */
    get: operations['ShowAddress'];
    /**
     * Update an address
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Changes the properties that are sent and leaves the others as they are. The country of an address cannot be changed.
     */
    put: operations['UpdateAddress'];
    post?: never;
    /**
     * Delete an address
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Refused while a phone number or another record refers to it. The body of the answer is `null`.
     */
    delete: operations['DeleteAddress'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/deleted_phone_numbers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List deleted phone numbers
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     The numbers that can still be had back, or that are about to be released.
     */
    get: operations['ListDeletedPhoneNumbers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/deleted_phone_numbers/{phone_number_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Show a deleted phone number
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     A number as it was when it was deleted, and until when it can be had back.
     */
    get: operations['ShowDeletedPhoneNumber'];
    put?: never;
    post?: never;
    /**
     * Release a deleted phone number
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     Gives a deleted number back to its carrier at once, for good. The body of the answer is `null`.
     */
    delete: operations['ReleaseDeletedPhoneNumber'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/deleted_phone_numbers/{phone_number_id}/restore': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Restore a deleted phone number
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     Undoes a deletion: the number is as it was before, with the same id.
     */
    put: operations['RestorePhoneNumber'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/deleted_phone_numbers/restore_many': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Restore many deleted phone numbers
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     Undoes deletions in the background.
     */
    put: operations['RestoreManyPhoneNumbers'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/digital_lines': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create a digital line
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Needs `nickname`; everything else has a default.
     */
    post: operations['CreateDigitalLine'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/digital_lines/{digital_line_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Show a digital line
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Returns a digital line by its id.
     */
    get: operations['ShowDigitalLine'];
    /**
     * Update a digital line
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Changes the properties that are sent and leaves the others as they are.
     */
    put: operations['UpdateDigitalLine'];
    post?: never;
    /**
     * Delete a digital line
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Refused while a phone number or another record refers to it. The body of the answer is `{"status":"ok"}`.
     */
    delete: operations['DeleteDigitalLine'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/greeting_categories': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List greeting categories
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     All greeting categories of the account, newest first. A page holds 100 unless `per_page` or `page[size]` asks for fewer.
     */
    get: operations['ListGreetingCategories'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/greeting_categories/{greeting_category_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Show a greeting category
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Returns a greeting category by its id.
     */
    get: operations['ShowGreetingCategory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/greetings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List greetings
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     All greetings of the account, newest first. A page holds 100 unless `per_page` or `page[size]` asks for fewer. System greetings, whose ids are names, come after those of the account.
     */
    get: operations['ListGreetings'];
    put?: never;
    /**
     * Create a greeting
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Needs `name`, `category_id`; everything else has a default. Its audio, MP3 or WAV of 10 MB at most, comes in a form. Created by JSON, it is `pending` until an update brings some.
     */
    post: operations['CreateGreeting'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/greetings/{greeting_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Show a greeting
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Returns a greeting by its id.
     */
    get: operations['ShowGreeting'];
    /**
     * Update a greeting
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Changes the properties that are sent and leaves the others as they are. A form brings new audio. The category cannot be changed.
     */
    put: operations['UpdateGreeting'];
    post?: never;
    /**
     * Delete a greeting
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Phone numbers and other records that refer to it lose the reference. Answers with the greeting as it was.
     */
    delete: operations['DeleteGreeting'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/greetings/{greeting_id}/upload': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Download the audio of a greeting
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     What `audio_url` leads to: the audio, whole, or with `Range` a part of it. 404 while there is none.
     */
    get: operations['DownloadGreeting'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/ivr': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List IVRs
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     All IVRs of the account, oldest first. A page holds 100 unless `per_page` or `page[size]` asks for fewer.
     */
    get: operations['ListIvrs'];
    put?: never;
    /**
     * Create an IVR
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Needs `name`; everything else has a default. Needs the plan professional or enterprise. It has one menu at first, where calls arrive.
     */
    post: operations['CreateIvr'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/ivr/{ivr_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Show an IVR
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Returns an IVR by its id.
     */
    get: operations['ShowIvr'];
    /**
     * Update an IVR
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Changes the properties that are sent and leaves the others as they are. Needs the plan professional or enterprise.
     */
    put: operations['UpdateIvr'];
    post?: never;
    /**
     * Delete an IVR
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Phone numbers and other records that refer to it lose the reference. Needs the plan professional or enterprise. Answers with the IVR as it was.
     */
    delete: operations['DeleteIvr'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/ivr/{ivr_id}/menus': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List menus of an IVR
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     All menus of an IVR, oldest first. A page holds 100 unless `per_page` or `page[size]` asks for fewer.
     */
    get: operations['ListIvrMenus'];
    put?: never;
    /**
     * Create a menu of an IVR
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Needs `name`; everything else has a default. Needs the plan professional or enterprise.
     */
    post: operations['CreateIvrMenu'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/ivr/{ivr_id}/menus/{ivr_menu_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Show a menu of an IVR
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Returns a menu of an IVR by its id.
     */
    get: operations['ShowIvrMenu'];
    /**
     * Update a menu of an IVR
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Changes the properties that are sent and leaves the others as they are. Needs the plan professional or enterprise.
     */
    put: operations['UpdateIvrMenu'];
    post?: never;
    /**
     * Delete a menu of an IVR
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Phone numbers and other records that refer to it lose the reference. Needs the plan professional or enterprise. The menu where calls arrive cannot be deleted. Answers with the menu as it was.
     */
    delete: operations['DeleteIvrMenu'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/ivr/{ivr_id}/menus/{ivr_menu_id}/routes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List routes of a menu
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     All routes of a menu, oldest first. A page holds 100 unless `per_page` or `page[size]` asks for fewer.
     */
    get: operations['ListIvrRoutes'];
    put?: never;
    /**
     * Create a route of a menu
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Needs `keypress`, `action`; everything else has a default. Needs the plan professional or enterprise. A key has one route. Each `action` takes `options` of its own.
     */
    post: operations['CreateIvrRoute'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/ivr/{ivr_id}/menus/{ivr_menu_id}/routes/{ivr_route_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Show a route of a menu
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Returns a route of a menu by its id.
     */
    get: operations['ShowIvrRoute'];
    /**
     * Update a route of a menu
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Changes the properties that are sent and leaves the others as they are. Needs the plan professional or enterprise.
     */
    put: operations['UpdateIvrRoute'];
    post?: never;
    /**
     * Delete a route of a menu
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Phone numbers and other records that refer to it lose the reference. Needs the plan professional or enterprise. Answers with the route as it was.
     */
    delete: operations['DeleteIvrRoute'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/lines': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List lines
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Phone numbers and digital lines, newest first, each as its own operation shows it. It is the only list that has digital lines.
     */
    get: operations['ListLines'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/phone_numbers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List phone numbers
     * @description All phone numbers of the account, newest first. A page holds 100 unless `per_page` or `page[size]` asks for fewer. With an `Accept` of `text/csv` or `application/x-ndjson` it is a file of all of them, as `ExportPhoneNumbersAsCsv` has it. Not on the plan trial.
     */
    get: operations['ListPhoneNumbers'];
    put?: never;
    /**
     * Buy a phone number
     * @description Buys the number that a search token stands for and sets it up with the properties that come along; if any of them is wrong, nothing is bought. Safe to repeat, above all after a 503: a token buys one number, and every request with it returns that number. Where the country requires an address, `address_sid` is the `provider_reference` of one.
     */
    post: operations['CreatePhoneNumber'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/phone_numbers.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Export all phone numbers as CSV
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     A row of names, and one for each phone number, newest first, with all its properties and settings; what is no text, number or flag is JSON in its cell. Not on the plan trial.
     */
    get: operations['ExportPhoneNumbersAsCsv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/phone_numbers.ndjson': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Export all phone numbers as NDJSON
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     A line of JSON for each phone number with its settings, newest first. Not on the plan trial.
     */
    get: operations['ExportPhoneNumbersAsNdjson'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/phone_numbers/{phone_number_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Show a phone number
     * @description One phone number; with `include`, its settings, or records of the account beside it.
     */
    get: operations['ShowPhoneNumber'];
    /**
     * Update a phone number
     * @description Changes the properties that are sent, and leaves the others as they are. What is read-only or unknown is ignored.
     */
    put: operations['UpdatePhoneNumber'];
    post?: never;
    /**
     * Delete a phone number
     * @description Takes a number out of the account. It can be restored for 72 hours, unless the operator says otherwise; then the carrier has it back. The body of the answer is `null`.
     */
    delete: operations['DeletePhoneNumber'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/phone_numbers/{phone_number_id}/audit_logs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List audit logs of a phone number
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     All that was done with a number, from its search over its purchase to its release, the newest first; also of a number that has gone, as long as the log has it. Only admins may do this.
     */
    get: operations['ListPhoneNumberAuditLogs'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/phone_numbers/create_many': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Buy many phone numbers
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     Buys up to 100 numbers in the background, by their search tokens, or as many as `count` says of those that a search finds. Each is bought once whatever happens. With an `Idempotency-Key` a repeated request returns the same job.
     */
    post: operations['CreateManyPhoneNumbers'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/phone_numbers/destroy_many': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Delete many phone numbers
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     Deletes phone numbers in the background; each can be restored as any that was deleted.
     */
    delete: operations['DeleteManyPhoneNumbers'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/phone_numbers/dry_run': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Try out a purchase
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     Checks all that `CreatePhoneNumber` checks and buys nothing: it returns number, price and address rule, and every reason why the purchase would be refused.
     */
    post: operations['DryRunPhoneNumber'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/phone_numbers/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Search for phone numbers to buy
     * @description Numbers that are for sale in a country. The `token` of each buys it at the price shown, for the account that searched, within 24 hours unless the operator says otherwise. A page holds 50 unless `per_page` says otherwise.
     */
    get: operations['SearchAvailablePhoneNumbers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/phone_numbers/show_many': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Show many phone numbers
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     The phone numbers named by `ids`, in that order; what the account has not is left out.
     */
    get: operations['ShowManyPhoneNumbers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/phone_numbers/update_many': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Update many phone numbers
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     Makes one change to the phone numbers named by `ids`, or to each of a list its own, in the background.
     */
    put: operations['UpdateManyPhoneNumbers'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Show the voice settings
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Returns the voice settings. An account has one set of them.
     */
    get: operations['ShowVoiceSettings'];
    /**
     * Update the voice settings
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Changes the properties that are sent and leaves the others as they are.
     */
    put: operations['UpdateVoiceSettings'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/groups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List groups
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     All groups of the account, newest first. A page holds 100 unless `per_page` or `page[size]` asks for fewer.
     */
    get: operations['ListGroups'];
    put?: never;
    /**
     * Create a group
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Needs `name`; everything else has a default. Only admins may do this.
     */
    post: operations['CreateGroup'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/groups/{group_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Show a group
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Returns a group by its id.
     */
    get: operations['ShowGroup'];
    /**
     * Update a group
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Changes the properties that are sent and leaves the others as they are. Only admins may do this.
     */
    put: operations['UpdateGroup'];
    post?: never;
    /**
     * Delete a group
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Phone numbers and other records that refer to it lose the reference. Only admins may do this. The default group cannot be deleted.
     */
    delete: operations['DeleteGroup'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/job_statuses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List jobs
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     Jobs of the account, newest first: those that are open, and those that ended within a day.
     */
    get: operations['ListJobStatuses'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/job_statuses/{job_status_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Show a job
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     How far a job has come and, once it has ended, what became of each phone number.
     */
    get: operations['ShowJobStatus'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/job_statuses/{job_status_id}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Cancel a job
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     Begins nothing more of a job: what is under way comes to its end, and the rest has the status `Cancelled`. A job that has ended stays as it is.
     */
    post: operations['CancelJob'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/job_statuses/show_many': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Show many jobs
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     The jobs named by `ids`, in that order; what the account has not is left out.
     */
    get: operations['ShowManyJobStatuses'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/trunkline/account': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Show the account and who is signed in
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     What the account is, what its plan allows, what is used and left of its quotas, and whose token it is that asks, and what that may do. Any token may ask, whatever its scope is.
     */
    get: operations['ShowAccount'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/trunkline/carriers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List carriers
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     Who sells the numbers, whether they answer, and when what they say was last compared with what accounts have.
     */
    get: operations['ListCarriers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/trunkline/countries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List countries in which numbers are for sale
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     By type what the cheapest number costs a month, the address rule that goes with it, and who sells it, as the carriers know without asking anybody. A search has what is for sale now.
     */
    get: operations['ListCountries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/trunkline/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Follow events
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     Server-sent events, one for each change of what the account has, and for what concerns all accounts, as it happens. The answer does not end. `id` is what `Last-Event-ID` goes on after; `data` is what webhooks are sent.
     */
    get: operations['FollowEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/trunkline/purchases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List purchases
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     Newest first: those whose outcome is not known yet, and what has become of the others.
     */
    get: operations['ListPurchases'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/trunkline/purchases/{purchase_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Show a purchase
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     What has become of it, or what it waits for. The answer can be polled.
     */
    get: operations['ShowPurchase'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/trunkline/sandbox/clock': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Show the clock of tests
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     What the service takes the time to be, for a server that was started with `--test-clock`; others refuse it.
     */
    get: operations['ShowSandboxClock'];
    /**
     * Move the clock of tests
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     Lets time pass for every account, up to `now` or by `advance`, and answers once all that is due by then has been done: deleted numbers are released, purchases taken up again. It never goes back. `frozen` makes it stand still, or go on. For a server that was started with `--test-clock`; others refuse it.
     */
    put: operations['UpdateSandboxClock'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/trunkline/sandbox/faults': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List faults
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     Those of the account, oldest first; what has struck as often as it should is `used`.
     */
    get: operations['ListSandboxFaults'];
    put?: never;
    /**
     * Create a fault
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     Makes calls of the account to its carrier go wrong, 1000 faults at most at a time.
     */
    post: operations['CreateSandboxFault'];
    /**
     * Clear all faults
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     Takes away the faults of the account, whether they have struck or not.
     */
    delete: operations['ClearSandboxFaults'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/trunkline/sandbox/reset': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Reset the account
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     Makes the account what it was at its start: its numbers are the sandbox carrier's again, its records those that it began with, its faults gone. Agents, tokens, plan and limits stay; so do all other accounts. A purchase that is under way buys nothing any more. Refused where a carrier is real, and where the account has numbers of another carrier.
     */
    post: operations['ResetSandbox'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/trunkline/usage': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Show figures of the account
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     What the account has and what it costs a month, by country, type, carrier and group, and what was bought, refused and released on each day. Figures follow each change within moments. Of groups, the 1,000 with the most numbers are shown.
     */
    get: operations['ShowUsage'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/users': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List users
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     The agents of the account, newest first.
     */
    get: operations['ListUsers'];
    put?: never;
    /**
     * Create a user
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     An agent unless `role` says otherwise, called by the e-mail address unless `name` is given; 1,000 at most. Signing in takes an API token.
     */
    post: operations['CreateUser'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/users/{user_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Show a user
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     One who is suspended too.
     */
    get: operations['ShowUser'];
    /**
     * Update a user
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Who is `suspended` is let in no more, with whatever token, and signs in to the console anew afterwards. Nobody suspends or demotes themselves, nor the last admin who is let in.
     */
    put: operations['UpdateUser'];
    post?: never;
    /**
     * Delete a user
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     With API tokens, sessions and OAuth clients, which end at once. Nobody deletes themselves, nor the last admin who is let in.
     */
    delete: operations['DeleteUser'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/users/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Show yourself
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Whom the request is signed in by. For every agent.
     */
    get: operations['ShowCurrentUser'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/webhooks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List webhooks
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Newest first, unless `sort` says otherwise. What there is nothing to say of is left out.
     */
    get: operations['ListWebhooks'];
    put?: never;
    /**
     * Create a webhook
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     An account may have 100. With `clone_webhook_id` and no body it is a copy of another one, with its credentials and a signing secret of its own.
     */
    post: operations['CreateWebhook'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/webhooks/{webhook_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Show a webhook
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Without its secrets.
     */
    get: operations['ShowWebhook'];
    /**
     * Replace a webhook
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     What is left out goes, but for `subscriptions` and `status`. Credentials of the same type whose `data` is left out stay.
     */
    put: operations['UpdateWebhook'];
    post?: never;
    /**
     * Delete a webhook
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     With what it was told. A body is read by nobody.
     */
    delete: operations['DeleteWebhook'];
    options?: never;
    head?: never;
    /**
     * Change a webhook
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     What is left out stays; what may be absent goes with null. To set `status` to `active` ends a pause.
     */
    patch: operations['PatchWebhook'];
    trace?: never;
  };
  '/api/v2/webhooks/{webhook_id}/invocations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List what a webhook was told
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     An invocation is one event for one webhook. They are kept for seven days, and the one tried last comes first, unless `sort` says otherwise.
     */
    get: operations['ListWebhookInvocations'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/webhooks/{webhook_id}/invocations/{invocation_id}/attempts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the attempts of an invocation
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     The last 10, newest first: what was sent, and the beginning of what came back, 16 KiB with its headers. What signs in is not shown.
     */
    get: operations['ListWebhookInvocationAttempts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/webhooks/{webhook_id}/invocations/{invocation_id}/resend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send an invocation again
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     Whatever has come of it: it is sent once more under the same id, and tried for as long as a new one. What is told of the same resource later waits until then.
     */
    post: operations['ResendWebhookInvocation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/webhooks/{webhook_id}/signing_secret': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Show the signing secret
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     By which a receiver knows that a request is of this service.
     */
    get: operations['ShowWebhookSigningSecret'];
    put?: never;
    /**
     * Reset the signing secret
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     The one before it signs beside the new one for 24 hours, in `webhook-signature`; `X-Zendesk-Webhook-Signature` is of the new one at once.
     */
    post: operations['ResetWebhookSigningSecret'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/webhooks/test': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Test a webhook
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     Sends one signed request, and answers 200 whatever the target says, with the first 16 KiB of it. It is sent once and counts for nothing.
     */
    post: operations['TestWebhook'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/oauth/tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create an access token
     * @description **Extension.** Not part of the document about phone numbers; modelled on the rest of Zendesk's API.
     *
     *     The grant `client_credentials` (RFC 6749, 4.4): an access token for an OAuth client that shows its credentials, in the body or by Basic. It acts as the agent whom the client belongs to.
     */
    post: operations['CreateOAuthToken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface webhooks {
  address: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Hear of address events
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     What a webhook sends that subscribes to one of these types. Events of one resource come one after the other; one may come twice.
     */
    post: operations['ReceiveAddressEvent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  brand: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Hear of brand events
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     What a webhook sends that subscribes to one of these types. Events of one resource come one after the other; one may come twice.
     */
    post: operations['ReceiveBrandEvent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  carrier: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Hear of carrier events
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     What a webhook sends that subscribes to one of these types. Events of one resource come one after the other; one may come twice.
     */
    post: operations['ReceiveCarrierEvent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  digital_line: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Hear of digital line events
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     What a webhook sends that subscribes to one of these types. Events of one resource come one after the other; one may come twice.
     */
    post: operations['ReceiveDigitalLineEvent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  greeting: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Hear of greeting events
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     What a webhook sends that subscribes to one of these types. Events of one resource come one after the other; one may come twice.
     */
    post: operations['ReceiveGreetingEvent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  group: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Hear of group events
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     What a webhook sends that subscribes to one of these types. Events of one resource come one after the other; one may come twice.
     */
    post: operations['ReceiveGroupEvent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  ivr: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Hear of ivr events
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     What a webhook sends that subscribes to one of these types. Events of one resource come one after the other; one may come twice.
     */
    post: operations['ReceiveIvrEvent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  phone_number: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Hear of phone number events
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     What a webhook sends that subscribes to one of these types. Events of one resource come one after the other; one may come twice.
     */
    post: operations['ReceivePhoneNumberEvent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  purchase: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Hear of purchase events
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     What a webhook sends that subscribes to one of these types. Events of one resource come one after the other; one may come twice.
     */
    post: operations['ReceivePurchaseEvent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  quota: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Hear of quota events
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     What a webhook sends that subscribes to one of these types. Events of one resource come one after the other; one may come twice.
     */
    post: operations['ReceiveQuotaEvent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  reconciliation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Hear of reconciliation events
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     What a webhook sends that subscribes to one of these types. Events of one resource come one after the other; one may come twice.
     */
    post: operations['ReceiveReconciliationEvent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  schedule: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Hear of schedule events
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     What a webhook sends that subscribes to one of these types. Events of one resource come one after the other; one may come twice.
     */
    post: operations['ReceiveScheduleEvent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  voice_settings: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Hear of voice settings events
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     What a webhook sends that subscribes to one of these types. Events of one resource come one after the other; one may come twice.
     */
    post: operations['ReceiveVoiceSettingsEvent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  webhook: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Hear of webhook events
     * @description **Trunkline extension.** Zendesk has no such operation.
     *
     *     What a webhook sends that subscribes to one of these types. Events of one resource come one after the other; one may come twice.
     */
    post: operations['ReceiveWebhookEvent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface components {
  schemas: {
    AccessToken: {
      /** @description To be sent as `Authorization: Bearer …`. */
      access_token: string;
      /**
       * Format: int64
       * @description How long it is good for, in seconds.
       */
      expires_in: number;
      /** @description What it is good for, separated by spaces. */
      scope: string;
      /**
       * @description Always `bearer`.
       * @constant
       */
      token_type: 'bearer';
    };
    AccessTokenCreate: {
      /** @description The client, unless it is shown by Basic. */
      client_id?: string;
      /** @description Its secret, unless it is shown by Basic. */
      client_secret?: string;
      /** @description How long it is good for, in seconds. */
      expires_in?: number;
      /** @description `client_credentials`. */
      grant_type: string;
      /** @description What it is good for, separated by spaces. */
      scope?: string;
    };
    Account: {
      audit_retention_days: number | null;
      carriers: string[];
      /** Format: date-time */
      created_at: string;
      features: components['schemas']['PlanFeature'][];
      /** Format: int64 */
      id: number;
      omnichannel: boolean;
      permissions: components['schemas']['Permission'][];
      /** @enum {string} */
      plan: 'trial' | 'lite' | 'team' | 'professional' | 'enterprise';
      quotas: components['schemas']['AccountQuotas'];
      release_window_hours: number;
      sandbox: boolean;
      subdomain: string;
      test_clock: boolean;
      token: components['schemas']['SignedInToken'];
      user: components['schemas']['SignedInUser'];
      version: string;
    };
    AccountQuotas: {
      audio_bytes: components['schemas']['CountQuota'];
      monthly_spend: components['schemas']['SpendQuota'];
      numbers: components['schemas']['CountQuota'];
      purchases_per_day: components['schemas']['CountQuota'];
      record_bytes: components['schemas']['CountQuota'];
      records: components['schemas']['CountQuota'];
    };
    Address: {
      /** @description City or town. */
      city: string;
      /** @description The country, by its ISO 3166-1 alpha-2 code. */
      country_code: string;
      /**
       * Format: int64
       * @description Given when it is created.
       */
      id: number;
      /** @description Who is at the address. */
      name: string;
      /** @description What the carrier knows the address by: `address_sid` of a purchase. */
      provider_reference: string;
      /** @description Province or region. */
      province: string;
      /** @description State, where there are states. */
      state: string | null;
      /** @description Street and house number. */
      street: string;
      /** @description Postal code. */
      zip: string;
    };
    AddressCreate: {
      /** @description City or town. */
      city: string;
      /** @description The country, by its ISO 3166-1 alpha-2 code. */
      country_code: string;
      /** @description Who is at the address. */
      name: string;
      /** @description Province or region. */
      province: string;
      /** @description State, where there are states. */
      state?: string | null;
      /** @description Street and house number. */
      street: string;
      /** @description Postal code. */
      zip: string;
    };
    AddressEvent: {
      /**
       * Format: int64
       * @description The account that is told.
       */
      account_id: number;
      /** @description Who did it. */
      actor: components['schemas']['EventActor'];
      /** @description What it is about, as it was after this, or before it went: as the API shows it, without what is worked out from others. */
      detail: components['schemas']['Address'];
      /** @description What has changed. */
      event: components['schemas']['EventChanges'];
      /** @description Of the event, and of its audit log. */
      id: string;
      /** @description What it is about: `zen:`, its kind, `:`, its id. */
      subject: string;
      /**
       * Format: date-time
       * @description When it was.
       */
      time: string;
      /**
       * @description What has happened.
       * @enum {string}
       */
      type:
        | 'zen:event-type:address.created'
        | 'zen:event-type:address.updated'
        | 'zen:event-type:address.deleted';
      /**
       * @description Of this form of events.
       * @constant
       */
      zendesk_event_version: '2022-06-20';
    };
    AddressPage: {
      /** @description Those of this page. */
      addresses: components['schemas']['Address'][];
      /**
       * Format: int64
       * @description How many there are on all pages.
       */
      count?: number;
      /** @description Of pages by cursor: the URLs of the pages beside this one. */
      links?: components['schemas']['CursorLinks'];
      /** @description Of pages by cursor: the cursors of this one. */
      meta?: components['schemas']['CursorMeta'];
      /**
       * Format: uri
       * @description The URL of the next page; null: there is none.
       */
      next_page?: string | null;
      /**
       * Format: uri
       * @description The URL of the page before; null: there is none.
       */
      previous_page?: string | null;
    };
    AddressUpdate: {
      /** @description City or town. */
      city?: string;
      /** @description The country, by its ISO 3166-1 alpha-2 code. */
      country_code?: string;
      /** @description Who is at the address. */
      name?: string;
      /** @description Province or region. */
      province?: string;
      /** @description State, where there are states. */
      state?: string | null;
      /** @description Street and house number. */
      street?: string;
      /** @description Postal code. */
      zip?: string;
    };
    ApiToken: {
      /** Format: date-time */
      created_at: string;
      /** Format: date-time */
      expires_at: string | null;
      /** Format: int64 */
      id: number;
      /** Format: date-time */
      last_used_at: string | null;
      name: string | null;
      scope: string;
      /** Format: uri */
      url: string;
      /** Format: int64 */
      user_id: number;
    };
    ApiTokenCreate: {
      /** Format: date-time */
      expires_at?: string | null;
      name?: string | null;
      scope?: string;
      /** Format: int64 */
      user_id?: number;
    };
    ApiTokenPage: {
      /** @description Those of this page. */
      api_tokens: components['schemas']['ApiToken'][];
      /**
       * Format: int64
       * @description How many there are on all pages.
       */
      count?: number;
      /** @description Of pages by cursor: the URLs of the pages beside this one. */
      links?: components['schemas']['CursorLinks'];
      /** @description Of pages by cursor: the cursors of this one. */
      meta?: components['schemas']['CursorMeta'];
      /**
       * Format: uri
       * @description The URL of the next page; null: there is none.
       */
      next_page?: string | null;
      /**
       * Format: uri
       * @description The URL of the page before; null: there is none.
       */
      previous_page?: string | null;
    };
    ApiTokenResponse: {
      api_token: components['schemas']['ApiToken'];
    };
    ApiTokenUpdate: {
      name?: string | null;
    };
    AuditLog: {
      /** @description What was done. */
      action: string;
      /** @description The action for people. */
      action_label: string;
      /**
       * Format: int64
       * @description Of the agent. 0: the operator, at the command line; -1: the service itself.
       */
      actor_id: number;
      /** @description Who made the change. */
      actor_name: string;
      /**
       * @description What kind of actor that is.
       * @enum {string}
       */
      actor_type: 'agent' | 'operator' | 'system';
      /** @description Who carried out what the actor had asked for, where that is another one. */
      carried_out_by: string | null;
      /** @description What was changed, for people. */
      change_description: string;
      /** @description What each property was, and what it is, by its name. */
      changes: {
        [key: string]: {
          current: unknown;
          previous: unknown;
        };
      };
      /**
       * Format: date-time
       * @description When it was made.
       */
      created_at: string;
      /** @description Of the event that tells others of it. */
      event_type: string | null;
      /** @description What else is known, such as a carrier and its price. */
      facts: {
        [key: string]: unknown;
      };
      /**
       * Format: int64
       * @description Counted in the order of changes; also the id of its event.
       */
      id: number;
      /** @description Where the request came from. */
      ip_address: string | null;
      /** @description The `X-Request-Id` of the answer. */
      request_id: string | null;
      /** @description A number, where it is one. */
      source_id: number | string;
      /** @description What people call it. */
      source_label: string;
      /** @description `phone_number`, or another resource. */
      source_type: string;
      /**
       * Format: int64
       * @description Of the API token that the agent showed.
       */
      token_id: number | null;
      /**
       * Format: uri
       * @description Where it is shown.
       */
      url: string;
    };
    AuditLogPage: {
      /** @description Those of this page. */
      audit_logs: components['schemas']['AuditLog'][];
      /**
       * Format: int64
       * @description How many there are on all pages.
       */
      count?: number;
      /** @description Of pages by cursor: the URLs of the pages beside this one. */
      links?: components['schemas']['CursorLinks'];
      /** @description Of pages by cursor: the cursors of this one. */
      meta?: components['schemas']['CursorMeta'];
      /**
       * Format: uri
       * @description The URL of the next page; null: there is none.
       */
      next_page?: string | null;
      /**
       * Format: uri
       * @description The URL of the page before; null: there is none.
       */
      previous_page?: string | null;
    };
    AvailablePhoneNumber: {
      /**
       * @description The address that a buyer must have: `none`, `any`, a `local` one of the country, or a `foreign` one elsewhere.
       * @enum {string}
       */
      address_requirements: 'none' | 'any' | 'local' | 'foreign';
      /** @description What can be done with the number. */
      capabilities: {
        mms: boolean;
        sms: boolean;
        voice: boolean;
      };
      /** @description Its country, by its ISO 3166-1 alpha-2 code. */
      country_code: string;
      /** @description The number as people write it. */
      display_number: string;
      /** @description A state, a province or a place; null: it has none, or nobody knows. */
      location: string | null;
      /** @description Always null: it has none before it is bought. */
      nickname: null;
      /** @description In E.164 form. */
      number: string;
      /** @description What it costs a month, in US dollars. */
      price: string;
      /** @description Buys this number at this price. */
      token: string;
      /** @description Whether callers pay nothing. */
      toll_free: boolean;
    };
    AvailablePhoneNumberPage: {
      /**
       * Format: int64
       * @description How many there are on all pages.
       */
      count: number;
      /**
       * Format: uri
       * @description The URL of the next page; null: there is none.
       */
      next_page: string | null;
      /** @description **Extension.** Types of numbers that exist but cannot be bought here. */
      not_offered?: {
        reason: string;
        /** @enum {string} */
        type: 'local' | 'national' | 'mobile' | 'toll_free';
      }[];
      /** @description Those of this page. */
      phone_numbers: components['schemas']['AvailablePhoneNumber'][];
      /**
       * Format: uri
       * @description The URL of the page before; null: there is none.
       */
      previous_page: string | null;
    };
    BadGrantError: components['schemas']['GrantError'] | components['schemas']['BadRequestError'];
    BadRequestError: {
      /** @description For people: what is wrong. */
      description: string;
      /** @description What is wrong, by field. */
      details?: components['schemas']['FieldErrors'];
      /**
       * @description For programs: what is wrong.
       * @enum {string}
       */
      error:
        | 'BadRequest'
        | 'IdempotentRequestError'
        | 'InvalidPaginationDepth'
        | 'InvalidPaginationParameter'
        | 'TooManyValues';
      /** @description The same again, for mistakes in `page`, `per_page` and cursors. */
      errors?: {
        code: string;
        detail: string;
        title: string;
      }[];
      /**
       * Format: int64
       * @description How many there may be at most.
       */
      max_count?: number;
    };
    Brand: {
      /** @description Whether it is in use. */
      active: boolean;
      /**
       * Format: uri
       * @description Where the brand is found on the web.
       */
      brand_url: string | null;
      /**
       * Format: date-time
       * @description When it was created.
       */
      created_at: string;
      /** @description Whether it is the brand of what names none. */
      default: boolean;
      /**
       * @description Always false: there are no help centres here.
       * @constant
       */
      has_help_center: false;
      /**
       * @description Always `disabled`.
       * @constant
       */
      help_center_state: 'disabled';
      /** @description A host of its own; null: it has none. */
      host_mapping: string | null;
      /**
       * Format: int64
       * @description Given when it is created.
       */
      id: number;
      /**
       * @description Always false: a brand that is deleted is gone.
       * @constant
       */
      is_deleted: false;
      /** @description Always null: there are no pictures here. */
      logo: null;
      /** @description A name for people. */
      name: string;
      /** @description What agents sign their messages with. */
      signature_template: string;
      /** @description The first label of the host of its pages. */
      subdomain: string;
      /** @description Always empty: there are no tickets here. */
      ticket_form_ids: number[];
      /**
       * Format: date-time
       * @description When it was changed last.
       */
      updated_at: string;
      /**
       * Format: uri
       * @description Where it is found by this API.
       */
      url: string;
    };
    BrandCreate: {
      /** @description Whether it is in use. */
      active?: boolean;
      /**
       * Format: uri
       * @description Where the brand is found on the web.
       */
      brand_url?: string | null;
      /** @description A host of its own; null: it has none. */
      host_mapping?: string | null;
      /** @description A name for people. */
      name: string;
      /** @description What agents sign their messages with. */
      signature_template?: string;
      /** @description The first label of the host of its pages. */
      subdomain?: string;
    };
    BrandEvent: {
      /**
       * Format: int64
       * @description The account that is told.
       */
      account_id: number;
      /** @description Who did it. */
      actor: components['schemas']['EventActor'];
      /** @description What it is about, as it was after this, or before it went: as the API shows it, without what is worked out from others. */
      detail: components['schemas']['BrandSnapshot'];
      /** @description What has changed. */
      event: components['schemas']['EventChanges'];
      /** @description Of the event, and of its audit log. */
      id: string;
      /** @description What it is about: `zen:`, its kind, `:`, its id. */
      subject: string;
      /**
       * Format: date-time
       * @description When it was.
       */
      time: string;
      /**
       * @description What has happened.
       * @enum {string}
       */
      type:
        | 'zen:event-type:brand.created'
        | 'zen:event-type:brand.updated'
        | 'zen:event-type:brand.deleted';
      /**
       * @description Of this form of events.
       * @constant
       */
      zendesk_event_version: '2022-06-20';
    };
    BrandPage: {
      /** @description Those of this page. */
      brands: components['schemas']['Brand'][];
      /**
       * Format: int64
       * @description How many there are on all pages.
       */
      count?: number;
      /** @description Of pages by cursor: the URLs of the pages beside this one. */
      links?: components['schemas']['CursorLinks'];
      /** @description Of pages by cursor: the cursors of this one. */
      meta?: components['schemas']['CursorMeta'];
      /**
       * Format: uri
       * @description The URL of the next page; null: there is none.
       */
      next_page?: string | null;
      /**
       * Format: uri
       * @description The URL of the page before; null: there is none.
       */
      previous_page?: string | null;
    };
    BrandSnapshot: {
      /** @description Whether it is in use. */
      active: boolean;
      /**
       * Format: uri
       * @description Where the brand is found on the web.
       */
      brand_url: string | null;
      /**
       * Format: date-time
       * @description When it was created.
       */
      created_at: string;
      /** @description Whether it is the brand of what names none. */
      default: boolean;
      /**
       * @description Always false: there are no help centres here.
       * @constant
       */
      has_help_center: false;
      /**
       * @description Always `disabled`.
       * @constant
       */
      help_center_state: 'disabled';
      /** @description A host of its own; null: it has none. */
      host_mapping: string | null;
      /**
       * Format: int64
       * @description Given when it is created.
       */
      id: number;
      /**
       * @description Always false: a brand that is deleted is gone.
       * @constant
       */
      is_deleted: false;
      /** @description Always null: there are no pictures here. */
      logo: null;
      /** @description A name for people. */
      name: string;
      /** @description What agents sign their messages with. */
      signature_template: string;
      /** @description The first label of the host of its pages. */
      subdomain: string;
      /** @description Always empty: there are no tickets here. */
      ticket_form_ids: number[];
      /**
       * Format: date-time
       * @description When it was changed last.
       */
      updated_at: string;
    };
    BrandUpdate: {
      /** @description Whether it is in use. */
      active?: boolean;
      /**
       * Format: uri
       * @description Where the brand is found on the web.
       */
      brand_url?: string | null;
      /** @description A host of its own; null: it has none. */
      host_mapping?: string | null;
      /** @description A name for people. */
      name?: string;
      /** @description What agents sign their messages with. */
      signature_template?: string;
      /** @description The first label of the host of its pages. */
      subdomain?: string;
    };
    Carrier: {
      /** Format: uri */
      findings_url: string;
      name: string;
      /** Format: date-time */
      reconciled_at: string | null;
      /** Format: date-time */
      since: string | null;
      /** @enum {string} */
      state: 'up' | 'down';
    };
    CarrierEvent: {
      /**
       * Format: int64
       * @description The account that is told.
       */
      account_id: number;
      /** @description Who did it. */
      actor: components['schemas']['EventActor'];
      /** @description What it is about, as it was after this, or before it went: as the API shows it, without what is worked out from others. */
      detail: components['schemas']['CarrierStatus'];
      /** @description What has changed. */
      event: components['schemas']['EventChanges'];
      /** @description Of the event, and of its audit log. */
      id: string;
      /** @description What it is about: `zen:`, its kind, `:`, its id. */
      subject: string;
      /**
       * Format: date-time
       * @description When it was.
       */
      time: string;
      /**
       * @description What has happened.
       * @enum {string}
       */
      type: 'zen:event-type:carrier.down' | 'zen:event-type:carrier.up';
      /**
       * @description Of this form of events.
       * @constant
       */
      zendesk_event_version: '2022-06-20';
    };
    CarrierStatus: {
      /** @description Of the carrier. */
      name: string;
      /**
       * @description Whether it answers.
       * @enum {string}
       */
      status: 'up' | 'down';
    };
    CarrierTerms: {
      /** @description Who has sold the number. */
      carrier: string;
      /** @description A month, as searches show it; null: that was not kept. */
      price: string | null;
      /** @description As what it was sold; null: that was not kept. */
      type: ('local' | 'national' | 'mobile' | 'toll_free') | null;
    };
    CarrierUsage: {
      /** @description Who has sold the numbers. */
      carrier: string;
      /** @description Of numbers that were deleted: they cost until their carrier has them back. */
      deleted: components['schemas']['UsageAmounts'];
      /** @description What they cost a month together, in US dollars; of what has no known price, nothing. */
      monthly_cost: string;
      /**
       * Format: int64
       * @description How many.
       */
      phone_numbers: number;
      /** @description Of numbers that are being bought. */
      under_way: components['schemas']['UsageAmounts'];
    };
    CouldNotAuthenticateError: {
      /** @description For people: what is wrong. */
      description?: string;
      /** @description For programs: what is wrong. */
      error: string;
    };
    CountQuota: {
      /** Format: int64 */
      left: number | null;
      /** Format: int64 */
      limit: number | null;
      /** Format: int64 */
      used: number;
    };
    Country: {
      calling_code: string;
      country_code: string;
      name: string;
      types: components['schemas']['CountryType'][];
    };
    CountryType: {
      /** @enum {string} */
      address_requirements: 'none' | 'any' | 'local' | 'foreign';
      carriers: string[];
      not_offered: string | null;
      price: string | null;
      /** @enum {string} */
      type: 'local' | 'national' | 'mobile' | 'toll_free';
    };
    CountryUsage: {
      /** @description By its ISO 3166-1 alpha-2 code. */
      country_code: string;
      /** @description Of numbers that were deleted: they cost until their carrier has them back. */
      deleted: components['schemas']['UsageAmounts'];
      /** @description What they cost a month together, in US dollars; of what has no known price, nothing. */
      monthly_cost: string;
      /**
       * Format: int64
       * @description How many.
       */
      phone_numbers: number;
      /** @description Of numbers that are being bought. */
      under_way: components['schemas']['UsageAmounts'];
    };
    CursorLinks: {
      /**
       * Format: uri
       * @description The next page; null: there is none.
       */
      next: string | null;
      /**
       * Format: uri
       * @description The page before; null: there is none.
       */
      prev: string | null;
    };
    CursorMeta: {
      /** @description For `page[after]`; null: the page is empty. */
      after_cursor: string | null;
      /** @description For `page[before]`; null: the page is empty. */
      before_cursor: string | null;
      /** @description Whether there is more in the direction that was asked for. */
      has_more: boolean;
    };
    DeletedPhoneNumber: {
      /** @description Whether a program answers its calls. Always false here. */
      ai_agent_enabled: boolean;
      /** @description The program that answers its calls. Always null here. */
      bot_id: string | null;
      /**
       * Format: int64
       * @description The brand that its callers meet.
       */
      brand_id: number | null;
      /**
       * @description Whether callers are asked before a call is recorded, and what counts as a yes.
       * @enum {string}
       */
      call_recording_consent: 'always' | 'opt_in' | 'opt_out' | 'never';
      /** @description What can be done with the number. */
      capabilities: {
        emergency_address: boolean;
        mms: boolean;
        sms: boolean;
        voice: boolean;
      };
      /** @description The greeting that the line plays in each category: the id of one of the account, or the name of a system greeting. */
      categorised_greetings: {
        [key: string]: string | number;
      };
      /** @description The same; where it depends on voicemail and business hours, the greeting of each case. */
      categorised_greetings_with_sub_settings: {
        [key: string]:
          | (string | number)
          | {
              [key: string]: string | number;
            };
      };
      /** @description Its country, by its ISO 3166-1 alpha-2 code. */
      country_code: string;
      /**
       * Format: date-time
       * @description When it was bought or made.
       */
      created_at: string;
      /** @description The names of the system greetings that the line plays. */
      default_greeting_ids: string[];
      /**
       * Format: int64
       * @description The group that takes calls when no other does.
       */
      default_group_id: number | null;
      /**
       * Format: date-time
       * @description When it was deleted.
       */
      deleted_at: string;
      /** @description The number as people write it. */
      display_number: string;
      /** @description Whether it is only shown to those who are called, and belongs to somebody else. */
      external: boolean;
      /** @description Where calls go when they cannot be taken here, in E.164 form. */
      failover_number: string | null;
      /** @description The greetings of the account itself that the line plays. */
      greeting_ids: number[];
      /** @description The groups whose agents take its calls; with omnichannel routing the first one only. */
      group_ids: number[];
      /**
       * Format: int64
       * @description Given when it is bought.
       */
      id: number;
      /**
       * Format: int64
       * @description The IVR that takes its calls; null: none does.
       */
      ivr_id: number | null;
      /**
       * @description `phone`, or `digital` for a line without a number.
       * @enum {string}
       */
      line_type: 'phone' | 'digital';
      /** @description A state, a province or a place; null: it has none, or nobody knows. */
      location: string | null;
      /** @description The nickname, or the number as it is shown where there is none. */
      name: string;
      /** @description A name for people; null: there is none. */
      nickname: string | null;
      /** @description In E.164 form. */
      number: string;
      /** @description Whether agents may call out with it. */
      outbound_enabled: boolean;
      /** @description Whether calls are summed up afterwards. */
      post_call_voice_ai_enabled: boolean;
      /** @description How calls to it are taken from the queue: 0 is normal, 1 is high. */
      priority: number;
      /** @description Whether calls are recorded. */
      recorded: boolean;
      /**
       * Format: date-time
       * @description When it is given back to the carrier.
       */
      release_at: string;
      /** @description Why the carrier does not take it back; null: it has not said so. */
      release_refusal: string | null;
      /** @description Whether it can be restored: false once its release has begun. */
      restorable: boolean;
      /**
       * Format: int64
       * @description The business hours it keeps; null: it has none.
       */
      schedule_id: number | null;
      /** @description Whether it takes and sends text messages. */
      sms_enabled: boolean;
      /**
       * Format: int64
       * @description The group that takes its text messages.
       */
      sms_group_id: number | null;
      /** @description Whether callers pay nothing. */
      toll_free: boolean;
      /** @description Whether voicemail is written down. */
      transcription: boolean;
      /** @description Whether it takes calls. */
      voice_enabled: boolean;
      /** @description Whether calls are rated afterwards. */
      voice_qa_enabled: boolean;
    };
    DeletedPhoneNumberPage: {
      /**
       * Format: int64
       * @description How many there are on all pages.
       */
      count?: number;
      /** @description Those of this page. */
      deleted_phone_numbers: components['schemas']['DeletedPhoneNumber'][];
      /** @description Of pages by cursor: the URLs of the pages beside this one. */
      links?: components['schemas']['CursorLinks'];
      /** @description Of pages by cursor: the cursors of this one. */
      meta?: components['schemas']['CursorMeta'];
      /**
       * Format: uri
       * @description The URL of the next page; null: there is none.
       */
      next_page?: string | null;
      /**
       * Format: uri
       * @description The URL of the page before; null: there is none.
       */
      previous_page?: string | null;
    };
    DigitalLine: {
      /** @description Whether a program answers its calls. Always false here. */
      ai_agent_enabled: boolean;
      /** @description The program that answers its calls. Always null here. */
      bot_id: string | null;
      /**
       * Format: int64
       * @description The brand that its callers meet.
       */
      brand_id: number;
      /**
       * @description Whether callers are asked before a call is recorded, and what counts as a yes.
       * @enum {string}
       */
      call_recording_consent: 'always' | 'opt_in' | 'opt_out' | 'never';
      /** @description The same; where it depends on voicemail and business hours, the greeting of each case. */
      categorised_greetings_with_sub_settings: {
        [key: string]:
          | (string | number)
          | {
              [key: string]: string | number;
            };
      };
      /**
       * Format: date-time
       * @description When it was bought or made.
       */
      created_at: string;
      /** @description The names of the system greetings that the line plays. */
      default_greeting_ids: string[];
      /**
       * Format: int64
       * @description The group that takes calls when no other does.
       */
      default_group_id: number;
      /** @description The greetings of the account itself that the line plays. */
      greeting_ids: number[];
      /** @description The groups whose agents take its calls; with omnichannel routing the first one only. */
      group_ids: number[];
      /**
       * Format: int64
       * @description Given when it is created.
       */
      id: number;
      /** @description What an app or a page reaches it by. */
      line_id: string;
      /**
       * @description `phone`, or `digital` for a line without a number.
       * @constant
       */
      line_type: 'digital';
      /** @description A name for people; null: there is none. */
      nickname: string;
      /** @description The number that those see who are called with it, in E.164 form. */
      outbound_number: string | null;
      /** @description How calls to it are taken from the queue: 0 is normal, 1 is high. */
      priority: number;
      /** @description Whether calls are recorded. */
      recorded: boolean;
      /**
       * Format: int64
       * @description The business hours it keeps; null: it has none.
       */
      schedule_id: number | null;
      /** @description Whether voicemail is written down. */
      transcription: boolean;
    };
    DigitalLineCreate: {
      /**
       * Format: int64
       * @description The brand that its callers meet.
       */
      brand_id?: number;
      /**
       * @description Whether callers are asked before a call is recorded, and what counts as a yes.
       * @enum {string}
       */
      call_recording_consent?: 'always' | 'opt_in' | 'opt_out' | 'never';
      /**
       * Format: int64
       * @description The group that takes calls when no other does.
       */
      default_group_id?: number;
      /** @description The greetings of the account itself that the line plays. */
      greeting_ids?: number[];
      /** @description The groups whose agents take its calls; with omnichannel routing the first one only. */
      group_ids?: number[];
      /** @description A name for people; null: there is none. */
      nickname: string;
      /** @description The number that those see who are called with it, in E.164 form. */
      outbound_number?: string | null;
      /** @description How calls to it are taken from the queue: 0 is normal, 1 is high. */
      priority?: number;
      /** @description Whether calls are recorded. */
      recorded?: boolean;
      /**
       * Format: int64
       * @description The business hours it keeps; null: it has none.
       */
      schedule_id?: number | null;
      /** @description Whether voicemail is written down. */
      transcription?: boolean;
    };
    DigitalLineEvent: {
      /**
       * Format: int64
       * @description The account that is told.
       */
      account_id: number;
      /** @description Who did it. */
      actor: components['schemas']['EventActor'];
      /** @description What it is about, as it was after this, or before it went: as the API shows it, without what is worked out from others. */
      detail: components['schemas']['DigitalLineSnapshot'];
      /** @description What has changed. */
      event: components['schemas']['EventChanges'];
      /** @description Of the event, and of its audit log. */
      id: string;
      /** @description What it is about: `zen:`, its kind, `:`, its id. */
      subject: string;
      /**
       * Format: date-time
       * @description When it was.
       */
      time: string;
      /**
       * @description What has happened.
       * @enum {string}
       */
      type:
        | 'zen:event-type:digital_line.created'
        | 'zen:event-type:digital_line.updated'
        | 'zen:event-type:digital_line.deleted';
      /**
       * @description Of this form of events.
       * @constant
       */
      zendesk_event_version: '2022-06-20';
    };
    DigitalLineSnapshot: {
      /** @description Whether a program answers its calls. Always false here. */
      ai_agent_enabled: boolean;
      /** @description The program that answers its calls. Always null here. */
      bot_id: string | null;
      /**
       * Format: int64
       * @description The brand that its callers meet.
       */
      brand_id: number;
      /**
       * @description Whether callers are asked before a call is recorded, and what counts as a yes.
       * @enum {string}
       */
      call_recording_consent: 'always' | 'opt_in' | 'opt_out' | 'never';
      /** @description The greeting that the line plays in each category: the id of one of the account, or the name of a system greeting. */
      categorised_greetings?: unknown;
      /** @description The same; where it depends on voicemail and business hours, the greeting of each case. */
      categorised_greetings_with_sub_settings: {
        [key: string]:
          | (string | number)
          | {
              [key: string]: string | number;
            };
      };
      /**
       * Format: date-time
       * @description When it was bought or made.
       */
      created_at: string;
      /** @description The names of the system greetings that the line plays. */
      default_greeting_ids: string[];
      /**
       * Format: int64
       * @description The group that takes calls when no other does.
       */
      default_group_id: number;
      /** @description The greetings of the account itself that the line plays. */
      greeting_ids: number[];
      /** @description The groups whose agents take its calls; with omnichannel routing the first one only. */
      group_ids: number[];
      /**
       * Format: int64
       * @description Given when it is created.
       */
      id: number;
      /** @description What an app or a page reaches it by. */
      line_id: string;
      /**
       * @description `phone`, or `digital` for a line without a number.
       * @constant
       */
      line_type: 'digital';
      /** @description A name for people; null: there is none. */
      nickname: string;
      /** @description The number that those see who are called with it, in E.164 form. */
      outbound_number: string | null;
      /** @description How calls to it are taken from the queue: 0 is normal, 1 is high. */
      priority: number;
      /** @description Whether calls are recorded. */
      recorded: boolean;
      /**
       * Format: int64
       * @description The business hours it keeps; null: it has none.
       */
      schedule_id: number | null;
      /** @description Whether voicemail is written down. */
      transcription: boolean;
    };
    DigitalLineUpdate: {
      /**
       * Format: int64
       * @description The brand that its callers meet.
       */
      brand_id?: number;
      /**
       * @description Whether callers are asked before a call is recorded, and what counts as a yes.
       * @enum {string}
       */
      call_recording_consent?: 'always' | 'opt_in' | 'opt_out' | 'never';
      /**
       * Format: int64
       * @description The group that takes calls when no other does.
       */
      default_group_id?: number;
      /** @description The greetings of the account itself that the line plays. */
      greeting_ids?: number[];
      /** @description The groups whose agents take its calls; with omnichannel routing the first one only. */
      group_ids?: number[];
      /** @description A name for people; null: there is none. */
      nickname?: string;
      /** @description The number that those see who are called with it, in E.164 form. */
      outbound_number?: string | null;
      /** @description How calls to it are taken from the queue: 0 is normal, 1 is high. */
      priority?: number;
      /** @description Whether calls are recorded. */
      recorded?: boolean;
      /**
       * Format: int64
       * @description The business hours it keeps; null: it has none.
       */
      schedule_id?: number | null;
      /** @description Whether voicemail is written down. */
      transcription?: boolean;
    };
    DryRun: {
      /** @description The address that a buyer must have: `none`, `any`, a `local` one of the country, or a `foreign` one elsewhere. */
      address_requirements: ('none' | 'any' | 'local' | 'foreign') | null;
      /** @description The `provider_reference` of the address it would be bought with. */
      address_sid: string | null;
      /** @description Its country, by its ISO 3166-1 alpha-2 code. */
      country_code: string | null;
      /** @description Why the purchase would be refused, by field. */
      details: components['schemas']['FieldErrors'];
      /** @description The number that the token stands for; null: it stands for none any more. */
      number: string | null;
      /** @description What it costs a month, in US dollars. */
      price: string | null;
      /** @description Whether the same purchase would be made now. */
      would_succeed: boolean;
    };
    EventActor: {
      /**
       * Format: int64
       * @description Of the agent; 0: the operator; -1: the service itself.
       */
      id: number;
      /** @description Of the agent, or of the part of the service. */
      name: string;
      /**
       * Format: int64
       * @description Of the API token that the agent showed.
       */
      token_id: number | null;
      /**
       * @description Who it is.
       * @enum {string}
       */
      type: 'agent' | 'operator' | 'system';
    };
    EventChanges: {
      /** @description What each property was, and what it is, by its name. */
      changes: {
        [key: string]: {
          current: unknown;
          previous: unknown;
        };
      };
      /** @description Where one property was changed: what it is. */
      current?: unknown;
      /** @description What else there is to know, such as the carrier’s words of a refusal. */
      facts?: {
        [key: string]: unknown;
      };
      /** @description Where one property was changed: what it was. */
      previous?: unknown;
    };
    FieldError: {
      /** @description For people: the field, and what is wrong with it. */
      description: string;
      /**
       * @description The kind of mistake.
       * @enum {string}
       */
      error:
        | 'BlankValue'
        | 'DuplicateValue'
        | 'ExpiredToken'
        | 'InUse'
        | 'InvalidToken'
        | 'InvalidType'
        | 'InvalidValue'
        | 'MissingCapability'
        | 'NotAvailable'
        | 'PlanLimit'
        | 'QuotaExceeded'
        | 'RecordNotFound'
        | 'UnknownParameter'
        | 'UnknownProperty'
        | 'ValueTooLong';
    };
    FieldErrors: {
      [key: string]: components['schemas']['FieldError'][];
    };
    ForbiddenError: components['schemas']['RoleError'] | components['schemas']['ScopeError'];
    GrantError: {
      /**
       * @description For programs: what is wrong.
       * @enum {string}
       */
      error: 'invalid_request' | 'invalid_scope' | 'unsupported_grant_type';
      /** @description For people: what is wrong. */
      error_description: string;
    };
    Greeting: {
      /** @description Whether a line or an IVR plays it. */
      active: boolean;
      /** @description The name of the file that was uploaded. */
      audio_name: string | null;
      /**
       * Format: uri
       * @description Where its audio is; null: there is none.
       */
      audio_url: string | null;
      /**
       * Format: int64
       * @description The category that it can be played in.
       */
      category_id: number;
      /** @description Whether it is a system greeting. */
      default: boolean;
      /** @description Whether it is one in the language of the account. */
      default_lang: boolean;
      /** @description Whether it depends on voicemail and business hours which greeting of the category is played. */
      has_sub_settings: boolean;
      /** @description A number, or the name of a system greeting. */
      id: number | string;
      /** @description The IVRs that play it. */
      ivr_ids: number[];
      /** @description A name for people. */
      name: string;
      /** @description Whether its audio has not come yet. */
      pending: boolean;
      /** @description The phone numbers that play it. */
      phone_number_ids: number[];
      /**
       * Format: int64
       * @description Changes with each upload; null: there was none.
       */
      upload_id: number | null;
    };
    GreetingCategory: {
      /**
       * Format: int64
       * @description From 1 to 9.
       */
      id: number;
      /** @description The moment of a call that it is for. */
      name: string;
    };
    GreetingCategoryPage: {
      /**
       * Format: int64
       * @description How many there are on all pages.
       */
      count?: number;
      /** @description Those of this page. */
      greeting_categories: components['schemas']['GreetingCategory'][];
      /** @description Of pages by cursor: the URLs of the pages beside this one. */
      links?: components['schemas']['CursorLinks'];
      /** @description Of pages by cursor: the cursors of this one. */
      meta?: components['schemas']['CursorMeta'];
      /**
       * Format: uri
       * @description The URL of the next page; null: there is none.
       */
      next_page?: string | null;
      /**
       * Format: uri
       * @description The URL of the page before; null: there is none.
       */
      previous_page?: string | null;
    };
    GreetingCreate: {
      /**
       * Format: int64
       * @description The category that it can be played in.
       */
      category_id: number;
      /** @description A name for people. */
      name: string;
    };
    GreetingEvent: {
      /**
       * Format: int64
       * @description The account that is told.
       */
      account_id: number;
      /** @description Who did it. */
      actor: components['schemas']['EventActor'];
      /** @description What it is about, as it was after this, or before it went: as the API shows it, without what is worked out from others. */
      detail: components['schemas']['GreetingSnapshot'];
      /** @description What has changed. */
      event: components['schemas']['EventChanges'];
      /** @description Of the event, and of its audit log. */
      id: string;
      /** @description What it is about: `zen:`, its kind, `:`, its id. */
      subject: string;
      /**
       * Format: date-time
       * @description When it was.
       */
      time: string;
      /**
       * @description What has happened.
       * @enum {string}
       */
      type:
        | 'zen:event-type:greeting.created'
        | 'zen:event-type:greeting.updated'
        | 'zen:event-type:greeting.deleted';
      /**
       * @description Of this form of events.
       * @constant
       */
      zendesk_event_version: '2022-06-20';
    };
    GreetingForm: {
      /**
       * Format: int64
       * @description The category that it can be played in.
       */
      'greeting[category_id]'?: number;
      /** @description A name for people. */
      'greeting[name]'?: string;
      /**
       * Format: binary
       * @description The audio: MP3 or WAV, 10 MB at most.
       */
      'greeting[upload_attributes][uploaded_data]'?: string;
    };
    GreetingPage: {
      /**
       * Format: int64
       * @description How many there are on all pages.
       */
      count?: number;
      /** @description Those of this page. */
      greetings: components['schemas']['Greeting'][];
      /** @description Of pages by cursor: the URLs of the pages beside this one. */
      links?: components['schemas']['CursorLinks'];
      /** @description Of pages by cursor: the cursors of this one. */
      meta?: components['schemas']['CursorMeta'];
      /**
       * Format: uri
       * @description The URL of the next page; null: there is none.
       */
      next_page?: string | null;
      /**
       * Format: uri
       * @description The URL of the page before; null: there is none.
       */
      previous_page?: string | null;
    };
    GreetingSnapshot: {
      /** @description The name of the file that was uploaded. */
      audio_name: string | null;
      /** @description What the API shows in another form. */
      audio_size?: unknown;
      /** @description What the API shows in another form. */
      audio_type?: unknown;
      /**
       * Format: int64
       * @description The category that it can be played in.
       */
      category_id: number;
      /** @description Whether it is a system greeting. */
      default: boolean;
      /** @description Whether it is one in the language of the account. */
      default_lang: boolean;
      /** @description Whether it depends on voicemail and business hours which greeting of the category is played. */
      has_sub_settings: boolean;
      /** @description A number, or the name of a system greeting. */
      id: number | string;
      /** @description A name for people. */
      name: string;
      /** @description Whether its audio has not come yet. */
      pending: boolean;
      /**
       * Format: int64
       * @description Changes with each upload; null: there was none.
       */
      upload_id: number | null;
    };
    GreetingUpdate: {
      /**
       * Format: int64
       * @description The category that it can be played in.
       */
      category_id?: number;
      /** @description A name for people. */
      name?: string;
    };
    Group: {
      /**
       * Format: date-time
       * @description When it was created.
       */
      created_at: string;
      /** @description Whether it is the group of the account from the start. */
      default: boolean;
      /**
       * @description Always false: a group that is deleted is gone.
       * @constant
       */
      deleted: false;
      /** @description What it is for. */
      description: string;
      /**
       * Format: int64
       * @description Given when it is created.
       */
      id: number;
      /** @description Whether all agents see what it works on. */
      is_public: boolean;
      /** @description A name for people. */
      name: string;
      /**
       * Format: date-time
       * @description When it was changed last.
       */
      updated_at: string;
      /**
       * Format: uri
       * @description Where it is found by this API.
       */
      url: string;
    };
    GroupCreate: {
      /** @description What it is for. */
      description?: string;
      /** @description Whether all agents see what it works on. */
      is_public?: boolean;
      /** @description A name for people. */
      name: string;
    };
    GroupEvent: {
      /**
       * Format: int64
       * @description The account that is told.
       */
      account_id: number;
      /** @description Who did it. */
      actor: components['schemas']['EventActor'];
      /** @description What it is about, as it was after this, or before it went: as the API shows it, without what is worked out from others. */
      detail: components['schemas']['GroupSnapshot'];
      /** @description What has changed. */
      event: components['schemas']['EventChanges'];
      /** @description Of the event, and of its audit log. */
      id: string;
      /** @description What it is about: `zen:`, its kind, `:`, its id. */
      subject: string;
      /**
       * Format: date-time
       * @description When it was.
       */
      time: string;
      /**
       * @description What has happened.
       * @enum {string}
       */
      type:
        | 'zen:event-type:group.created'
        | 'zen:event-type:group.updated'
        | 'zen:event-type:group.deleted';
      /**
       * @description Of this form of events.
       * @constant
       */
      zendesk_event_version: '2022-06-20';
    };
    GroupPage: {
      /**
       * Format: int64
       * @description How many there are on all pages.
       */
      count?: number;
      /** @description Those of this page. */
      groups: components['schemas']['Group'][];
      /** @description Of pages by cursor: the URLs of the pages beside this one. */
      links?: components['schemas']['CursorLinks'];
      /** @description Of pages by cursor: the cursors of this one. */
      meta?: components['schemas']['CursorMeta'];
      /**
       * Format: uri
       * @description The URL of the next page; null: there is none.
       */
      next_page?: string | null;
      /**
       * Format: uri
       * @description The URL of the page before; null: there is none.
       */
      previous_page?: string | null;
    };
    GroupSnapshot: {
      /**
       * Format: date-time
       * @description When it was created.
       */
      created_at: string;
      /** @description Whether it is the group of the account from the start. */
      default: boolean;
      /**
       * @description Always false: a group that is deleted is gone.
       * @constant
       */
      deleted: false;
      /** @description What it is for. */
      description: string;
      /**
       * Format: int64
       * @description Given when it is created.
       */
      id: number;
      /** @description Whether all agents see what it works on. */
      is_public: boolean;
      /** @description A name for people. */
      name: string;
      /**
       * Format: date-time
       * @description When it was changed last.
       */
      updated_at: string;
    };
    GroupUpdate: {
      /** @description What it is for. */
      description?: string;
      /** @description Whether all agents see what it works on. */
      is_public?: boolean;
      /** @description A name for people. */
      name?: string;
    };
    GroupUsage: {
      /** @description Of numbers that were deleted: they cost until their carrier has them back. */
      deleted: components['schemas']['UsageAmounts'];
      /**
       * Format: int64
       * @description The id of a group; null: numbers in no group. A number in several groups counts in each.
       */
      group_id: number | null;
      /** @description What they cost a month together, in US dollars; of what has no known price, nothing. */
      monthly_cost: string;
      /**
       * Format: int64
       * @description How many.
       */
      phone_numbers: number;
      /** @description Of numbers that are being bought. */
      under_way: components['schemas']['UsageAmounts'];
    };
    InternalError: {
      /** @description For people: what is wrong. */
      description: string;
      /**
       * @description For programs: what is wrong.
       * @constant
       */
      error: 'InternalError';
    };
    InvalidClientError: {
      /**
       * @description For programs: what is wrong.
       * @enum {string}
       */
      error: 'invalid_client';
      /** @description For people: what is wrong. */
      error_description: string;
    };
    InvalidTokenError: {
      /** @description For people: what is wrong. */
      description?: string;
      /**
       * @description For programs: what is wrong.
       * @enum {string}
       */
      error: 'invalid_token';
      /** @description For people: what is wrong. */
      error_description: string;
    };
    Ivr: {
      /**
       * Format: int64
       * @description Given when it is created.
       */
      id: number;
      /** @description Its menus, with their routes. */
      menus: {
        default: boolean;
        /** Format: int64 */
        greeting_id: number | null;
        greeting_loop_count: number;
        /** Format: int64 */
        id: number;
        name: string;
        routes: {
          /** @enum {string} */
          action: 'group' | 'voicemail' | 'phone_number' | 'textback' | 'menu';
          greeting: null;
          /** Format: int64 */
          id: number;
          /** @enum {string} */
          keypress:
            '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#' | 'default';
          option_text: string | null;
          options: {
            group_ids?: number[];
            /** Format: int64 */
            menu_id?: number;
            phone_number?: string;
            sms_text?: string;
            tags?: string[];
            /** Format: int64 */
            textback_phone_number_id?: number;
          };
          overflow_options: (
            | string
            | {
                [key: string]: string | number | boolean | null | (string | number)[];
              }
          )[];
        }[];
      }[];
      /** @description A name for people. */
      name: string;
      /** @description The phone numbers whose calls it takes. */
      phone_number_ids: number[];
      /** @description What these are called. */
      phone_number_names: string[];
      /** @description Always empty: there are no SIP lines here. */
      sip_line_ids: number[];
      /** @description Always empty. */
      sip_line_names: string[];
    };
    IvrCreate: {
      /** @description A name for people. */
      name: string;
      /** @description Always empty: there are no SIP lines here. */
      sip_line_ids?: number[];
    };
    IvrEvent: {
      /**
       * Format: int64
       * @description The account that is told.
       */
      account_id: number;
      /** @description Who did it. */
      actor: components['schemas']['EventActor'];
      /** @description What it is about, as it was after this, or before it went: as the API shows it, without what is worked out from others. */
      detail: components['schemas']['IvrSnapshot'];
      /** @description What has changed. */
      event: components['schemas']['EventChanges'];
      /** @description Of the event, and of its audit log. */
      id: string;
      /** @description What it is about: `zen:`, its kind, `:`, its id. */
      subject: string;
      /**
       * Format: date-time
       * @description When it was.
       */
      time: string;
      /**
       * @description What has happened.
       * @enum {string}
       */
      type:
        'zen:event-type:ivr.created' | 'zen:event-type:ivr.updated' | 'zen:event-type:ivr.deleted';
      /**
       * @description Of this form of events.
       * @constant
       */
      zendesk_event_version: '2022-06-20';
    };
    IvrMenu: {
      /** @description Whether calls arrive here. */
      default: boolean;
      /**
       * Format: int64
       * @description The greeting that tells callers their choices; null: none does.
       */
      greeting_id: number | null;
      /** @description How often the greeting is played. */
      greeting_loop_count: number;
      /**
       * Format: int64
       * @description Given when it is created.
       */
      id: number;
      /** @description A name for people. */
      name: string;
      /** @description Where each key leads. */
      routes: {
        /** @enum {string} */
        action: 'group' | 'voicemail' | 'phone_number' | 'textback' | 'menu';
        greeting: null;
        /** Format: int64 */
        id: number;
        /** @enum {string} */
        keypress: '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#' | 'default';
        option_text: string | null;
        options: {
          group_ids?: number[];
          /** Format: int64 */
          menu_id?: number;
          phone_number?: string;
          sms_text?: string;
          tags?: string[];
          /** Format: int64 */
          textback_phone_number_id?: number;
        };
        overflow_options: (
          | string
          | {
              [key: string]: string | number | boolean | null | (string | number)[];
            }
        )[];
      }[];
    };
    IvrMenuCreate: {
      /**
       * Format: int64
       * @description The greeting that tells callers their choices; null: none does.
       */
      greeting_id?: number | null;
      /** @description How often the greeting is played. */
      greeting_loop_count?: number;
      /** @description A name for people. */
      name: string;
    };
    IvrMenuPage: {
      /**
       * Format: int64
       * @description How many there are on all pages.
       */
      count?: number;
      /** @description Those of this page. */
      ivr_menus: components['schemas']['IvrMenu'][];
      /** @description Of pages by cursor: the URLs of the pages beside this one. */
      links?: components['schemas']['CursorLinks'];
      /** @description Of pages by cursor: the cursors of this one. */
      meta?: components['schemas']['CursorMeta'];
      /**
       * Format: uri
       * @description The URL of the next page; null: there is none.
       */
      next_page?: string | null;
      /**
       * Format: uri
       * @description The URL of the page before; null: there is none.
       */
      previous_page?: string | null;
    };
    IvrMenuUpdate: {
      /**
       * Format: int64
       * @description The greeting that tells callers their choices; null: none does.
       */
      greeting_id?: number | null;
      /** @description How often the greeting is played. */
      greeting_loop_count?: number;
      /** @description A name for people. */
      name?: string;
    };
    IvrPage: {
      /**
       * Format: int64
       * @description How many there are on all pages.
       */
      count?: number;
      /** @description Those of this page. */
      ivrs: components['schemas']['Ivr'][];
      /** @description Of pages by cursor: the URLs of the pages beside this one. */
      links?: components['schemas']['CursorLinks'];
      /** @description Of pages by cursor: the cursors of this one. */
      meta?: components['schemas']['CursorMeta'];
      /**
       * Format: uri
       * @description The URL of the next page; null: there is none.
       */
      next_page?: string | null;
      /**
       * Format: uri
       * @description The URL of the page before; null: there is none.
       */
      previous_page?: string | null;
    };
    IvrRoute: {
      /**
       * @description What happens.
       * @enum {string}
       */
      action: 'group' | 'voicemail' | 'phone_number' | 'textback' | 'menu';
      /** @description Always null. */
      greeting: null;
      /**
       * Format: int64
       * @description Given when it is created.
       */
      id: number;
      /**
       * @description The key; `default` is what happens when none is pressed.
       * @enum {string}
       */
      keypress: '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#' | 'default';
      /** @description The names of the groups that calls go to; null: they go to none. */
      option_text: string | null;
      /** @description What it happens with: each action takes options of its own. */
      options: {
        group_ids?: number[];
        /** Format: int64 */
        menu_id?: number;
        phone_number?: string;
        sms_text?: string;
        tags?: string[];
        /** Format: int64 */
        textback_phone_number_id?: number;
      };
      /** @description What happens when nobody takes the call. */
      overflow_options: (
        | string
        | {
            [key: string]: string | number | boolean | null | (string | number)[];
          }
      )[];
    };
    IvrRouteCreate: {
      /**
       * @description What happens.
       * @enum {string}
       */
      action: 'group' | 'voicemail' | 'phone_number' | 'textback' | 'menu';
      /**
       * @description The key; `default` is what happens when none is pressed.
       * @enum {string}
       */
      keypress: '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#' | 'default';
      /** @description What it happens with: each action takes options of its own. */
      options?: {
        group_ids?: number[];
        /** Format: int64 */
        menu_id?: number;
        phone_number?: string;
        sms_text?: string;
        tags?: string[];
        /** Format: int64 */
        textback_phone_number_id?: number;
      };
      /** @description What happens when nobody takes the call. */
      overflow_options?: (
        | string
        | {
            [key: string]: unknown;
          }
      )[];
    };
    IvrRoutePage: {
      /**
       * Format: int64
       * @description How many there are on all pages.
       */
      count?: number;
      /** @description Those of this page. */
      ivr_routes: components['schemas']['IvrRoute'][];
      /** @description Of pages by cursor: the URLs of the pages beside this one. */
      links?: components['schemas']['CursorLinks'];
      /** @description Of pages by cursor: the cursors of this one. */
      meta?: components['schemas']['CursorMeta'];
      /**
       * Format: uri
       * @description The URL of the next page; null: there is none.
       */
      next_page?: string | null;
      /**
       * Format: uri
       * @description The URL of the page before; null: there is none.
       */
      previous_page?: string | null;
    };
    IvrRouteUpdate: {
      /**
       * @description What happens.
       * @enum {string}
       */
      action?: 'group' | 'voicemail' | 'phone_number' | 'textback' | 'menu';
      /**
       * @description The key; `default` is what happens when none is pressed.
       * @enum {string}
       */
      keypress?: '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#' | 'default';
      /** @description What it happens with: each action takes options of its own. */
      options?: {
        group_ids?: number[];
        /** Format: int64 */
        menu_id?: number;
        phone_number?: string;
        sms_text?: string;
        tags?: string[];
        /** Format: int64 */
        textback_phone_number_id?: number;
      };
      /** @description What happens when nobody takes the call. */
      overflow_options?: (
        | string
        | {
            [key: string]: unknown;
          }
      )[];
    };
    IvrSnapshot: {
      /**
       * Format: int64
       * @description Given when it is created.
       */
      id: number;
      /** @description Its menus, with their routes. */
      menus: {
        default: boolean;
        /** Format: int64 */
        greeting_id: number | null;
        greeting_loop_count: number;
        /** Format: int64 */
        id: number;
        name: string;
        routes: {
          /** @enum {string} */
          action: 'group' | 'voicemail' | 'phone_number' | 'textback' | 'menu';
          greeting: null;
          /** Format: int64 */
          id: number;
          /** @enum {string} */
          keypress:
            '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#' | 'default';
          option_text: string | null;
          options: {
            group_ids?: number[];
            /** Format: int64 */
            menu_id?: number;
            phone_number?: string;
            sms_text?: string;
            tags?: string[];
            /** Format: int64 */
            textback_phone_number_id?: number;
          };
          overflow_options: (
            | string
            | {
                [key: string]: string | number | boolean | null | (string | number)[];
              }
          )[];
        }[];
      }[];
      /** @description A name for people. */
      name: string;
      /** @description Always empty: there are no SIP lines here. */
      sip_line_ids: number[];
    };
    IvrUpdate: {
      /** @description A name for people. */
      name?: string;
      /** @description Always empty: there are no SIP lines here. */
      sip_line_ids?: number[];
    };
    JobDryRunResponse: {
      dry_run: {
        items: (
          | {
              address_requirements: ('none' | 'any' | 'local' | 'foreign') | null;
              address_sid: string | null;
              country_code: string | null;
              details: components['schemas']['FieldErrors'];
              /** Format: int64 */
              index: number;
              number: string | null;
              price: string | null;
              would_succeed: boolean;
            }
          | {
              details: components['schemas']['FieldErrors'];
              /** Format: int64 */
              id: number | null;
              /** Format: int64 */
              index: number;
              would_succeed: boolean;
            }
        )[];
        price: string | null;
        would_succeed: boolean;
      };
    };
    JobOrDryRunResponse:
      components['schemas']['JobStatusResponse'] | components['schemas']['JobDryRunResponse'];
    JobStatus: {
      id: string;
      /** @enum {string} */
      job_type:
        | 'Bulk Create Phone Number'
        | 'Bulk Update Phone Number'
        | 'Bulk Delete Phone Number'
        | 'Bulk Restore Phone Number';
      message: string | null;
      /** Format: int64 */
      progress: number | null;
      results: components['schemas']['JobStatusResult'][] | null;
      /** @enum {string} */
      status: 'queued' | 'working' | 'completed' | 'failed' | 'killed';
      /** Format: int64 */
      total: number;
      /** Format: uri */
      url: string;
    };
    JobStatusPage: {
      /**
       * Format: int64
       * @description How many there are on all pages.
       */
      count?: number;
      /** @description Those of this page. */
      job_statuses: components['schemas']['JobStatus'][];
      /** @description Of pages by cursor: the URLs of the pages beside this one. */
      links?: components['schemas']['CursorLinks'];
      /** @description Of pages by cursor: the cursors of this one. */
      meta?: components['schemas']['CursorMeta'];
      /**
       * Format: uri
       * @description The URL of the next page; null: there is none.
       */
      next_page?: string | null;
      /**
       * Format: uri
       * @description The URL of the page before; null: there is none.
       */
      previous_page?: string | null;
    };
    JobStatusResponse: {
      job_status: components['schemas']['JobStatus'];
    };
    JobStatusResult: {
      /**
       * @description What was to be done.
       * @enum {string}
       */
      action: 'create' | 'update' | 'delete' | 'restore';
      /** @description What is wrong, by field. */
      details: string | null;
      /** @description For programs: what is wrong. */
      error: string | null;
      /** @description What is wrong, by field, as the single operation says it. */
      field_errors: components['schemas']['FieldErrors'] | null;
      /**
       * Format: int64
       * @description Of the phone number.
       */
      id: number | null;
      /**
       * Format: int64
       * @description The place in the request, from 0.
       */
      index: number;
      /**
       * @description What became of it.
       * @enum {string}
       */
      status:
        | 'Created'
        | 'Updated'
        | 'Deleted'
        | 'Restored'
        | 'Failed'
        | 'Cancelled'
        | 'NotDone'
        | 'Released';
      /** @description Whether it was done. */
      success: boolean;
    };
    Line:
      | components['schemas']['PhoneNumber']
      | components['schemas']['DigitalLine']
      | components['schemas']['MinimalLine'];
    LinePage: {
      /**
       * Format: int64
       * @description How many there are on all pages.
       */
      count?: number;
      /** @description Those of this page. */
      lines: components['schemas']['Line'][];
      /** @description Of pages by cursor: the URLs of the pages beside this one. */
      links?: components['schemas']['CursorLinks'];
      /** @description Of pages by cursor: the cursors of this one. */
      meta?: components['schemas']['CursorMeta'];
      /**
       * Format: uri
       * @description The URL of the next page; null: there is none.
       */
      next_page?: string | null;
      /**
       * Format: uri
       * @description The URL of the page before; null: there is none.
       */
      previous_page?: string | null;
    };
    MinimalLine: {
      /**
       * Format: int64
       * @description The brand that its callers meet.
       */
      brand_id: number | null;
      /** @description Its country, by its ISO 3166-1 alpha-2 code. */
      country_code: string | null;
      /** @description Whether it is only shown to those who are called, and belongs to somebody else. */
      external: boolean;
      /**
       * Format: int64
       * @description Of the phone number or the digital line.
       */
      id: number;
      /**
       * @description `phone`, or `digital` for a line without a number.
       * @enum {string}
       */
      line_type: 'phone' | 'digital';
      /** @description A name for people; null: there is none. */
      nickname: string | null;
      /** @description How calls to it are taken from the queue: 0 is normal, 1 is high. */
      priority: number;
    };
    MinimalPhoneNumber: {
      /** @description What can be done with the number. */
      capabilities: {
        mms: boolean;
        sms: boolean;
        voice: boolean;
      };
      /** @description **Extension.** Of whom it was bought, and for how much. */
      carrier_terms?: components['schemas']['CarrierTerms'];
      /** @description Its country, by its ISO 3166-1 alpha-2 code. */
      country_code: string;
      /** @description The number as people write it. */
      display_number: string;
      /** @description Whether it is only shown to those who are called, and belongs to somebody else. */
      external: boolean;
      /** @description **Extension.** What a program knows it by; no two numbers of the account have the same. Shown with `include=external_id`. */
      external_id?: string | null;
      /**
       * Format: int64
       * @description Given when it is bought.
       */
      id: number;
      /**
       * @description **Extension.** `phone`, or `digital` for a line without a number.
       * @enum {string}
       */
      line_type: 'phone' | 'digital';
      /** @description A name for people; null: there is none. */
      nickname: string | null;
      /** @description Whether agents may call out with it. */
      outbound_enabled: boolean;
      /** @description How calls to it are taken from the queue: 0 is normal, 1 is high. */
      priority: number;
      /** @description Whether it takes and sends text messages. */
      sms_enabled: boolean;
    };
    NewApiToken: {
      /** Format: date-time */
      created_at: string;
      /** Format: date-time */
      expires_at: string | null;
      full_token: string;
      /** Format: int64 */
      id: number;
      /** Format: date-time */
      last_used_at: string | null;
      name: string | null;
      scope: string;
      /** Format: uri */
      url: string;
      /** Format: int64 */
      user_id: number;
    };
    NewApiTokenResponse: {
      api_token: components['schemas']['NewApiToken'];
    };
    NotFoundError: {
      /** @description For people: what is wrong. */
      description: string;
      /**
       * @description For programs: what is wrong.
       * @enum {string}
       */
      error: 'InvalidEndpoint' | 'RecordNotFound';
    };
    PausedWebhook: {
      /**
       * Format: date-time
       * @description When it was made.
       */
      created_at: string;
      /** @description The id of the agent who made it. */
      created_by: string;
      /** @description For people. */
      description?: string;
      /**
       * @description How it is sent to.
       * @enum {string}
       */
      http_method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
      /** @description A ULID: 26 characters, in the order of time. */
      id: string;
      /** @description For people. Several webhooks may have one name. */
      name: string;
      /**
       * Format: date-time
       * @description Since when it is told nothing, as nothing has reached it for days.
       */
      paused_at: string;
      /** @description Why it is paused. */
      paused_reason: string;
      /**
       * @description What it is sent.
       * @enum {string}
       */
      request_format: 'json' | 'xml' | 'form_encoded';
      /**
       * @description Whether it is told of what it waits for.
       * @enum {string}
       */
      status: 'active' | 'inactive';
      /** @description The types of events that it is told of. With any, it is sent JSON by POST. Absent: none. */
      subscriptions?: string[];
      /**
       * Format: date-time
       * @description When it was changed last.
       */
      updated_at?: string;
      /** @description The id of the agent who changed it last. */
      updated_by?: string;
    };
    PayloadTooLargeError: {
      /** @description For people: what is wrong. */
      description: string;
      /**
       * @description For programs: what is wrong.
       * @enum {string}
       */
      error: 'PayloadTooLarge';
    };
    Permission: {
      allowed: boolean;
      reason: string | null;
      /** @enum {string} */
      scope:
        | 'phone_numbers:read'
        | 'phone_numbers:write'
        | 'purchases:read'
        | 'purchases:write'
        | 'lines:read'
        | 'audit_logs:read'
        | 'webhooks:read'
        | 'webhooks:write'
        | 'usage:read'
        | 'events:read'
        | 'users:read'
        | 'users:write'
        | 'api_tokens:read'
        | 'api_tokens:write'
        | 'sandbox:read'
        | 'sandbox:write'
        | 'account:write'
        | 'groups:read'
        | 'groups:write'
        | 'brands:read'
        | 'brands:write'
        | 'schedules:read'
        | 'schedules:write'
        | 'addresses:read'
        | 'addresses:write'
        | 'settings:read'
        | 'settings:write'
        | 'greeting_categories:read'
        | 'greetings:read'
        | 'greetings:write'
        | 'ivrs:read'
        | 'ivrs:write'
        | 'digital_lines:read'
        | 'digital_lines:write';
    };
    PhoneNumber: {
      /** @description **Extension.** Whether a program answers its calls. Always false here. */
      ai_agent_enabled: boolean;
      /** @description **Extension.** The program that answers its calls. Always null here. */
      bot_id: string | null;
      /**
       * Format: int64
       * @description The brand that its callers meet.
       */
      brand_id: number | null;
      /**
       * @description Whether callers are asked before a call is recorded, and what counts as a yes.
       * @enum {string}
       */
      call_recording_consent: 'always' | 'opt_in' | 'opt_out' | 'never';
      /** @description What can be done with the number. */
      capabilities: {
        emergency_address: boolean;
        mms: boolean;
        sms: boolean;
        voice: boolean;
      };
      /** @description **Extension.** Of whom it was bought, and for how much. */
      carrier_terms?: components['schemas']['CarrierTerms'];
      /** @description The greeting that the line plays in each category: the id of one of the account, or the name of a system greeting. */
      categorised_greetings: {
        [key: string]: string | number;
      };
      /** @description The same; where it depends on voicemail and business hours, the greeting of each case. */
      categorised_greetings_with_sub_settings: {
        [key: string]:
          | (string | number)
          | {
              [key: string]: string | number;
            };
      };
      /** @description Its country, by its ISO 3166-1 alpha-2 code. */
      country_code: string;
      /**
       * Format: date-time
       * @description When it was bought or made.
       */
      created_at: string;
      /** @description The names of the system greetings that the line plays. */
      default_greeting_ids: string[];
      /**
       * Format: int64
       * @description The group that takes calls when no other does.
       */
      default_group_id: number | null;
      /** @description The number as people write it. */
      display_number: string;
      /** @description Whether it is only shown to those who are called, and belongs to somebody else. */
      external: boolean;
      /** @description **Extension.** What a program knows it by; no two numbers of the account have the same. Shown with `include=external_id`. */
      external_id?: string | null;
      /** @description Where calls go when they cannot be taken here, in E.164 form. */
      failover_number: string | null;
      /** @description The greetings of the account itself that the line plays. */
      greeting_ids: number[];
      /** @description The groups whose agents take its calls; with omnichannel routing the first one only. */
      group_ids: number[];
      /**
       * Format: int64
       * @description Given when it is bought.
       */
      id: number;
      /**
       * Format: int64
       * @description The IVR that takes its calls; null: none does.
       */
      ivr_id: number | null;
      /**
       * @description `phone`, or `digital` for a line without a number.
       * @enum {string}
       */
      line_type: 'phone' | 'digital';
      /** @description A state, a province or a place; null: it has none, or nobody knows. */
      location: string | null;
      /** @description The nickname, or the number as it is shown where there is none. */
      name: string;
      /** @description A name for people; null: there is none. */
      nickname: string | null;
      /** @description In E.164 form. */
      number: string;
      /** @description Whether agents may call out with it. */
      outbound_enabled: boolean;
      /** @description Whether calls are summed up afterwards. */
      post_call_voice_ai_enabled: boolean;
      /** @description How calls to it are taken from the queue: 0 is normal, 1 is high. */
      priority: number;
      /** @description Whether calls are recorded. */
      recorded: boolean;
      /**
       * Format: int64
       * @description The business hours it keeps; null: it has none.
       */
      schedule_id: number | null;
      /** @description Shown with `include=settings`. */
      settings?: components['schemas']['PhoneNumberSettings'];
      /** @description Whether it takes and sends text messages. */
      sms_enabled: boolean;
      /**
       * Format: int64
       * @description The group that takes its text messages.
       */
      sms_group_id: number | null;
      /** @description Whether callers pay nothing. */
      toll_free: boolean;
      /** @description Whether voicemail is written down. */
      transcription: boolean;
      /** @description Whether it takes calls. */
      voice_enabled: boolean;
      /** @description Whether calls are rated afterwards. */
      voice_qa_enabled: boolean;
    };
    PhoneNumberCreate: {
      /** @description **Extension.** May stand here instead of beside `phone_number`. */
      address_sid?: string | null;
      /**
       * Format: int64
       * @description The brand that its callers meet.
       */
      brand_id?: number | null;
      /**
       * @description Whether callers are asked before a call is recorded, and what counts as a yes.
       * @enum {string}
       */
      call_recording_consent?: 'always' | 'opt_in' | 'opt_out' | 'never';
      /** @description The greeting that the line plays in each category: the id of one of the account, or the name of a system greeting. */
      categorised_greetings?: {
        [key: string]: string | number;
      };
      /**
       * Format: int64
       * @description The group that takes calls when no other does.
       */
      default_group_id?: number | null;
      /** @description **Extension.** What a program knows it by; no two numbers of the account have the same. Shown with `include=external_id`. */
      external_id?: string | null;
      /** @description Where calls go when they cannot be taken here, in E.164 form. */
      failover_number?: string | null;
      /** @description The greetings of the account itself that the line plays. */
      greeting_ids?: number[];
      /** @description The groups whose agents take its calls; with omnichannel routing the first one only. */
      group_ids?: number[];
      /**
       * Format: int64
       * @description The IVR that takes its calls; null: none does.
       */
      ivr_id?: number | null;
      /**
       * @description `phone`, or `digital` for a line without a number.
       * @enum {string}
       */
      line_type?: 'phone' | 'digital';
      /** @description A name for people; null: there is none. */
      nickname?: string | null;
      /** @description Whether agents may call out with it. */
      outbound_enabled?: boolean;
      /** @description Whether calls are summed up afterwards. */
      post_call_voice_ai_enabled?: boolean;
      /** @description How calls to it are taken from the queue: 0 is normal, 1 is high. */
      priority?: number;
      /** @description Whether calls are recorded. */
      recorded?: boolean;
      /**
       * Format: int64
       * @description The business hours it keeps; null: it has none.
       */
      schedule_id?: number | null;
      /** @description Shown with `include=settings`. */
      settings?: components['schemas']['PhoneNumberSettingsUpdate'];
      /** @description Whether it takes and sends text messages. */
      sms_enabled?: boolean;
      /**
       * Format: int64
       * @description The group that takes its text messages.
       */
      sms_group_id?: number | null;
      /** @description What a search has shown beside the number to buy. */
      token: string;
      /** @description Whether voicemail is written down. */
      transcription?: boolean;
      /** @description Whether it takes calls. */
      voice_enabled?: boolean;
      /** @description Whether calls are rated afterwards. */
      voice_qa_enabled?: boolean;
    };
    PhoneNumberEvent: {
      /**
       * Format: int64
       * @description The account that is told.
       */
      account_id: number;
      /** @description Who did it. */
      actor: components['schemas']['EventActor'];
      /** @description What it is about, as it was after this, or before it went: as the API shows it, without what is worked out from others. */
      detail: components['schemas']['PhoneNumber'];
      /** @description What has changed. */
      event: components['schemas']['EventChanges'];
      /** @description Of the event, and of its audit log. */
      id: string;
      /** @description What it is about: `zen:`, its kind, `:`, its id. */
      subject: string;
      /**
       * Format: date-time
       * @description When it was.
       */
      time: string;
      /**
       * @description What has happened.
       * @enum {string}
       */
      type:
        | 'zen:event-type:phone_number.purchased'
        | 'zen:event-type:phone_number.updated'
        | 'zen:event-type:phone_number.deleted'
        | 'zen:event-type:phone_number.restored'
        | 'zen:event-type:phone_number.released';
      /**
       * @description Of this form of events.
       * @constant
       */
      zendesk_event_version: '2022-06-20';
    };
    PhoneNumberOrder: {
      /** @description The `provider_reference` of the address to buy it with. */
      address_sid?: string | null;
      /** @description The token of the number, and what to set it up with. */
      phone_number: components['schemas']['PhoneNumberCreate'];
    };
    PhoneNumberPage: {
      /**
       * Format: int64
       * @description How many there are on all pages.
       */
      count?: number;
      /** @description Of pages by cursor: the URLs of the pages beside this one. */
      links?: components['schemas']['CursorLinks'];
      /** @description Of pages by cursor: the cursors of this one. */
      meta?: components['schemas']['CursorMeta'];
      /**
       * Format: uri
       * @description The URL of the next page; null: there is none.
       */
      next_page?: string | null;
      /** @description Those of this page. */
      phone_numbers: (
        components['schemas']['PhoneNumber'] | components['schemas']['MinimalPhoneNumber']
      )[];
      /**
       * Format: uri
       * @description The URL of the page before; null: there is none.
       */
      previous_page?: string | null;
    };
    PhoneNumberResponse: {
      /** @description The first 100 greetings, with `include=all_greetings`. */
      all_greetings?: components['schemas']['Greeting'][];
      /** @description The first 100 groups, with `include=all_groups`. */
      all_groups?: components['schemas']['Group'][];
      /** @description The first 100 schedules, with `include=all_schedules`. */
      all_schedules?: components['schemas']['Schedule'][];
      /** @description The first 100 IVRs, with `include=ivrs`. */
      ivrs?: components['schemas']['Ivr'][];
      /** @description The number as it is now. */
      phone_number: components['schemas']['PhoneNumber'];
    };
    PhoneNumberSettings: {
      /** @description **Extension.** Whether all groups may call out, whatever `outbound_calls_group_ids` says. */
      all_groups_access_enabled: boolean;
      /** @description The same as `outbound_enabled` of the number. */
      allow_outbound_calls: boolean;
      /** @description **Extension.** Whether calls are accepted for the agent. */
      auto_accept_enabled: boolean;
      /**
       * @description **Extension.** After how many seconds they are.
       * @enum {integer}
       */
      auto_accept_time: 0 | 5 | 10;
      /** @description Whether callers in the queue hear how long it usually takes. */
      average_wait_time_message_enabled: boolean;
      /** @description How long a call is offered to an agent, in seconds. */
      call_offering_duration: number;
      /**
       * @description How long recordings of calls are kept.
       * @enum {string}
       */
      call_recording_delete_after:
        | 'never'
        | '1.days'
        | '1.weeks'
        | '2.weeks'
        | '1.months'
        | '2.months'
        | '3.months'
        | '6.months'
        | '1.years'
        | '2.years';
      /** @description Whether callers in the queue may ask to be called back. */
      callback_from_queue: boolean;
      /** @description The language of the greeting that confirms a callback: ISO 639-1, as `en` or `pt-BR`. */
      callback_locale: string;
      /** @description Whether a call that the caller gives up makes a ticket. */
      create_ticket_for_abandoned_calls: boolean;
      /** @description Whether a callback that was tried leaves the queue. */
      dequeue_retry_if_attempted: boolean;
      /**
       * @description **Extension.** What those see to whom a call is forwarded.
       * @enum {string}
       */
      forwarding_caller_id: 'caller_number' | 'talk_number' | 'talk_number_for_anonymous';
      /** @description How many calls may wait before voicemail takes them. */
      maximum_queue_size: number;
      /** @description How long a call may wait, in minutes. */
      maximum_queue_wait_time: number;
      /** @description **Extension.** The groups that may call out with the number. */
      outbound_calls_group_ids: number[];
      /** @description Where calls go that neither an agent nor voicemail can take. */
      overflow_number: {
        enabled: boolean;
        number: string | null;
      };
      /** @description The same as `priority` of the number. */
      priority: number;
      /** @description Whether callers may leave voicemail. */
      voicemail: boolean;
      /** @description Whether they may outside of business hours. */
      voicemail_outside_business_hours: boolean;
      /**
       * @description How long voicemail is kept.
       * @enum {string}
       */
      voicemail_recording_delete_after:
        | 'never'
        | '1.days'
        | '1.weeks'
        | '2.weeks'
        | '1.months'
        | '2.months'
        | '3.months'
        | '6.months'
        | '1.years'
        | '2.years';
      /** @description Whether agents have time to finish the ticket after a call. */
      wrap_up_enabled: boolean;
      /** @description How long they have, in seconds; null: no limit. */
      wrap_up_time_limit: number | null;
    };
    PhoneNumberSettingsUpdate: {
      /** @description **Extension.** Whether all groups may call out, whatever `outbound_calls_group_ids` says. */
      all_groups_access_enabled?: boolean;
      /** @description The same as `outbound_enabled` of the number. */
      allow_outbound_calls?: boolean;
      /** @description **Extension.** Whether calls are accepted for the agent. */
      auto_accept_enabled?: boolean;
      /**
       * @description **Extension.** After how many seconds they are.
       * @enum {integer}
       */
      auto_accept_time?: 0 | 5 | 10;
      /** @description Whether callers in the queue hear how long it usually takes. */
      average_wait_time_message_enabled?: boolean;
      /** @description How long a call is offered to an agent, in seconds. */
      call_offering_duration?: number;
      /**
       * @description How long recordings of calls are kept.
       * @enum {string}
       */
      call_recording_delete_after?:
        | 'never'
        | '1.days'
        | '1.weeks'
        | '2.weeks'
        | '1.months'
        | '2.months'
        | '3.months'
        | '6.months'
        | '1.years'
        | '2.years';
      /** @description Whether callers in the queue may ask to be called back. */
      callback_from_queue?: boolean;
      /** @description The language of the greeting that confirms a callback: ISO 639-1, as `en` or `pt-BR`. */
      callback_locale?: string;
      /** @description Whether a call that the caller gives up makes a ticket. */
      create_ticket_for_abandoned_calls?: boolean;
      /** @description Whether a callback that was tried leaves the queue. */
      dequeue_retry_if_attempted?: boolean;
      /**
       * @description **Extension.** What those see to whom a call is forwarded.
       * @enum {string}
       */
      forwarding_caller_id?: 'caller_number' | 'talk_number' | 'talk_number_for_anonymous';
      /** @description How many calls may wait before voicemail takes them. */
      maximum_queue_size?: number;
      /** @description How long a call may wait, in minutes. */
      maximum_queue_wait_time?: number;
      /** @description **Extension.** The groups that may call out with the number. */
      outbound_calls_group_ids?: number[];
      /** @description Where calls go that neither an agent nor voicemail can take. */
      overflow_number?: {
        enabled?: boolean;
        number?: string | null;
      };
      /** @description The same as `priority` of the number. */
      priority?: number;
      /** @description Whether callers may leave voicemail. */
      voicemail?: boolean;
      /** @description Whether they may outside of business hours. */
      voicemail_outside_business_hours?: boolean;
      /**
       * @description How long voicemail is kept.
       * @enum {string}
       */
      voicemail_recording_delete_after?:
        | 'never'
        | '1.days'
        | '1.weeks'
        | '2.weeks'
        | '1.months'
        | '2.months'
        | '3.months'
        | '6.months'
        | '1.years'
        | '2.years';
      /** @description Whether agents have time to finish the ticket after a call. */
      wrap_up_enabled?: boolean;
      /** @description How long they have, in seconds; null: no limit. */
      wrap_up_time_limit?: number | null;
    };
    PhoneNumbersOrder: {
      /** @description The address that each is bought with, where its country asks for one. */
      address_sid?: string | null;
      /** @description **Extension.** Does all of it, or none. */
      all_or_nothing?: boolean;
      /** @description How many there are on all pages. */
      count?: number;
      /** @description **Extension.** Answers what each would come to, and does nothing. */
      dry_run?: boolean;
      /** @description The properties of each that a search finds. */
      phone_number?: {
        /** Format: int64 */
        brand_id?: number | null;
        /** @enum {string} */
        call_recording_consent?: 'always' | 'opt_in' | 'opt_out' | 'never';
        categorised_greetings?: {
          [key: string]: string | number;
        };
        /** Format: int64 */
        default_group_id?: number | null;
        external_id?: string | null;
        failover_number?: string | null;
        greeting_ids?: number[];
        group_ids?: number[];
        /** Format: int64 */
        ivr_id?: number | null;
        /** @enum {string} */
        line_type?: 'phone' | 'digital';
        nickname?: string | null;
        outbound_enabled?: boolean;
        post_call_voice_ai_enabled?: boolean;
        priority?: number;
        recorded?: boolean;
        /** Format: int64 */
        schedule_id?: number | null;
        settings?: components['schemas']['PhoneNumberSettingsUpdate'];
        sms_enabled?: boolean;
        /** Format: int64 */
        sms_group_id?: number | null;
        transcription?: boolean;
        voice_enabled?: boolean;
        voice_qa_enabled?: boolean;
      };
      /** @description What is to be bought, by tokens. */
      phone_numbers?: components['schemas']['PhoneNumberCreate'][];
      /** @description What is to be found, instead of tokens. */
      search?: {
        area_code?: string;
        contains?: string;
        country: string;
        locality?: string;
        toll_free?: boolean;
        /** @enum {string} */
        type?: 'local' | 'national' | 'mobile' | 'toll_free';
      };
    };
    PhoneNumbersUpdate: {
      /** @description **Extension.** Does all of it, or none. */
      all_or_nothing?: boolean;
      /** @description **Extension.** Answers what each would come to, and does nothing. */
      dry_run?: boolean;
      /** @description One change of all in `ids`. */
      phone_number?: {
        /** Format: int64 */
        brand_id?: number | null;
        /** @enum {string} */
        call_recording_consent?: 'always' | 'opt_in' | 'opt_out' | 'never';
        categorised_greetings?: {
          [key: string]: string | number;
        };
        /** Format: int64 */
        default_group_id?: number | null;
        external_id?: string | null;
        failover_number?: string | null;
        greeting_ids?: number[];
        group_ids?: number[];
        /** Format: int64 */
        ivr_id?: number | null;
        /** @enum {string} */
        line_type?: 'phone' | 'digital';
        nickname?: string | null;
        outbound_enabled?: boolean;
        post_call_voice_ai_enabled?: boolean;
        priority?: number;
        recorded?: boolean;
        /** Format: int64 */
        schedule_id?: number | null;
        settings?: components['schemas']['PhoneNumberSettingsUpdate'];
        sms_enabled?: boolean;
        /** Format: int64 */
        sms_group_id?: number | null;
        transcription?: boolean;
        voice_enabled?: boolean;
        voice_qa_enabled?: boolean;
      };
      /** @description Changes of their own, each with the `id` of its phone number. */
      phone_numbers?: {
        /** Format: int64 */
        brand_id?: number | null;
        /** @enum {string} */
        call_recording_consent?: 'always' | 'opt_in' | 'opt_out' | 'never';
        categorised_greetings?: {
          [key: string]: string | number;
        };
        /** Format: int64 */
        default_group_id?: number | null;
        external_id?: string | null;
        failover_number?: string | null;
        greeting_ids?: number[];
        group_ids?: number[];
        /** Format: int64 */
        id: number;
        /** Format: int64 */
        ivr_id?: number | null;
        /** @enum {string} */
        line_type?: 'phone' | 'digital';
        nickname?: string | null;
        outbound_enabled?: boolean;
        post_call_voice_ai_enabled?: boolean;
        priority?: number;
        recorded?: boolean;
        /** Format: int64 */
        schedule_id?: number | null;
        settings?: components['schemas']['PhoneNumberSettingsUpdate'];
        sms_enabled?: boolean;
        /** Format: int64 */
        sms_group_id?: number | null;
        transcription?: boolean;
        voice_enabled?: boolean;
        voice_qa_enabled?: boolean;
      }[];
    };
    PhoneNumberUpdate: {
      /**
       * Format: int64
       * @description The brand that its callers meet.
       */
      brand_id?: number | null;
      /**
       * @description Whether callers are asked before a call is recorded, and what counts as a yes.
       * @enum {string}
       */
      call_recording_consent?: 'always' | 'opt_in' | 'opt_out' | 'never';
      /** @description The greeting that the line plays in each category: the id of one of the account, or the name of a system greeting. */
      categorised_greetings?: {
        [key: string]: string | number;
      };
      /**
       * Format: int64
       * @description The group that takes calls when no other does.
       */
      default_group_id?: number | null;
      /** @description **Extension.** What a program knows it by; no two numbers of the account have the same. Shown with `include=external_id`. */
      external_id?: string | null;
      /** @description Where calls go when they cannot be taken here, in E.164 form. */
      failover_number?: string | null;
      /** @description The greetings of the account itself that the line plays. */
      greeting_ids?: number[];
      /** @description The groups whose agents take its calls; with omnichannel routing the first one only. */
      group_ids?: number[];
      /**
       * Format: int64
       * @description The IVR that takes its calls; null: none does.
       */
      ivr_id?: number | null;
      /**
       * @description `phone`, or `digital` for a line without a number.
       * @enum {string}
       */
      line_type?: 'phone' | 'digital';
      /** @description A name for people; null: there is none. */
      nickname?: string | null;
      /** @description Whether agents may call out with it. */
      outbound_enabled?: boolean;
      /** @description Whether calls are summed up afterwards. */
      post_call_voice_ai_enabled?: boolean;
      /** @description How calls to it are taken from the queue: 0 is normal, 1 is high. */
      priority?: number;
      /** @description Whether calls are recorded. */
      recorded?: boolean;
      /**
       * Format: int64
       * @description The business hours it keeps; null: it has none.
       */
      schedule_id?: number | null;
      /** @description Shown with `include=settings`. */
      settings?: components['schemas']['PhoneNumberSettingsUpdate'];
      /** @description Whether it takes and sends text messages. */
      sms_enabled?: boolean;
      /**
       * Format: int64
       * @description The group that takes its text messages.
       */
      sms_group_id?: number | null;
      /** @description Whether voicemail is written down. */
      transcription?: boolean;
      /** @description Whether it takes calls. */
      voice_enabled?: boolean;
      /** @description Whether calls are rated afterwards. */
      voice_qa_enabled?: boolean;
    };
    PlanFeature: {
      allowed: boolean;
      name: string;
      plans: ('trial' | 'lite' | 'team' | 'professional' | 'enterprise')[];
      reason: string | null;
    };
    PreconditionFailedError: {
      /** @description For people: what is wrong. */
      description: string;
      /**
       * @description For programs: what is wrong.
       * @enum {string}
       */
      error: 'PreconditionFailed';
    };
    Purchase: {
      /** @description Who sells it; null: it is not known here any more. */
      carrier: string | null;
      /** @description Its country. */
      country_code: string;
      /**
       * Format: int64
       * @description Of the number; null: there is none.
       */
      id: number | null;
      /** @description Why it was refused, for people. */
      message?: string;
      /** @description The number that was to be bought, in E.164. */
      number: string;
      /** @description Why it was refused, for programs. */
      reason?: string;
    };
    PurchaseEvent: {
      /**
       * Format: int64
       * @description The account that is told.
       */
      account_id: number;
      /** @description Who did it. */
      actor: components['schemas']['EventActor'];
      /** @description What it is about, as it was after this, or before it went: as the API shows it, without what is worked out from others. */
      detail: components['schemas']['PhoneNumber'] | components['schemas']['Purchase'];
      /** @description What has changed. */
      event: components['schemas']['EventChanges'];
      /** @description Of the event, and of its audit log. */
      id: string;
      /** @description What it is about: `zen:`, its kind, `:`, its id. */
      subject: string;
      /**
       * Format: date-time
       * @description When it was.
       */
      time: string;
      /**
       * @description What has happened.
       * @enum {string}
       */
      type:
        | 'zen:event-type:purchase.refused'
        | 'zen:event-type:purchase.unfinished'
        | 'zen:event-type:purchase.finished';
      /**
       * @description Of this form of events.
       * @constant
       */
      zendesk_event_version: '2022-06-20';
    };
    PurchasePage: {
      /** @description Of pages by cursor: the URLs of the pages beside this one. */
      links: components['schemas']['CursorLinks'];
      /** @description Of pages by cursor: the cursors of this one. */
      meta: components['schemas']['CursorMeta'];
      /** @description Those of this page. */
      purchases: components['schemas']['PurchaseStatus'][];
    };
    PurchaseRefusal: {
      message: string;
      reason: string;
    };
    PurchaseStatus: {
      /** Format: int64 */
      attempts: number;
      carrier: string;
      country_code: string | null;
      /** Format: date-time */
      created_at: string;
      external_id: string | null;
      /** Format: int64 */
      id: number;
      job_id: string | null;
      /** Format: date-time */
      next_attempt_at: string | null;
      number: string;
      /** Format: int64 */
      phone_number_id: number | null;
      price: string | null;
      refusal: components['schemas']['PurchaseRefusal'] | null;
      /** @enum {string} */
      state:
        | 'buying'
        | 'waiting_for_carrier'
        | 'waiting_to_try_again'
        | 'waiting_for_recovery'
        | 'waiting_for_configuration'
        | 'waiting_for_job'
        | 'completed'
        | 'refused';
      waits_for: string | null;
    };
    QuotaEvent: {
      /**
       * Format: int64
       * @description The account that is told.
       */
      account_id: number;
      /** @description Who did it. */
      actor: components['schemas']['EventActor'];
      /** @description What it is about, as it was after this, or before it went: as the API shows it, without what is worked out from others. */
      detail: components['schemas']['QuotaLimit'];
      /** @description What has changed. */
      event: components['schemas']['EventChanges'];
      /** @description Of the event, and of its audit log. */
      id: string;
      /** @description What it is about: `zen:`, its kind, `:`, its id. */
      subject: string;
      /**
       * Format: date-time
       * @description When it was.
       */
      time: string;
      /**
       * @description What has happened.
       * @enum {string}
       */
      type: 'zen:event-type:quota.nearly_used' | 'zen:event-type:quota.used';
      /**
       * @description Of this form of events.
       * @constant
       */
      zendesk_event_version: '2022-06-20';
    };
    QuotaLimit: {
      /** @description What the account has: so many, or a price a month. */
      amount: number | string;
      /** @description Which one: `max_numbers` … */
      limit: string;
      /** @description What it may have. */
      max: number | string;
    };
    RangeNotSatisfiableError: {
      /** @description For people: what is wrong. */
      description: string;
      /**
       * @description For programs: what is wrong.
       * @constant
       */
      error: 'RangeNotSatisfiable';
    };
    ReconciliationEvent: {
      /**
       * Format: int64
       * @description The account that is told.
       */
      account_id: number;
      /** @description Who did it. */
      actor: components['schemas']['EventActor'];
      /** @description What it is about, as it was after this, or before it went: as the API shows it, without what is worked out from others. */
      detail: components['schemas']['ReconciliationFinding'];
      /** @description What has changed. */
      event: components['schemas']['EventChanges'];
      /** @description Of the event, and of its audit log. */
      id: string;
      /** @description What it is about: `zen:`, its kind, `:`, its id. */
      subject: string;
      /**
       * Format: date-time
       * @description When it was.
       */
      time: string;
      /**
       * @description What has happened.
       * @enum {string}
       */
      type: 'zen:event-type:reconciliation.found';
      /**
       * @description Of this form of events.
       * @constant
       */
      zendesk_event_version: '2022-06-20';
    };
    ReconciliationFinding: {
      /** @description Who says so. */
      carrier: string;
      /** @description What was found. */
      finding: string;
      /** @description What was done about it; null: nothing. */
      fix: string | null;
      /** @description In E.164. */
      number: string;
      /** @description The carrier’s words; null: it has said nothing. */
      reason: string | null;
      /** @description Ours, at the carrier. */
      reference: string;
    };
    RecordInvalidError: {
      /** @description For people: what is wrong. */
      description: string;
      /** @description What is wrong, by field. */
      details: components['schemas']['FieldErrors'];
      /**
       * @description For programs: what is wrong.
       * @enum {string}
       */
      error: 'RecordInvalid';
    };
    RoleError: {
      /** @description For programs: what is wrong. */
      error: {
        message: string;
        title: string;
      };
    };
    SandboxClock: {
      /** @description whether it stands still until it is moved again */
      frozen: boolean;
      /**
       * Format: date-time
       * @description what the service takes the time to be
       */
      now: string;
    };
    SandboxClockUpdate: {
      advance?: {
        days?: number;
        hours?: number;
        milliseconds?: number;
        minutes?: number;
        seconds?: number;
      };
      frozen?: boolean;
      /** Format: date-time */
      now?: string;
    };
    SandboxFault: {
      /**
       * Format: int64
       * @description Given when it is created.
       */
      id: number;
      /**
       * @description What goes wrong.
       * @enum {string}
       */
      kind:
        | 'refuse'
        | 'lost-race'
        | 'rate-limit'
        | 'unavailable'
        | 'timeout-before'
        | 'timeout-after'
        | 'slow';
      /**
       * Format: int64
       * @description How long `slow` takes; null: it is another kind.
       */
      milliseconds: number | null;
      /** @description The number that a call must be about; null: any. */
      number: string | null;
      /**
       * @description The call to the carrier that it goes wrong with.
       * @enum {string}
       */
      operation: 'search' | 'buy' | 'release';
      /** @description Of each call to go wrong, above 0 and up to 1. */
      probability: number;
      /**
       * Format: int64
       * @description How many calls may still go wrong.
       */
      remaining: number;
      /** @description Whether it is over. */
      used: boolean;
    };
    SandboxFaultCreate: {
      /**
       * @description What goes wrong.
       * @enum {string}
       */
      kind:
        | 'refuse'
        | 'lost-race'
        | 'rate-limit'
        | 'unavailable'
        | 'timeout-before'
        | 'timeout-after'
        | 'slow';
      /**
       * @description How long `slow` takes; null: it is another kind.
       * @default 1000
       */
      milliseconds?: number;
      /**
       * @description The number that a call must be about; null: any.
       * @default null
       */
      number?: string | null;
      /**
       * @description The call to the carrier that it goes wrong with.
       * @default buy
       * @enum {string}
       */
      operation?: 'search' | 'buy' | 'release';
      /** @description Of each call to go wrong, above 0 and up to 1. */
      probability?: number;
      /** @description How many calls go wrong: 1, or any where there is a probability. */
      times?: number;
    };
    SandboxReset: {
      /** @description whose numbers, records and faults are those of the start again */
      account: string;
      /** @description whether the clock is where it started, too: it is every account’s */
      clock: boolean;
    };
    Schedule: {
      /**
       * Format: date-time
       * @description When it was created.
       */
      created_at: string;
      /**
       * Format: int64
       * @description Given when it is created.
       */
      id: number;
      /** @description When it is open: minutes of the week, from Sunday 00:00. */
      intervals: {
        end_time: number;
        start_time: number;
      }[];
      /** @description A name for people. */
      name: string;
      /** @description The time zone that the hours are meant in. */
      time_zone: string;
      /**
       * Format: date-time
       * @description When it was changed last.
       */
      updated_at: string;
    };
    ScheduleCreate: {
      /** @description When it is open: minutes of the week, from Sunday 00:00. */
      intervals?: {
        end_time: number;
        start_time: number;
      }[];
      /** @description A name for people. */
      name: string;
      /** @description The time zone that the hours are meant in. */
      time_zone?: string;
    };
    ScheduleEvent: {
      /**
       * Format: int64
       * @description The account that is told.
       */
      account_id: number;
      /** @description Who did it. */
      actor: components['schemas']['EventActor'];
      /** @description What it is about, as it was after this, or before it went: as the API shows it, without what is worked out from others. */
      detail: components['schemas']['Schedule'];
      /** @description What has changed. */
      event: components['schemas']['EventChanges'];
      /** @description Of the event, and of its audit log. */
      id: string;
      /** @description What it is about: `zen:`, its kind, `:`, its id. */
      subject: string;
      /**
       * Format: date-time
       * @description When it was.
       */
      time: string;
      /**
       * @description What has happened.
       * @enum {string}
       */
      type:
        | 'zen:event-type:schedule.created'
        | 'zen:event-type:schedule.updated'
        | 'zen:event-type:schedule.deleted';
      /**
       * @description Of this form of events.
       * @constant
       */
      zendesk_event_version: '2022-06-20';
    };
    SchedulePage: {
      /**
       * Format: int64
       * @description How many there are on all pages.
       */
      count?: number;
      /** @description Of pages by cursor: the URLs of the pages beside this one. */
      links?: components['schemas']['CursorLinks'];
      /** @description Of pages by cursor: the cursors of this one. */
      meta?: components['schemas']['CursorMeta'];
      /**
       * Format: uri
       * @description The URL of the next page; null: there is none.
       */
      next_page?: string | null;
      /**
       * Format: uri
       * @description The URL of the page before; null: there is none.
       */
      previous_page?: string | null;
      /** @description Those of this page. */
      schedules: components['schemas']['Schedule'][];
    };
    ScheduleUpdate: {
      /** @description When it is open: minutes of the week, from Sunday 00:00. */
      intervals?: {
        end_time: number;
        start_time: number;
      }[];
      /** @description A name for people. */
      name?: string;
      /** @description The time zone that the hours are meant in. */
      time_zone?: string;
    };
    ScopeError: {
      /** @description For people: what is wrong. */
      description: string;
      /**
       * @description For programs: what is wrong.
       * @enum {string}
       */
      error: 'Forbidden';
    };
    SignedInToken: {
      /** Format: date-time */
      expires_at: string | null;
      /** Format: int64 */
      id: number;
      scope: string;
    };
    SignedInUser: {
      email: string;
      /** Format: int64 */
      id: number;
      name: string;
      /** @enum {string} */
      role: 'admin' | 'agent' | 'end-user';
    };
    SpendQuota: {
      left: string | null;
      limit: string | null;
      used: string;
    };
    TooManyRequestsError: {
      /** @description The jobs that have not ended. */
      current_job_ids?: string[];
      /** @description For people: what is wrong. */
      description: string;
      /**
       * @description For programs: what is wrong.
       * @enum {string}
       */
      error: 'TooManyJobs' | 'TooManyRequests';
    };
    TypeUsage: {
      /** @description Of numbers that were deleted: they cost until their carrier has them back. */
      deleted: components['schemas']['UsageAmounts'];
      /** @description What they cost a month together, in US dollars; of what has no known price, nothing. */
      monthly_cost: string;
      /**
       * Format: int64
       * @description How many.
       */
      phone_numbers: number;
      /** @description As what the numbers were sold; null: they were bought before that was kept. */
      type: ('local' | 'national' | 'mobile' | 'toll_free') | null;
      /** @description Of numbers that are being bought. */
      under_way: components['schemas']['UsageAmounts'];
    };
    UnauthorizedError:
      | components['schemas']['CouldNotAuthenticateError']
      | components['schemas']['InvalidTokenError'];
    UnavailableError: {
      /** @description For people: what is wrong. */
      description: string;
      /**
       * @description For programs: what is wrong.
       * @enum {string}
       */
      error: 'PurchaseUnfinished' | 'Unavailable';
    };
    UnsupportedMediaTypeError: {
      /** @description For people: what is wrong. */
      description: string;
      /** @description What is wrong, by field. */
      details?: components['schemas']['FieldErrors'];
      /**
       * @description For programs: what is wrong.
       * @enum {string}
       */
      error: 'UnsupportedMediaType';
    };
    Usage: {
      /** @description Of each carrier. */
      by_carrier: components['schemas']['CarrierUsage'][];
      /** @description Of each country. */
      by_country: components['schemas']['CountryUsage'][];
      /** @description What happened on each day. */
      by_day: components['schemas']['UsageDay'][];
      /** @description Of each group, those with the most numbers first. */
      by_group: components['schemas']['GroupUsage'][];
      /** @description Of each type of numbers. */
      by_type: components['schemas']['TypeUsage'][];
      /**
       * Format: date
       * @description The last of the days.
       */
      end_date: string;
      /**
       * Format: date
       * @description The first of the days.
       */
      start_date: string;
      /** @description Of all numbers. */
      totals: components['schemas']['UsageTotals'];
    };
    UsageAmounts: {
      /** @description What they cost a month together, in US dollars; of what has no known price, nothing. */
      monthly_cost: string;
      /**
       * Format: int64
       * @description How many.
       */
      phone_numbers: number;
    };
    UsageDay: {
      /**
       * Format: date
       * @description The day, in UTC.
       */
      date: string;
      /** @description What these cost a month, such as `$1.15`; null likewise. */
      monthly_cost: string | null;
      /**
       * Format: int64
       * @description Numbers that the account had when it ended; null: of a time before that was kept, or to come.
       */
      phone_numbers: number | null;
      /**
       * Format: int64
       * @description Numbers that were bought.
       */
      purchases: number;
      /**
       * Format: int64
       * @description Purchases that were refused.
       */
      refusals: number;
      /** @description How many of these for each reason: the code of the carrier, or ours. */
      refused: {
        [key: string]: number;
      };
      /**
       * Format: int64
       * @description Numbers that their carriers have back.
       */
      releases: number;
    };
    UsageTotals: {
      /** @description Of numbers that were deleted: they cost until their carrier has them back. */
      deleted: components['schemas']['UsageAmounts'];
      /** @description What they cost a month together, in US dollars; of what has no known price, nothing. */
      monthly_cost: string;
      /** @description What all of them cost a month, as the quota counts it. */
      monthly_spend: string;
      /**
       * Format: int64
       * @description How many.
       */
      phone_numbers: number;
      /** @description Of numbers that are being bought. */
      under_way: components['schemas']['UsageAmounts'];
    };
    User: {
      /** @constant */
      active: true;
      /** Format: date-time */
      created_at: string | null;
      email: string;
      /** Format: int64 */
      id: number;
      name: string;
      /** @enum {string} */
      role: 'admin' | 'agent' | 'end-user';
      suspended: boolean;
      /** Format: uri */
      url: string;
    };
    UserCreate: {
      /** Format: email */
      email: string;
      name?: string;
      /** @enum {string} */
      role?: 'admin' | 'agent' | 'end-user';
    };
    UserPage: {
      /**
       * Format: int64
       * @description How many there are on all pages.
       */
      count?: number;
      /** @description Of pages by cursor: the URLs of the pages beside this one. */
      links?: components['schemas']['CursorLinks'];
      /** @description Of pages by cursor: the cursors of this one. */
      meta?: components['schemas']['CursorMeta'];
      /**
       * Format: uri
       * @description The URL of the next page; null: there is none.
       */
      next_page?: string | null;
      /**
       * Format: uri
       * @description The URL of the page before; null: there is none.
       */
      previous_page?: string | null;
      /** @description Those of this page. */
      users: components['schemas']['User'][];
    };
    UserResponse: {
      user: components['schemas']['User'];
    };
    UserUpdate: {
      /** Format: email */
      email?: string;
      name?: string;
      /** @enum {string} */
      role?: 'admin' | 'agent' | 'end-user';
      suspended?: boolean;
    };
    VoiceSettings: {
      /** @description Whether agents confirm a call that is forwarded to them. */
      agent_confirmation_when_forwarding: boolean;
      /** @description Whether agents have time after calls. It is said for each line. */
      agent_wrap_up_after_calls: boolean;
      /** @description Whether agents are shown articles during calls. */
      knowledge_suggestions_enabled: boolean;
      /** @description The groups whose agents are. */
      knowledge_suggestions_group_ids: number[];
      /**
       * @description How many calls may wait.
       * @enum {integer}
       */
      maximum_queue_size: 0 | 2 | 5 | 10 | 15 | 20 | 25 | 30 | 35 | 40 | 45 | 50;
      /**
       * @description How long a call may wait, in minutes.
       * @enum {integer}
       */
      maximum_queue_wait_time: 1 | 2 | 5 | 10 | 15 | 20 | 25 | 30;
      /** @description Whether calls are taken in business hours only. */
      only_during_business_hours: boolean;
      /** @description Whether recordings can be heard without signing in. */
      recordings_public: boolean;
      /** @description The languages of greetings. */
      supported_locales: {
        id: string;
        name: string;
      }[];
      /** @description Whether calls are on. */
      voice: boolean;
      /** @description Whether it is folded up in the ticket. */
      voice_ai_collapsible_comment: boolean;
      /** @description Whether agents see what was said. */
      voice_ai_display_transcript: boolean;
      /** @description Whether calls can be summed up afterwards. */
      voice_ai_enabled: boolean;
      /** @description The lines whose calls are summed up. */
      voice_ai_enabled_lines: number[];
      /** @description These words. */
      voice_transcriptions_boosted_keywords: string;
      /** @description Whether transcriptions listen for some words. */
      voice_transcriptions_boosted_keywords_enabled: boolean;
      /** @description Whether data of payment cards is taken out of them. */
      voice_transcriptions_pci_redaction: boolean;
      /** @description Whether personal data is taken out of transcriptions. */
      voice_transcriptions_pii_redaction: boolean;
      /** @description Whether calls can be rated afterwards. */
      voice_zendesk_qa_enabled: boolean;
      /** @description The lines whose calls are rated. */
      voice_zendesk_qa_enabled_lines: number[];
    };
    VoiceSettingsEvent: {
      /**
       * Format: int64
       * @description The account that is told.
       */
      account_id: number;
      /** @description Who did it. */
      actor: components['schemas']['EventActor'];
      /** @description What it is about, as it was after this, or before it went: as the API shows it, without what is worked out from others. */
      detail: components['schemas']['VoiceSettingsSnapshot'];
      /** @description What has changed. */
      event: components['schemas']['EventChanges'];
      /** @description Of the event, and of its audit log. */
      id: string;
      /** @description What it is about: `zen:`, its kind, `:`, its id. */
      subject: string;
      /**
       * Format: date-time
       * @description When it was.
       */
      time: string;
      /**
       * @description What has happened.
       * @enum {string}
       */
      type: 'zen:event-type:voice_settings.updated';
      /**
       * @description Of this form of events.
       * @constant
       */
      zendesk_event_version: '2022-06-20';
    };
    VoiceSettingsSnapshot: {
      /** @description Whether agents confirm a call that is forwarded to them. */
      agent_confirmation_when_forwarding: boolean;
      /** @description Whether agents have time after calls. It is said for each line. */
      agent_wrap_up_after_calls: boolean;
      /**
       * Format: int64
       * @description The same in every account: it has one of them.
       */
      id: number;
      /** @description Whether agents are shown articles during calls. */
      knowledge_suggestions_enabled: boolean;
      /** @description The groups whose agents are. */
      knowledge_suggestions_group_ids: number[];
      /**
       * @description How many calls may wait.
       * @enum {integer}
       */
      maximum_queue_size: 0 | 2 | 5 | 10 | 15 | 20 | 25 | 30 | 35 | 40 | 45 | 50;
      /**
       * @description How long a call may wait, in minutes.
       * @enum {integer}
       */
      maximum_queue_wait_time: 1 | 2 | 5 | 10 | 15 | 20 | 25 | 30;
      /** @description Whether calls are taken in business hours only. */
      only_during_business_hours: boolean;
      /** @description Whether recordings can be heard without signing in. */
      recordings_public: boolean;
      /** @description Whether calls are on. */
      voice: boolean;
      /** @description Whether it is folded up in the ticket. */
      voice_ai_collapsible_comment: boolean;
      /** @description Whether agents see what was said. */
      voice_ai_display_transcript: boolean;
      /** @description Whether calls can be summed up afterwards. */
      voice_ai_enabled: boolean;
      /** @description These words. */
      voice_transcriptions_boosted_keywords: string;
      /** @description Whether transcriptions listen for some words. */
      voice_transcriptions_boosted_keywords_enabled: boolean;
      /** @description Whether data of payment cards is taken out of them. */
      voice_transcriptions_pci_redaction: boolean;
      /** @description Whether personal data is taken out of transcriptions. */
      voice_transcriptions_pii_redaction: boolean;
      /** @description Whether calls can be rated afterwards. */
      voice_zendesk_qa_enabled: boolean;
    };
    VoiceSettingsUpdate: {
      /** @description Whether agents confirm a call that is forwarded to them. */
      agent_confirmation_when_forwarding?: boolean;
      /** @description Whether agents are shown articles during calls. */
      knowledge_suggestions_enabled?: boolean;
      /** @description The groups whose agents are. */
      knowledge_suggestions_group_ids?: number[];
      /**
       * @description How many calls may wait.
       * @enum {integer}
       */
      maximum_queue_size?: 0 | 2 | 5 | 10 | 15 | 20 | 25 | 30 | 35 | 40 | 45 | 50;
      /**
       * @description How long a call may wait, in minutes.
       * @enum {integer}
       */
      maximum_queue_wait_time?: 1 | 2 | 5 | 10 | 15 | 20 | 25 | 30;
      /** @description Whether calls are taken in business hours only. */
      only_during_business_hours?: boolean;
      /** @description Whether recordings can be heard without signing in. */
      recordings_public?: boolean;
      /** @description Whether calls are on. */
      voice?: boolean;
      /** @description Whether it is folded up in the ticket. */
      voice_ai_collapsible_comment?: boolean;
      /** @description Whether agents see what was said. */
      voice_ai_display_transcript?: boolean;
      /** @description Whether calls can be summed up afterwards. */
      voice_ai_enabled?: boolean;
      /** @description These words. */
      voice_transcriptions_boosted_keywords?: string;
      /** @description Whether transcriptions listen for some words. */
      voice_transcriptions_boosted_keywords_enabled?: boolean;
      /** @description Whether data of payment cards is taken out of them. */
      voice_transcriptions_pci_redaction?: boolean;
      /** @description Whether personal data is taken out of transcriptions. */
      voice_transcriptions_pii_redaction?: boolean;
      /** @description Whether calls can be rated afterwards. */
      voice_zendesk_qa_enabled?: boolean;
    };
    Webhook: {
      /** @description How it signs in at its endpoint. What is secret is never shown. */
      authentication?: components['schemas']['WebhookAuthentication'];
      /**
       * Format: date-time
       * @description When it was made.
       */
      created_at: string;
      /** @description The id of the agent who made it. */
      created_by: string;
      /** @description What else is sent, by the names of headers: 10 at most, of 1,000 characters at most each. They are shown, and hold no credentials. */
      custom_headers?: {
        [key: string]: string;
      };
      /** @description For people. */
      description?: string;
      /** @description Where it is told: an http or https URL of the internet, of 2,048 characters at most, without credentials and without a fragment. */
      endpoint: string;
      /**
       * @description How it is sent to.
       * @enum {string}
       */
      http_method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
      /** @description A ULID: 26 characters, in the order of time. */
      id: string;
      /** @description For people. Several webhooks may have one name. */
      name: string;
      /**
       * Format: date-time
       * @description **Extension.** Since when it is told nothing, as nothing has reached it for days.
       */
      paused_at?: string;
      /** @description **Extension.** Why it is paused. */
      paused_reason?: string;
      /**
       * @description What it is sent.
       * @enum {string}
       */
      request_format: 'json' | 'xml' | 'form_encoded';
      /**
       * @description Whether it is told of what it waits for.
       * @enum {string}
       */
      status: 'active' | 'inactive';
      /** @description The types of events that it is told of. With any, it is sent JSON by POST. Absent: none. */
      subscriptions?: string[];
      /**
       * Format: date-time
       * @description When it was changed last.
       */
      updated_at?: string;
      /** @description The id of the agent who changed it last. */
      updated_by?: string;
    };
    WebhookAttempt: {
      /**
       * Format: date-time
       * @description When it had ended.
       */
      completed_at: string;
      /** @description **Extension.** Why nothing came back. */
      error?: string;
      /** @description Of this attempt alone. */
      id: string;
      /** @description What was tried. */
      invocation_id: string;
      /** @description What was sent; absent: nothing was. */
      request?: components['schemas']['WebhookMessage'];
      /** @description What came back; absent: nothing did. */
      response?: components['schemas']['WebhookMessage'];
      /**
       * @description What came of it.
       * @enum {string}
       */
      status:
        | 'unknown'
        | 'accepted'
        | 'success'
        | 'failed'
        | 'timeout'
        | 'circuit broken'
        | 'throttled'
        | 'client error'
        | 'server error'
        | 'terminated';
      /**
       * Format: int64
       * @description What the receiver said; absent: nothing.
       */
      status_code?: number;
    };
    WebhookAuthentication: {
      /**
       * @description Where the credentials go. There is no other place.
       * @constant
       */
      add_position: 'header';
      /** @description What is not secret of it. */
      data?: {
        name?: string;
        username?: string;
      };
      /**
       * @description How it signs in: with a header of its own, or with `Authorization`.
       * @enum {string}
       */
      type: 'api_key' | 'basic_auth' | 'bearer_token';
    };
    WebhookCreate: {
      /** @description How it signs in at its endpoint. What is secret is never shown. */
      authentication?: components['schemas']['WebhookCredentials'] | null;
      /** @description What else is sent, by the names of headers: 10 at most, of 1,000 characters at most each. They are shown, and hold no credentials. */
      custom_headers?: {
        [key: string]: string;
      } | null;
      /** @description For people. */
      description?: string | null;
      /** @description Where it is told: an http or https URL of the internet, of 2,048 characters at most, without credentials and without a fragment. */
      endpoint: string;
      /**
       * @description How it is sent to.
       * @enum {string}
       */
      http_method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
      /** @description For people. Several webhooks may have one name. */
      name: string;
      /**
       * @description What it is sent.
       * @enum {string}
       */
      request_format: 'json' | 'xml' | 'form_encoded';
      /**
       * @description Whether it is told of what it waits for.
       * @enum {string}
       */
      status?: 'active' | 'inactive';
      /** @description The types of events that it is told of. With any, it is sent JSON by POST. Absent: none. */
      subscriptions?: string[] | null;
    };
    WebhookCredentials: {
      /**
       * @description Where the credentials go. There is no other place.
       * @constant
       */
      add_position?: 'header';
      /** @description Of `api_key` the `name` of the header and its `value`, of `basic_auth` `username` and `password`, of `bearer_token` the `token`. What is left out stays as it is, as long as the type does. */
      data?: {
        name?: string;
        password?: string;
        token?: string;
        username?: string;
        value?: string;
      };
      /**
       * @description How it signs in: with a header of its own, or with `Authorization`.
       * @enum {string}
       */
      type: 'api_key' | 'basic_auth' | 'bearer_token';
    };
    WebhookEvent: {
      /**
       * Format: int64
       * @description The account that is told.
       */
      account_id: number;
      /** @description Who did it. */
      actor: components['schemas']['EventActor'];
      /** @description What it is about, as it was after this, or before it went: as the API shows it, without what is worked out from others. */
      detail: components['schemas']['PausedWebhook'];
      /** @description What has changed. */
      event: components['schemas']['EventChanges'];
      /** @description Of the event, and of its audit log. */
      id: string;
      /** @description What it is about: `zen:`, its kind, `:`, its id. */
      subject: string;
      /**
       * Format: date-time
       * @description When it was.
       */
      time: string;
      /**
       * @description What has happened.
       * @enum {string}
       */
      type: 'zen:event-type:webhook.paused';
      /**
       * @description Of this form of events.
       * @constant
       */
      zendesk_event_version: '2022-06-20';
    };
    WebhookHeader: {
      key: string;
      value: string;
    };
    WebhookInvocation: {
      /**
       * Format: int64
       * @description **Extension.** How often it has been tried.
       */
      attempt_count: number;
      /**
       * Format: date-time
       * @description **Extension.** When it was written down.
       */
      created_at: string;
      /** @description **Extension.** Of the event, as the body has it. */
      event_id: string;
      /** @description The same over all attempts: who has heard it twice knows it by that. */
      id: string;
      /**
       * Format: date-time
       * @description When it was tried last; absent: it has not been.
       */
      latest_completed_at?: string;
      /**
       * Format: date-time
       * @description **Extension.** When it is tried again; absent: it is not, or its turn has not come.
       */
      next_attempt_at?: string;
      /**
       * @description What has come of it last. `accepted`: it has not been tried. `terminated`: it is given up.
       * @enum {string}
       */
      status:
        | 'unknown'
        | 'accepted'
        | 'success'
        | 'failed'
        | 'timeout'
        | 'circuit broken'
        | 'throttled'
        | 'client error'
        | 'server error'
        | 'terminated';
      /**
       * Format: int64
       * @description What the receiver said last; absent: nothing.
       */
      status_code?: number;
    };
    WebhookInvocationPage: {
      /** @description Those of this page. */
      invocations: components['schemas']['WebhookInvocation'][];
      /** @description Of pages by cursor: the URLs of the pages beside this one. */
      links?: components['schemas']['WebhookPageLinks'];
      /** @description Of pages by cursor: the cursors of this one. */
      meta: components['schemas']['WebhookPageMeta'];
    };
    WebhookMessage: {
      /** @description In the order in which they were sent; what signs in is `[SCRUBBED]`. */
      headers: components['schemas']['WebhookHeader'][];
      /** @description The body; of an answer its first 16 KiB. */
      payload: string;
    };
    WebhookPage: {
      /** @description Of pages by cursor: the URLs of the pages beside this one. */
      links?: components['schemas']['WebhookPageLinks'];
      /** @description Of pages by cursor: the cursors of this one. */
      meta: components['schemas']['WebhookPageMeta'];
      /** @description Those of this page. */
      webhooks: components['schemas']['Webhook'][];
    };
    WebhookPageLinks: {
      /** @description The page after this one; absent: there is none. */
      next?: string;
      /** @description The page before this one; absent: there is none. */
      prev?: string;
    };
    WebhookPageMeta: {
      /** @description To go on from here; absent: there is nothing there. */
      after_cursor?: string;
      /** @description To go back from here; absent: there is nothing there. */
      before_cursor?: string;
      /** @description Whether there are more in the direction in which the list was read. */
      has_more: boolean;
    };
    WebhookSigningSecret: {
      /**
       * @description HMAC with SHA-256.
       * @constant
       */
      algorithm: 'SHA256';
      /** @description Base64 of 32 bytes. `X-Zendesk-Webhook-Signature` is signed with the text as it is, `webhook-signature` with the bytes. */
      secret: string;
    };
    WebhookTestRequest: {
      /** @description How it signs in at its endpoint. What is secret is never shown. */
      authentication?: components['schemas']['WebhookCredentials'] | null;
      /** @description What else is sent, by the names of headers: 10 at most, of 1,000 characters at most each. They are shown, and hold no credentials. */
      custom_headers?: {
        [key: string]: string;
      } | null;
      /** @description Where it is told: an http or https URL of the internet, of 2,048 characters at most, without credentials and without a fragment. */
      endpoint?: string;
      /**
       * @description How it is sent to.
       * @enum {string}
       */
      http_method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
      /** @description The body, of 50,000 characters at most. Without one there is none. */
      payload?: string;
      /**
       * @description What it is sent.
       * @enum {string}
       */
      request_format?: 'json' | 'xml' | 'form_encoded';
    };
    WebhookTestResponse: {
      /** @description **Extension.** Why the target has said nothing. */
      error?: string;
      /** @description What the target sent. */
      headers: components['schemas']['WebhookHeader'][];
      /** @description The beginning of what the target sent: 16 KiB of it. */
      payload: string;
      /**
       * Format: int64
       * @description What the target said; absent: nothing.
       */
      status_code?: number;
    };
    WebhookUpdate: {
      /** @description How it signs in at its endpoint. What is secret is never shown. */
      authentication?: components['schemas']['WebhookCredentials'] | null;
      /** @description What else is sent, by the names of headers: 10 at most, of 1,000 characters at most each. They are shown, and hold no credentials. */
      custom_headers?: {
        [key: string]: string;
      } | null;
      /** @description For people. */
      description?: string | null;
      /** @description Where it is told: an http or https URL of the internet, of 2,048 characters at most, without credentials and without a fragment. */
      endpoint?: string;
      /**
       * @description How it is sent to.
       * @enum {string}
       */
      http_method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
      /** @description For people. Several webhooks may have one name. */
      name?: string;
      /**
       * @description What it is sent.
       * @enum {string}
       */
      request_format?: 'json' | 'xml' | 'form_encoded';
      /**
       * @description Whether it is told of what it waits for.
       * @enum {string}
       */
      status?: 'active' | 'inactive';
      /** @description The types of events that it is told of. With any, it is sent JSON by POST. Absent: none. */
      subscriptions?: string[] | null;
    };
  };
  responses: {
    /** @description A parameter, a header or the body cannot be understood. */
    BadGrant: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit'];
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
        'RateLimit-Reset': components['headers']['RateLimit-Reset'];
        'X-Rate-Limit': components['headers']['X-Rate-Limit'];
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['BadGrantError'];
      };
    };
    /** @description A parameter, a header or the body cannot be understood. */
    BadRequest: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit'];
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
        'RateLimit-Reset': components['headers']['RateLimit-Reset'];
        'X-Rate-Limit': components['headers']['X-Rate-Limit'];
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['BadRequestError'];
      };
    };
    /** @description The credentials do not allow it, or the plan of the account. */
    CreateManyPhoneNumbersForbidden: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit'];
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
        'RateLimit-Reset': components['headers']['RateLimit-Reset'];
        'X-Idempotency-Lookup': components['headers']['X-Idempotency-Lookup'];
        'X-Rate-Limit': components['headers']['X-Rate-Limit'];
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ForbiddenError'];
      };
    };
    /** @description Something went wrong in the service. */
    CreateManyPhoneNumbersInternalError: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit'];
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
        'RateLimit-Reset': components['headers']['RateLimit-Reset'];
        'X-Idempotency-Lookup': components['headers']['X-Idempotency-Lookup'];
        'X-Rate-Limit': components['headers']['X-Rate-Limit'];
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['InternalError'];
      };
    };
    /** @description Values are wrong: `details` has them by field. */
    CreateManyPhoneNumbersRecordInvalid: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit'];
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
        'RateLimit-Reset': components['headers']['RateLimit-Reset'];
        'X-Idempotency-Lookup': components['headers']['X-Idempotency-Lookup'];
        'X-Rate-Limit': components['headers']['X-Rate-Limit'];
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['RecordInvalidError'];
      };
    };
    /** @description Too many requests at a time, or in five minutes. */
    CreateManyPhoneNumbersTooManyRequests: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit'];
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
        'RateLimit-Reset': components['headers']['RateLimit-Reset'];
        'Retry-After': components['headers']['Retry-After'];
        'X-Idempotency-Lookup': components['headers']['X-Idempotency-Lookup'];
        'X-Rate-Limit': components['headers']['X-Rate-Limit'];
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['TooManyRequestsError'];
      };
    };
    /** @description It cannot be done now, or it is not known yet whether it was: send it again. */
    CreateManyPhoneNumbersUnavailable: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit'];
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
        'RateLimit-Reset': components['headers']['RateLimit-Reset'];
        'Retry-After': components['headers']['Retry-After'];
        'X-Idempotency-Lookup': components['headers']['X-Idempotency-Lookup'];
        'X-Rate-Limit': components['headers']['X-Rate-Limit'];
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['UnavailableError'];
      };
    };
    /** @description The credentials do not allow it, or the plan of the account. */
    CreatePhoneNumberForbidden: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit'];
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
        'RateLimit-Reset': components['headers']['RateLimit-Reset'];
        'X-Idempotency-Lookup': components['headers']['X-Idempotency-Lookup'];
        'X-Rate-Limit': components['headers']['X-Rate-Limit'];
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ForbiddenError'];
      };
    };
    /** @description Something went wrong in the service. */
    CreatePhoneNumberInternalError: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit'];
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
        'RateLimit-Reset': components['headers']['RateLimit-Reset'];
        'X-Idempotency-Lookup': components['headers']['X-Idempotency-Lookup'];
        'X-Rate-Limit': components['headers']['X-Rate-Limit'];
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['InternalError'];
      };
    };
    /** @description Values are wrong: `details` has them by field. */
    CreatePhoneNumberRecordInvalid: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit'];
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
        'RateLimit-Reset': components['headers']['RateLimit-Reset'];
        'X-Idempotency-Lookup': components['headers']['X-Idempotency-Lookup'];
        'X-Rate-Limit': components['headers']['X-Rate-Limit'];
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['RecordInvalidError'];
      };
    };
    /** @description It cannot be done now, or it is not known yet whether it was: send it again. */
    CreatePhoneNumberUnavailable: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit'];
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
        'RateLimit-Reset': components['headers']['RateLimit-Reset'];
        'Retry-After': components['headers']['Retry-After'];
        'X-Idempotency-Lookup': components['headers']['X-Idempotency-Lookup'];
        'X-Rate-Limit': components['headers']['X-Rate-Limit'];
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['UnavailableError'];
      };
    };
    /** @description The credentials do not allow it, or the plan of the account. */
    DeleteManyPhoneNumbersForbidden: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit'];
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
        'RateLimit-Reset': components['headers']['RateLimit-Reset'];
        'X-Idempotency-Lookup': components['headers']['X-Idempotency-Lookup'];
        'X-Rate-Limit': components['headers']['X-Rate-Limit'];
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ForbiddenError'];
      };
    };
    /** @description Something went wrong in the service. */
    DeleteManyPhoneNumbersInternalError: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit'];
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
        'RateLimit-Reset': components['headers']['RateLimit-Reset'];
        'X-Idempotency-Lookup': components['headers']['X-Idempotency-Lookup'];
        'X-Rate-Limit': components['headers']['X-Rate-Limit'];
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['InternalError'];
      };
    };
    /** @description Values are wrong: `details` has them by field. */
    DeleteManyPhoneNumbersRecordInvalid: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit'];
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
        'RateLimit-Reset': components['headers']['RateLimit-Reset'];
        'X-Idempotency-Lookup': components['headers']['X-Idempotency-Lookup'];
        'X-Rate-Limit': components['headers']['X-Rate-Limit'];
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['RecordInvalidError'];
      };
    };
    /** @description Too many requests at a time, or in five minutes. */
    DeleteManyPhoneNumbersTooManyRequests: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit'];
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
        'RateLimit-Reset': components['headers']['RateLimit-Reset'];
        'Retry-After': components['headers']['Retry-After'];
        'X-Idempotency-Lookup': components['headers']['X-Idempotency-Lookup'];
        'X-Rate-Limit': components['headers']['X-Rate-Limit'];
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['TooManyRequestsError'];
      };
    };
    /** @description It cannot be done now, or it is not known yet whether it was: send it again. */
    DeleteManyPhoneNumbersUnavailable: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit'];
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
        'RateLimit-Reset': components['headers']['RateLimit-Reset'];
        'Retry-After': components['headers']['Retry-After'];
        'X-Idempotency-Lookup': components['headers']['X-Idempotency-Lookup'];
        'X-Rate-Limit': components['headers']['X-Rate-Limit'];
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['UnavailableError'];
      };
    };
    /** @description The credentials do not allow it, or the plan of the account. */
    Forbidden: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit'];
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
        'RateLimit-Reset': components['headers']['RateLimit-Reset'];
        'X-Rate-Limit': components['headers']['X-Rate-Limit'];
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ForbiddenError'];
      };
    };
    /** @description Something went wrong in the service. */
    InternalError: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit'];
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
        'RateLimit-Reset': components['headers']['RateLimit-Reset'];
        'X-Rate-Limit': components['headers']['X-Rate-Limit'];
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['InternalError'];
      };
    };
    /** @description Credentials are missing or wrong. */
    InvalidClient: {
      headers: {
        'WWW-Authenticate': components['headers']['WWW-Authenticate'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['InvalidClientError'];
      };
    };
    /** @description There is no such thing in the account. */
    NotFound: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit'];
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
        'RateLimit-Reset': components['headers']['RateLimit-Reset'];
        'X-Rate-Limit': components['headers']['X-Rate-Limit'];
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['NotFoundError'];
      };
    };
    /** @description The version that the client holds is the current one. */
    NotModified: {
      headers: {
        ETag: components['headers']['ETag'];
        'RateLimit-Limit': components['headers']['RateLimit-Limit'];
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
        'RateLimit-Reset': components['headers']['RateLimit-Reset'];
        'X-Rate-Limit': components['headers']['X-Rate-Limit'];
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
        [name: string]: unknown;
      };
      content?: never;
    };
    /** @description The body is too large. */
    PayloadTooLarge: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit'];
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
        'RateLimit-Reset': components['headers']['RateLimit-Reset'];
        'X-Rate-Limit': components['headers']['X-Rate-Limit'];
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['PayloadTooLargeError'];
      };
    };
    /** @description Nothing was changed: `If-Match` names a version that cannot be compared. */
    PreconditionFailed: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit'];
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
        'RateLimit-Reset': components['headers']['RateLimit-Reset'];
        'X-Rate-Limit': components['headers']['X-Rate-Limit'];
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['PreconditionFailedError'];
      };
    };
    /** @description The audio ends before the range begins. */
    RangeNotSatisfiable: {
      headers: {
        'Accept-Ranges': components['headers']['Accept-Ranges'];
        'Content-Range': components['headers']['Content-Range'];
        ETag: components['headers']['ETag'];
        'RateLimit-Limit': components['headers']['RateLimit-Limit'];
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
        'RateLimit-Reset': components['headers']['RateLimit-Reset'];
        'X-Rate-Limit': components['headers']['X-Rate-Limit'];
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['RangeNotSatisfiableError'];
      };
    };
    /** @description Values are wrong: `details` has them by field. */
    RecordInvalid: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit'];
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
        'RateLimit-Reset': components['headers']['RateLimit-Reset'];
        'X-Rate-Limit': components['headers']['X-Rate-Limit'];
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['RecordInvalidError'];
      };
    };
    /** @description The credentials do not allow it, or the plan of the account. */
    RestoreManyPhoneNumbersForbidden: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit'];
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
        'RateLimit-Reset': components['headers']['RateLimit-Reset'];
        'X-Idempotency-Lookup': components['headers']['X-Idempotency-Lookup'];
        'X-Rate-Limit': components['headers']['X-Rate-Limit'];
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ForbiddenError'];
      };
    };
    /** @description Something went wrong in the service. */
    RestoreManyPhoneNumbersInternalError: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit'];
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
        'RateLimit-Reset': components['headers']['RateLimit-Reset'];
        'X-Idempotency-Lookup': components['headers']['X-Idempotency-Lookup'];
        'X-Rate-Limit': components['headers']['X-Rate-Limit'];
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['InternalError'];
      };
    };
    /** @description Values are wrong: `details` has them by field. */
    RestoreManyPhoneNumbersRecordInvalid: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit'];
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
        'RateLimit-Reset': components['headers']['RateLimit-Reset'];
        'X-Idempotency-Lookup': components['headers']['X-Idempotency-Lookup'];
        'X-Rate-Limit': components['headers']['X-Rate-Limit'];
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['RecordInvalidError'];
      };
    };
    /** @description Too many requests at a time, or in five minutes. */
    RestoreManyPhoneNumbersTooManyRequests: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit'];
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
        'RateLimit-Reset': components['headers']['RateLimit-Reset'];
        'Retry-After': components['headers']['Retry-After'];
        'X-Idempotency-Lookup': components['headers']['X-Idempotency-Lookup'];
        'X-Rate-Limit': components['headers']['X-Rate-Limit'];
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['TooManyRequestsError'];
      };
    };
    /** @description It cannot be done now, or it is not known yet whether it was: send it again. */
    RestoreManyPhoneNumbersUnavailable: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit'];
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
        'RateLimit-Reset': components['headers']['RateLimit-Reset'];
        'Retry-After': components['headers']['Retry-After'];
        'X-Idempotency-Lookup': components['headers']['X-Idempotency-Lookup'];
        'X-Rate-Limit': components['headers']['X-Rate-Limit'];
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['UnavailableError'];
      };
    };
    /** @description Too many requests at a time, or in five minutes. */
    TooManyRequests: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit'];
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
        'RateLimit-Reset': components['headers']['RateLimit-Reset'];
        'Retry-After': components['headers']['Retry-After'];
        'X-Rate-Limit': components['headers']['X-Rate-Limit'];
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['TooManyRequestsError'];
      };
    };
    /** @description Credentials are missing or wrong. */
    Unauthorized: {
      headers: {
        'WWW-Authenticate': components['headers']['WWW-Authenticate'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['UnauthorizedError'];
      };
    };
    /** @description It cannot be done now, or it is not known yet whether it was: send it again. */
    Unavailable: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit'];
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
        'RateLimit-Reset': components['headers']['RateLimit-Reset'];
        'Retry-After': components['headers']['Retry-After'];
        'X-Rate-Limit': components['headers']['X-Rate-Limit'];
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['UnavailableError'];
      };
    };
    /** @description The body is in a charset or an encoding that is not read. */
    UnsupportedMediaType: {
      headers: {
        'Accept-Encoding': components['headers']['Accept-Encoding'];
        'RateLimit-Limit': components['headers']['RateLimit-Limit'];
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
        'RateLimit-Reset': components['headers']['RateLimit-Reset'];
        'X-Rate-Limit': components['headers']['X-Rate-Limit'];
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['UnsupportedMediaTypeError'];
      };
    };
    /** @description The credentials do not allow it, or the plan of the account. */
    UpdateManyPhoneNumbersForbidden: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit'];
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
        'RateLimit-Reset': components['headers']['RateLimit-Reset'];
        'X-Idempotency-Lookup': components['headers']['X-Idempotency-Lookup'];
        'X-Rate-Limit': components['headers']['X-Rate-Limit'];
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ForbiddenError'];
      };
    };
    /** @description Something went wrong in the service. */
    UpdateManyPhoneNumbersInternalError: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit'];
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
        'RateLimit-Reset': components['headers']['RateLimit-Reset'];
        'X-Idempotency-Lookup': components['headers']['X-Idempotency-Lookup'];
        'X-Rate-Limit': components['headers']['X-Rate-Limit'];
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['InternalError'];
      };
    };
    /** @description Values are wrong: `details` has them by field. */
    UpdateManyPhoneNumbersRecordInvalid: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit'];
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
        'RateLimit-Reset': components['headers']['RateLimit-Reset'];
        'X-Idempotency-Lookup': components['headers']['X-Idempotency-Lookup'];
        'X-Rate-Limit': components['headers']['X-Rate-Limit'];
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['RecordInvalidError'];
      };
    };
    /** @description Too many requests at a time, or in five minutes. */
    UpdateManyPhoneNumbersTooManyRequests: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit'];
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
        'RateLimit-Reset': components['headers']['RateLimit-Reset'];
        'Retry-After': components['headers']['Retry-After'];
        'X-Idempotency-Lookup': components['headers']['X-Idempotency-Lookup'];
        'X-Rate-Limit': components['headers']['X-Rate-Limit'];
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['TooManyRequestsError'];
      };
    };
    /** @description It cannot be done now, or it is not known yet whether it was: send it again. */
    UpdateManyPhoneNumbersUnavailable: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit'];
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
        'RateLimit-Reset': components['headers']['RateLimit-Reset'];
        'Retry-After': components['headers']['Retry-After'];
        'X-Idempotency-Lookup': components['headers']['X-Idempotency-Lookup'];
        'X-Rate-Limit': components['headers']['X-Rate-Limit'];
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['UnavailableError'];
      };
    };
  };
  parameters: {
    /**
     * @description The id of an address.
     * @example 344825856000012
     */
    AddressId: number;
    /** @description **Extension.** Does all of it, or none. */
    AllOrNothing: boolean;
    /**
     * @description The id of an API token.
     * @example 344825856000030
     */
    ApiTokenId: number;
    /**
     * @description The id of a brand.
     * @example 344825856000010
     */
    BrandId: number;
    /**
     * @description The id of a digital line.
     * @example 344825856000020
     */
    DigitalLineId: number;
    /** @description **Extension.** Answers what each would come to, and does nothing. */
    DryRun: boolean;
    /** @description Who changed it. */
    FilterActorId: number;
    /** @description **Extension.** Of one of these brands, by their ids; `none`: of none. */
    FilterBrandId: string[];
    /** @description **Extension.** With all of these. */
    FilterCapability: ('sms' | 'mms' | 'voice')[];
    /** @description **Extension.** Sold by one of these. */
    FilterCarrier: string[];
    /** @description **Extension.** Of these countries, by their ISO 3166-1 codes. */
    FilterCountryCode: string[];
    /** @description From when and until when, both included, in ISO 8601: sent twice, or separated by a comma. */
    FilterCreatedAt: string[];
    /** @description **Extension.** With one of these external ids. */
    FilterExternalId: string[];
    /** @description **Extension.** With one of these greetings. */
    FilterGreetingId: string[];
    /** @description **Extension.** Of one of these groups, by their ids; `none`: of none. */
    FilterGroupId: string[];
    /** @description From where. */
    FilterIpAddress: string;
    /** @description **Extension.** With an IVR, or without one. */
    FilterIvr: boolean;
    /** @description **Extension.** With one of these IVRs, by their ids; `none`: of none. */
    FilterIvrId: string[];
    /** @description **Extension.** Which calls can be made from, or cannot. */
    FilterOutboundEnabled: boolean;
    /** @description **Extension.** Whose calls are recorded, or are not. */
    FilterRecorded: boolean;
    /** @description **Extension.** With one of these schedules, by their ids; `none`: of none. */
    FilterScheduleId: string[];
    /** @description **Extension.** Sold as one of these; `unknown`: that was not kept. */
    FilterType: ('local' | 'national' | 'mobile' | 'toll_free' | 'unknown')[];
    /**
     * @description The id of a greeting.
     * @example 344825856000013
     */
    GreetingId: number | string;
    /**
     * @description The id of a group.
     * @example 344825856000009
     */
    GroupId: number;
    /** @description A name for this request, for two hours: sent again under it, the answer is the same job; another request is refused. */
    IdempotencyKey: string;
    /**
     * @description Ids of phone numbers, 100 at most, separated by commas.
     * @example 7,8
     */
    Ids: string;
    /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
    IfMatch: string;
    /** @description The `ETag` of the version that the client holds: the answer is 304 while it is the current one. */
    IfNoneMatch: string;
    /**
     * @description The id of an invocation.
     * @example 01M1E34QM0000000006Z2K803Q
     */
    InvocationId: string;
    /**
     * @description The id of an IVR.
     * @example 344825856000014
     */
    IvrId: number;
    /**
     * @description The id of a menu of an IVR.
     * @example 344825856000017
     */
    IvrMenuId: number;
    /**
     * @description The id of a route of a menu.
     * @example 344825856000019
     */
    IvrRouteId: number;
    /**
     * @description The id of a job.
     * @example V3-e8815cf8231b075e4ad1ccb432b7a275
     */
    JobStatusId: string;
    /** @description Has the most important properties only. */
    MinimalMode: boolean;
    /**
     * @description From 1. The first 10,000 records only.
     * @example 1
     */
    Page: number;
    /** @description The `after_cursor` of the page before this one, to go on from there. */
    PageAfter: string;
    /** @description The `before_cursor` of the page after this one, to go back from there. */
    PageBefore: string;
    /** @description How many records a page has, 100 at most. It asks for pages by cursor. */
    PageSize: number;
    /**
     * @description How many records a page has: 100 at most.
     * @example 2
     */
    PerPage: number;
    /**
     * @description The id of a phone number.
     * @example 344825856000022
     */
    PhoneNumberId: number;
    /** @description **Extension.** Text that is found anywhere in a number, however its digits are written, or in a name, in any case. What is found comes by cursor. */
    Query: string;
    /**
     * @description The id of a schedule.
     * @example 344825856000011
     */
    ScheduleId: number;
    /** @description The newest first, unless it is `created_at`. */
    Sort: 'created_at' | '-created_at';
    /** @description What pages by offset are sorted by. */
    SortBy: 'created_at';
    /** @description The newest first, unless it is `asc`. */
    SortOrder: 'asc' | 'desc';
    /**
     * @description The id of a user.
     * @example 344825856000029
     */
    UserId: number;
    /**
     * @description The id of a webhook.
     * @example 01M1E34QM006P8GSV93N2PP7MQ
     */
    WebhookId: string;
    /** @description As Standard Webhooks has it; two, after a space, for a day after a reset. */
    WebhookSignature: string;
    /** @description When this attempt was made: seconds since 1970. */
    WebhookTimestamp: string;
    /** @description The account whose webhook it is. */
    XZendeskAccountId: string;
    /** @description The webhook. */
    XZendeskWebhookId: string;
    /** @description The same over all attempts: who has heard it twice knows it by that. */
    XZendeskWebhookInvocationId: string;
    /** @description Base64 of HMAC-SHA256, by the signing secret, over the timestamp and the body. */
    XZendeskWebhookSignature: string;
    /** @description When this attempt was made. */
    XZendeskWebhookSignatureTimestamp: string;
  };
  requestBodies: never;
  headers: {
    /** @description The only encoding that bodies may be in: `identity`. */
    'Accept-Encoding': string;
    /** @description `bytes`: a part can be asked for with `Range`. */
    'Accept-Ranges': 'bytes';
    /** @description The name of the file. */
    'Content-Disposition': string;
    /** @description Which bytes these are, and of how many. */
    'Content-Range': string;
    /** @description The version that the answer shows; see `If-None-Match`. */
    ETag: string;
    /** @description `no-cache`, as RFC 6749 asks for. */
    Pragma: 'no-cache';
    /** @description The same as `X-Rate-Limit`. */
    'RateLimit-Limit': number;
    /** @description The same as `X-Rate-Limit-Remaining`. */
    'RateLimit-Remaining': number;
    /** @description Seconds until the account may send as many again. */
    'RateLimit-Reset': number;
    /** @description Seconds to wait before the same request is sent again. */
    'Retry-After': number;
    /** @description The credentials that are asked for. */
    'WWW-Authenticate': string;
    /** @description `no`: a proxy is to pass on each event at once. */
    'X-Accel-Buffering': 'no';
    /** @description Whether the `Idempotency-Key` was known: `hit`, and the answer is that of the first request; or `miss`. */
    'X-Idempotency-Lookup': 'hit' | 'miss';
    /** @description How many requests the account may send in five minutes, where there is a limit. */
    'X-Rate-Limit': number;
    /** @description How many of them are left. */
    'X-Rate-Limit-Remaining': number;
    /** @description What this request is called in the log of the service. */
    'X-Request-Id': string;
    /** @description Where the sandbox is a carrier: what nobody reads of the request, and what was probably meant. */
    'X-Trunkline-Hint': string;
    /** @description `true`: nothing was different from what it was, and nothing was written. */
    'X-Unchanged': 'true';
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  ListApiTokens: {
    parameters: {
      query?: {
        /**
         * @description From 1. The first 10,000 records only.
         * @example 1
         */
        page?: components['parameters']['Page'];
        /** @description The `after_cursor` of the page before this one, to go on from there. */
        'page[after]'?: components['parameters']['PageAfter'];
        /** @description The `before_cursor` of the page after this one, to go back from there. */
        'page[before]'?: components['parameters']['PageBefore'];
        /** @description How many records a page has, 100 at most. It asks for pages by cursor. */
        'page[size]'?: components['parameters']['PageSize'];
        /**
         * @description How many records a page has: 100 at most.
         * @example 2
         */
        per_page?: components['parameters']['PerPage'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "api_tokens": [
           *         {
           *           "id": 344825856000030,
           *           "url": "https://phone.example.com/api/v2/api_tokens/344825856000030",
           *           "name": "Reports",
           *           "scope": "phone_numbers:read usage:read",
           *           "user_id": 344825856000029,
           *           "created_at": "2026-09-01T09:00:00Z",
           *           "expires_at": "2031-01-01T00:00:00Z",
           *           "last_used_at": null
           *         },
           *         {
           *           "id": 344825856000007,
           *           "url": "https://phone.example.com/api/v2/api_tokens/344825856000007",
           *           "name": null,
           *           "scope": "read",
           *           "user_id": 344825856000006,
           *           "created_at": "2026-09-01T09:00:00Z",
           *           "expires_at": null,
           *           "last_used_at": null
           *         }
           *       ],
           *       "next_page": "https://phone.example.com/api/v2/api_tokens?page=2&per_page=2",
           *       "previous_page": null,
           *       "count": 3
           *     }
           */
          'application/json': components['schemas']['ApiTokenPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  CreateApiToken: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "api_token": {
         *         "name": "Reports",
         *         "scope": "phone_numbers:read usage:read",
         *         "user_id": 344825856000029,
         *         "expires_at": "2031-01-01T00:00:00Z"
         *       }
         *     }
         */
        'application/json': {
          api_token: components['schemas']['ApiTokenCreate'];
        };
      };
    };
    responses: {
      /** @description What was created. */
      201: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "api_token": {
           *         "id": 344825856000030,
           *         "url": "https://phone.example.com/api/v2/api_tokens/344825856000030",
           *         "name": "Reports",
           *         "scope": "phone_numbers:read usage:read",
           *         "user_id": 344825856000029,
           *         "created_at": "2026-09-01T09:00:00Z",
           *         "expires_at": "2031-01-01T00:00:00Z",
           *         "last_used_at": null,
           *         "full_token": "tl_vmprsdtxeNMDCJIRtudAnI52fqwS26b2mVkRh_W2"
           *       }
           *     }
           */
          'application/json': components['schemas']['NewApiTokenResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ShowApiToken: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The id of an API token.
         * @example 344825856000030
         */
        api_token_id: components['parameters']['ApiTokenId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "api_token": {
           *         "id": 344825856000030,
           *         "url": "https://phone.example.com/api/v2/api_tokens/344825856000030",
           *         "name": "Reports",
           *         "scope": "phone_numbers:read usage:read",
           *         "user_id": 344825856000029,
           *         "created_at": "2026-09-01T09:00:00Z",
           *         "expires_at": "2031-01-01T00:00:00Z",
           *         "last_used_at": null
           *       }
           *     }
           */
          'application/json': components['schemas']['ApiTokenResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  UpdateApiToken: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The id of an API token.
         * @example 344825856000030
         */
        api_token_id: components['parameters']['ApiTokenId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "api_token": {
         *         "name": "Monthly reports"
         *       }
         *     }
         */
        'application/json': {
          api_token: components['schemas']['ApiTokenUpdate'];
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "api_token": {
           *         "id": 344825856000030,
           *         "url": "https://phone.example.com/api/v2/api_tokens/344825856000030",
           *         "name": "Monthly reports",
           *         "scope": "phone_numbers:read usage:read",
           *         "user_id": 344825856000029,
           *         "created_at": "2026-09-01T09:00:00Z",
           *         "expires_at": "2031-01-01T00:00:00Z",
           *         "last_used_at": null
           *       }
           *     }
           */
          'application/json': components['schemas']['ApiTokenResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  DeleteApiToken: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The id of an API token.
         * @example 344825856000030
         */
        api_token_id: components['parameters']['ApiTokenId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It was done, and there is nothing to say about it. */
      204: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ListAuditLogs: {
    parameters: {
      query?: {
        /**
         * @description What was done.
         * @example update
         */
        'filter[action]'?:
          | 'create'
          | 'update'
          | 'destroy'
          | 'search'
          | 'dry_run'
          | 'purchase'
          | 'refuse'
          | 'restore'
          | 'release'
          | 'enable'
          | 'disable'
          | 'revoke'
          | 'reset'
          | 'test'
          | 'resend'
          | 'notice'
          | 'down'
          | 'up'
          | 'exported'
          | 'login';
        /** @description Who changed it. */
        'filter[actor_id]'?: components['parameters']['FilterActorId'];
        /** @description From when and until when, both included, in ISO 8601: sent twice, or separated by a comma. */
        'filter[created_at]'?: components['parameters']['FilterCreatedAt'];
        /** @description From where. */
        'filter[ip_address]'?: components['parameters']['FilterIpAddress'];
        /** @description The one that was changed; needs `filter[source_type]`. */
        'filter[source_id]'?: string;
        /**
         * @description What was changed.
         * @example phone_number
         */
        'filter[source_type]'?: string;
        /** @description From 1. The first 10,000 records only. */
        page?: number;
        /** @description The `after_cursor` of the page before this one, to go on from there. */
        'page[after]'?: components['parameters']['PageAfter'];
        /** @description The `before_cursor` of the page after this one, to go back from there. */
        'page[before]'?: components['parameters']['PageBefore'];
        /**
         * @description How many records a page has, 100 at most. It asks for pages by cursor.
         * @example 1
         */
        'page[size]'?: number;
        /** @description How many records a page has: 100 at most. */
        per_page?: number;
        /** @description The newest first, unless it is `created_at`. */
        sort?: components['parameters']['Sort'];
        /** @description What pages by offset are sorted by. */
        sort_by?: components['parameters']['SortBy'];
        /** @description The newest first, unless it is `asc`. */
        sort_order?: components['parameters']['SortOrder'];
      };
      header?: {
        /** @description The `ETag` of the version that the client holds: the answer is 304 while it is the current one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "audit_logs": [
           *         {
           *           "id": 36,
           *           "url": "https://phone.example.com/api/v2/audit_logs/36.json",
           *           "actor_id": 344825856000001,
           *           "actor_name": "Admin",
           *           "actor_type": "agent",
           *           "source_id": 344825856000022,
           *           "source_type": "phone_number",
           *           "source_label": "+19476674355",
           *           "action": "update",
           *           "action_label": "Updated",
           *           "change_description": "Name changed from Pie shop to Pie hotline; Nickname changed from Pie shop to Pie hotline; Call recording consent changed from always to opt_in; Group ids changed from [1] to [1,2]",
           *           "ip_address": "127.0.0.1",
           *           "created_at": "2026-09-01T09:00:00Z",
           *           "changes": {
           *             "name": {
           *               "previous": "Pie shop",
           *               "current": "Pie hotline"
           *             },
           *             "nickname": {
           *               "previous": "Pie shop",
           *               "current": "Pie hotline"
           *             },
           *             "call_recording_consent": {
           *               "previous": "always",
           *               "current": "opt_in"
           *             },
           *             "group_ids": {
           *               "previous": [
           *                 1
           *               ],
           *               "current": [
           *                 1,
           *                 2
           *               ]
           *             }
           *           },
           *           "facts": {},
           *           "token_id": 344825856000003,
           *           "request_id": "0187ed4a2372-5a",
           *           "carried_out_by": null,
           *           "event_type": "zen:event-type:phone_number.updated"
           *         }
           *       ],
           *       "meta": {
           *         "has_more": false,
           *         "after_cursor": "MzY",
           *         "before_cursor": "MzY"
           *       },
           *       "links": {
           *         "next": null,
           *         "prev": null
           *       }
           *     }
           */
          'application/json': components['schemas']['AuditLogPage'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ShowAuditLog: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` of the version that the client holds: the answer is 304 while it is the current one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path: {
        /**
         * @description The id of an audit log.
         * @example 36
         */
        audit_log_id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "audit_log": {
           *         "id": 36,
           *         "url": "https://phone.example.com/api/v2/audit_logs/36.json",
           *         "actor_id": 344825856000001,
           *         "actor_name": "Admin",
           *         "actor_type": "agent",
           *         "source_id": 344825856000022,
           *         "source_type": "phone_number",
           *         "source_label": "+19476674355",
           *         "action": "update",
           *         "action_label": "Updated",
           *         "change_description": "Name changed from Pie shop to Pie hotline; Nickname changed from Pie shop to Pie hotline; Call recording consent changed from always to opt_in; Group ids changed from [1] to [1,2]",
           *         "ip_address": "127.0.0.1",
           *         "created_at": "2026-09-01T09:00:00Z",
           *         "changes": {
           *           "name": {
           *             "previous": "Pie shop",
           *             "current": "Pie hotline"
           *           },
           *           "nickname": {
           *             "previous": "Pie shop",
           *             "current": "Pie hotline"
           *           },
           *           "call_recording_consent": {
           *             "previous": "always",
           *             "current": "opt_in"
           *           },
           *           "group_ids": {
           *             "previous": [
           *               1
           *             ],
           *             "current": [
           *               1,
           *               2
           *             ]
           *           }
           *         },
           *         "facts": {},
           *         "token_id": 344825856000003,
           *         "request_id": "0187ed4a2372-5a",
           *         "carried_out_by": null,
           *         "event_type": "zen:event-type:phone_number.updated"
           *       }
           *     }
           */
          'application/json': {
            audit_log: components['schemas']['AuditLog'];
          };
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ListBrands: {
    parameters: {
      query?: {
        /**
         * @description From 1. The first 10,000 records only.
         * @example 1
         */
        page?: components['parameters']['Page'];
        /** @description The `after_cursor` of the page before this one, to go on from there. */
        'page[after]'?: components['parameters']['PageAfter'];
        /** @description The `before_cursor` of the page after this one, to go back from there. */
        'page[before]'?: components['parameters']['PageBefore'];
        /** @description How many records a page has, 100 at most. It asks for pages by cursor. */
        'page[size]'?: components['parameters']['PageSize'];
        /**
         * @description How many records a page has: 100 at most.
         * @example 2
         */
        per_page?: components['parameters']['PerPage'];
      };
      header?: {
        /** @description The `ETag` of the version that the client holds: the answer is 304 while it is the current one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "brands": [
           *         {
           *           "url": "https://phone.example.com/api/v2/brands/344825856000010.json",
           *           "id": 344825856000010,
           *           "name": "Pie Shop",
           *           "brand_url": null,
           *           "subdomain": "pie-shop",
           *           "host_mapping": null,
           *           "has_help_center": false,
           *           "help_center_state": "disabled",
           *           "active": true,
           *           "default": false,
           *           "is_deleted": false,
           *           "logo": null,
           *           "ticket_form_ids": [],
           *           "signature_template": "{{agent.signature}}",
           *           "created_at": "2026-09-01T09:00:00Z",
           *           "updated_at": "2026-09-01T09:00:00Z"
           *         },
           *         {
           *           "url": "https://phone.example.com/api/v2/brands/1.json",
           *           "id": 1,
           *           "name": "Main brand",
           *           "brand_url": null,
           *           "subdomain": "support",
           *           "host_mapping": null,
           *           "has_help_center": false,
           *           "help_center_state": "disabled",
           *           "active": true,
           *           "default": true,
           *           "is_deleted": false,
           *           "logo": null,
           *           "ticket_form_ids": [],
           *           "signature_template": "{{agent.signature}}",
           *           "created_at": "2026-09-01T09:00:00Z",
           *           "updated_at": "2026-09-01T09:00:00Z"
           *         }
           *       ],
           *       "next_page": null,
           *       "previous_page": null,
           *       "count": 2
           *     }
           */
          'application/json': components['schemas']['BrandPage'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  CreateBrand: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "brand": {
         *         "name": "Pie Shop",
         *         "subdomain": "pie-shop"
         *       }
         *     }
         */
        'application/json': {
          brand: components['schemas']['BrandCreate'];
        };
      };
    };
    responses: {
      /** @description What was created. */
      201: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "brand": {
           *         "url": "https://phone.example.com/api/v2/brands/344825856000010.json",
           *         "id": 344825856000010,
           *         "name": "Pie Shop",
           *         "brand_url": null,
           *         "subdomain": "pie-shop",
           *         "host_mapping": null,
           *         "has_help_center": false,
           *         "help_center_state": "disabled",
           *         "active": true,
           *         "default": false,
           *         "is_deleted": false,
           *         "logo": null,
           *         "ticket_form_ids": [],
           *         "signature_template": "{{agent.signature}}",
           *         "created_at": "2026-09-01T09:00:00Z",
           *         "updated_at": "2026-09-01T09:00:00Z"
           *       }
           *     }
           */
          'application/json': {
            brand: components['schemas']['Brand'];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ShowBrand: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` of the version that the client holds: the answer is 304 while it is the current one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path: {
        /**
         * @description The id of a brand.
         * @example 344825856000010
         */
        brand_id: components['parameters']['BrandId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "brand": {
           *         "url": "https://phone.example.com/api/v2/brands/344825856000010.json",
           *         "id": 344825856000010,
           *         "name": "Pie Shop",
           *         "brand_url": null,
           *         "subdomain": "pie-shop",
           *         "host_mapping": null,
           *         "has_help_center": false,
           *         "help_center_state": "disabled",
           *         "active": true,
           *         "default": false,
           *         "is_deleted": false,
           *         "logo": null,
           *         "ticket_form_ids": [],
           *         "signature_template": "{{agent.signature}}",
           *         "created_at": "2026-09-01T09:00:00Z",
           *         "updated_at": "2026-09-01T09:00:00Z"
           *       }
           *     }
           */
          'application/json': {
            brand: components['schemas']['Brand'];
          };
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  UpdateBrand: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The id of a brand.
         * @example 344825856000010
         */
        brand_id: components['parameters']['BrandId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "brand": {
         *         "host_mapping": "help.pieshop.example"
         *       }
         *     }
         */
        'application/json': {
          brand: components['schemas']['BrandUpdate'];
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "brand": {
           *         "url": "https://phone.example.com/api/v2/brands/344825856000010.json",
           *         "id": 344825856000010,
           *         "name": "Pie Shop",
           *         "brand_url": null,
           *         "subdomain": "pie-shop",
           *         "host_mapping": "help.pieshop.example",
           *         "has_help_center": false,
           *         "help_center_state": "disabled",
           *         "active": true,
           *         "default": false,
           *         "is_deleted": false,
           *         "logo": null,
           *         "ticket_form_ids": [],
           *         "signature_template": "{{agent.signature}}",
           *         "created_at": "2026-09-01T09:00:00Z",
           *         "updated_at": "2026-09-01T09:00:00Z"
           *       }
           *     }
           */
          'application/json': {
            brand: components['schemas']['Brand'];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  DeleteBrand: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The id of a brand.
         * @example 344825856000010
         */
        brand_id: components['parameters']['BrandId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It was done, and there is nothing to say about it. */
      204: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ListSchedules: {
    parameters: {
      query?: {
        /**
         * @description From 1. The first 10,000 records only.
         * @example 1
         */
        page?: components['parameters']['Page'];
        /** @description The `after_cursor` of the page before this one, to go on from there. */
        'page[after]'?: components['parameters']['PageAfter'];
        /** @description The `before_cursor` of the page after this one, to go back from there. */
        'page[before]'?: components['parameters']['PageBefore'];
        /** @description How many records a page has, 100 at most. It asks for pages by cursor. */
        'page[size]'?: components['parameters']['PageSize'];
        /**
         * @description How many records a page has: 100 at most.
         * @example 2
         */
        per_page?: components['parameters']['PerPage'];
      };
      header?: {
        /** @description The `ETag` of the version that the client holds: the answer is 304 while it is the current one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "schedules": [
           *         {
           *           "id": 344825856000011,
           *           "name": "Lunch on Mondays",
           *           "time_zone": "Europe/Vienna",
           *           "created_at": "2026-09-01T09:00:00Z",
           *           "updated_at": "2026-09-01T09:00:00Z",
           *           "intervals": [
           *             {
           *               "start_time": 2160,
           *               "end_time": 2280
           *             }
           *           ]
           *         },
           *         {
           *           "id": 1,
           *           "name": "Business hours",
           *           "time_zone": "UTC",
           *           "created_at": "2026-09-01T09:00:00Z",
           *           "updated_at": "2026-09-01T09:00:00Z",
           *           "intervals": [
           *             {
           *               "start_time": 1980,
           *               "end_time": 2460
           *             },
           *             {
           *               "start_time": 3420,
           *               "end_time": 3900
           *             },
           *             {
           *               "start_time": 4860,
           *               "end_time": 5340
           *             },
           *             {
           *               "start_time": 6300,
           *               "end_time": 6780
           *             },
           *             {
           *               "start_time": 7740,
           *               "end_time": 8220
           *             }
           *           ]
           *         }
           *       ],
           *       "next_page": null,
           *       "previous_page": null,
           *       "count": 2
           *     }
           */
          'application/json': components['schemas']['SchedulePage'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  CreateSchedule: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "schedule": {
         *         "name": "Lunch on Mondays",
         *         "time_zone": "Europe/Vienna",
         *         "intervals": [
         *           {
         *             "start_time": 2160,
         *             "end_time": 2280
         *           }
         *         ]
         *       }
         *     }
         */
        'application/json': {
          schedule: components['schemas']['ScheduleCreate'];
        };
      };
    };
    responses: {
      /** @description What was created. */
      201: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "schedule": {
           *         "id": 344825856000011,
           *         "name": "Lunch on Mondays",
           *         "time_zone": "Europe/Vienna",
           *         "created_at": "2026-09-01T09:00:00Z",
           *         "updated_at": "2026-09-01T09:00:00Z",
           *         "intervals": [
           *           {
           *             "start_time": 2160,
           *             "end_time": 2280
           *           }
           *         ]
           *       },
           *       "url": "https://phone.example.com/api/v2/business_hours/schedules/344825856000011.json"
           *     }
           */
          'application/json': {
            schedule: components['schemas']['Schedule'];
            /** Format: uri */
            url: string;
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ShowSchedule: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` of the version that the client holds: the answer is 304 while it is the current one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path: {
        /**
         * @description The id of a schedule.
         * @example 344825856000011
         */
        schedule_id: components['parameters']['ScheduleId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "schedule": {
           *         "id": 344825856000011,
           *         "name": "Lunch on Mondays",
           *         "time_zone": "Europe/Vienna",
           *         "created_at": "2026-09-01T09:00:00Z",
           *         "updated_at": "2026-09-01T09:00:00Z",
           *         "intervals": [
           *           {
           *             "start_time": 2160,
           *             "end_time": 2280
           *           }
           *         ]
           *       },
           *       "url": "https://phone.example.com/api/v2/business_hours/schedules/344825856000011.json"
           *     }
           */
          'application/json': {
            schedule: components['schemas']['Schedule'];
            /** Format: uri */
            url: string;
          };
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  UpdateSchedule: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The id of a schedule.
         * @example 344825856000011
         */
        schedule_id: components['parameters']['ScheduleId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "schedule": {
         *         "name": "Lunch"
         *       }
         *     }
         */
        'application/json': {
          schedule: components['schemas']['ScheduleUpdate'];
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "schedule": {
           *         "id": 344825856000011,
           *         "name": "Lunch",
           *         "time_zone": "Europe/Vienna",
           *         "created_at": "2026-09-01T09:00:00Z",
           *         "updated_at": "2026-09-01T09:00:00Z",
           *         "intervals": [
           *           {
           *             "start_time": 2160,
           *             "end_time": 2280
           *           }
           *         ]
           *       },
           *       "url": "https://phone.example.com/api/v2/business_hours/schedules/344825856000011.json"
           *     }
           */
          'application/json': {
            schedule: components['schemas']['Schedule'];
            /** Format: uri */
            url: string;
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  DeleteSchedule: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The id of a schedule.
         * @example 344825856000011
         */
        schedule_id: components['parameters']['ScheduleId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It was done, and there is nothing to say about it. */
      204: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ListAddresses: {
    parameters: {
      query?: {
        /**
         * @description From 1. The first 10,000 records only.
         * @example 1
         */
        page?: components['parameters']['Page'];
        /** @description The `after_cursor` of the page before this one, to go on from there. */
        'page[after]'?: components['parameters']['PageAfter'];
        /** @description The `before_cursor` of the page after this one, to go back from there. */
        'page[before]'?: components['parameters']['PageBefore'];
        /** @description How many records a page has, 100 at most. It asks for pages by cursor. */
        'page[size]'?: components['parameters']['PageSize'];
        /**
         * @description How many records a page has: 100 at most.
         * @example 2
         */
        per_page?: components['parameters']['PerPage'];
      };
      header?: {
        /** @description The `ETag` of the version that the client holds: the answer is 304 while it is the current one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "addresses": [
           *         {
           *           "id": 344825856000012,
           *           "name": "Acme",
           *           "street": "1019 Market Street",
           *           "zip": "94103",
           *           "city": "San Francisco",
           *           "state": null,
           *           "province": "California",
           *           "country_code": "US",
           *           "provider_reference": "AD15e490ae0d93ccd803a79276b0524d4d"
           *         }
           *       ],
           *       "next_page": null,
           *       "previous_page": null,
           *       "count": 1
           *     }
           */
          'application/json': components['schemas']['AddressPage'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  CreateAddress: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "address": {
         *         "name": "Acme",
         *         "street": "1019 Market Street",
         *         "zip": "94103",
         *         "city": "San Francisco",
         *         "province": "California",
         *         "country_code": "US"
         *       }
         *     }
         */
        'application/json': {
          address: components['schemas']['AddressCreate'];
        };
      };
    };
    responses: {
      /** @description What was created. */
      201: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "address": {
           *         "id": 344825856000012,
           *         "name": "Acme",
           *         "street": "1019 Market Street",
           *         "zip": "94103",
           *         "city": "San Francisco",
           *         "state": null,
           *         "province": "California",
           *         "country_code": "US",
           *         "provider_reference": "AD15e490ae0d93ccd803a79276b0524d4d"
           *       }
           *     }
           */
          'application/json': {
            address: components['schemas']['Address'];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ShowAddress: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` of the version that the client holds: the answer is 304 while it is the current one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path: {
        /**
         * @description The id of an address.
         * @example 344825856000012
         */
        address_id: components['parameters']['AddressId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "address": {
           *         "id": 344825856000012,
           *         "name": "Acme",
           *         "street": "1019 Market Street",
           *         "zip": "94103",
           *         "city": "San Francisco",
           *         "state": null,
           *         "province": "California",
           *         "country_code": "US",
           *         "provider_reference": "AD15e490ae0d93ccd803a79276b0524d4d"
           *       }
           *     }
           */
          'application/json': {
            address: components['schemas']['Address'];
          };
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  UpdateAddress: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The id of an address.
         * @example 344825856000012
         */
        address_id: components['parameters']['AddressId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "address": {
         *         "street": "1021 Market Street"
         *       }
         *     }
         */
        'application/json': {
          address: components['schemas']['AddressUpdate'];
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "address": {
           *         "id": 344825856000012,
           *         "name": "Acme",
           *         "street": "1021 Market Street",
           *         "zip": "94103",
           *         "city": "San Francisco",
           *         "state": null,
           *         "province": "California",
           *         "country_code": "US",
           *         "provider_reference": "AD15e490ae0d93ccd803a79276b0524d4d"
           *       }
           *     }
           */
          'application/json': {
            address: components['schemas']['Address'];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  DeleteAddress: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The id of an address.
         * @example 344825856000012
         */
        address_id: components['parameters']['AddressId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /** @example null */
          'application/json': null;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ListDeletedPhoneNumbers: {
    parameters: {
      query?: {
        /**
         * @description From 1. The first 10,000 records only.
         * @example 1
         */
        page?: components['parameters']['Page'];
        /** @description The `after_cursor` of the page before this one, to go on from there. */
        'page[after]'?: components['parameters']['PageAfter'];
        /** @description The `before_cursor` of the page after this one, to go back from there. */
        'page[before]'?: components['parameters']['PageBefore'];
        /** @description How many records a page has, 100 at most. It asks for pages by cursor. */
        'page[size]'?: components['parameters']['PageSize'];
        /**
         * @description How many records a page has: 100 at most.
         * @example 2
         */
        per_page?: components['parameters']['PerPage'];
        /** @description **Extension.** Text that is found anywhere in a number, however its digits are written, or in a name, in any case. What is found comes by cursor. */
        query?: components['parameters']['Query'];
      };
      header?: {
        /** @description The `ETag` of the version that the client holds: the answer is 304 while it is the current one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "deleted_phone_numbers": [
           *         {
           *           "id": 344825856000022,
           *           "country_code": "US",
           *           "created_at": "2026-09-01T09:00:00Z",
           *           "external": false,
           *           "number": "+19476674355",
           *           "name": "Pie hotline",
           *           "nickname": "Pie hotline",
           *           "display_number": "+1 (947) 667-4355",
           *           "location": "MI",
           *           "toll_free": false,
           *           "transcription": true,
           *           "recorded": true,
           *           "call_recording_consent": "opt_in",
           *           "group_ids": [
           *             1,
           *             2
           *           ],
           *           "default_group_id": null,
           *           "greeting_ids": [],
           *           "default_greeting_ids": [
           *             "voicemail_en",
           *             "available_en",
           *             "wait_en",
           *             "hold_en",
           *             "callback_en",
           *             "callback-confirmation_en",
           *             "call-recording-opt-out_en",
           *             "call-recording-opt-in_en"
           *           ],
           *           "categorised_greetings": {
           *             "1": "voicemail_en",
           *             "2": "available_en",
           *             "3": "wait_en",
           *             "4": "hold_en",
           *             "6": "callback_en",
           *             "7": "callback-confirmation_en",
           *             "8": "call-recording-opt-out_en",
           *             "9": "call-recording-opt-in_en"
           *           },
           *           "categorised_greetings_with_sub_settings": {
           *             "1": {
           *               "voicemail_on_outside_business_hours": "voicemail_en",
           *               "voicemail_on_inside_business_hours": "voicemail_en",
           *               "voicemail_off_inside_business_hours": "voicemail_en_voicemail_config",
           *               "voicemail_off_outside_business_hours": "voicemail_en_voicemail_config"
           *             },
           *             "2": {
           *               "voicemail_on": "available_en",
           *               "voicemail_off": "available_en_voicemail_config"
           *             },
           *             "3": "wait_en",
           *             "4": "hold_en",
           *             "6": "callback_en",
           *             "7": "callback-confirmation_en",
           *             "8": "call-recording-opt-out_en",
           *             "9": "call-recording-opt-in_en"
           *           },
           *           "sms_group_id": null,
           *           "capabilities": {
           *             "sms": true,
           *             "mms": true,
           *             "voice": true,
           *             "emergency_address": true
           *           },
           *           "sms_enabled": false,
           *           "voice_enabled": true,
           *           "priority": 0,
           *           "outbound_enabled": true,
           *           "line_type": "phone",
           *           "ivr_id": null,
           *           "schedule_id": null,
           *           "failover_number": null,
           *           "brand_id": 1,
           *           "post_call_voice_ai_enabled": false,
           *           "voice_qa_enabled": false,
           *           "ai_agent_enabled": false,
           *           "bot_id": null,
           *           "deleted_at": "2026-09-01T09:00:00Z",
           *           "release_at": "2026-09-04T09:00:00Z",
           *           "restorable": true,
           *           "release_refusal": null
           *         }
           *       ],
           *       "next_page": null,
           *       "previous_page": null,
           *       "count": 1
           *     }
           */
          'application/json': components['schemas']['DeletedPhoneNumberPage'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ShowDeletedPhoneNumber: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` of the version that the client holds: the answer is 304 while it is the current one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path: {
        /**
         * @description The id of a phone number.
         * @example 344825856000022
         */
        phone_number_id: components['parameters']['PhoneNumberId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "deleted_phone_number": {
           *         "id": 344825856000022,
           *         "country_code": "US",
           *         "created_at": "2026-09-01T09:00:00Z",
           *         "external": false,
           *         "number": "+19476674355",
           *         "name": "Pie hotline",
           *         "nickname": "Pie hotline",
           *         "display_number": "+1 (947) 667-4355",
           *         "location": "MI",
           *         "toll_free": false,
           *         "transcription": true,
           *         "recorded": true,
           *         "call_recording_consent": "opt_in",
           *         "group_ids": [
           *           1,
           *           2
           *         ],
           *         "default_group_id": null,
           *         "greeting_ids": [],
           *         "default_greeting_ids": [
           *           "voicemail_en",
           *           "available_en",
           *           "wait_en",
           *           "hold_en",
           *           "callback_en",
           *           "callback-confirmation_en",
           *           "call-recording-opt-out_en",
           *           "call-recording-opt-in_en"
           *         ],
           *         "categorised_greetings": {
           *           "1": "voicemail_en",
           *           "2": "available_en",
           *           "3": "wait_en",
           *           "4": "hold_en",
           *           "6": "callback_en",
           *           "7": "callback-confirmation_en",
           *           "8": "call-recording-opt-out_en",
           *           "9": "call-recording-opt-in_en"
           *         },
           *         "categorised_greetings_with_sub_settings": {
           *           "1": {
           *             "voicemail_on_outside_business_hours": "voicemail_en",
           *             "voicemail_on_inside_business_hours": "voicemail_en",
           *             "voicemail_off_inside_business_hours": "voicemail_en_voicemail_config",
           *             "voicemail_off_outside_business_hours": "voicemail_en_voicemail_config"
           *           },
           *           "2": {
           *             "voicemail_on": "available_en",
           *             "voicemail_off": "available_en_voicemail_config"
           *           },
           *           "3": "wait_en",
           *           "4": "hold_en",
           *           "6": "callback_en",
           *           "7": "callback-confirmation_en",
           *           "8": "call-recording-opt-out_en",
           *           "9": "call-recording-opt-in_en"
           *         },
           *         "sms_group_id": null,
           *         "capabilities": {
           *           "sms": true,
           *           "mms": true,
           *           "voice": true,
           *           "emergency_address": true
           *         },
           *         "sms_enabled": false,
           *         "voice_enabled": true,
           *         "priority": 0,
           *         "outbound_enabled": true,
           *         "line_type": "phone",
           *         "ivr_id": null,
           *         "schedule_id": null,
           *         "failover_number": null,
           *         "brand_id": 1,
           *         "post_call_voice_ai_enabled": false,
           *         "voice_qa_enabled": false,
           *         "ai_agent_enabled": false,
           *         "bot_id": null,
           *         "deleted_at": "2026-09-01T09:00:00Z",
           *         "release_at": "2026-09-04T09:00:00Z",
           *         "restorable": true,
           *         "release_refusal": null
           *       }
           *     }
           */
          'application/json': {
            deleted_phone_number: components['schemas']['DeletedPhoneNumber'];
          };
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ReleaseDeletedPhoneNumber: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The id of a phone number.
         * @example 344825856000022
         */
        phone_number_id: components['parameters']['PhoneNumberId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /** @example null */
          'application/json': null;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  RestorePhoneNumber: {
    parameters: {
      query?: {
        /** @description What to show beside the phone number. */
        include?: 'settings'[];
      };
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The id of a phone number.
         * @example 344825856000022
         */
        phone_number_id: components['parameters']['PhoneNumberId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "phone_number": {
           *         "id": 344825856000022,
           *         "country_code": "US",
           *         "created_at": "2026-09-01T09:00:00Z",
           *         "external": false,
           *         "number": "+19476674355",
           *         "name": "Pie hotline",
           *         "nickname": "Pie hotline",
           *         "display_number": "+1 (947) 667-4355",
           *         "location": "MI",
           *         "toll_free": false,
           *         "transcription": true,
           *         "recorded": true,
           *         "call_recording_consent": "opt_in",
           *         "group_ids": [
           *           1,
           *           2
           *         ],
           *         "default_group_id": null,
           *         "greeting_ids": [],
           *         "default_greeting_ids": [
           *           "voicemail_en",
           *           "available_en",
           *           "wait_en",
           *           "hold_en",
           *           "callback_en",
           *           "callback-confirmation_en",
           *           "call-recording-opt-out_en",
           *           "call-recording-opt-in_en"
           *         ],
           *         "categorised_greetings": {
           *           "1": "voicemail_en",
           *           "2": "available_en",
           *           "3": "wait_en",
           *           "4": "hold_en",
           *           "6": "callback_en",
           *           "7": "callback-confirmation_en",
           *           "8": "call-recording-opt-out_en",
           *           "9": "call-recording-opt-in_en"
           *         },
           *         "categorised_greetings_with_sub_settings": {
           *           "1": {
           *             "voicemail_on_outside_business_hours": "voicemail_en",
           *             "voicemail_on_inside_business_hours": "voicemail_en",
           *             "voicemail_off_inside_business_hours": "voicemail_en_voicemail_config",
           *             "voicemail_off_outside_business_hours": "voicemail_en_voicemail_config"
           *           },
           *           "2": {
           *             "voicemail_on": "available_en",
           *             "voicemail_off": "available_en_voicemail_config"
           *           },
           *           "3": "wait_en",
           *           "4": "hold_en",
           *           "6": "callback_en",
           *           "7": "callback-confirmation_en",
           *           "8": "call-recording-opt-out_en",
           *           "9": "call-recording-opt-in_en"
           *         },
           *         "sms_group_id": null,
           *         "capabilities": {
           *           "sms": true,
           *           "mms": true,
           *           "voice": true,
           *           "emergency_address": true
           *         },
           *         "sms_enabled": false,
           *         "voice_enabled": true,
           *         "priority": 0,
           *         "outbound_enabled": true,
           *         "line_type": "phone",
           *         "ivr_id": null,
           *         "schedule_id": null,
           *         "failover_number": null,
           *         "brand_id": 1,
           *         "post_call_voice_ai_enabled": false,
           *         "voice_qa_enabled": false,
           *         "ai_agent_enabled": false,
           *         "bot_id": null
           *       }
           *     }
           */
          'application/json': {
            phone_number: components['schemas']['PhoneNumber'];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  RestoreManyPhoneNumbers: {
    parameters: {
      query: {
        /** @description **Extension.** Does all of it, or none. */
        all_or_nothing?: components['parameters']['AllOrNothing'];
        /**
         * @description **Extension.** Answers what each would come to, and does nothing.
         * @example true
         */
        dry_run?: boolean;
        /**
         * @description Ids of phone numbers, 100 at most, separated by commas.
         * @example 7,8
         */
        ids: components['parameters']['Ids'];
      };
      header?: {
        /** @description A name for this request, for two hours: sent again under it, the answer is the same job; another request is refused. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Idempotency-Lookup': components['headers']['X-Idempotency-Lookup'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "dry_run": {
           *         "would_succeed": false,
           *         "price": null,
           *         "items": [
           *           {
           *             "index": 0,
           *             "id": 7,
           *             "would_succeed": false,
           *             "details": {
           *               "base": [
           *                 {
           *                   "description": "Base: Not found",
           *                   "error": "RecordNotFound"
           *                 }
           *               ]
           *             }
           *           },
           *           {
           *             "index": 1,
           *             "id": 8,
           *             "would_succeed": false,
           *             "details": {
           *               "base": [
           *                 {
           *                   "description": "Base: Not found",
           *                   "error": "RecordNotFound"
           *                 }
           *               ]
           *             }
           *           }
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['JobOrDryRunResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['RestoreManyPhoneNumbersForbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RestoreManyPhoneNumbersRecordInvalid'];
      429: components['responses']['RestoreManyPhoneNumbersTooManyRequests'];
      500: components['responses']['RestoreManyPhoneNumbersInternalError'];
      503: components['responses']['RestoreManyPhoneNumbersUnavailable'];
    };
  };
  CreateDigitalLine: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "digital_line": {
         *         "nickname": "Pie app",
         *         "group_ids": [
         *           1
         *         ]
         *       }
         *     }
         */
        'application/json': {
          digital_line: components['schemas']['DigitalLineCreate'];
        };
      };
    };
    responses: {
      /** @description What was created. */
      201: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "digital_line": {
           *         "id": 344825856000020,
           *         "nickname": "Pie app",
           *         "priority": 0,
           *         "default_group_id": 1,
           *         "line_type": "digital",
           *         "brand_id": 1,
           *         "line_id": "9fe7b65c9e2d4dc5189bcf7c689a151d",
           *         "outbound_number": null,
           *         "created_at": "2026-09-01T09:00:00Z",
           *         "transcription": false,
           *         "recorded": true,
           *         "call_recording_consent": "always",
           *         "group_ids": [
           *           1
           *         ],
           *         "greeting_ids": [],
           *         "default_greeting_ids": [
           *           "voicemail_en",
           *           "available_en_digital_lines",
           *           "wait_en",
           *           "hold_en",
           *           "callback_en",
           *           "callback-confirmation_en",
           *           "call-recording-opt-out_en",
           *           "call-recording-opt-in_en"
           *         ],
           *         "categorised_greetings_with_sub_settings": {
           *           "1": {
           *             "voicemail_on_outside_business_hours": "voicemail_en",
           *             "voicemail_on_inside_business_hours": "voicemail_en",
           *             "voicemail_off_inside_business_hours": "voicemail_en_voicemail_config",
           *             "voicemail_off_outside_business_hours": "voicemail_en_voicemail_config"
           *           },
           *           "2": {
           *             "voicemail_on": "available_en_digital_lines",
           *             "voicemail_off": "available_en_digital_lines"
           *           },
           *           "3": "wait_en",
           *           "4": "hold_en",
           *           "6": "callback_en",
           *           "7": "callback-confirmation_en",
           *           "8": "call-recording-opt-out_en",
           *           "9": "call-recording-opt-in_en"
           *         },
           *         "schedule_id": null,
           *         "ai_agent_enabled": false,
           *         "bot_id": null
           *       }
           *     }
           */
          'application/json': {
            digital_line: components['schemas']['DigitalLine'];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ShowDigitalLine: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` of the version that the client holds: the answer is 304 while it is the current one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path: {
        /**
         * @description The id of a digital line.
         * @example 344825856000020
         */
        digital_line_id: components['parameters']['DigitalLineId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "digital_line": {
           *         "id": 344825856000020,
           *         "nickname": "Pie app",
           *         "priority": 0,
           *         "default_group_id": 1,
           *         "line_type": "digital",
           *         "brand_id": 1,
           *         "line_id": "9fe7b65c9e2d4dc5189bcf7c689a151d",
           *         "outbound_number": null,
           *         "created_at": "2026-09-01T09:00:00Z",
           *         "transcription": false,
           *         "recorded": true,
           *         "call_recording_consent": "always",
           *         "group_ids": [
           *           1
           *         ],
           *         "greeting_ids": [],
           *         "default_greeting_ids": [
           *           "voicemail_en",
           *           "available_en_digital_lines",
           *           "wait_en",
           *           "hold_en",
           *           "callback_en",
           *           "callback-confirmation_en",
           *           "call-recording-opt-out_en",
           *           "call-recording-opt-in_en"
           *         ],
           *         "categorised_greetings_with_sub_settings": {
           *           "1": {
           *             "voicemail_on_outside_business_hours": "voicemail_en",
           *             "voicemail_on_inside_business_hours": "voicemail_en",
           *             "voicemail_off_inside_business_hours": "voicemail_en_voicemail_config",
           *             "voicemail_off_outside_business_hours": "voicemail_en_voicemail_config"
           *           },
           *           "2": {
           *             "voicemail_on": "available_en_digital_lines",
           *             "voicemail_off": "available_en_digital_lines"
           *           },
           *           "3": "wait_en",
           *           "4": "hold_en",
           *           "6": "callback_en",
           *           "7": "callback-confirmation_en",
           *           "8": "call-recording-opt-out_en",
           *           "9": "call-recording-opt-in_en"
           *         },
           *         "schedule_id": null,
           *         "ai_agent_enabled": false,
           *         "bot_id": null
           *       }
           *     }
           */
          'application/json': {
            digital_line: components['schemas']['DigitalLine'];
          };
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  UpdateDigitalLine: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The id of a digital line.
         * @example 344825856000020
         */
        digital_line_id: components['parameters']['DigitalLineId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "digital_line": {
         *         "priority": 1
         *       }
         *     }
         */
        'application/json': {
          digital_line: components['schemas']['DigitalLineUpdate'];
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "digital_line": {
           *         "id": 344825856000020,
           *         "nickname": "Pie app",
           *         "priority": 1,
           *         "default_group_id": 1,
           *         "line_type": "digital",
           *         "brand_id": 1,
           *         "line_id": "9fe7b65c9e2d4dc5189bcf7c689a151d",
           *         "outbound_number": null,
           *         "created_at": "2026-09-01T09:00:00Z",
           *         "transcription": false,
           *         "recorded": true,
           *         "call_recording_consent": "always",
           *         "group_ids": [
           *           1
           *         ],
           *         "greeting_ids": [],
           *         "default_greeting_ids": [
           *           "voicemail_en",
           *           "available_en_digital_lines",
           *           "wait_en",
           *           "hold_en",
           *           "callback_en",
           *           "callback-confirmation_en",
           *           "call-recording-opt-out_en",
           *           "call-recording-opt-in_en"
           *         ],
           *         "categorised_greetings_with_sub_settings": {
           *           "1": {
           *             "voicemail_on_outside_business_hours": "voicemail_en",
           *             "voicemail_on_inside_business_hours": "voicemail_en",
           *             "voicemail_off_inside_business_hours": "voicemail_en_voicemail_config",
           *             "voicemail_off_outside_business_hours": "voicemail_en_voicemail_config"
           *           },
           *           "2": {
           *             "voicemail_on": "available_en_digital_lines",
           *             "voicemail_off": "available_en_digital_lines"
           *           },
           *           "3": "wait_en",
           *           "4": "hold_en",
           *           "6": "callback_en",
           *           "7": "callback-confirmation_en",
           *           "8": "call-recording-opt-out_en",
           *           "9": "call-recording-opt-in_en"
           *         },
           *         "schedule_id": null,
           *         "ai_agent_enabled": false,
           *         "bot_id": null
           *       }
           *     }
           */
          'application/json': {
            digital_line: components['schemas']['DigitalLine'];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  DeleteDigitalLine: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The id of a digital line.
         * @example 344825856000020
         */
        digital_line_id: components['parameters']['DigitalLineId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": "ok"
           *     }
           */
          'application/json': {
            /** @constant */
            status: 'ok';
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ListGreetingCategories: {
    parameters: {
      query?: {
        /**
         * @description From 1. The first 10,000 records only.
         * @example 1
         */
        page?: components['parameters']['Page'];
        /** @description The `after_cursor` of the page before this one, to go on from there. */
        'page[after]'?: components['parameters']['PageAfter'];
        /** @description The `before_cursor` of the page after this one, to go back from there. */
        'page[before]'?: components['parameters']['PageBefore'];
        /** @description How many records a page has, 100 at most. It asks for pages by cursor. */
        'page[size]'?: components['parameters']['PageSize'];
        /**
         * @description How many records a page has: 100 at most.
         * @example 2
         */
        per_page?: components['parameters']['PerPage'];
      };
      header?: {
        /** @description The `ETag` of the version that the client holds: the answer is 304 while it is the current one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "greeting_categories": [
           *         {
           *           "id": 1,
           *           "name": "voicemail"
           *         },
           *         {
           *           "id": 2,
           *           "name": "available"
           *         }
           *       ],
           *       "next_page": "https://phone.example.com/api/v2/channels/voice/greeting_categories?page=2&per_page=2",
           *       "previous_page": null,
           *       "count": 9
           *     }
           */
          'application/json': components['schemas']['GreetingCategoryPage'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ShowGreetingCategory: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` of the version that the client holds: the answer is 304 while it is the current one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path: {
        /**
         * @description The id of a greeting category.
         * @example 1
         */
        greeting_category_id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "greeting_category": {
           *         "id": 1,
           *         "name": "voicemail"
           *       }
           *     }
           */
          'application/json': {
            greeting_category: components['schemas']['GreetingCategory'];
          };
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ListGreetings: {
    parameters: {
      query?: {
        /**
         * @description From 1. The first 10,000 records only.
         * @example 1
         */
        page?: components['parameters']['Page'];
        /** @description The `after_cursor` of the page before this one, to go on from there. */
        'page[after]'?: components['parameters']['PageAfter'];
        /** @description The `before_cursor` of the page after this one, to go back from there. */
        'page[before]'?: components['parameters']['PageBefore'];
        /** @description How many records a page has, 100 at most. It asks for pages by cursor. */
        'page[size]'?: components['parameters']['PageSize'];
        /**
         * @description How many records a page has: 100 at most.
         * @example 2
         */
        per_page?: components['parameters']['PerPage'];
      };
      header?: {
        /** @description The `ETag` of the version that the client holds: the answer is 304 while it is the current one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "greetings": [
           *         {
           *           "id": 344825856000013,
           *           "name": "Welcome to the pie shop",
           *           "category_id": 1,
           *           "default": false,
           *           "default_lang": false,
           *           "active": false,
           *           "pending": true,
           *           "audio_url": null,
           *           "audio_name": null,
           *           "upload_id": null,
           *           "phone_number_ids": [],
           *           "ivr_ids": [],
           *           "has_sub_settings": true
           *         },
           *         {
           *           "id": "voicemail_en",
           *           "name": "Default (voicemail on)",
           *           "category_id": 1,
           *           "default": true,
           *           "default_lang": true,
           *           "active": true,
           *           "pending": false,
           *           "audio_url": "https://phone.example.com/api/v2/channels/voice/greetings/voicemail_en/upload",
           *           "audio_name": "voicemail_en.mp3",
           *           "upload_id": null,
           *           "phone_number_ids": [],
           *           "ivr_ids": [],
           *           "has_sub_settings": true
           *         }
           *       ],
           *       "next_page": "https://phone.example.com/api/v2/channels/voice/greetings?page=2&per_page=2",
           *       "previous_page": null,
           *       "count": 22
           *     }
           */
          'application/json': components['schemas']['GreetingPage'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  CreateGreeting: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "greeting": {
         *         "name": "Welcome to the pie shop",
         *         "category_id": 1
         *       }
         *     }
         */
        'application/json': {
          greeting: components['schemas']['GreetingCreate'];
        };
        'multipart/form-data': components['schemas']['GreetingForm'];
      };
    };
    responses: {
      /** @description What was created. */
      201: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "greeting": {
           *         "id": 344825856000013,
           *         "name": "Welcome to the pie shop",
           *         "category_id": 1,
           *         "default": false,
           *         "default_lang": false,
           *         "active": false,
           *         "pending": true,
           *         "audio_url": null,
           *         "audio_name": null,
           *         "upload_id": null,
           *         "phone_number_ids": [],
           *         "ivr_ids": [],
           *         "has_sub_settings": true
           *       }
           *     }
           */
          'application/json': {
            greeting: components['schemas']['Greeting'];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ShowGreeting: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` of the version that the client holds: the answer is 304 while it is the current one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path: {
        /**
         * @description The id of a greeting.
         * @example 344825856000013
         */
        greeting_id: components['parameters']['GreetingId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "greeting": {
           *         "id": 344825856000013,
           *         "name": "Welcome to the pie shop",
           *         "category_id": 1,
           *         "default": false,
           *         "default_lang": false,
           *         "active": false,
           *         "pending": true,
           *         "audio_url": null,
           *         "audio_name": null,
           *         "upload_id": null,
           *         "phone_number_ids": [],
           *         "ivr_ids": [],
           *         "has_sub_settings": true
           *       }
           *     }
           */
          'application/json': {
            greeting: components['schemas']['Greeting'];
          };
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  UpdateGreeting: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The id of a greeting.
         * @example 344825856000013
         */
        greeting_id: components['parameters']['GreetingId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "greeting": {
         *         "name": "Welcome"
         *       }
         *     }
         */
        'application/json': {
          greeting: components['schemas']['GreetingUpdate'];
        };
        'multipart/form-data': components['schemas']['GreetingForm'];
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "greeting": {
           *         "id": 344825856000013,
           *         "name": "Welcome",
           *         "category_id": 1,
           *         "default": false,
           *         "default_lang": false,
           *         "active": false,
           *         "pending": true,
           *         "audio_url": null,
           *         "audio_name": null,
           *         "upload_id": null,
           *         "phone_number_ids": [],
           *         "ivr_ids": [],
           *         "has_sub_settings": true
           *       }
           *     }
           */
          'application/json': {
            greeting: components['schemas']['Greeting'];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  DeleteGreeting: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The id of a greeting.
         * @example 344825856000013
         */
        greeting_id: components['parameters']['GreetingId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "greeting": {
           *         "id": 344825856000013,
           *         "name": "Welcome",
           *         "category_id": 1,
           *         "default": false,
           *         "default_lang": false,
           *         "active": false,
           *         "pending": false,
           *         "audio_url": "https://phone.example.com/api/v2/channels/voice/greetings/344825856000013/upload",
           *         "audio_name": "hello.mp3",
           *         "upload_id": 344825856000021,
           *         "phone_number_ids": [],
           *         "ivr_ids": [],
           *         "has_sub_settings": true
           *       }
           *     }
           */
          'application/json': {
            greeting: components['schemas']['Greeting'];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  DownloadGreeting: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` of the version that the client holds: the answer is 304 while it is the current one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description The `ETag` of the part that is there: of another version, all is sent. */
        'If-Range'?: string;
        /** @description One range of bytes, such as `bytes=0-1023`. */
        Range?: string;
      };
      path: {
        /**
         * @description The id of a greeting.
         * @example 344825856000013
         */
        greeting_id: components['parameters']['GreetingId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'Accept-Ranges': components['headers']['Accept-Ranges'];
          'Content-Disposition': components['headers']['Content-Disposition'];
          ETag: components['headers']['ETag'];
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          'audio/mpeg': string;
          'audio/wav': string;
        };
      };
      /** @description The part that was asked for. */
      206: {
        headers: {
          'Accept-Ranges': components['headers']['Accept-Ranges'];
          'Content-Disposition': components['headers']['Content-Disposition'];
          'Content-Range': components['headers']['Content-Range'];
          ETag: components['headers']['ETag'];
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          'audio/mpeg': string;
          'audio/wav': string;
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      416: components['responses']['RangeNotSatisfiable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ListIvrs: {
    parameters: {
      query?: {
        /**
         * @description From 1. The first 10,000 records only.
         * @example 1
         */
        page?: components['parameters']['Page'];
        /** @description The `after_cursor` of the page before this one, to go on from there. */
        'page[after]'?: components['parameters']['PageAfter'];
        /** @description The `before_cursor` of the page after this one, to go back from there. */
        'page[before]'?: components['parameters']['PageBefore'];
        /** @description How many records a page has, 100 at most. It asks for pages by cursor. */
        'page[size]'?: components['parameters']['PageSize'];
        /**
         * @description How many records a page has: 100 at most.
         * @example 2
         */
        per_page?: components['parameters']['PerPage'];
      };
      header?: {
        /** @description The `ETag` of the version that the client holds: the answer is 304 while it is the current one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "ivrs": [
           *         {
           *           "id": 344825856000014,
           *           "name": "Pie hotline",
           *           "menus": [
           *             {
           *               "id": 344825856000015,
           *               "name": "Main menu",
           *               "default": true,
           *               "greeting_id": null,
           *               "routes": [],
           *               "greeting_loop_count": 3
           *             }
           *           ],
           *           "phone_number_ids": [],
           *           "phone_number_names": [],
           *           "sip_line_ids": [],
           *           "sip_line_names": []
           *         }
           *       ],
           *       "next_page": null,
           *       "previous_page": null,
           *       "count": 1
           *     }
           */
          'application/json': components['schemas']['IvrPage'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  CreateIvr: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "ivr": {
         *         "name": "Pie hotline"
         *       }
         *     }
         */
        'application/json': {
          ivr: components['schemas']['IvrCreate'];
        };
      };
    };
    responses: {
      /** @description What was created. */
      201: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "ivr": {
           *         "id": 344825856000014,
           *         "name": "Pie hotline",
           *         "menus": [
           *           {
           *             "id": 344825856000015,
           *             "name": "Main menu",
           *             "default": true,
           *             "greeting_id": null,
           *             "routes": [],
           *             "greeting_loop_count": 3
           *           }
           *         ],
           *         "phone_number_ids": [],
           *         "phone_number_names": [],
           *         "sip_line_ids": [],
           *         "sip_line_names": []
           *       }
           *     }
           */
          'application/json': {
            ivr: components['schemas']['Ivr'];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ShowIvr: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` of the version that the client holds: the answer is 304 while it is the current one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path: {
        /**
         * @description The id of an IVR.
         * @example 344825856000014
         */
        ivr_id: components['parameters']['IvrId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "ivr": {
           *         "id": 344825856000014,
           *         "name": "Pie hotline",
           *         "menus": [
           *           {
           *             "id": 344825856000015,
           *             "name": "Main menu",
           *             "default": true,
           *             "greeting_id": null,
           *             "routes": [],
           *             "greeting_loop_count": 3
           *           }
           *         ],
           *         "phone_number_ids": [],
           *         "phone_number_names": [],
           *         "sip_line_ids": [],
           *         "sip_line_names": []
           *       }
           *     }
           */
          'application/json': {
            ivr: components['schemas']['Ivr'];
          };
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  UpdateIvr: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The id of an IVR.
         * @example 344825856000014
         */
        ivr_id: components['parameters']['IvrId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "ivr": {
         *         "name": "Hotline"
         *       }
         *     }
         */
        'application/json': {
          ivr: components['schemas']['IvrUpdate'];
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "ivr": {
           *         "id": 344825856000014,
           *         "name": "Hotline",
           *         "menus": [
           *           {
           *             "id": 344825856000015,
           *             "name": "Main menu",
           *             "default": true,
           *             "greeting_id": null,
           *             "routes": [],
           *             "greeting_loop_count": 3
           *           }
           *         ],
           *         "phone_number_ids": [],
           *         "phone_number_names": [],
           *         "sip_line_ids": [],
           *         "sip_line_names": []
           *       }
           *     }
           */
          'application/json': {
            ivr: components['schemas']['Ivr'];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  DeleteIvr: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The id of an IVR.
         * @example 344825856000014
         */
        ivr_id: components['parameters']['IvrId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "ivr": {
           *         "id": 344825856000014,
           *         "name": "Hotline",
           *         "menus": [
           *           {
           *             "id": 344825856000015,
           *             "name": "Main menu",
           *             "default": true,
           *             "greeting_id": null,
           *             "routes": [],
           *             "greeting_loop_count": 3
           *           }
           *         ],
           *         "phone_number_ids": [],
           *         "phone_number_names": [],
           *         "sip_line_ids": [],
           *         "sip_line_names": []
           *       }
           *     }
           */
          'application/json': {
            ivr: components['schemas']['Ivr'];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ListIvrMenus: {
    parameters: {
      query?: {
        /**
         * @description From 1. The first 10,000 records only.
         * @example 1
         */
        page?: components['parameters']['Page'];
        /** @description The `after_cursor` of the page before this one, to go on from there. */
        'page[after]'?: components['parameters']['PageAfter'];
        /** @description The `before_cursor` of the page after this one, to go back from there. */
        'page[before]'?: components['parameters']['PageBefore'];
        /** @description How many records a page has, 100 at most. It asks for pages by cursor. */
        'page[size]'?: components['parameters']['PageSize'];
        /**
         * @description How many records a page has: 100 at most.
         * @example 2
         */
        per_page?: components['parameters']['PerPage'];
      };
      header?: {
        /** @description The `ETag` of the version that the client holds: the answer is 304 while it is the current one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path: {
        /**
         * @description The id of an IVR.
         * @example 344825856000014
         */
        ivr_id: components['parameters']['IvrId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "ivr_menus": [
           *         {
           *           "id": 344825856000015,
           *           "name": "Main menu",
           *           "default": true,
           *           "greeting_id": null,
           *           "routes": [],
           *           "greeting_loop_count": 3
           *         },
           *         {
           *           "id": 344825856000017,
           *           "name": "Orders",
           *           "default": false,
           *           "greeting_id": null,
           *           "routes": [],
           *           "greeting_loop_count": 2
           *         }
           *       ],
           *       "next_page": null,
           *       "previous_page": null,
           *       "count": 2
           *     }
           */
          'application/json': components['schemas']['IvrMenuPage'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  CreateIvrMenu: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The id of an IVR.
         * @example 344825856000014
         */
        ivr_id: components['parameters']['IvrId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "ivr_menu": {
         *         "name": "Orders",
         *         "greeting_loop_count": 2
         *       }
         *     }
         */
        'application/json': {
          ivr_menu: components['schemas']['IvrMenuCreate'];
        };
      };
    };
    responses: {
      /** @description What was created. */
      201: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "ivr_menu": {
           *         "id": 344825856000017,
           *         "name": "Orders",
           *         "default": false,
           *         "greeting_id": null,
           *         "routes": [],
           *         "greeting_loop_count": 2
           *       }
           *     }
           */
          'application/json': {
            ivr_menu: components['schemas']['IvrMenu'];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ShowIvrMenu: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` of the version that the client holds: the answer is 304 while it is the current one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path: {
        /**
         * @description The id of an IVR.
         * @example 344825856000014
         */
        ivr_id: components['parameters']['IvrId'];
        /**
         * @description The id of a menu of an IVR.
         * @example 344825856000017
         */
        ivr_menu_id: components['parameters']['IvrMenuId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "ivr_menu": {
           *         "id": 344825856000017,
           *         "name": "Orders",
           *         "default": false,
           *         "greeting_id": null,
           *         "routes": [],
           *         "greeting_loop_count": 2
           *       }
           *     }
           */
          'application/json': {
            ivr_menu: components['schemas']['IvrMenu'];
          };
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  UpdateIvrMenu: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The id of an IVR.
         * @example 344825856000014
         */
        ivr_id: components['parameters']['IvrId'];
        /**
         * @description The id of a menu of an IVR.
         * @example 344825856000017
         */
        ivr_menu_id: components['parameters']['IvrMenuId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "ivr_menu": {
         *         "name": "Orders and complaints"
         *       }
         *     }
         */
        'application/json': {
          ivr_menu: components['schemas']['IvrMenuUpdate'];
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "ivr_menu": {
           *         "id": 344825856000017,
           *         "name": "Orders and complaints",
           *         "default": false,
           *         "greeting_id": null,
           *         "routes": [],
           *         "greeting_loop_count": 2
           *       }
           *     }
           */
          'application/json': {
            ivr_menu: components['schemas']['IvrMenu'];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  DeleteIvrMenu: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The id of an IVR.
         * @example 344825856000014
         */
        ivr_id: components['parameters']['IvrId'];
        /**
         * @description The id of a menu of an IVR.
         * @example 344825856000017
         */
        ivr_menu_id: components['parameters']['IvrMenuId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "ivr_menu": {
           *         "id": 344825856000017,
           *         "name": "Orders and complaints",
           *         "default": false,
           *         "greeting_id": null,
           *         "routes": [],
           *         "greeting_loop_count": 2
           *       }
           *     }
           */
          'application/json': {
            ivr_menu: components['schemas']['IvrMenu'];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ListIvrRoutes: {
    parameters: {
      query?: {
        /**
         * @description From 1. The first 10,000 records only.
         * @example 1
         */
        page?: components['parameters']['Page'];
        /** @description The `after_cursor` of the page before this one, to go on from there. */
        'page[after]'?: components['parameters']['PageAfter'];
        /** @description The `before_cursor` of the page after this one, to go back from there. */
        'page[before]'?: components['parameters']['PageBefore'];
        /** @description How many records a page has, 100 at most. It asks for pages by cursor. */
        'page[size]'?: components['parameters']['PageSize'];
        /**
         * @description How many records a page has: 100 at most.
         * @example 2
         */
        per_page?: components['parameters']['PerPage'];
      };
      header?: {
        /** @description The `ETag` of the version that the client holds: the answer is 304 while it is the current one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path: {
        /**
         * @description The id of an IVR.
         * @example 344825856000014
         */
        ivr_id: components['parameters']['IvrId'];
        /**
         * @description The id of a menu of an IVR.
         * @example 344825856000017
         */
        ivr_menu_id: components['parameters']['IvrMenuId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "ivr_routes": [
           *         {
           *           "id": 344825856000019,
           *           "keypress": "1",
           *           "greeting": null,
           *           "action": "group",
           *           "options": {
           *             "group_ids": [
           *               1
           *             ]
           *           },
           *           "option_text": "Support",
           *           "overflow_options": []
           *         }
           *       ],
           *       "next_page": null,
           *       "previous_page": null,
           *       "count": 1
           *     }
           */
          'application/json': components['schemas']['IvrRoutePage'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  CreateIvrRoute: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The id of an IVR.
         * @example 344825856000014
         */
        ivr_id: components['parameters']['IvrId'];
        /**
         * @description The id of a menu of an IVR.
         * @example 344825856000017
         */
        ivr_menu_id: components['parameters']['IvrMenuId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "ivr_route": {
         *         "keypress": "1",
         *         "action": "group",
         *         "options": {
         *           "group_ids": [
         *             1
         *           ]
         *         }
         *       }
         *     }
         */
        'application/json': {
          ivr_route: components['schemas']['IvrRouteCreate'];
        };
      };
    };
    responses: {
      /** @description What was created. */
      201: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "ivr_route": {
           *         "id": 344825856000019,
           *         "keypress": "1",
           *         "greeting": null,
           *         "action": "group",
           *         "options": {
           *           "group_ids": [
           *             1
           *           ]
           *         },
           *         "option_text": "Support",
           *         "overflow_options": []
           *       }
           *     }
           */
          'application/json': {
            ivr_route: components['schemas']['IvrRoute'];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ShowIvrRoute: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` of the version that the client holds: the answer is 304 while it is the current one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path: {
        /**
         * @description The id of an IVR.
         * @example 344825856000014
         */
        ivr_id: components['parameters']['IvrId'];
        /**
         * @description The id of a menu of an IVR.
         * @example 344825856000017
         */
        ivr_menu_id: components['parameters']['IvrMenuId'];
        /**
         * @description The id of a route of a menu.
         * @example 344825856000019
         */
        ivr_route_id: components['parameters']['IvrRouteId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "ivr_route": {
           *         "id": 344825856000019,
           *         "keypress": "1",
           *         "greeting": null,
           *         "action": "group",
           *         "options": {
           *           "group_ids": [
           *             1
           *           ]
           *         },
           *         "option_text": "Support",
           *         "overflow_options": []
           *       }
           *     }
           */
          'application/json': {
            ivr_route: components['schemas']['IvrRoute'];
          };
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  UpdateIvrRoute: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The id of an IVR.
         * @example 344825856000014
         */
        ivr_id: components['parameters']['IvrId'];
        /**
         * @description The id of a menu of an IVR.
         * @example 344825856000017
         */
        ivr_menu_id: components['parameters']['IvrMenuId'];
        /**
         * @description The id of a route of a menu.
         * @example 344825856000019
         */
        ivr_route_id: components['parameters']['IvrRouteId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "ivr_route": {
         *         "keypress": "2"
         *       }
         *     }
         */
        'application/json': {
          ivr_route: components['schemas']['IvrRouteUpdate'];
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "ivr_route": {
           *         "id": 344825856000019,
           *         "keypress": "2",
           *         "greeting": null,
           *         "action": "group",
           *         "options": {
           *           "group_ids": [
           *             1
           *           ]
           *         },
           *         "option_text": "Support",
           *         "overflow_options": []
           *       }
           *     }
           */
          'application/json': {
            ivr_route: components['schemas']['IvrRoute'];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  DeleteIvrRoute: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The id of an IVR.
         * @example 344825856000014
         */
        ivr_id: components['parameters']['IvrId'];
        /**
         * @description The id of a menu of an IVR.
         * @example 344825856000017
         */
        ivr_menu_id: components['parameters']['IvrMenuId'];
        /**
         * @description The id of a route of a menu.
         * @example 344825856000019
         */
        ivr_route_id: components['parameters']['IvrRouteId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "ivr_route": {
           *         "id": 344825856000019,
           *         "keypress": "2",
           *         "greeting": null,
           *         "action": "group",
           *         "options": {
           *           "group_ids": [
           *             1
           *           ]
           *         },
           *         "option_text": "Support",
           *         "overflow_options": []
           *       }
           *     }
           */
          'application/json': {
            ivr_route: components['schemas']['IvrRoute'];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ListLines: {
    parameters: {
      query?: {
        /** @description **Extension.** Of this type alone. */
        'filter[line_type]'?: 'phone' | 'digital';
        /** @description Shows what every line has only. */
        minimal_mode?: boolean;
        /**
         * @description From 1. The first 10,000 records only.
         * @example 1
         */
        page?: components['parameters']['Page'];
        /** @description The `after_cursor` of the page before this one, to go on from there. */
        'page[after]'?: components['parameters']['PageAfter'];
        /** @description The `before_cursor` of the page after this one, to go back from there. */
        'page[before]'?: components['parameters']['PageBefore'];
        /** @description How many records a page has, 100 at most. It asks for pages by cursor. */
        'page[size]'?: components['parameters']['PageSize'];
        /**
         * @description How many records a page has: 100 at most.
         * @example 2
         */
        per_page?: components['parameters']['PerPage'];
      };
      header?: {
        /** @description The `ETag` of the version that the client holds: the answer is 304 while it is the current one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "lines": [
           *         {
           *           "id": 344825856000024,
           *           "country_code": "US",
           *           "created_at": "2026-09-01T09:00:00Z",
           *           "external": false,
           *           "number": "+18639020555",
           *           "name": "Pie",
           *           "nickname": "Pie",
           *           "display_number": "+1 (863) 902-0555",
           *           "location": "FL",
           *           "toll_free": false,
           *           "transcription": true,
           *           "recorded": true,
           *           "call_recording_consent": "always",
           *           "group_ids": [],
           *           "default_group_id": null,
           *           "greeting_ids": [],
           *           "default_greeting_ids": [
           *             "voicemail_en",
           *             "available_en",
           *             "wait_en",
           *             "hold_en",
           *             "callback_en",
           *             "callback-confirmation_en",
           *             "call-recording-opt-out_en",
           *             "call-recording-opt-in_en"
           *           ],
           *           "categorised_greetings": {
           *             "1": "voicemail_en",
           *             "2": "available_en",
           *             "3": "wait_en",
           *             "4": "hold_en",
           *             "6": "callback_en",
           *             "7": "callback-confirmation_en",
           *             "8": "call-recording-opt-out_en",
           *             "9": "call-recording-opt-in_en"
           *           },
           *           "categorised_greetings_with_sub_settings": {
           *             "1": {
           *               "voicemail_on_outside_business_hours": "voicemail_en",
           *               "voicemail_on_inside_business_hours": "voicemail_en",
           *               "voicemail_off_inside_business_hours": "voicemail_en_voicemail_config",
           *               "voicemail_off_outside_business_hours": "voicemail_en_voicemail_config"
           *             },
           *             "2": {
           *               "voicemail_on": "available_en",
           *               "voicemail_off": "available_en_voicemail_config"
           *             },
           *             "3": "wait_en",
           *             "4": "hold_en",
           *             "6": "callback_en",
           *             "7": "callback-confirmation_en",
           *             "8": "call-recording-opt-out_en",
           *             "9": "call-recording-opt-in_en"
           *           },
           *           "sms_group_id": null,
           *           "capabilities": {
           *             "sms": true,
           *             "mms": true,
           *             "voice": true,
           *             "emergency_address": true
           *           },
           *           "sms_enabled": false,
           *           "voice_enabled": true,
           *           "priority": 0,
           *           "outbound_enabled": true,
           *           "line_type": "phone",
           *           "ivr_id": null,
           *           "schedule_id": null,
           *           "failover_number": null,
           *           "brand_id": 1,
           *           "post_call_voice_ai_enabled": false,
           *           "voice_qa_enabled": false,
           *           "ai_agent_enabled": false,
           *           "bot_id": null
           *         },
           *         {
           *           "id": 344825856000022,
           *           "country_code": "US",
           *           "created_at": "2026-09-01T09:00:00Z",
           *           "external": false,
           *           "number": "+19476674355",
           *           "name": "Pie hotline",
           *           "nickname": "Pie hotline",
           *           "display_number": "+1 (947) 667-4355",
           *           "location": "MI",
           *           "toll_free": false,
           *           "transcription": true,
           *           "recorded": true,
           *           "call_recording_consent": "opt_in",
           *           "group_ids": [
           *             1,
           *             2
           *           ],
           *           "default_group_id": null,
           *           "greeting_ids": [],
           *           "default_greeting_ids": [
           *             "voicemail_en",
           *             "available_en",
           *             "wait_en",
           *             "hold_en",
           *             "callback_en",
           *             "callback-confirmation_en",
           *             "call-recording-opt-out_en",
           *             "call-recording-opt-in_en"
           *           ],
           *           "categorised_greetings": {
           *             "1": "voicemail_en",
           *             "2": "available_en",
           *             "3": "wait_en",
           *             "4": "hold_en",
           *             "6": "callback_en",
           *             "7": "callback-confirmation_en",
           *             "8": "call-recording-opt-out_en",
           *             "9": "call-recording-opt-in_en"
           *           },
           *           "categorised_greetings_with_sub_settings": {
           *             "1": {
           *               "voicemail_on_outside_business_hours": "voicemail_en",
           *               "voicemail_on_inside_business_hours": "voicemail_en",
           *               "voicemail_off_inside_business_hours": "voicemail_en_voicemail_config",
           *               "voicemail_off_outside_business_hours": "voicemail_en_voicemail_config"
           *             },
           *             "2": {
           *               "voicemail_on": "available_en",
           *               "voicemail_off": "available_en_voicemail_config"
           *             },
           *             "3": "wait_en",
           *             "4": "hold_en",
           *             "6": "callback_en",
           *             "7": "callback-confirmation_en",
           *             "8": "call-recording-opt-out_en",
           *             "9": "call-recording-opt-in_en"
           *           },
           *           "sms_group_id": null,
           *           "capabilities": {
           *             "sms": true,
           *             "mms": true,
           *             "voice": true,
           *             "emergency_address": true
           *           },
           *           "sms_enabled": false,
           *           "voice_enabled": true,
           *           "priority": 0,
           *           "outbound_enabled": true,
           *           "line_type": "phone",
           *           "ivr_id": null,
           *           "schedule_id": null,
           *           "failover_number": null,
           *           "brand_id": 1,
           *           "post_call_voice_ai_enabled": false,
           *           "voice_qa_enabled": false,
           *           "ai_agent_enabled": false,
           *           "bot_id": null
           *         }
           *       ],
           *       "next_page": "https://phone.example.com/api/v2/channels/voice/lines?page=2&per_page=2",
           *       "previous_page": null,
           *       "count": 3
           *     }
           */
          'application/json': components['schemas']['LinePage'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ListPhoneNumbers: {
    parameters: {
      query?: {
        /** @description **Extension.** Of one of these brands, by their ids; `none`: of none. */
        'filter[brand_id]'?: components['parameters']['FilterBrandId'];
        /** @description **Extension.** With all of these. */
        'filter[capability]'?: components['parameters']['FilterCapability'];
        /** @description **Extension.** Sold by one of these. */
        'filter[carrier]'?: components['parameters']['FilterCarrier'];
        /** @description **Extension.** Of these countries, by their ISO 3166-1 codes. */
        'filter[country_code]'?: components['parameters']['FilterCountryCode'];
        /** @description **Extension.** With one of these external ids. */
        'filter[external_id]'?: components['parameters']['FilterExternalId'];
        /** @description **Extension.** With one of these greetings. */
        'filter[greeting_id]'?: components['parameters']['FilterGreetingId'];
        /** @description **Extension.** Of one of these groups, by their ids; `none`: of none. */
        'filter[group_id]'?: components['parameters']['FilterGroupId'];
        /** @description **Extension.** With one of these IVRs, by their ids; `none`: of none. */
        'filter[ivr_id]'?: components['parameters']['FilterIvrId'];
        /** @description **Extension.** With an IVR, or without one. */
        'filter[ivr]'?: components['parameters']['FilterIvr'];
        /** @description **Extension.** Which calls can be made from, or cannot. */
        'filter[outbound_enabled]'?: components['parameters']['FilterOutboundEnabled'];
        /** @description **Extension.** Whose calls are recorded, or are not. */
        'filter[recorded]'?: components['parameters']['FilterRecorded'];
        /** @description **Extension.** With one of these schedules, by their ids; `none`: of none. */
        'filter[schedule_id]'?: components['parameters']['FilterScheduleId'];
        /** @description **Extension.** Sold as one of these; `unknown`: that was not kept. */
        'filter[type]'?: components['parameters']['FilterType'];
        /** @description **Extension.** `carrier_terms`: each number with of whom it was bought, and for how much; `external_id`: with what programs know it by. */
        include?: ('carrier_terms' | 'external_id')[];
        /** @description Shows the most important properties only. */
        minimal_mode?: boolean;
        /**
         * @description From 1. The first 10,000 records only.
         * @example 1
         */
        page?: components['parameters']['Page'];
        /** @description The `after_cursor` of the page before this one, to go on from there. */
        'page[after]'?: components['parameters']['PageAfter'];
        /** @description The `before_cursor` of the page after this one, to go back from there. */
        'page[before]'?: components['parameters']['PageBefore'];
        /** @description How many records a page has, 100 at most. It asks for pages by cursor. */
        'page[size]'?: components['parameters']['PageSize'];
        /**
         * @description How many records a page has: 100 at most.
         * @example 2
         */
        per_page?: components['parameters']['PerPage'];
        /** @description **Extension.** Text that is found anywhere in a number, however its digits are written, or in a name, in any case. What is found comes by cursor. */
        query?: components['parameters']['Query'];
        /** @description **Extension.** The newest first, unless it is `created_at`, by which pages come by cursor. */
        sort?: '-created_at' | 'created_at';
      };
      header?: {
        /** @description The `ETag` of the version that the client holds: the answer is 304 while it is the current one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "phone_numbers": [
           *         {
           *           "id": 344825856000022,
           *           "country_code": "US",
           *           "created_at": "2026-09-01T09:00:00Z",
           *           "external": false,
           *           "number": "+19476674355",
           *           "name": "Pie shop",
           *           "nickname": "Pie shop",
           *           "display_number": "+1 (947) 667-4355",
           *           "location": "MI",
           *           "toll_free": false,
           *           "transcription": true,
           *           "recorded": true,
           *           "call_recording_consent": "always",
           *           "group_ids": [
           *             1
           *           ],
           *           "default_group_id": null,
           *           "greeting_ids": [],
           *           "default_greeting_ids": [
           *             "voicemail_en",
           *             "available_en",
           *             "wait_en",
           *             "hold_en",
           *             "callback_en",
           *             "callback-confirmation_en",
           *             "call-recording-opt-out_en",
           *             "call-recording-opt-in_en"
           *           ],
           *           "categorised_greetings": {
           *             "1": "voicemail_en",
           *             "2": "available_en",
           *             "3": "wait_en",
           *             "4": "hold_en",
           *             "6": "callback_en",
           *             "7": "callback-confirmation_en",
           *             "8": "call-recording-opt-out_en",
           *             "9": "call-recording-opt-in_en"
           *           },
           *           "categorised_greetings_with_sub_settings": {
           *             "1": {
           *               "voicemail_on_outside_business_hours": "voicemail_en",
           *               "voicemail_on_inside_business_hours": "voicemail_en",
           *               "voicemail_off_inside_business_hours": "voicemail_en_voicemail_config",
           *               "voicemail_off_outside_business_hours": "voicemail_en_voicemail_config"
           *             },
           *             "2": {
           *               "voicemail_on": "available_en",
           *               "voicemail_off": "available_en_voicemail_config"
           *             },
           *             "3": "wait_en",
           *             "4": "hold_en",
           *             "6": "callback_en",
           *             "7": "callback-confirmation_en",
           *             "8": "call-recording-opt-out_en",
           *             "9": "call-recording-opt-in_en"
           *           },
           *           "sms_group_id": null,
           *           "capabilities": {
           *             "sms": true,
           *             "mms": true,
           *             "voice": true,
           *             "emergency_address": true
           *           },
           *           "sms_enabled": false,
           *           "voice_enabled": true,
           *           "priority": 0,
           *           "outbound_enabled": true,
           *           "line_type": "phone",
           *           "ivr_id": null,
           *           "schedule_id": null,
           *           "failover_number": null,
           *           "brand_id": 1,
           *           "post_call_voice_ai_enabled": false,
           *           "voice_qa_enabled": false,
           *           "ai_agent_enabled": false,
           *           "bot_id": null
           *         }
           *       ],
           *       "next_page": null,
           *       "previous_page": null,
           *       "count": 1
           *     }
           */
          'application/json': components['schemas']['PhoneNumberPage'];
          'application/x-ndjson': string;
          'text/csv': string;
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  CreatePhoneNumber: {
    parameters: {
      query?: {
        /**
         * @deprecated
         * @description **Extension.** Answers as `DryRunPhoneNumber` does, and buys nothing: that operation takes its place. Heeded in the body too.
         */
        dry_run?: boolean;
        /** @description **Extension.** What to show beside the phone number, separated by commas. `carrier_terms` and `external_id` are extensions. */
        include?: (
          | 'settings'
          | 'ivrs'
          | 'all_greetings'
          | 'all_groups'
          | 'all_schedules'
          | 'carrier_terms'
          | 'external_id'
        )[];
      };
      header?: {
        /**
         * @description A name for this request, for two hours: with another body it is refused. A token is as good by itself.
         * @example pie-shop-line-1
         */
        'Idempotency-Key'?: string;
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "phone_number": {
         *         "token": "ac99ab555de1af47d4bd54606e94b3ec",
         *         "nickname": "Pie shop",
         *         "group_ids": [
         *           1
         *         ]
         *       }
         *     }
         */
        'application/json': components['schemas']['PhoneNumberOrder'];
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Idempotency-Lookup': components['headers']['X-Idempotency-Lookup'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "phone_number": {
           *         "id": 344825856000022,
           *         "country_code": "US",
           *         "created_at": "2026-09-01T09:00:00Z",
           *         "external": false,
           *         "number": "+19476674355",
           *         "name": "Pie shop",
           *         "nickname": "Pie shop",
           *         "display_number": "+1 (947) 667-4355",
           *         "location": "MI",
           *         "toll_free": false,
           *         "transcription": true,
           *         "recorded": true,
           *         "call_recording_consent": "always",
           *         "group_ids": [
           *           1
           *         ],
           *         "default_group_id": null,
           *         "greeting_ids": [],
           *         "default_greeting_ids": [
           *           "voicemail_en",
           *           "available_en",
           *           "wait_en",
           *           "hold_en",
           *           "callback_en",
           *           "callback-confirmation_en",
           *           "call-recording-opt-out_en",
           *           "call-recording-opt-in_en"
           *         ],
           *         "categorised_greetings": {
           *           "1": "voicemail_en",
           *           "2": "available_en",
           *           "3": "wait_en",
           *           "4": "hold_en",
           *           "6": "callback_en",
           *           "7": "callback-confirmation_en",
           *           "8": "call-recording-opt-out_en",
           *           "9": "call-recording-opt-in_en"
           *         },
           *         "categorised_greetings_with_sub_settings": {
           *           "1": {
           *             "voicemail_on_outside_business_hours": "voicemail_en",
           *             "voicemail_on_inside_business_hours": "voicemail_en",
           *             "voicemail_off_inside_business_hours": "voicemail_en_voicemail_config",
           *             "voicemail_off_outside_business_hours": "voicemail_en_voicemail_config"
           *           },
           *           "2": {
           *             "voicemail_on": "available_en",
           *             "voicemail_off": "available_en_voicemail_config"
           *           },
           *           "3": "wait_en",
           *           "4": "hold_en",
           *           "6": "callback_en",
           *           "7": "callback-confirmation_en",
           *           "8": "call-recording-opt-out_en",
           *           "9": "call-recording-opt-in_en"
           *         },
           *         "sms_group_id": null,
           *         "capabilities": {
           *           "sms": true,
           *           "mms": true,
           *           "voice": true,
           *           "emergency_address": true
           *         },
           *         "sms_enabled": false,
           *         "voice_enabled": true,
           *         "priority": 0,
           *         "outbound_enabled": true,
           *         "line_type": "phone",
           *         "ivr_id": null,
           *         "schedule_id": null,
           *         "failover_number": null,
           *         "brand_id": 1,
           *         "post_call_voice_ai_enabled": false,
           *         "voice_qa_enabled": false,
           *         "ai_agent_enabled": false,
           *         "bot_id": null
           *       }
           *     }
           */
          'application/json': components['schemas']['PhoneNumberResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['CreatePhoneNumberForbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['CreatePhoneNumberRecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['CreatePhoneNumberInternalError'];
      503: components['responses']['CreatePhoneNumberUnavailable'];
    };
  };
  ExportPhoneNumbersAsCsv: {
    parameters: {
      query?: {
        /** @description **Extension.** Of one of these brands, by their ids; `none`: of none. */
        'filter[brand_id]'?: components['parameters']['FilterBrandId'];
        /** @description **Extension.** With all of these. */
        'filter[capability]'?: components['parameters']['FilterCapability'];
        /** @description **Extension.** Sold by one of these. */
        'filter[carrier]'?: components['parameters']['FilterCarrier'];
        /** @description **Extension.** Of these countries, by their ISO 3166-1 codes. */
        'filter[country_code]'?: components['parameters']['FilterCountryCode'];
        /** @description **Extension.** With one of these external ids. */
        'filter[external_id]'?: components['parameters']['FilterExternalId'];
        /** @description **Extension.** With one of these greetings. */
        'filter[greeting_id]'?: components['parameters']['FilterGreetingId'];
        /** @description **Extension.** Of one of these groups, by their ids; `none`: of none. */
        'filter[group_id]'?: components['parameters']['FilterGroupId'];
        /** @description **Extension.** With one of these IVRs, by their ids; `none`: of none. */
        'filter[ivr_id]'?: components['parameters']['FilterIvrId'];
        /** @description **Extension.** With an IVR, or without one. */
        'filter[ivr]'?: components['parameters']['FilterIvr'];
        /** @description **Extension.** Which calls can be made from, or cannot. */
        'filter[outbound_enabled]'?: components['parameters']['FilterOutboundEnabled'];
        /** @description **Extension.** Whose calls are recorded, or are not. */
        'filter[recorded]'?: components['parameters']['FilterRecorded'];
        /** @description **Extension.** With one of these schedules, by their ids; `none`: of none. */
        'filter[schedule_id]'?: components['parameters']['FilterScheduleId'];
        /** @description **Extension.** Sold as one of these; `unknown`: that was not kept. */
        'filter[type]'?: components['parameters']['FilterType'];
        /** @description Has the most important properties only. */
        minimal_mode?: components['parameters']['MinimalMode'];
        /** @description **Extension.** Text that is found anywhere in a number, however its digits are written, or in a name, in any case. What is found comes by cursor. */
        query?: components['parameters']['Query'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ExportPhoneNumbersAsNdjson: {
    parameters: {
      query?: {
        /** @description **Extension.** Of one of these brands, by their ids; `none`: of none. */
        'filter[brand_id]'?: components['parameters']['FilterBrandId'];
        /** @description **Extension.** With all of these. */
        'filter[capability]'?: components['parameters']['FilterCapability'];
        /** @description **Extension.** Sold by one of these. */
        'filter[carrier]'?: components['parameters']['FilterCarrier'];
        /** @description **Extension.** Of these countries, by their ISO 3166-1 codes. */
        'filter[country_code]'?: components['parameters']['FilterCountryCode'];
        /** @description **Extension.** With one of these external ids. */
        'filter[external_id]'?: components['parameters']['FilterExternalId'];
        /** @description **Extension.** With one of these greetings. */
        'filter[greeting_id]'?: components['parameters']['FilterGreetingId'];
        /** @description **Extension.** Of one of these groups, by their ids; `none`: of none. */
        'filter[group_id]'?: components['parameters']['FilterGroupId'];
        /** @description **Extension.** With one of these IVRs, by their ids; `none`: of none. */
        'filter[ivr_id]'?: components['parameters']['FilterIvrId'];
        /** @description **Extension.** With an IVR, or without one. */
        'filter[ivr]'?: components['parameters']['FilterIvr'];
        /** @description **Extension.** Which calls can be made from, or cannot. */
        'filter[outbound_enabled]'?: components['parameters']['FilterOutboundEnabled'];
        /** @description **Extension.** Whose calls are recorded, or are not. */
        'filter[recorded]'?: components['parameters']['FilterRecorded'];
        /** @description **Extension.** With one of these schedules, by their ids; `none`: of none. */
        'filter[schedule_id]'?: components['parameters']['FilterScheduleId'];
        /** @description **Extension.** Sold as one of these; `unknown`: that was not kept. */
        'filter[type]'?: components['parameters']['FilterType'];
        /** @description Has the most important properties only. */
        minimal_mode?: components['parameters']['MinimalMode'];
        /** @description **Extension.** Text that is found anywhere in a number, however its digits are written, or in a name, in any case. What is found comes by cursor. */
        query?: components['parameters']['Query'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          'application/x-ndjson': string;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ShowPhoneNumber: {
    parameters: {
      query?: {
        /**
         * @description What to show beside the phone number, separated by commas. `carrier_terms` and `external_id` are extensions.
         * @example [
         *       "settings"
         *     ]
         */
        include?: (
          | 'settings'
          | 'ivrs'
          | 'all_greetings'
          | 'all_groups'
          | 'all_schedules'
          | 'carrier_terms'
          | 'external_id'
        )[];
      };
      header?: {
        /** @description The `ETag` of the version that the client holds: the answer is 304 while it is the current one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path: {
        /**
         * @description The id of a phone number.
         * @example 344825856000022
         */
        phone_number_id: components['parameters']['PhoneNumberId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "phone_number": {
           *         "id": 344825856000022,
           *         "country_code": "US",
           *         "created_at": "2026-09-01T09:00:00Z",
           *         "external": false,
           *         "number": "+19476674355",
           *         "name": "Pie shop",
           *         "nickname": "Pie shop",
           *         "display_number": "+1 (947) 667-4355",
           *         "location": "MI",
           *         "toll_free": false,
           *         "transcription": true,
           *         "recorded": true,
           *         "call_recording_consent": "always",
           *         "group_ids": [
           *           1
           *         ],
           *         "default_group_id": null,
           *         "greeting_ids": [],
           *         "default_greeting_ids": [
           *           "voicemail_en",
           *           "available_en",
           *           "wait_en",
           *           "hold_en",
           *           "callback_en",
           *           "callback-confirmation_en",
           *           "call-recording-opt-out_en",
           *           "call-recording-opt-in_en"
           *         ],
           *         "categorised_greetings": {
           *           "1": "voicemail_en",
           *           "2": "available_en",
           *           "3": "wait_en",
           *           "4": "hold_en",
           *           "6": "callback_en",
           *           "7": "callback-confirmation_en",
           *           "8": "call-recording-opt-out_en",
           *           "9": "call-recording-opt-in_en"
           *         },
           *         "categorised_greetings_with_sub_settings": {
           *           "1": {
           *             "voicemail_on_outside_business_hours": "voicemail_en",
           *             "voicemail_on_inside_business_hours": "voicemail_en",
           *             "voicemail_off_inside_business_hours": "voicemail_en_voicemail_config",
           *             "voicemail_off_outside_business_hours": "voicemail_en_voicemail_config"
           *           },
           *           "2": {
           *             "voicemail_on": "available_en",
           *             "voicemail_off": "available_en_voicemail_config"
           *           },
           *           "3": "wait_en",
           *           "4": "hold_en",
           *           "6": "callback_en",
           *           "7": "callback-confirmation_en",
           *           "8": "call-recording-opt-out_en",
           *           "9": "call-recording-opt-in_en"
           *         },
           *         "sms_group_id": null,
           *         "capabilities": {
           *           "sms": true,
           *           "mms": true,
           *           "voice": true,
           *           "emergency_address": true
           *         },
           *         "sms_enabled": false,
           *         "voice_enabled": true,
           *         "priority": 0,
           *         "outbound_enabled": true,
           *         "line_type": "phone",
           *         "ivr_id": null,
           *         "schedule_id": null,
           *         "failover_number": null,
           *         "brand_id": 1,
           *         "post_call_voice_ai_enabled": false,
           *         "voice_qa_enabled": false,
           *         "ai_agent_enabled": false,
           *         "bot_id": null,
           *         "settings": {
           *           "allow_outbound_calls": true,
           *           "average_wait_time_message_enabled": false,
           *           "call_offering_duration": 30,
           *           "call_recording_delete_after": "never",
           *           "callback_from_queue": false,
           *           "callback_locale": "en",
           *           "create_ticket_for_abandoned_calls": false,
           *           "dequeue_retry_if_attempted": false,
           *           "maximum_queue_size": 5,
           *           "maximum_queue_wait_time": 1,
           *           "overflow_number": {
           *             "enabled": false,
           *             "number": null
           *           },
           *           "voicemail": true,
           *           "voicemail_outside_business_hours": true,
           *           "voicemail_recording_delete_after": "never",
           *           "wrap_up_enabled": false,
           *           "wrap_up_time_limit": null,
           *           "forwarding_caller_id": "caller_number",
           *           "auto_accept_enabled": false,
           *           "auto_accept_time": 0,
           *           "all_groups_access_enabled": true,
           *           "outbound_calls_group_ids": [],
           *           "priority": 0
           *         }
           *       }
           *     }
           */
          'application/json': components['schemas']['PhoneNumberResponse'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  UpdatePhoneNumber: {
    parameters: {
      query?: {
        /** @description What to show beside the phone number, separated by commas. `carrier_terms` and `external_id` are extensions. */
        include?: (
          | 'settings'
          | 'ivrs'
          | 'all_greetings'
          | 'all_groups'
          | 'all_schedules'
          | 'carrier_terms'
          | 'external_id'
        )[];
      };
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The id of a phone number.
         * @example 344825856000022
         */
        phone_number_id: components['parameters']['PhoneNumberId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "phone_number": {
         *         "nickname": "Pie hotline",
         *         "call_recording_consent": "opt_in",
         *         "group_ids": [
         *           1,
         *           2
         *         ]
         *       }
         *     }
         */
        'application/json': {
          phone_number: components['schemas']['PhoneNumberUpdate'];
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          'X-Unchanged': components['headers']['X-Unchanged'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "phone_number": {
           *         "id": 344825856000022,
           *         "country_code": "US",
           *         "created_at": "2026-09-01T09:00:00Z",
           *         "external": false,
           *         "number": "+19476674355",
           *         "name": "Pie hotline",
           *         "nickname": "Pie hotline",
           *         "display_number": "+1 (947) 667-4355",
           *         "location": "MI",
           *         "toll_free": false,
           *         "transcription": true,
           *         "recorded": true,
           *         "call_recording_consent": "opt_in",
           *         "group_ids": [
           *           1,
           *           2
           *         ],
           *         "default_group_id": null,
           *         "greeting_ids": [],
           *         "default_greeting_ids": [
           *           "voicemail_en",
           *           "available_en",
           *           "wait_en",
           *           "hold_en",
           *           "callback_en",
           *           "callback-confirmation_en",
           *           "call-recording-opt-out_en",
           *           "call-recording-opt-in_en"
           *         ],
           *         "categorised_greetings": {
           *           "1": "voicemail_en",
           *           "2": "available_en",
           *           "3": "wait_en",
           *           "4": "hold_en",
           *           "6": "callback_en",
           *           "7": "callback-confirmation_en",
           *           "8": "call-recording-opt-out_en",
           *           "9": "call-recording-opt-in_en"
           *         },
           *         "categorised_greetings_with_sub_settings": {
           *           "1": {
           *             "voicemail_on_outside_business_hours": "voicemail_en",
           *             "voicemail_on_inside_business_hours": "voicemail_en",
           *             "voicemail_off_inside_business_hours": "voicemail_en_voicemail_config",
           *             "voicemail_off_outside_business_hours": "voicemail_en_voicemail_config"
           *           },
           *           "2": {
           *             "voicemail_on": "available_en",
           *             "voicemail_off": "available_en_voicemail_config"
           *           },
           *           "3": "wait_en",
           *           "4": "hold_en",
           *           "6": "callback_en",
           *           "7": "callback-confirmation_en",
           *           "8": "call-recording-opt-out_en",
           *           "9": "call-recording-opt-in_en"
           *         },
           *         "sms_group_id": null,
           *         "capabilities": {
           *           "sms": true,
           *           "mms": true,
           *           "voice": true,
           *           "emergency_address": true
           *         },
           *         "sms_enabled": false,
           *         "voice_enabled": true,
           *         "priority": 0,
           *         "outbound_enabled": true,
           *         "line_type": "phone",
           *         "ivr_id": null,
           *         "schedule_id": null,
           *         "failover_number": null,
           *         "brand_id": 1,
           *         "post_call_voice_ai_enabled": false,
           *         "voice_qa_enabled": false,
           *         "ai_agent_enabled": false,
           *         "bot_id": null
           *       }
           *     }
           */
          'application/json': components['schemas']['PhoneNumberResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  DeletePhoneNumber: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The id of a phone number.
         * @example 344825856000022
         */
        phone_number_id: components['parameters']['PhoneNumberId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /** @example null */
          'application/json': null;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ListPhoneNumberAuditLogs: {
    parameters: {
      query?: {
        /** @description What was done. */
        'filter[action]'?:
          | 'create'
          | 'update'
          | 'destroy'
          | 'search'
          | 'dry_run'
          | 'purchase'
          | 'refuse'
          | 'restore'
          | 'release'
          | 'enable'
          | 'disable'
          | 'revoke'
          | 'reset'
          | 'test'
          | 'resend'
          | 'notice'
          | 'down'
          | 'up'
          | 'exported'
          | 'login';
        /** @description Who changed it. */
        'filter[actor_id]'?: components['parameters']['FilterActorId'];
        /** @description From when and until when, both included, in ISO 8601: sent twice, or separated by a comma. */
        'filter[created_at]'?: components['parameters']['FilterCreatedAt'];
        /** @description From where. */
        'filter[ip_address]'?: components['parameters']['FilterIpAddress'];
        /** @description From 1. The first 10,000 records only. */
        page?: number;
        /** @description The `after_cursor` of the page before this one, to go on from there. */
        'page[after]'?: components['parameters']['PageAfter'];
        /** @description The `before_cursor` of the page after this one, to go back from there. */
        'page[before]'?: components['parameters']['PageBefore'];
        /**
         * @description How many records a page has, 100 at most. It asks for pages by cursor.
         * @example 2
         */
        'page[size]'?: number;
        /** @description How many records a page has: 100 at most. */
        per_page?: number;
        /** @description The newest first, unless it is `created_at`. */
        sort?: components['parameters']['Sort'];
        /** @description What pages by offset are sorted by. */
        sort_by?: components['parameters']['SortBy'];
        /** @description The newest first, unless it is `asc`. */
        sort_order?: components['parameters']['SortOrder'];
      };
      header?: {
        /** @description The `ETag` of the version that the client holds: the answer is 304 while it is the current one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path: {
        /**
         * @description The id of a phone number.
         * @example 344825856000022
         */
        phone_number_id: components['parameters']['PhoneNumberId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "audit_logs": [
           *         {
           *           "id": 47,
           *           "url": "https://phone.example.com/api/v2/audit_logs/47.json",
           *           "actor_id": 344825856000001,
           *           "actor_name": "Admin",
           *           "actor_type": "agent",
           *           "source_id": 344825856000022,
           *           "source_type": "phone_number",
           *           "source_label": "+19476674355",
           *           "action": "release",
           *           "action_label": "Released",
           *           "change_description": "Released: phone number +19476674355 (carrier: sandbox; price: $1.15)",
           *           "ip_address": "127.0.0.1",
           *           "created_at": "2026-09-01T09:00:00Z",
           *           "changes": {},
           *           "facts": {
           *             "carrier": "sandbox",
           *             "price": "$1.15"
           *           },
           *           "token_id": 344825856000003,
           *           "request_id": "0187ed4a2372-77",
           *           "carried_out_by": null,
           *           "event_type": "zen:event-type:phone_number.released"
           *         },
           *         {
           *           "id": 46,
           *           "url": "https://phone.example.com/api/v2/audit_logs/46.json",
           *           "actor_id": 344825856000001,
           *           "actor_name": "Admin",
           *           "actor_type": "agent",
           *           "source_id": 344825856000022,
           *           "source_type": "phone_number",
           *           "source_label": "+19476674355",
           *           "action": "destroy",
           *           "action_label": "Deleted",
           *           "change_description": "Deleted: phone number +19476674355 (carrier: sandbox; price: $1.15; release at: 2026-09-04T09:00:00Z)",
           *           "ip_address": "127.0.0.1",
           *           "created_at": "2026-09-01T09:00:00Z",
           *           "changes": {},
           *           "facts": {
           *             "carrier": "sandbox",
           *             "price": "$1.15",
           *             "release_at": "2026-09-04T09:00:00Z"
           *           },
           *           "token_id": 344825856000003,
           *           "request_id": "0187ed4a2372-73",
           *           "carried_out_by": null,
           *           "event_type": "zen:event-type:phone_number.deleted"
           *         }
           *       ],
           *       "meta": {
           *         "has_more": true,
           *         "after_cursor": "NDY",
           *         "before_cursor": "NDc"
           *       },
           *       "links": {
           *         "next": "https://phone.example.com/api/v2/channels/voice/phone_numbers/344825856000022/audit_logs?page%5Bsize%5D=2&page%5Bafter%5D=NDY",
           *         "prev": null
           *       }
           *     }
           */
          'application/json': components['schemas']['AuditLogPage'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  CreateManyPhoneNumbers: {
    parameters: {
      query?: {
        /** @description **Extension.** Does all of it, or none. */
        all_or_nothing?: components['parameters']['AllOrNothing'];
        /** @description **Extension.** Answers what each would come to, and does nothing. */
        dry_run?: components['parameters']['DryRun'];
      };
      header?: {
        /**
         * @description A name for this request, for two hours: sent again under it, the answer is the same job; another request is refused.
         * @example ten-pie-lines
         */
        'Idempotency-Key'?: string;
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "search": {
         *         "country": "US",
         *         "contains": "555"
         *       },
         *       "count": 1,
         *       "phone_number": {
         *         "nickname": "Pie"
         *       }
         *     }
         */
        'application/json': components['schemas']['PhoneNumbersOrder'];
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Idempotency-Lookup': components['headers']['X-Idempotency-Lookup'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "job_status": {
           *         "id": "V3-e8815cf8231b075e4ad1ccb432b7a275",
           *         "job_type": "Bulk Create Phone Number",
           *         "url": "https://phone.example.com/api/v2/job_statuses/V3-e8815cf8231b075e4ad1ccb432b7a275.json",
           *         "total": 1,
           *         "progress": null,
           *         "status": "queued",
           *         "message": null,
           *         "results": null
           *       }
           *     }
           */
          'application/json': components['schemas']['JobOrDryRunResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['CreateManyPhoneNumbersForbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['CreateManyPhoneNumbersRecordInvalid'];
      429: components['responses']['CreateManyPhoneNumbersTooManyRequests'];
      500: components['responses']['CreateManyPhoneNumbersInternalError'];
      503: components['responses']['CreateManyPhoneNumbersUnavailable'];
    };
  };
  DeleteManyPhoneNumbers: {
    parameters: {
      query: {
        /** @description **Extension.** Does all of it, or none. */
        all_or_nothing?: components['parameters']['AllOrNothing'];
        /**
         * @description **Extension.** Answers what each would come to, and does nothing.
         * @example true
         */
        dry_run?: boolean;
        /**
         * @description Ids of phone numbers, 100 at most, separated by commas.
         * @example 7,8
         */
        ids: components['parameters']['Ids'];
      };
      header?: {
        /** @description A name for this request, for two hours: sent again under it, the answer is the same job; another request is refused. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Idempotency-Lookup': components['headers']['X-Idempotency-Lookup'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "dry_run": {
           *         "would_succeed": false,
           *         "price": null,
           *         "items": [
           *           {
           *             "index": 0,
           *             "id": 7,
           *             "would_succeed": false,
           *             "details": {
           *               "base": [
           *                 {
           *                   "description": "Base: Not found",
           *                   "error": "RecordNotFound"
           *                 }
           *               ]
           *             }
           *           },
           *           {
           *             "index": 1,
           *             "id": 8,
           *             "would_succeed": false,
           *             "details": {
           *               "base": [
           *                 {
           *                   "description": "Base: Not found",
           *                   "error": "RecordNotFound"
           *                 }
           *               ]
           *             }
           *           }
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['JobOrDryRunResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['DeleteManyPhoneNumbersForbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['DeleteManyPhoneNumbersRecordInvalid'];
      429: components['responses']['DeleteManyPhoneNumbersTooManyRequests'];
      500: components['responses']['DeleteManyPhoneNumbersInternalError'];
      503: components['responses']['DeleteManyPhoneNumbersUnavailable'];
    };
  };
  DryRunPhoneNumber: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "phone_number": {
         *         "token": "ac99ab555de1af47d4bd54606e94b3ec",
         *         "nickname": "Pie shop"
         *       }
         *     }
         */
        'application/json': components['schemas']['PhoneNumberOrder'];
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "dry_run": {
           *         "would_succeed": true,
           *         "number": "+19476674355",
           *         "country_code": "US",
           *         "price": "$1.15",
           *         "address_requirements": "none",
           *         "address_sid": null,
           *         "details": {}
           *       }
           *     }
           */
          'application/json': {
            dry_run: components['schemas']['DryRun'];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  SearchAvailablePhoneNumbers: {
    parameters: {
      query: {
        /** @description Three digits. In the US and CA only. */
        area_code?: string;
        /**
         * @description What the number contains: digits, letters as on a phone keypad, and `*` for any one digit; or the beginning of a number with its calling code.
         * @example pie
         */
        contains?: string;
        /**
         * @description The country, by its ISO 3166-1 alpha-2 code.
         * @example US
         */
        country: string;
        /** @description **Extension.** A place, or the beginning of its name. */
        locality?: string;
        /** @description From 1. The first 10,000 records only. */
        page?: number;
        /**
         * @description How many records a page has: 100 at most.
         * @example 2
         */
        per_page?: components['parameters']['PerPage'];
        /** @description Toll-free numbers only, or none of them. */
        toll_free?: boolean;
        /** @description **Extension.** Numbers of this type only. */
        type?: 'local' | 'national' | 'mobile' | 'toll_free';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "phone_numbers": [
           *         {
           *           "number": "+19476674355",
           *           "display_number": "+1 (947) 667-4355",
           *           "toll_free": false,
           *           "location": "MI",
           *           "country_code": "US",
           *           "token": "ac99ab555de1af47d4bd54606e94b3ec",
           *           "price": "$1.15",
           *           "address_requirements": "none",
           *           "capabilities": {
           *             "sms": true,
           *             "mms": true,
           *             "voice": true
           *           },
           *           "nickname": null
           *         },
           *         {
           *           "number": "+19545874332",
           *           "display_number": "+1 (954) 587-4332",
           *           "toll_free": false,
           *           "location": "FL",
           *           "country_code": "US",
           *           "token": "40010a335c51af57b3f45bf713dfbc5c",
           *           "price": "$1.15",
           *           "address_requirements": "none",
           *           "capabilities": {
           *             "sms": true,
           *             "mms": true,
           *             "voice": true
           *           },
           *           "nickname": null
           *         }
           *       ],
           *       "next_page": "https://phone.example.com/api/v2/channels/voice/phone_numbers/search?country=US&contains=pie&per_page=2&page=2",
           *       "previous_page": null,
           *       "count": 29641632
           *     }
           */
          'application/json': components['schemas']['AvailablePhoneNumberPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ShowManyPhoneNumbers: {
    parameters: {
      query: {
        /**
         * @description Ids of phone numbers, 100 at most, separated by commas.
         * @example 344825856000022
         */
        ids: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "phone_numbers": [
           *         {
           *           "id": 344825856000022,
           *           "country_code": "US",
           *           "created_at": "2026-09-01T09:00:00Z",
           *           "external": false,
           *           "number": "+19476674355",
           *           "name": "Pie hotline",
           *           "nickname": "Pie hotline",
           *           "display_number": "+1 (947) 667-4355",
           *           "location": "MI",
           *           "toll_free": false,
           *           "transcription": true,
           *           "recorded": true,
           *           "call_recording_consent": "opt_in",
           *           "group_ids": [
           *             1,
           *             2
           *           ],
           *           "default_group_id": null,
           *           "greeting_ids": [],
           *           "default_greeting_ids": [
           *             "voicemail_en",
           *             "available_en",
           *             "wait_en",
           *             "hold_en",
           *             "callback_en",
           *             "callback-confirmation_en",
           *             "call-recording-opt-out_en",
           *             "call-recording-opt-in_en"
           *           ],
           *           "categorised_greetings": {
           *             "1": "voicemail_en",
           *             "2": "available_en",
           *             "3": "wait_en",
           *             "4": "hold_en",
           *             "6": "callback_en",
           *             "7": "callback-confirmation_en",
           *             "8": "call-recording-opt-out_en",
           *             "9": "call-recording-opt-in_en"
           *           },
           *           "categorised_greetings_with_sub_settings": {
           *             "1": {
           *               "voicemail_on_outside_business_hours": "voicemail_en",
           *               "voicemail_on_inside_business_hours": "voicemail_en",
           *               "voicemail_off_inside_business_hours": "voicemail_en_voicemail_config",
           *               "voicemail_off_outside_business_hours": "voicemail_en_voicemail_config"
           *             },
           *             "2": {
           *               "voicemail_on": "available_en",
           *               "voicemail_off": "available_en_voicemail_config"
           *             },
           *             "3": "wait_en",
           *             "4": "hold_en",
           *             "6": "callback_en",
           *             "7": "callback-confirmation_en",
           *             "8": "call-recording-opt-out_en",
           *             "9": "call-recording-opt-in_en"
           *           },
           *           "sms_group_id": null,
           *           "capabilities": {
           *             "sms": true,
           *             "mms": true,
           *             "voice": true,
           *             "emergency_address": true
           *           },
           *           "sms_enabled": false,
           *           "voice_enabled": true,
           *           "priority": 0,
           *           "outbound_enabled": true,
           *           "line_type": "phone",
           *           "ivr_id": null,
           *           "schedule_id": null,
           *           "failover_number": null,
           *           "brand_id": 1,
           *           "post_call_voice_ai_enabled": false,
           *           "voice_qa_enabled": false,
           *           "ai_agent_enabled": false,
           *           "bot_id": null
           *         }
           *       ],
           *       "next_page": null,
           *       "previous_page": null,
           *       "count": 1
           *     }
           */
          'application/json': {
            /** Format: int64 */
            count: number;
            next_page: null;
            phone_numbers: components['schemas']['PhoneNumber'][];
            previous_page: null;
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  UpdateManyPhoneNumbers: {
    parameters: {
      query?: {
        /** @description **Extension.** Does all of it, or none. */
        all_or_nothing?: components['parameters']['AllOrNothing'];
        /** @description **Extension.** Answers what each would come to, and does nothing. */
        dry_run?: components['parameters']['DryRun'];
        /**
         * @description Ids of phone numbers, 100 at most, separated by commas.
         * @example 344825856000022
         */
        ids?: string;
      };
      header?: {
        /** @description A name for this request, for two hours: sent again under it, the answer is the same job; another request is refused. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "phone_number": {
         *         "nickname": "Pie hotline"
         *       }
         *     }
         */
        'application/json': components['schemas']['PhoneNumbersUpdate'];
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Idempotency-Lookup': components['headers']['X-Idempotency-Lookup'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "job_status": {
           *         "id": "V3-639558e033de4b78892630c7b6369da2",
           *         "job_type": "Bulk Update Phone Number",
           *         "url": "https://phone.example.com/api/v2/job_statuses/V3-639558e033de4b78892630c7b6369da2.json",
           *         "total": 1,
           *         "progress": null,
           *         "status": "queued",
           *         "message": null,
           *         "results": null
           *       }
           *     }
           */
          'application/json': components['schemas']['JobOrDryRunResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['UpdateManyPhoneNumbersForbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['UpdateManyPhoneNumbersRecordInvalid'];
      429: components['responses']['UpdateManyPhoneNumbersTooManyRequests'];
      500: components['responses']['UpdateManyPhoneNumbersInternalError'];
      503: components['responses']['UpdateManyPhoneNumbersUnavailable'];
    };
  };
  ShowVoiceSettings: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` of the version that the client holds: the answer is 304 while it is the current one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "settings": {
           *         "voice": true,
           *         "agent_confirmation_when_forwarding": true,
           *         "agent_wrap_up_after_calls": false,
           *         "maximum_queue_size": 5,
           *         "maximum_queue_wait_time": 1,
           *         "only_during_business_hours": false,
           *         "recordings_public": false,
           *         "knowledge_suggestions_enabled": false,
           *         "knowledge_suggestions_group_ids": [],
           *         "voice_ai_enabled": false,
           *         "voice_ai_display_transcript": false,
           *         "voice_ai_collapsible_comment": false,
           *         "voice_zendesk_qa_enabled": false,
           *         "voice_transcriptions_pii_redaction": false,
           *         "voice_transcriptions_pci_redaction": false,
           *         "voice_transcriptions_boosted_keywords_enabled": false,
           *         "voice_transcriptions_boosted_keywords": "",
           *         "supported_locales": [
           *           {
           *             "id": "da",
           *             "name": "Danish"
           *           },
           *           {
           *             "id": "de",
           *             "name": "German"
           *           },
           *           {
           *             "id": "en-GB",
           *             "name": "British English"
           *           },
           *           {
           *             "id": "en-US",
           *             "name": "American English"
           *           },
           *           {
           *             "id": "es",
           *             "name": "Spanish"
           *           },
           *           {
           *             "id": "fr",
           *             "name": "French"
           *           },
           *           {
           *             "id": "it",
           *             "name": "Italian"
           *           },
           *           {
           *             "id": "ja",
           *             "name": "Japanese"
           *           },
           *           {
           *             "id": "ko",
           *             "name": "Korean"
           *           },
           *           {
           *             "id": "nb",
           *             "name": "Norwegian Bokmål"
           *           },
           *           {
           *             "id": "nl",
           *             "name": "Dutch"
           *           },
           *           {
           *             "id": "pl",
           *             "name": "Polish"
           *           },
           *           {
           *             "id": "pt-BR",
           *             "name": "Brazilian Portuguese"
           *           },
           *           {
           *             "id": "sv",
           *             "name": "Swedish"
           *           },
           *           {
           *             "id": "zh-CN",
           *             "name": "Chinese (China)"
           *           }
           *         ],
           *         "voice_ai_enabled_lines": [],
           *         "voice_zendesk_qa_enabled_lines": []
           *       }
           *     }
           */
          'application/json': {
            settings: components['schemas']['VoiceSettings'];
          };
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  UpdateVoiceSettings: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "settings": {
         *         "maximum_queue_size": 10,
         *         "maximum_queue_wait_time": 5
         *       }
         *     }
         */
        'application/json': {
          settings: components['schemas']['VoiceSettingsUpdate'];
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "settings": {
           *         "voice": true,
           *         "agent_confirmation_when_forwarding": true,
           *         "agent_wrap_up_after_calls": false,
           *         "maximum_queue_size": 10,
           *         "maximum_queue_wait_time": 5,
           *         "only_during_business_hours": false,
           *         "recordings_public": false,
           *         "knowledge_suggestions_enabled": false,
           *         "knowledge_suggestions_group_ids": [],
           *         "voice_ai_enabled": false,
           *         "voice_ai_display_transcript": false,
           *         "voice_ai_collapsible_comment": false,
           *         "voice_zendesk_qa_enabled": false,
           *         "voice_transcriptions_pii_redaction": false,
           *         "voice_transcriptions_pci_redaction": false,
           *         "voice_transcriptions_boosted_keywords_enabled": false,
           *         "voice_transcriptions_boosted_keywords": "",
           *         "supported_locales": [
           *           {
           *             "id": "da",
           *             "name": "Danish"
           *           },
           *           {
           *             "id": "de",
           *             "name": "German"
           *           },
           *           {
           *             "id": "en-GB",
           *             "name": "British English"
           *           },
           *           {
           *             "id": "en-US",
           *             "name": "American English"
           *           },
           *           {
           *             "id": "es",
           *             "name": "Spanish"
           *           },
           *           {
           *             "id": "fr",
           *             "name": "French"
           *           },
           *           {
           *             "id": "it",
           *             "name": "Italian"
           *           },
           *           {
           *             "id": "ja",
           *             "name": "Japanese"
           *           },
           *           {
           *             "id": "ko",
           *             "name": "Korean"
           *           },
           *           {
           *             "id": "nb",
           *             "name": "Norwegian Bokmål"
           *           },
           *           {
           *             "id": "nl",
           *             "name": "Dutch"
           *           },
           *           {
           *             "id": "pl",
           *             "name": "Polish"
           *           },
           *           {
           *             "id": "pt-BR",
           *             "name": "Brazilian Portuguese"
           *           },
           *           {
           *             "id": "sv",
           *             "name": "Swedish"
           *           },
           *           {
           *             "id": "zh-CN",
           *             "name": "Chinese (China)"
           *           }
           *         ],
           *         "voice_ai_enabled_lines": [],
           *         "voice_zendesk_qa_enabled_lines": []
           *       }
           *     }
           */
          'application/json': {
            settings: components['schemas']['VoiceSettings'];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ListGroups: {
    parameters: {
      query?: {
        /**
         * @description From 1. The first 10,000 records only.
         * @example 1
         */
        page?: components['parameters']['Page'];
        /** @description The `after_cursor` of the page before this one, to go on from there. */
        'page[after]'?: components['parameters']['PageAfter'];
        /** @description The `before_cursor` of the page after this one, to go back from there. */
        'page[before]'?: components['parameters']['PageBefore'];
        /** @description How many records a page has, 100 at most. It asks for pages by cursor. */
        'page[size]'?: components['parameters']['PageSize'];
        /**
         * @description How many records a page has: 100 at most.
         * @example 2
         */
        per_page?: components['parameters']['PerPage'];
      };
      header?: {
        /** @description The `ETag` of the version that the client holds: the answer is 304 while it is the current one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "groups": [
           *         {
           *           "url": "https://phone.example.com/api/v2/groups/344825856000009.json",
           *           "id": 344825856000009,
           *           "is_public": true,
           *           "name": "Kitchen",
           *           "description": "Takes orders",
           *           "default": false,
           *           "deleted": false,
           *           "created_at": "2026-09-01T09:00:00Z",
           *           "updated_at": "2026-09-01T09:00:00Z"
           *         },
           *         {
           *           "url": "https://phone.example.com/api/v2/groups/2.json",
           *           "id": 2,
           *           "is_public": true,
           *           "name": "Sales",
           *           "description": "",
           *           "default": false,
           *           "deleted": false,
           *           "created_at": "2026-09-01T09:00:00Z",
           *           "updated_at": "2026-09-01T09:00:00Z"
           *         }
           *       ],
           *       "next_page": "https://phone.example.com/api/v2/groups?page=2&per_page=2",
           *       "previous_page": null,
           *       "count": 3
           *     }
           */
          'application/json': components['schemas']['GroupPage'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  CreateGroup: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "group": {
         *         "name": "Kitchen",
         *         "description": "Takes orders"
         *       }
         *     }
         */
        'application/json': {
          group: components['schemas']['GroupCreate'];
        };
      };
    };
    responses: {
      /** @description What was created. */
      201: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "group": {
           *         "url": "https://phone.example.com/api/v2/groups/344825856000009.json",
           *         "id": 344825856000009,
           *         "is_public": true,
           *         "name": "Kitchen",
           *         "description": "Takes orders",
           *         "default": false,
           *         "deleted": false,
           *         "created_at": "2026-09-01T09:00:00Z",
           *         "updated_at": "2026-09-01T09:00:00Z"
           *       }
           *     }
           */
          'application/json': {
            group: components['schemas']['Group'];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ShowGroup: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` of the version that the client holds: the answer is 304 while it is the current one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path: {
        /**
         * @description The id of a group.
         * @example 344825856000009
         */
        group_id: components['parameters']['GroupId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "group": {
           *         "url": "https://phone.example.com/api/v2/groups/344825856000009.json",
           *         "id": 344825856000009,
           *         "is_public": true,
           *         "name": "Kitchen",
           *         "description": "Takes orders",
           *         "default": false,
           *         "deleted": false,
           *         "created_at": "2026-09-01T09:00:00Z",
           *         "updated_at": "2026-09-01T09:00:00Z"
           *       }
           *     }
           */
          'application/json': {
            group: components['schemas']['Group'];
          };
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  UpdateGroup: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The id of a group.
         * @example 344825856000009
         */
        group_id: components['parameters']['GroupId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "group": {
         *         "description": "Takes orders and complaints"
         *       }
         *     }
         */
        'application/json': {
          group: components['schemas']['GroupUpdate'];
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "group": {
           *         "url": "https://phone.example.com/api/v2/groups/344825856000009.json",
           *         "id": 344825856000009,
           *         "is_public": true,
           *         "name": "Kitchen",
           *         "description": "Takes orders and complaints",
           *         "default": false,
           *         "deleted": false,
           *         "created_at": "2026-09-01T09:00:00Z",
           *         "updated_at": "2026-09-01T09:00:00Z"
           *       }
           *     }
           */
          'application/json': {
            group: components['schemas']['Group'];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  DeleteGroup: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The id of a group.
         * @example 344825856000009
         */
        group_id: components['parameters']['GroupId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It was done, and there is nothing to say about it. */
      204: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ListJobStatuses: {
    parameters: {
      query?: {
        /**
         * @description From 1. The first 10,000 records only.
         * @example 1
         */
        page?: components['parameters']['Page'];
        /** @description The `after_cursor` of the page before this one, to go on from there. */
        'page[after]'?: components['parameters']['PageAfter'];
        /** @description The `before_cursor` of the page after this one, to go back from there. */
        'page[before]'?: components['parameters']['PageBefore'];
        /** @description How many records a page has, 100 at most. It asks for pages by cursor. */
        'page[size]'?: components['parameters']['PageSize'];
        /**
         * @description How many records a page has: 100 at most.
         * @example 2
         */
        per_page?: components['parameters']['PerPage'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "job_statuses": [
           *         {
           *           "id": "V3-639558e033de4b78892630c7b6369da2",
           *           "job_type": "Bulk Update Phone Number",
           *           "url": "https://phone.example.com/api/v2/job_statuses/V3-639558e033de4b78892630c7b6369da2.json",
           *           "total": 1,
           *           "progress": 1,
           *           "status": "completed",
           *           "message": "Completed at 2026-09-01 09:00:00 +0000",
           *           "results": [
           *             {
           *               "index": 0,
           *               "id": 344825856000022,
           *               "action": "update",
           *               "status": "Updated",
           *               "success": true,
           *               "error": null,
           *               "details": null,
           *               "field_errors": null
           *             }
           *           ]
           *         },
           *         {
           *           "id": "V3-e8815cf8231b075e4ad1ccb432b7a275",
           *           "job_type": "Bulk Create Phone Number",
           *           "url": "https://phone.example.com/api/v2/job_statuses/V3-e8815cf8231b075e4ad1ccb432b7a275.json",
           *           "total": 1,
           *           "progress": 1,
           *           "status": "completed",
           *           "message": "Completed at 2026-09-01 09:00:00 +0000",
           *           "results": [
           *             {
           *               "index": 0,
           *               "id": 344825856000024,
           *               "action": "create",
           *               "status": "Created",
           *               "success": true,
           *               "error": null,
           *               "details": null,
           *               "field_errors": null
           *             }
           *           ]
           *         }
           *       ],
           *       "next_page": null,
           *       "previous_page": null,
           *       "count": 2
           *     }
           */
          'application/json': components['schemas']['JobStatusPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ShowJobStatus: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The id of a job.
         * @example V3-e8815cf8231b075e4ad1ccb432b7a275
         */
        job_status_id: components['parameters']['JobStatusId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "job_status": {
           *         "id": "V3-e8815cf8231b075e4ad1ccb432b7a275",
           *         "job_type": "Bulk Create Phone Number",
           *         "url": "https://phone.example.com/api/v2/job_statuses/V3-e8815cf8231b075e4ad1ccb432b7a275.json",
           *         "total": 1,
           *         "progress": 1,
           *         "status": "completed",
           *         "message": "Completed at 2026-09-01 09:00:00 +0000",
           *         "results": [
           *           {
           *             "index": 0,
           *             "id": 344825856000024,
           *             "action": "create",
           *             "status": "Created",
           *             "success": true,
           *             "error": null,
           *             "details": null,
           *             "field_errors": null
           *           }
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['JobStatusResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  CancelJob: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The id of a job.
         * @example V3-e8815cf8231b075e4ad1ccb432b7a275
         */
        job_status_id: components['parameters']['JobStatusId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "job_status": {
           *         "id": "V3-e8815cf8231b075e4ad1ccb432b7a275",
           *         "job_type": "Bulk Create Phone Number",
           *         "url": "https://phone.example.com/api/v2/job_statuses/V3-e8815cf8231b075e4ad1ccb432b7a275.json",
           *         "total": 1,
           *         "progress": 1,
           *         "status": "completed",
           *         "message": "Completed at 2026-09-01 09:00:00 +0000",
           *         "results": [
           *           {
           *             "index": 0,
           *             "id": 344825856000024,
           *             "action": "create",
           *             "status": "Created",
           *             "success": true,
           *             "error": null,
           *             "details": null,
           *             "field_errors": null
           *           }
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['JobStatusResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ShowManyJobStatuses: {
    parameters: {
      query: {
        /**
         * @description Ids of jobs, 100 at most, separated by commas.
         * @example V3-e8815cf8231b075e4ad1ccb432b7a275
         */
        ids: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "job_statuses": [
           *         {
           *           "id": "V3-e8815cf8231b075e4ad1ccb432b7a275",
           *           "job_type": "Bulk Create Phone Number",
           *           "url": "https://phone.example.com/api/v2/job_statuses/V3-e8815cf8231b075e4ad1ccb432b7a275.json",
           *           "total": 1,
           *           "progress": 1,
           *           "status": "completed",
           *           "message": "Completed at 2026-09-01 09:00:00 +0000",
           *           "results": [
           *             {
           *               "index": 0,
           *               "id": 344825856000024,
           *               "action": "create",
           *               "status": "Created",
           *               "success": true,
           *               "error": null,
           *               "details": null,
           *               "field_errors": null
           *             }
           *           ]
           *         }
           *       ]
           *     }
           */
          'application/json': {
            job_statuses: components['schemas']['JobStatus'][];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ShowAccount: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` of the version that the client holds: the answer is 304 while it is the current one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "account": {
           *         "id": 344825856000000,
           *         "subdomain": "support",
           *         "plan": "enterprise",
           *         "omnichannel": false,
           *         "created_at": "2026-09-01T09:00:00Z",
           *         "features": [
           *           {
           *             "name": "phone_numbers",
           *             "allowed": true,
           *             "reason": null,
           *             "plans": [
           *               "lite",
           *               "team",
           *               "professional",
           *               "enterprise"
           *             ]
           *           },
           *           {
           *             "name": "phone_number.default_group_id",
           *             "allowed": true,
           *             "reason": null,
           *             "plans": [
           *               "trial",
           *               "team",
           *               "professional",
           *               "enterprise"
           *             ]
           *           },
           *           {
           *             "name": "phone_number.group_ids",
           *             "allowed": true,
           *             "reason": null,
           *             "plans": [
           *               "trial",
           *               "team",
           *               "professional",
           *               "enterprise"
           *             ]
           *           },
           *           {
           *             "name": "phone_number.failover_number",
           *             "allowed": true,
           *             "reason": null,
           *             "plans": [
           *               "team",
           *               "professional",
           *               "enterprise"
           *             ]
           *           },
           *           {
           *             "name": "phone_number.ivr_id",
           *             "allowed": true,
           *             "reason": null,
           *             "plans": [
           *               "professional",
           *               "enterprise"
           *             ]
           *           },
           *           {
           *             "name": "phone_number.priority",
           *             "allowed": true,
           *             "reason": null,
           *             "plans": [
           *               "professional",
           *               "enterprise"
           *             ]
           *           },
           *           {
           *             "name": "phone_number.settings.call_offering_duration",
           *             "allowed": true,
           *             "reason": null,
           *             "plans": [
           *               "enterprise"
           *             ]
           *           },
           *           {
           *             "name": "ivrs",
           *             "allowed": true,
           *             "reason": null,
           *             "plans": [
           *               "professional",
           *               "enterprise"
           *             ]
           *           },
           *           {
           *             "name": "ivr_menus",
           *             "allowed": true,
           *             "reason": null,
           *             "plans": [
           *               "professional",
           *               "enterprise"
           *             ]
           *           },
           *           {
           *             "name": "ivr_routes",
           *             "allowed": true,
           *             "reason": null,
           *             "plans": [
           *               "professional",
           *               "enterprise"
           *             ]
           *           }
           *         ],
           *         "quotas": {
           *           "numbers": {
           *             "used": 2,
           *             "limit": null,
           *             "left": null
           *           },
           *           "monthly_spend": {
           *             "used": "$2.30",
           *             "limit": null,
           *             "left": null
           *           },
           *           "purchases_per_day": {
           *             "used": 2,
           *             "limit": null,
           *             "left": null
           *           },
           *           "records": {
           *             "used": 3,
           *             "limit": 10000,
           *             "left": 9997
           *           },
           *           "record_bytes": {
           *             "used": 4542,
           *             "limit": 67108864,
           *             "left": 67104322
           *           },
           *           "audio_bytes": {
           *             "used": 15846,
           *             "limit": 1073741824,
           *             "left": 1073725978
           *           }
           *         },
           *         "sandbox": true,
           *         "carriers": [
           *           "sandbox"
           *         ],
           *         "release_window_hours": 72,
           *         "audit_retention_days": 365,
           *         "user": {
           *           "id": 344825856000001,
           *           "name": "Admin",
           *           "email": "admin@example.com",
           *           "role": "admin"
           *         },
           *         "token": {
           *           "id": 344825856000003,
           *           "scope": "full",
           *           "expires_at": null
           *         },
           *         "permissions": [
           *           {
           *             "scope": "phone_numbers:read",
           *             "allowed": true,
           *             "reason": null
           *           },
           *           {
           *             "scope": "phone_numbers:write",
           *             "allowed": true,
           *             "reason": null
           *           },
           *           {
           *             "scope": "purchases:read",
           *             "allowed": true,
           *             "reason": null
           *           },
           *           {
           *             "scope": "purchases:write",
           *             "allowed": true,
           *             "reason": null
           *           },
           *           {
           *             "scope": "lines:read",
           *             "allowed": true,
           *             "reason": null
           *           },
           *           {
           *             "scope": "audit_logs:read",
           *             "allowed": true,
           *             "reason": null
           *           },
           *           {
           *             "scope": "webhooks:read",
           *             "allowed": true,
           *             "reason": null
           *           },
           *           {
           *             "scope": "webhooks:write",
           *             "allowed": true,
           *             "reason": null
           *           },
           *           {
           *             "scope": "usage:read",
           *             "allowed": true,
           *             "reason": null
           *           },
           *           {
           *             "scope": "events:read",
           *             "allowed": true,
           *             "reason": null
           *           },
           *           {
           *             "scope": "users:read",
           *             "allowed": true,
           *             "reason": null
           *           },
           *           {
           *             "scope": "users:write",
           *             "allowed": true,
           *             "reason": null
           *           },
           *           {
           *             "scope": "api_tokens:read",
           *             "allowed": true,
           *             "reason": null
           *           },
           *           {
           *             "scope": "api_tokens:write",
           *             "allowed": true,
           *             "reason": null
           *           },
           *           {
           *             "scope": "sandbox:read",
           *             "allowed": true,
           *             "reason": null
           *           },
           *           {
           *             "scope": "sandbox:write",
           *             "allowed": true,
           *             "reason": null
           *           },
           *           {
           *             "scope": "account:write",
           *             "allowed": true,
           *             "reason": null
           *           },
           *           {
           *             "scope": "groups:read",
           *             "allowed": true,
           *             "reason": null
           *           },
           *           {
           *             "scope": "groups:write",
           *             "allowed": true,
           *             "reason": null
           *           },
           *           {
           *             "scope": "brands:read",
           *             "allowed": true,
           *             "reason": null
           *           },
           *           {
           *             "scope": "brands:write",
           *             "allowed": true,
           *             "reason": null
           *           },
           *           {
           *             "scope": "schedules:read",
           *             "allowed": true,
           *             "reason": null
           *           },
           *           {
           *             "scope": "schedules:write",
           *             "allowed": true,
           *             "reason": null
           *           },
           *           {
           *             "scope": "addresses:read",
           *             "allowed": true,
           *             "reason": null
           *           },
           *           {
           *             "scope": "addresses:write",
           *             "allowed": true,
           *             "reason": null
           *           },
           *           {
           *             "scope": "settings:read",
           *             "allowed": true,
           *             "reason": null
           *           },
           *           {
           *             "scope": "settings:write",
           *             "allowed": true,
           *             "reason": null
           *           },
           *           {
           *             "scope": "greeting_categories:read",
           *             "allowed": true,
           *             "reason": null
           *           },
           *           {
           *             "scope": "greetings:read",
           *             "allowed": true,
           *             "reason": null
           *           },
           *           {
           *             "scope": "greetings:write",
           *             "allowed": true,
           *             "reason": null
           *           },
           *           {
           *             "scope": "ivrs:read",
           *             "allowed": true,
           *             "reason": null
           *           },
           *           {
           *             "scope": "ivrs:write",
           *             "allowed": true,
           *             "reason": null
           *           },
           *           {
           *             "scope": "digital_lines:read",
           *             "allowed": true,
           *             "reason": null
           *           },
           *           {
           *             "scope": "digital_lines:write",
           *             "allowed": true,
           *             "reason": null
           *           }
           *         ],
           *         "test_clock": false,
           *         "version": "0.1.0"
           *       }
           *     }
           */
          'application/json': {
            account: components['schemas']['Account'];
          };
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ListCarriers: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` of the version that the client holds: the answer is 304 while it is the current one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "carriers": [
           *         {
           *           "name": "sandbox",
           *           "state": "up",
           *           "since": "2026-09-01T09:00:00Z",
           *           "reconciled_at": null,
           *           "findings_url": "https://phone.example.com/api/v2/audit_logs?filter%5Bsource_type%5D=phone_number&filter%5Baction%5D=notice"
           *         }
           *       ]
           *     }
           */
          'application/json': {
            carriers: components['schemas']['Carrier'][];
          };
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ListCountries: {
    parameters: {
      query?: {
        /**
         * @description This country alone: two letters, ISO 3166-1.
         * @example US
         */
        country?: string;
      };
      header?: {
        /** @description The `ETag` of the version that the client holds: the answer is 304 while it is the current one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "countries": [
           *         {
           *           "country_code": "US",
           *           "calling_code": "1",
           *           "name": "United States",
           *           "types": [
           *             {
           *               "type": "local",
           *               "price": "$1.15",
           *               "address_requirements": "none",
           *               "carriers": [
           *                 "sandbox"
           *               ],
           *               "not_offered": null
           *             },
           *             {
           *               "type": "toll_free",
           *               "price": "$2.15",
           *               "address_requirements": "none",
           *               "carriers": [
           *                 "sandbox"
           *               ],
           *               "not_offered": null
           *             }
           *           ]
           *         }
           *       ]
           *     }
           */
          'application/json': {
            countries: components['schemas']['Country'][];
          };
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  FollowEvents: {
    parameters: {
      query?: {
        /**
         * @description `false`: the answer ends once it has told what there is by now.
         * @example false
         */
        follow?: boolean;
        /**
         * @description For clients that cannot set `Last-Event-ID`, which goes first. 0: from the oldest event that is kept.
         * @example 0
         */
        last_event_id?: string;
        /** @description Only events of these types, separated by commas. */
        types?: string[];
      };
      header?: {
        /** @description The last event that the client has read: all later ones are told. Without it, new ones are. */
        'Last-Event-ID'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Accel-Buffering': components['headers']['X-Accel-Buffering'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ListPurchases: {
    parameters: {
      query?: {
        /** @description Those that were asked for with one of these external ids. */
        'filter[external_id]'?: string[];
        /** @description Those that have no outcome yet. */
        'filter[state]'?: 'open';
        /** @description The search token that was sent: the purchase that it has begun. */
        'filter[token]'?: string;
        /** @description The `after_cursor` of the page before this one, to go on from there. */
        'page[after]'?: components['parameters']['PageAfter'];
        /** @description The `before_cursor` of the page after this one, to go back from there. */
        'page[before]'?: components['parameters']['PageBefore'];
        /**
         * @description How many records a page has, 100 at most. It asks for pages by cursor.
         * @example 1
         */
        'page[size]'?: number;
      };
      header?: {
        /** @description The `ETag` of the version that the client holds: the answer is 304 while it is the current one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "purchases": [
           *         {
           *           "id": 344825856000024,
           *           "number": "+18639020555",
           *           "country_code": "US",
           *           "carrier": "sandbox",
           *           "price": "$1.15",
           *           "state": "completed",
           *           "waits_for": null,
           *           "created_at": "2026-09-01T09:00:00Z",
           *           "attempts": 1,
           *           "next_attempt_at": null,
           *           "phone_number_id": 344825856000024,
           *           "refusal": null,
           *           "job_id": null,
           *           "external_id": null
           *         }
           *       ],
           *       "meta": {
           *         "has_more": true,
           *         "after_cursor": "MzQ0ODI1ODU2MDAwMDI0",
           *         "before_cursor": "MzQ0ODI1ODU2MDAwMDI0"
           *       },
           *       "links": {
           *         "next": "https://phone.example.com/api/v2/trunkline/purchases?page%5Bsize%5D=1&page%5Bafter%5D=MzQ0ODI1ODU2MDAwMDI0",
           *         "prev": null
           *       }
           *     }
           */
          'application/json': components['schemas']['PurchasePage'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ShowPurchase: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` of the version that the client holds: the answer is 304 while it is the current one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path: {
        /**
         * @description The id of a purchase.
         * @example 344825856000022
         */
        purchase_id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "purchase": {
           *         "id": 344825856000022,
           *         "number": "+19476674355",
           *         "country_code": "US",
           *         "carrier": "sandbox",
           *         "price": "$1.15",
           *         "state": "completed",
           *         "waits_for": null,
           *         "created_at": "2026-09-01T09:00:00Z",
           *         "attempts": 1,
           *         "next_attempt_at": null,
           *         "phone_number_id": 344825856000022,
           *         "refusal": null,
           *         "job_id": null,
           *         "external_id": null
           *       }
           *     }
           */
          'application/json': {
            purchase: components['schemas']['PurchaseStatus'];
          };
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ShowSandboxClock: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "clock": {
           *         "now": "2026-09-04T09:00:00.000Z",
           *         "frozen": true
           *       }
           *     }
           */
          'application/json': {
            clock: components['schemas']['SandboxClock'];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  UpdateSandboxClock: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "clock": {
         *         "now": "2026-09-04T09:00:00Z",
         *         "frozen": true
         *       }
         *     }
         */
        'application/json': {
          clock: components['schemas']['SandboxClockUpdate'];
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "clock": {
           *         "now": "2026-09-04T09:00:00.000Z",
           *         "frozen": true
           *       }
           *     }
           */
          'application/json': {
            clock: components['schemas']['SandboxClock'];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ListSandboxFaults: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "faults": [
           *         {
           *           "id": 1,
           *           "kind": "timeout-after",
           *           "operation": "buy",
           *           "number": null,
           *           "remaining": 1,
           *           "probability": 1,
           *           "milliseconds": null,
           *           "used": false
           *         }
           *       ]
           *     }
           */
          'application/json': {
            faults: components['schemas']['SandboxFault'][];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  CreateSandboxFault: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "fault": {
         *         "kind": "timeout-after",
         *         "operation": "buy",
         *         "times": 1
         *       }
         *     }
         */
        'application/json': {
          fault: components['schemas']['SandboxFaultCreate'];
        };
      };
    };
    responses: {
      /** @description What was created. */
      201: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "fault": {
           *         "id": 1,
           *         "kind": "timeout-after",
           *         "operation": "buy",
           *         "number": null,
           *         "remaining": 1,
           *         "probability": 1,
           *         "milliseconds": null,
           *         "used": false
           *       }
           *     }
           */
          'application/json': {
            fault: components['schemas']['SandboxFault'];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ClearSandboxFaults: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It was done, and there is nothing to say about it. */
      204: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ResetSandbox: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "reset": {
           *         "account": "support",
           *         "clock": true
           *       }
           *     }
           */
          'application/json': {
            reset: components['schemas']['SandboxReset'];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ShowUsage: {
    parameters: {
      query?: {
        /**
         * @description The last day, up to 366 days from the first; today in UTC unless it is given.
         * @example 2026-09-02
         */
        end_date?: string;
        /**
         * @description The first day of `by_day`; unless given, 30 days end with the last.
         * @example 2026-09-01
         */
        start_date?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "usage": {
           *         "start_date": "2026-09-01",
           *         "end_date": "2026-09-02",
           *         "totals": {
           *           "phone_numbers": 2,
           *           "monthly_cost": "$2.30",
           *           "deleted": {
           *             "phone_numbers": 0,
           *             "monthly_cost": "$0.00"
           *           },
           *           "under_way": {
           *             "phone_numbers": 0,
           *             "monthly_cost": "$0.00"
           *           },
           *           "monthly_spend": "$2.30"
           *         },
           *         "by_country": [
           *           {
           *             "country_code": "US",
           *             "phone_numbers": 2,
           *             "monthly_cost": "$2.30",
           *             "deleted": {
           *               "phone_numbers": 0,
           *               "monthly_cost": "$0.00"
           *             },
           *             "under_way": {
           *               "phone_numbers": 0,
           *               "monthly_cost": "$0.00"
           *             }
           *           }
           *         ],
           *         "by_type": [
           *           {
           *             "type": "local",
           *             "phone_numbers": 2,
           *             "monthly_cost": "$2.30",
           *             "deleted": {
           *               "phone_numbers": 0,
           *               "monthly_cost": "$0.00"
           *             },
           *             "under_way": {
           *               "phone_numbers": 0,
           *               "monthly_cost": "$0.00"
           *             }
           *           }
           *         ],
           *         "by_carrier": [
           *           {
           *             "carrier": "sandbox",
           *             "phone_numbers": 2,
           *             "monthly_cost": "$2.30",
           *             "deleted": {
           *               "phone_numbers": 0,
           *               "monthly_cost": "$0.00"
           *             },
           *             "under_way": {
           *               "phone_numbers": 0,
           *               "monthly_cost": "$0.00"
           *             }
           *           }
           *         ],
           *         "by_group": [
           *           {
           *             "group_id": null,
           *             "phone_numbers": 1,
           *             "monthly_cost": "$1.15",
           *             "deleted": {
           *               "phone_numbers": 0,
           *               "monthly_cost": "$0.00"
           *             },
           *             "under_way": {
           *               "phone_numbers": 0,
           *               "monthly_cost": "$0.00"
           *             }
           *           },
           *           {
           *             "group_id": 1,
           *             "phone_numbers": 1,
           *             "monthly_cost": "$1.15",
           *             "deleted": {
           *               "phone_numbers": 0,
           *               "monthly_cost": "$0.00"
           *             },
           *             "under_way": {
           *               "phone_numbers": 0,
           *               "monthly_cost": "$0.00"
           *             }
           *           },
           *           {
           *             "group_id": 2,
           *             "phone_numbers": 1,
           *             "monthly_cost": "$1.15",
           *             "deleted": {
           *               "phone_numbers": 0,
           *               "monthly_cost": "$0.00"
           *             },
           *             "under_way": {
           *               "phone_numbers": 0,
           *               "monthly_cost": "$0.00"
           *             }
           *           }
           *         ],
           *         "by_day": [
           *           {
           *             "date": "2026-09-01",
           *             "purchases": 2,
           *             "releases": 0,
           *             "refusals": 0,
           *             "refused": {},
           *             "phone_numbers": 2,
           *             "monthly_cost": "$2.30"
           *           },
           *           {
           *             "date": "2026-09-02",
           *             "purchases": 0,
           *             "releases": 0,
           *             "refusals": 0,
           *             "refused": {},
           *             "phone_numbers": null,
           *             "monthly_cost": null
           *           }
           *         ]
           *       }
           *     }
           */
          'application/json': {
            usage: components['schemas']['Usage'];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ListUsers: {
    parameters: {
      query?: {
        /**
         * @description From 1. The first 10,000 records only.
         * @example 1
         */
        page?: components['parameters']['Page'];
        /** @description The `after_cursor` of the page before this one, to go on from there. */
        'page[after]'?: components['parameters']['PageAfter'];
        /** @description The `before_cursor` of the page after this one, to go back from there. */
        'page[before]'?: components['parameters']['PageBefore'];
        /** @description How many records a page has, 100 at most. It asks for pages by cursor. */
        'page[size]'?: components['parameters']['PageSize'];
        /**
         * @description How many records a page has: 100 at most.
         * @example 2
         */
        per_page?: components['parameters']['PerPage'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "users": [
           *         {
           *           "id": 344825856000029,
           *           "url": "https://phone.example.com/api/v2/users/344825856000029",
           *           "name": "Jo",
           *           "email": "jo@example.com",
           *           "role": "agent",
           *           "active": true,
           *           "suspended": false,
           *           "created_at": "2026-09-01T09:00:00Z"
           *         },
           *         {
           *           "id": 344825856000006,
           *           "url": "https://phone.example.com/api/v2/users/344825856000006",
           *           "name": "admin",
           *           "email": "admin-344825856000000-read@example.com",
           *           "role": "admin",
           *           "active": true,
           *           "suspended": false,
           *           "created_at": "2026-09-01T09:00:00Z"
           *         }
           *       ],
           *       "next_page": "https://phone.example.com/api/v2/users?page=2&per_page=2",
           *       "previous_page": null,
           *       "count": 4
           *     }
           */
          'application/json': components['schemas']['UserPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  CreateUser: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "user": {
         *         "email": "jo@example.com",
         *         "name": "Jo"
         *       }
         *     }
         */
        'application/json': {
          user: components['schemas']['UserCreate'];
        };
      };
    };
    responses: {
      /** @description What was created. */
      201: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "user": {
           *         "id": 344825856000029,
           *         "url": "https://phone.example.com/api/v2/users/344825856000029",
           *         "name": "Jo",
           *         "email": "jo@example.com",
           *         "role": "agent",
           *         "active": true,
           *         "suspended": false,
           *         "created_at": "2026-09-01T09:00:00Z"
           *       }
           *     }
           */
          'application/json': components['schemas']['UserResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ShowUser: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The id of a user.
         * @example 344825856000029
         */
        user_id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "user": {
           *         "id": 344825856000029,
           *         "url": "https://phone.example.com/api/v2/users/344825856000029",
           *         "name": "Jo",
           *         "email": "jo@example.com",
           *         "role": "agent",
           *         "active": true,
           *         "suspended": false,
           *         "created_at": "2026-09-01T09:00:00Z"
           *       }
           *     }
           */
          'application/json': components['schemas']['UserResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  UpdateUser: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The id of a user.
         * @example 344825856000029
         */
        user_id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "user": {
         *         "role": "admin"
         *       }
         *     }
         */
        'application/json': {
          user: components['schemas']['UserUpdate'];
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "user": {
           *         "id": 344825856000029,
           *         "url": "https://phone.example.com/api/v2/users/344825856000029",
           *         "name": "Jo",
           *         "email": "jo@example.com",
           *         "role": "admin",
           *         "active": true,
           *         "suspended": false,
           *         "created_at": "2026-09-01T09:00:00Z"
           *       }
           *     }
           */
          'application/json': components['schemas']['UserResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  DeleteUser: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The id of a user.
         * @example 344825856000029
         */
        user_id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It was done, and there is nothing to say about it. */
      204: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ShowCurrentUser: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "user": {
           *         "id": 344825856000001,
           *         "url": "https://phone.example.com/api/v2/users/344825856000001",
           *         "name": "Admin",
           *         "email": "admin@example.com",
           *         "role": "admin",
           *         "active": true,
           *         "suspended": false,
           *         "created_at": "2026-09-01T09:00:00Z"
           *       }
           *     }
           */
          'application/json': components['schemas']['UserResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ListWebhooks: {
    parameters: {
      query?: {
        /** @description A part of the name, in any case of letters. */
        'filter[name_contains]'?: string;
        /** @example active */
        'filter[status]'?: 'active' | 'inactive';
        /** @description The `after_cursor` of the page before this one, to go on from there. */
        'page[after]'?: components['parameters']['PageAfter'];
        /** @description The `before_cursor` of the page after this one, to go back from there. */
        'page[before]'?: components['parameters']['PageBefore'];
        /**
         * @description How many records a page has, 100 at most. It asks for pages by cursor.
         * @example 2
         */
        'page[size]'?: number;
        /** @description `-` in front turns the order round. */
        sort?: 'name' | '-name' | 'status' | '-status';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "meta": {
           *         "has_more": false
           *       },
           *       "webhooks": [
           *         {
           *           "id": "01M1E34QM006P8GSV93N2PP7MQ",
           *           "name": "Line changes",
           *           "status": "active",
           *           "subscriptions": [
           *             "zen:event-type:phone_number.purchased",
           *             "zen:event-type:phone_number.deleted"
           *           ],
           *           "created_at": "2026-09-01T09:00:00Z",
           *           "created_by": "344825856000001",
           *           "endpoint": "https://hooks.example.com/lines",
           *           "http_method": "POST",
           *           "request_format": "json"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['WebhookPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  CreateWebhook: {
    parameters: {
      query?: {
        /** @description The id of the webhook to copy. */
        clone_webhook_id?: string;
      };
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "webhook": {
         *         "name": "Line changes",
         *         "endpoint": "https://hooks.example.com/lines",
         *         "http_method": "POST",
         *         "request_format": "json",
         *         "subscriptions": [
         *           "zen:event-type:phone_number.purchased",
         *           "zen:event-type:phone_number.deleted"
         *         ]
         *       }
         *     }
         */
        'application/json': {
          webhook: components['schemas']['WebhookCreate'];
        };
      };
    };
    responses: {
      /** @description What was created. */
      201: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "webhook": {
           *         "id": "01M1E34QM006P8GSV93N2PP7MQ",
           *         "name": "Line changes",
           *         "status": "active",
           *         "subscriptions": [
           *           "zen:event-type:phone_number.purchased",
           *           "zen:event-type:phone_number.deleted"
           *         ],
           *         "created_at": "2026-09-01T09:00:00Z",
           *         "created_by": "344825856000001",
           *         "endpoint": "https://hooks.example.com/lines",
           *         "http_method": "POST",
           *         "request_format": "json"
           *       }
           *     }
           */
          'application/json': {
            webhook: components['schemas']['Webhook'];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ShowWebhook: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The id of a webhook.
         * @example 01M1E34QM006P8GSV93N2PP7MQ
         */
        webhook_id: components['parameters']['WebhookId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "webhook": {
           *         "id": "01M1E34QM006P8GSV93N2PP7MQ",
           *         "name": "Line changes",
           *         "status": "active",
           *         "subscriptions": [
           *           "zen:event-type:phone_number.purchased",
           *           "zen:event-type:phone_number.deleted"
           *         ],
           *         "created_at": "2026-09-01T09:00:00Z",
           *         "created_by": "344825856000001",
           *         "endpoint": "https://hooks.example.com/lines",
           *         "http_method": "POST",
           *         "request_format": "json"
           *       }
           *     }
           */
          'application/json': {
            webhook: components['schemas']['Webhook'];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  UpdateWebhook: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The id of a webhook.
         * @example 01M1E34QM006P8GSV93N2PP7MQ
         */
        webhook_id: components['parameters']['WebhookId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "webhook": {
         *         "name": "Line changes",
         *         "endpoint": "https://hooks.example.com/lines",
         *         "http_method": "POST",
         *         "request_format": "json",
         *         "subscriptions": [
         *           "zen:event-type:phone_number.purchased",
         *           "zen:event-type:phone_number.deleted"
         *         ],
         *         "description": "For the desk"
         *       }
         *     }
         */
        'application/json': {
          webhook: components['schemas']['WebhookCreate'];
        };
      };
    };
    responses: {
      /** @description It was done, and there is nothing to say about it. */
      204: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  DeleteWebhook: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The id of a webhook.
         * @example 01M1E34QM006P8GSV93N2PP7MQ
         */
        webhook_id: components['parameters']['WebhookId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It was done, and there is nothing to say about it. */
      204: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  PatchWebhook: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The id of a webhook.
         * @example 01M1E34QM006P8GSV93N2PP7MQ
         */
        webhook_id: components['parameters']['WebhookId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "webhook": {
         *         "authentication": {
         *           "type": "bearer_token",
         *           "data": {
         *             "token": "our-own-token"
         *           }
         *         }
         *       }
         *     }
         */
        'application/json': {
          webhook: components['schemas']['WebhookUpdate'];
        };
      };
    };
    responses: {
      /** @description It was done, and there is nothing to say about it. */
      204: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ListWebhookInvocations: {
    parameters: {
      query?: {
        /** @description Those tried last at this instant or later. */
        'filter[from_ts]'?: string;
        /** @example success */
        'filter[status]'?:
          | 'unknown'
          | 'accepted'
          | 'success'
          | 'failed'
          | 'timeout'
          | 'circuit broken'
          | 'throttled'
          | 'client error'
          | 'server error'
          | 'terminated';
        /** @description Those tried last at this instant or earlier. */
        'filter[to_ts]'?: string;
        /** @description The `after_cursor` of the page before this one, to go on from there. */
        'page[after]'?: components['parameters']['PageAfter'];
        /** @description The `before_cursor` of the page after this one, to go back from there. */
        'page[before]'?: components['parameters']['PageBefore'];
        /**
         * @description How many records a page has, 100 at most. It asks for pages by cursor.
         * @example 2
         */
        'page[size]'?: number;
        /** @description `-` in front: the last one first. */
        sort?: 'latest_completed_at' | '-latest_completed_at';
      };
      header?: never;
      path: {
        /**
         * @description The id of a webhook.
         * @example 01M1E34QM006P8GSV93N2PP7MQ
         */
        webhook_id: components['parameters']['WebhookId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "meta": {
           *         "has_more": false
           *       },
           *       "invocations": [
           *         {
           *           "id": "01M1E34QM0000000006Z2K803Q",
           *           "status_code": 200,
           *           "status": "success",
           *           "latest_completed_at": "2026-09-01T09:00:00Z",
           *           "event_id": "55",
           *           "attempt_count": 1,
           *           "created_at": "2026-09-01T09:00:00Z"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['WebhookInvocationPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ListWebhookInvocationAttempts: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The id of an invocation.
         * @example 01M1E34QM0000000006Z2K803Q
         */
        invocation_id: components['parameters']['InvocationId'];
        /**
         * @description The id of a webhook.
         * @example 01M1E34QM006P8GSV93N2PP7MQ
         */
        webhook_id: components['parameters']['WebhookId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "attempts": [
           *         {
           *           "id": "01M1E34QM0BEJ8EPSZ40MTYD97",
           *           "invocation_id": "01M1E34QM0000000006Z2K803Q",
           *           "status_code": 200,
           *           "status": "success",
           *           "request": {
           *             "headers": [
           *               {
           *                 "key": "Authorization",
           *                 "value": "[SCRUBBED]"
           *               },
           *               {
           *                 "key": "User-Agent",
           *                 "value": "Zendesk Webhook"
           *               },
           *               {
           *                 "key": "Accept",
           *                 "value": "*\/*"
           *               },
           *               {
           *                 "key": "Content-Type",
           *                 "value": "application/json; charset=utf-8"
           *               },
           *               {
           *                 "key": "X-Zendesk-Account-Id",
           *                 "value": "344825856000000"
           *               },
           *               {
           *                 "key": "X-Zendesk-Webhook-Id",
           *                 "value": "01M1E34QM006P8GSV93N2PP7MQ"
           *               },
           *               {
           *                 "key": "X-Zendesk-Webhook-Invocation-Id",
           *                 "value": "01M1E34QM0000000006Z2K803Q"
           *               },
           *               {
           *                 "key": "X-Zendesk-Webhook-Signature",
           *                 "value": "UOhTV15/9U9e9EucneNn8hGFqlB+ziTAcOAJc6E7P8E="
           *               },
           *               {
           *                 "key": "X-Zendesk-Webhook-Signature-Timestamp",
           *                 "value": "2026-09-01T09:00:00Z"
           *               },
           *               {
           *                 "key": "webhook-id",
           *                 "value": "01M1E34QM0000000006Z2K803Q"
           *               },
           *               {
           *                 "key": "webhook-timestamp",
           *                 "value": "1788253200"
           *               },
           *               {
           *                 "key": "webhook-signature",
           *                 "value": "v1,Hl4y1ghB6AaWiqo/GcOZJejNDJgTC9mAIqG6Fcgegno= v1,9T4A8if6rPWUjwnvC6/6x9kIIEIrrg1ixj3iHSCYgsk="
           *               }
           *             ],
           *             "payload": "{\"account_id\":344825856000000,\"actor\":{\"id\":344825856000001,\"type\":\"agent\",\"name\":\"Admin\",\"token_id\":344825856000003},\"detail\":{\"id\":344825856000028,\"country_code\":\"US\",\"created_at\":\"2026-09-01T09:00:00Z\",\"external\":false,\"number\":\"+17062523498\",\"name\":\"+1 (706) 252-3498\",\"nickname\":null,\"display_number\":\"+1 (706) 252-3498\",\"location\":\"GA\",\"toll_free\":false,\"transcription\":true,\"recorded\":true,\"call_recording_consent\":\"always\",\"group_ids\":[],\"default_group_id\":null,\"greeting_ids\":[],\"default_greeting_ids\":[\"voicemail_en\",\"available_en\",\"wait_en\",\"hold_en\",\"callback_en\",\"callback-confirmation_en\",\"call-recording-opt-out_en\",\"call-recording-opt-in_en\"],\"categorised_greetings\":{\"1\":\"voicemail_en\",\"2\":\"available_en\",\"3\":\"wait_en\",\"4\":\"hold_en\",\"6\":\"callback_en\",\"7\":\"callback-confirmation_en\",\"8\":\"call-recording-opt-out_en\",\"9\":\"call-recording-opt-in_en\"},\"categorised_greetings_with_sub_settings\":{\"1\":{\"voicemail_on_outside_business_hours\":\"voicemail_en\",\"voicemail_on_inside_business_hours\":\"voicemail_en\",\"voicemail_off_inside_business_hours\":\"voicemail_en_voicemail_config\",\"voicemail_off_outside_business_hours\":\"voicemail_en_voicemail_config\"},\"2\":{\"voicemail_on\":\"available_en\",\"voicemail_off\":\"available_en_voicemail_config\"},\"3\":\"wait_en\",\"4\":\"hold_en\",\"6\":\"callback_en\",\"7\":\"callback-confirmation_en\",\"8\":\"call-recording-opt-out_en\",\"9\":\"call-recording-opt-in_en\"},\"sms_group_id\":null,\"capabilities\":{\"sms\":true,\"mms\":true,\"voice\":true,\"emergency_address\":true},\"sms_enabled\":false,\"voice_enabled\":true,\"priority\":0,\"outbound_enabled\":true,\"line_type\":\"phone\",\"ivr_id\":null,\"schedule_id\":null,\"failover_number\":null,\"brand_id\":1,\"post_call_voice_ai_enabled\":false,\"voice_qa_enabled\":false,\"ai_agent_enabled\":false,\"bot_id\":null},\"event\":{\"changes\":{},\"facts\":{\"carrier\":\"sandbox\",\"price\":\"$1.15\"}},\"id\":\"55\",\"subject\":\"zen:phone_number:344825856000028\",\"time\":\"2026-09-01T09:00:00Z\",\"type\":\"zen:event-type:phone_number.purchased\",\"zendesk_event_version\":\"2022-06-20\"}"
           *           },
           *           "response": {
           *             "headers": [
           *               {
           *                 "key": "Content-Type",
           *                 "value": "text/plain"
           *               }
           *             ],
           *             "payload": "thanks"
           *           },
           *           "completed_at": "2026-09-01T09:00:00Z"
           *         }
           *       ]
           *     }
           */
          'application/json': {
            attempts: components['schemas']['WebhookAttempt'][];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ResendWebhookInvocation: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The id of an invocation.
         * @example 01M1E34QM0000000006Z2K803Q
         */
        invocation_id: components['parameters']['InvocationId'];
        /**
         * @description The id of a webhook.
         * @example 01M1E34QM006P8GSV93N2PP7MQ
         */
        webhook_id: components['parameters']['WebhookId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "invocation": {
           *         "id": "01M1E34QM0000000006Z2K803Q",
           *         "status_code": 200,
           *         "status": "success",
           *         "latest_completed_at": "2026-09-01T09:00:00Z",
           *         "event_id": "55",
           *         "attempt_count": 1,
           *         "created_at": "2026-09-01T09:00:00Z"
           *       }
           *     }
           */
          'application/json': {
            invocation: components['schemas']['WebhookInvocation'];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ShowWebhookSigningSecret: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The id of a webhook.
         * @example 01M1E34QM006P8GSV93N2PP7MQ
         */
        webhook_id: components['parameters']['WebhookId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "signing_secret": {
           *         "secret": "sdF/HdIay+4xO8ZS0HYxOkJx4NrZfpvswKrZ3VJhHM0=",
           *         "algorithm": "SHA256"
           *       }
           *     }
           */
          'application/json': {
            signing_secret: components['schemas']['WebhookSigningSecret'];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ResetWebhookSigningSecret: {
    parameters: {
      query?: never;
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The id of a webhook.
         * @example 01M1E34QM006P8GSV93N2PP7MQ
         */
        webhook_id: components['parameters']['WebhookId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was created. */
      201: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "signing_secret": {
           *         "secret": "yv1NfsIrPCqqn1oNdicZLIk6d7XjXcA+2xj/ZUr5wes=",
           *         "algorithm": "SHA256"
           *       }
           *     }
           */
          'application/json': {
            signing_secret: components['schemas']['WebhookSigningSecret'];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  TestWebhook: {
    parameters: {
      query?: {
        /**
         * @description The id of a webhook, whose own values stand for what is left out.
         * @example 01M1E34QM006P8GSV93N2PP7MQ
         */
        webhook_id?: string;
      };
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "request": {
         *         "payload": "{\"hello\":\"world\"}"
         *       }
         *     }
         */
        'application/json': {
          request: components['schemas']['WebhookTestRequest'];
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "response": {
           *         "headers": [
           *           {
           *             "key": "Content-Type",
           *             "value": "text/plain"
           *           }
           *         ],
           *         "status_code": 200,
           *         "payload": "thanks"
           *       }
           *     }
           */
          'application/json': {
            response: components['schemas']['WebhookTestResponse'];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['RecordInvalid'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  CreateOAuthToken: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "grant_type": "client_credentials",
         *       "scope": "phone_numbers:read",
         *       "client_id": "trunkline_e5429c80b121078f",
         *       "client_secret": "tls_D4huE2APLq5N0OC8M67XzPCIbyoOME4ddj7eGvRE"
         *     }
         */
        'application/json': components['schemas']['AccessTokenCreate'];
        'application/x-www-form-urlencoded': components['schemas']['AccessTokenCreate'];
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          Pragma: components['headers']['Pragma'];
          'RateLimit-Limit': components['headers']['RateLimit-Limit'];
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
          'RateLimit-Reset': components['headers']['RateLimit-Reset'];
          'X-Rate-Limit': components['headers']['X-Rate-Limit'];
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Trunkline-Hint': components['headers']['X-Trunkline-Hint'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "access_token": "tla_k7OaexZ2vrj2wwsjtq4_M1uQMgAlmdpwRj0YL6Ro",
           *       "token_type": "bearer",
           *       "scope": "phone_numbers:read",
           *       "expires_in": 1800
           *     }
           */
          'application/json': components['schemas']['AccessToken'];
        };
      };
      400: components['responses']['BadGrant'];
      401: components['responses']['InvalidClient'];
      403: components['responses']['Forbidden'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  ReceiveAddressEvent: {
    parameters: {
      query?: never;
      header: {
        /** @description The same over all attempts: who has heard it twice knows it by that. */
        'webhook-id': string;
        /** @description As Standard Webhooks has it; two, after a space, for a day after a reset. */
        'webhook-signature': components['parameters']['WebhookSignature'];
        /** @description When this attempt was made: seconds since 1970. */
        'webhook-timestamp': components['parameters']['WebhookTimestamp'];
        /** @description The account whose webhook it is. */
        'X-Zendesk-Account-Id': components['parameters']['XZendeskAccountId'];
        /** @description The webhook. */
        'X-Zendesk-Webhook-Id': components['parameters']['XZendeskWebhookId'];
        /** @description The same over all attempts: who has heard it twice knows it by that. */
        'X-Zendesk-Webhook-Invocation-Id': components['parameters']['XZendeskWebhookInvocationId'];
        /** @description Base64 of HMAC-SHA256, by the signing secret, over the timestamp and the body. */
        'X-Zendesk-Webhook-Signature': components['parameters']['XZendeskWebhookSignature'];
        /** @description When this attempt was made. */
        'X-Zendesk-Webhook-Signature-Timestamp': components['parameters']['XZendeskWebhookSignatureTimestamp'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AddressEvent'];
      };
    };
    responses: {
      /** @description The event was heard. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Nothing more is wanted: the webhook is paused. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It is sent again, not before `Retry-After`. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It is sent again, for 24 hours. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ReceiveBrandEvent: {
    parameters: {
      query?: never;
      header: {
        /** @description The same over all attempts: who has heard it twice knows it by that. */
        'webhook-id': string;
        /** @description As Standard Webhooks has it; two, after a space, for a day after a reset. */
        'webhook-signature': components['parameters']['WebhookSignature'];
        /** @description When this attempt was made: seconds since 1970. */
        'webhook-timestamp': components['parameters']['WebhookTimestamp'];
        /** @description The account whose webhook it is. */
        'X-Zendesk-Account-Id': components['parameters']['XZendeskAccountId'];
        /** @description The webhook. */
        'X-Zendesk-Webhook-Id': components['parameters']['XZendeskWebhookId'];
        /** @description The same over all attempts: who has heard it twice knows it by that. */
        'X-Zendesk-Webhook-Invocation-Id': components['parameters']['XZendeskWebhookInvocationId'];
        /** @description Base64 of HMAC-SHA256, by the signing secret, over the timestamp and the body. */
        'X-Zendesk-Webhook-Signature': components['parameters']['XZendeskWebhookSignature'];
        /** @description When this attempt was made. */
        'X-Zendesk-Webhook-Signature-Timestamp': components['parameters']['XZendeskWebhookSignatureTimestamp'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BrandEvent'];
      };
    };
    responses: {
      /** @description The event was heard. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Nothing more is wanted: the webhook is paused. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It is sent again, not before `Retry-After`. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It is sent again, for 24 hours. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ReceiveCarrierEvent: {
    parameters: {
      query?: never;
      header: {
        /** @description The same over all attempts: who has heard it twice knows it by that. */
        'webhook-id': string;
        /** @description As Standard Webhooks has it; two, after a space, for a day after a reset. */
        'webhook-signature': components['parameters']['WebhookSignature'];
        /** @description When this attempt was made: seconds since 1970. */
        'webhook-timestamp': components['parameters']['WebhookTimestamp'];
        /** @description The account whose webhook it is. */
        'X-Zendesk-Account-Id': components['parameters']['XZendeskAccountId'];
        /** @description The webhook. */
        'X-Zendesk-Webhook-Id': components['parameters']['XZendeskWebhookId'];
        /** @description The same over all attempts: who has heard it twice knows it by that. */
        'X-Zendesk-Webhook-Invocation-Id': components['parameters']['XZendeskWebhookInvocationId'];
        /** @description Base64 of HMAC-SHA256, by the signing secret, over the timestamp and the body. */
        'X-Zendesk-Webhook-Signature': components['parameters']['XZendeskWebhookSignature'];
        /** @description When this attempt was made. */
        'X-Zendesk-Webhook-Signature-Timestamp': components['parameters']['XZendeskWebhookSignatureTimestamp'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CarrierEvent'];
      };
    };
    responses: {
      /** @description The event was heard. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Nothing more is wanted: the webhook is paused. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It is sent again, not before `Retry-After`. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It is sent again, for 24 hours. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ReceiveDigitalLineEvent: {
    parameters: {
      query?: never;
      header: {
        /** @description The same over all attempts: who has heard it twice knows it by that. */
        'webhook-id': string;
        /** @description As Standard Webhooks has it; two, after a space, for a day after a reset. */
        'webhook-signature': components['parameters']['WebhookSignature'];
        /** @description When this attempt was made: seconds since 1970. */
        'webhook-timestamp': components['parameters']['WebhookTimestamp'];
        /** @description The account whose webhook it is. */
        'X-Zendesk-Account-Id': components['parameters']['XZendeskAccountId'];
        /** @description The webhook. */
        'X-Zendesk-Webhook-Id': components['parameters']['XZendeskWebhookId'];
        /** @description The same over all attempts: who has heard it twice knows it by that. */
        'X-Zendesk-Webhook-Invocation-Id': components['parameters']['XZendeskWebhookInvocationId'];
        /** @description Base64 of HMAC-SHA256, by the signing secret, over the timestamp and the body. */
        'X-Zendesk-Webhook-Signature': components['parameters']['XZendeskWebhookSignature'];
        /** @description When this attempt was made. */
        'X-Zendesk-Webhook-Signature-Timestamp': components['parameters']['XZendeskWebhookSignatureTimestamp'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DigitalLineEvent'];
      };
    };
    responses: {
      /** @description The event was heard. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Nothing more is wanted: the webhook is paused. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It is sent again, not before `Retry-After`. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It is sent again, for 24 hours. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ReceiveGreetingEvent: {
    parameters: {
      query?: never;
      header: {
        /** @description The same over all attempts: who has heard it twice knows it by that. */
        'webhook-id': string;
        /** @description As Standard Webhooks has it; two, after a space, for a day after a reset. */
        'webhook-signature': components['parameters']['WebhookSignature'];
        /** @description When this attempt was made: seconds since 1970. */
        'webhook-timestamp': components['parameters']['WebhookTimestamp'];
        /** @description The account whose webhook it is. */
        'X-Zendesk-Account-Id': components['parameters']['XZendeskAccountId'];
        /** @description The webhook. */
        'X-Zendesk-Webhook-Id': components['parameters']['XZendeskWebhookId'];
        /** @description The same over all attempts: who has heard it twice knows it by that. */
        'X-Zendesk-Webhook-Invocation-Id': components['parameters']['XZendeskWebhookInvocationId'];
        /** @description Base64 of HMAC-SHA256, by the signing secret, over the timestamp and the body. */
        'X-Zendesk-Webhook-Signature': components['parameters']['XZendeskWebhookSignature'];
        /** @description When this attempt was made. */
        'X-Zendesk-Webhook-Signature-Timestamp': components['parameters']['XZendeskWebhookSignatureTimestamp'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GreetingEvent'];
      };
    };
    responses: {
      /** @description The event was heard. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Nothing more is wanted: the webhook is paused. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It is sent again, not before `Retry-After`. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It is sent again, for 24 hours. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ReceiveGroupEvent: {
    parameters: {
      query?: never;
      header: {
        /** @description The same over all attempts: who has heard it twice knows it by that. */
        'webhook-id': string;
        /** @description As Standard Webhooks has it; two, after a space, for a day after a reset. */
        'webhook-signature': components['parameters']['WebhookSignature'];
        /** @description When this attempt was made: seconds since 1970. */
        'webhook-timestamp': components['parameters']['WebhookTimestamp'];
        /** @description The account whose webhook it is. */
        'X-Zendesk-Account-Id': components['parameters']['XZendeskAccountId'];
        /** @description The webhook. */
        'X-Zendesk-Webhook-Id': components['parameters']['XZendeskWebhookId'];
        /** @description The same over all attempts: who has heard it twice knows it by that. */
        'X-Zendesk-Webhook-Invocation-Id': components['parameters']['XZendeskWebhookInvocationId'];
        /** @description Base64 of HMAC-SHA256, by the signing secret, over the timestamp and the body. */
        'X-Zendesk-Webhook-Signature': components['parameters']['XZendeskWebhookSignature'];
        /** @description When this attempt was made. */
        'X-Zendesk-Webhook-Signature-Timestamp': components['parameters']['XZendeskWebhookSignatureTimestamp'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GroupEvent'];
      };
    };
    responses: {
      /** @description The event was heard. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Nothing more is wanted: the webhook is paused. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It is sent again, not before `Retry-After`. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It is sent again, for 24 hours. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ReceiveIvrEvent: {
    parameters: {
      query?: never;
      header: {
        /** @description The same over all attempts: who has heard it twice knows it by that. */
        'webhook-id': string;
        /** @description As Standard Webhooks has it; two, after a space, for a day after a reset. */
        'webhook-signature': components['parameters']['WebhookSignature'];
        /** @description When this attempt was made: seconds since 1970. */
        'webhook-timestamp': components['parameters']['WebhookTimestamp'];
        /** @description The account whose webhook it is. */
        'X-Zendesk-Account-Id': components['parameters']['XZendeskAccountId'];
        /** @description The webhook. */
        'X-Zendesk-Webhook-Id': components['parameters']['XZendeskWebhookId'];
        /** @description The same over all attempts: who has heard it twice knows it by that. */
        'X-Zendesk-Webhook-Invocation-Id': components['parameters']['XZendeskWebhookInvocationId'];
        /** @description Base64 of HMAC-SHA256, by the signing secret, over the timestamp and the body. */
        'X-Zendesk-Webhook-Signature': components['parameters']['XZendeskWebhookSignature'];
        /** @description When this attempt was made. */
        'X-Zendesk-Webhook-Signature-Timestamp': components['parameters']['XZendeskWebhookSignatureTimestamp'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['IvrEvent'];
      };
    };
    responses: {
      /** @description The event was heard. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Nothing more is wanted: the webhook is paused. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It is sent again, not before `Retry-After`. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It is sent again, for 24 hours. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ReceivePhoneNumberEvent: {
    parameters: {
      query?: never;
      header: {
        /** @description The same over all attempts: who has heard it twice knows it by that. */
        'webhook-id': string;
        /** @description As Standard Webhooks has it; two, after a space, for a day after a reset. */
        'webhook-signature': components['parameters']['WebhookSignature'];
        /** @description When this attempt was made: seconds since 1970. */
        'webhook-timestamp': components['parameters']['WebhookTimestamp'];
        /** @description The account whose webhook it is. */
        'X-Zendesk-Account-Id': components['parameters']['XZendeskAccountId'];
        /** @description The webhook. */
        'X-Zendesk-Webhook-Id': components['parameters']['XZendeskWebhookId'];
        /** @description The same over all attempts: who has heard it twice knows it by that. */
        'X-Zendesk-Webhook-Invocation-Id': components['parameters']['XZendeskWebhookInvocationId'];
        /** @description Base64 of HMAC-SHA256, by the signing secret, over the timestamp and the body. */
        'X-Zendesk-Webhook-Signature': components['parameters']['XZendeskWebhookSignature'];
        /** @description When this attempt was made. */
        'X-Zendesk-Webhook-Signature-Timestamp': components['parameters']['XZendeskWebhookSignatureTimestamp'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PhoneNumberEvent'];
      };
    };
    responses: {
      /** @description The event was heard. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Nothing more is wanted: the webhook is paused. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It is sent again, not before `Retry-After`. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It is sent again, for 24 hours. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ReceivePurchaseEvent: {
    parameters: {
      query?: never;
      header: {
        /** @description The same over all attempts: who has heard it twice knows it by that. */
        'webhook-id': string;
        /** @description As Standard Webhooks has it; two, after a space, for a day after a reset. */
        'webhook-signature': components['parameters']['WebhookSignature'];
        /** @description When this attempt was made: seconds since 1970. */
        'webhook-timestamp': components['parameters']['WebhookTimestamp'];
        /** @description The account whose webhook it is. */
        'X-Zendesk-Account-Id': components['parameters']['XZendeskAccountId'];
        /** @description The webhook. */
        'X-Zendesk-Webhook-Id': components['parameters']['XZendeskWebhookId'];
        /** @description The same over all attempts: who has heard it twice knows it by that. */
        'X-Zendesk-Webhook-Invocation-Id': components['parameters']['XZendeskWebhookInvocationId'];
        /** @description Base64 of HMAC-SHA256, by the signing secret, over the timestamp and the body. */
        'X-Zendesk-Webhook-Signature': components['parameters']['XZendeskWebhookSignature'];
        /** @description When this attempt was made. */
        'X-Zendesk-Webhook-Signature-Timestamp': components['parameters']['XZendeskWebhookSignatureTimestamp'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PurchaseEvent'];
      };
    };
    responses: {
      /** @description The event was heard. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Nothing more is wanted: the webhook is paused. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It is sent again, not before `Retry-After`. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It is sent again, for 24 hours. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ReceiveQuotaEvent: {
    parameters: {
      query?: never;
      header: {
        /** @description The same over all attempts: who has heard it twice knows it by that. */
        'webhook-id': string;
        /** @description As Standard Webhooks has it; two, after a space, for a day after a reset. */
        'webhook-signature': components['parameters']['WebhookSignature'];
        /** @description When this attempt was made: seconds since 1970. */
        'webhook-timestamp': components['parameters']['WebhookTimestamp'];
        /** @description The account whose webhook it is. */
        'X-Zendesk-Account-Id': components['parameters']['XZendeskAccountId'];
        /** @description The webhook. */
        'X-Zendesk-Webhook-Id': components['parameters']['XZendeskWebhookId'];
        /** @description The same over all attempts: who has heard it twice knows it by that. */
        'X-Zendesk-Webhook-Invocation-Id': components['parameters']['XZendeskWebhookInvocationId'];
        /** @description Base64 of HMAC-SHA256, by the signing secret, over the timestamp and the body. */
        'X-Zendesk-Webhook-Signature': components['parameters']['XZendeskWebhookSignature'];
        /** @description When this attempt was made. */
        'X-Zendesk-Webhook-Signature-Timestamp': components['parameters']['XZendeskWebhookSignatureTimestamp'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['QuotaEvent'];
      };
    };
    responses: {
      /** @description The event was heard. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Nothing more is wanted: the webhook is paused. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It is sent again, not before `Retry-After`. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It is sent again, for 24 hours. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ReceiveReconciliationEvent: {
    parameters: {
      query?: never;
      header: {
        /** @description The same over all attempts: who has heard it twice knows it by that. */
        'webhook-id': string;
        /** @description As Standard Webhooks has it; two, after a space, for a day after a reset. */
        'webhook-signature': components['parameters']['WebhookSignature'];
        /** @description When this attempt was made: seconds since 1970. */
        'webhook-timestamp': components['parameters']['WebhookTimestamp'];
        /** @description The account whose webhook it is. */
        'X-Zendesk-Account-Id': components['parameters']['XZendeskAccountId'];
        /** @description The webhook. */
        'X-Zendesk-Webhook-Id': components['parameters']['XZendeskWebhookId'];
        /** @description The same over all attempts: who has heard it twice knows it by that. */
        'X-Zendesk-Webhook-Invocation-Id': components['parameters']['XZendeskWebhookInvocationId'];
        /** @description Base64 of HMAC-SHA256, by the signing secret, over the timestamp and the body. */
        'X-Zendesk-Webhook-Signature': components['parameters']['XZendeskWebhookSignature'];
        /** @description When this attempt was made. */
        'X-Zendesk-Webhook-Signature-Timestamp': components['parameters']['XZendeskWebhookSignatureTimestamp'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReconciliationEvent'];
      };
    };
    responses: {
      /** @description The event was heard. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Nothing more is wanted: the webhook is paused. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It is sent again, not before `Retry-After`. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It is sent again, for 24 hours. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ReceiveScheduleEvent: {
    parameters: {
      query?: never;
      header: {
        /** @description The same over all attempts: who has heard it twice knows it by that. */
        'webhook-id': string;
        /** @description As Standard Webhooks has it; two, after a space, for a day after a reset. */
        'webhook-signature': components['parameters']['WebhookSignature'];
        /** @description When this attempt was made: seconds since 1970. */
        'webhook-timestamp': components['parameters']['WebhookTimestamp'];
        /** @description The account whose webhook it is. */
        'X-Zendesk-Account-Id': components['parameters']['XZendeskAccountId'];
        /** @description The webhook. */
        'X-Zendesk-Webhook-Id': components['parameters']['XZendeskWebhookId'];
        /** @description The same over all attempts: who has heard it twice knows it by that. */
        'X-Zendesk-Webhook-Invocation-Id': components['parameters']['XZendeskWebhookInvocationId'];
        /** @description Base64 of HMAC-SHA256, by the signing secret, over the timestamp and the body. */
        'X-Zendesk-Webhook-Signature': components['parameters']['XZendeskWebhookSignature'];
        /** @description When this attempt was made. */
        'X-Zendesk-Webhook-Signature-Timestamp': components['parameters']['XZendeskWebhookSignatureTimestamp'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ScheduleEvent'];
      };
    };
    responses: {
      /** @description The event was heard. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Nothing more is wanted: the webhook is paused. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It is sent again, not before `Retry-After`. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It is sent again, for 24 hours. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ReceiveVoiceSettingsEvent: {
    parameters: {
      query?: never;
      header: {
        /** @description The same over all attempts: who has heard it twice knows it by that. */
        'webhook-id': string;
        /** @description As Standard Webhooks has it; two, after a space, for a day after a reset. */
        'webhook-signature': components['parameters']['WebhookSignature'];
        /** @description When this attempt was made: seconds since 1970. */
        'webhook-timestamp': components['parameters']['WebhookTimestamp'];
        /** @description The account whose webhook it is. */
        'X-Zendesk-Account-Id': components['parameters']['XZendeskAccountId'];
        /** @description The webhook. */
        'X-Zendesk-Webhook-Id': components['parameters']['XZendeskWebhookId'];
        /** @description The same over all attempts: who has heard it twice knows it by that. */
        'X-Zendesk-Webhook-Invocation-Id': components['parameters']['XZendeskWebhookInvocationId'];
        /** @description Base64 of HMAC-SHA256, by the signing secret, over the timestamp and the body. */
        'X-Zendesk-Webhook-Signature': components['parameters']['XZendeskWebhookSignature'];
        /** @description When this attempt was made. */
        'X-Zendesk-Webhook-Signature-Timestamp': components['parameters']['XZendeskWebhookSignatureTimestamp'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VoiceSettingsEvent'];
      };
    };
    responses: {
      /** @description The event was heard. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Nothing more is wanted: the webhook is paused. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It is sent again, not before `Retry-After`. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It is sent again, for 24 hours. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ReceiveWebhookEvent: {
    parameters: {
      query?: never;
      header: {
        /** @description The same over all attempts: who has heard it twice knows it by that. */
        'webhook-id': string;
        /** @description As Standard Webhooks has it; two, after a space, for a day after a reset. */
        'webhook-signature': components['parameters']['WebhookSignature'];
        /** @description When this attempt was made: seconds since 1970. */
        'webhook-timestamp': components['parameters']['WebhookTimestamp'];
        /** @description The account whose webhook it is. */
        'X-Zendesk-Account-Id': components['parameters']['XZendeskAccountId'];
        /** @description The webhook. */
        'X-Zendesk-Webhook-Id': components['parameters']['XZendeskWebhookId'];
        /** @description The same over all attempts: who has heard it twice knows it by that. */
        'X-Zendesk-Webhook-Invocation-Id': components['parameters']['XZendeskWebhookInvocationId'];
        /** @description Base64 of HMAC-SHA256, by the signing secret, over the timestamp and the body. */
        'X-Zendesk-Webhook-Signature': components['parameters']['XZendeskWebhookSignature'];
        /** @description When this attempt was made. */
        'X-Zendesk-Webhook-Signature-Timestamp': components['parameters']['XZendeskWebhookSignatureTimestamp'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WebhookEvent'];
      };
    };
    responses: {
      /** @description The event was heard. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Nothing more is wanted: the webhook is paused. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It is sent again, not before `Retry-After`. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It is sent again, for 24 hours. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
}
