// Made from openapi.json by `npm run client`.

export interface paths {
  '/api/v2/brands': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List brands
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     All of the account, newest first: 100 a page unless `per_page` or `page[size]` says fewer.
     */
    get: operations['ListBrands'];
    put?: never;
    /**
     * Create a brand
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     Needs `name`; what else is not sent has a default. Admins only.
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
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     Finds a brand by its id.
     */
    get: operations['ShowBrand'];
    /**
     * Update a brand
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     Changes the properties that are sent, and leaves the others as they are. Admins only.
     */
    put: operations['UpdateBrand'];
    post?: never;
    /**
     * Delete a brand
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     What else in the account names it is detached from it. Admins only. The default brand cannot be deleted.
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
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     All of the account, newest first: 100 a page unless `per_page` or `page[size]` says fewer.
     */
    get: operations['ListSchedules'];
    put?: never;
    /**
     * Create a schedule
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     Needs `name`; what else is not sent has a default. Admins only.
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
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     Finds a schedule by its id.
     */
    get: operations['ShowSchedule'];
    /**
     * Update a schedule
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     Changes the properties that are sent, and leaves the others as they are. Admins only.
     */
    put: operations['UpdateSchedule'];
    post?: never;
    /**
     * Delete a schedule
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     What else in the account names it is detached from it. Admins only.
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
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     All of the account, newest first: 100 a page unless `per_page` or `page[size]` says fewer.
     */
    get: operations['ListAddresses'];
    put?: never;
    /**
     * Create an address
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     Needs `name`, `street`, `zip`, `city`, `province`, `country_code`; what else is not sent has a default. Its `provider_reference` is what a purchase takes as `address_sid`.
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
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     Finds an address by its id.
     */
    get: operations['ShowAddress'];
    /**
     * Update an address
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     Changes the properties that are sent, and leaves the others as they are. The country of an address cannot be changed.
     */
    put: operations['UpdateAddress'];
    post?: never;
    /**
     * Delete an address
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     Refused while something else in the account names it. The body of the answer is `null`.
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
     * @description **Trunkline extension.** Zendesk has nothing like it.
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
     * @description **Trunkline extension.** Zendesk has nothing like it.
     *
     *     A number as it was when it was deleted, and until when it can be had back.
     */
    get: operations['ShowDeletedPhoneNumber'];
    put?: never;
    post?: never;
    /**
     * Release a deleted phone number
     * @description **Trunkline extension.** Zendesk has nothing like it.
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
     * @description **Trunkline extension.** Zendesk has nothing like it.
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
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     Needs `nickname`; what else is not sent has a default.
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
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     Finds a digital line by its id.
     */
    get: operations['ShowDigitalLine'];
    /**
     * Update a digital line
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     Changes the properties that are sent, and leaves the others as they are.
     */
    put: operations['UpdateDigitalLine'];
    post?: never;
    /**
     * Delete a digital line
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     Refused while something else in the account names it.
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
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     All of the account, newest first: 100 a page unless `per_page` or `page[size]` says fewer.
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
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     Finds a greeting category by its id.
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
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     All of the account, newest first: 100 a page unless `per_page` or `page[size]` says fewer. System greetings, whose ids are names, come after those of the account.
     */
    get: operations['ListGreetings'];
    put?: never;
    /**
     * Create a greeting
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     Needs `name`, `category_id`; what else is not sent has a default. Its audio, MP3 or WAV of 10 MB at most, comes in a form. Created by JSON, it is `pending` until an update brings some.
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
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     Finds a greeting by its id.
     */
    get: operations['ShowGreeting'];
    /**
     * Update a greeting
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     Changes the properties that are sent, and leaves the others as they are. A form brings new audio. The category cannot be changed.
     */
    put: operations['UpdateGreeting'];
    post?: never;
    /**
     * Delete a greeting
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     What else in the account names it is detached from it. Answers with the greeting as it was.
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
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
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
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     All of the account, oldest first: 100 a page unless `per_page` or `page[size]` says fewer.
     */
    get: operations['ListIvrs'];
    put?: never;
    /**
     * Create an IVR
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     Needs `name`; what else is not sent has a default. On the plans professional and enterprise. It has one menu at first, where calls arrive.
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
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     Finds an IVR by its id.
     */
    get: operations['ShowIvr'];
    /**
     * Update an IVR
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     Changes the properties that are sent, and leaves the others as they are. On the plans professional and enterprise.
     */
    put: operations['UpdateIvr'];
    post?: never;
    /**
     * Delete an IVR
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     What else in the account names it is detached from it. On the plans professional and enterprise. Answers with the IVR as it was.
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
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     All of the account, oldest first: 100 a page unless `per_page` or `page[size]` says fewer.
     */
    get: operations['ListIvrMenus'];
    put?: never;
    /**
     * Create a menu of an IVR
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     Needs `name`; what else is not sent has a default. On the plans professional and enterprise.
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
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     Finds a menu of an IVR by its id.
     */
    get: operations['ShowIvrMenu'];
    /**
     * Update a menu of an IVR
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     Changes the properties that are sent, and leaves the others as they are. On the plans professional and enterprise.
     */
    put: operations['UpdateIvrMenu'];
    post?: never;
    /**
     * Delete a menu of an IVR
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     What else in the account names it is detached from it. On the plans professional and enterprise. The menu where calls arrive cannot be deleted. Answers with the menu as it was.
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
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     All of the account, oldest first: 100 a page unless `per_page` or `page[size]` says fewer.
     */
    get: operations['ListIvrRoutes'];
    put?: never;
    /**
     * Create a route of a menu
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     Needs `keypress`, `action`; what else is not sent has a default. On the plans professional and enterprise. A key has one route. Each `action` takes `options` of its own.
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
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     Finds a route of a menu by its id.
     */
    get: operations['ShowIvrRoute'];
    /**
     * Update a route of a menu
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     Changes the properties that are sent, and leaves the others as they are. On the plans professional and enterprise.
     */
    put: operations['UpdateIvrRoute'];
    post?: never;
    /**
     * Delete a route of a menu
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     What else in the account names it is detached from it. On the plans professional and enterprise. Answers with the route as it was.
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
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
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
     * @description The phone numbers of the account, newest first: 100 a page unless `per_page` or `page[size]` says fewer. Trial accounts have no numbers to list: 403.
     */
    get: operations['ListPhoneNumbers'];
    put?: never;
    /**
     * Buy a phone number
     * @description Buys the number that a search token stands for, and sets it up with the properties that come along; if any of them is wrong, nothing is bought. It is safe to send again, after a 503 above all: a token buys one number, and the answer to all requests with it is that number. Where a country asks for an address, `address_sid` is the `provider_reference` of one.
     */
    post: operations['CreatePhoneNumber'];
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
     * @description Takes a number out of the account. The carrier keeps it for 72 hours, unless the operator says otherwise, in which it can be restored; then it is released. The body of the answer is `null`.
     */
    delete: operations['DeletePhoneNumber'];
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
     * Try what buying a phone number would come to
     * @description **Trunkline extension.** Zendesk has nothing like it.
     *
     *     Goes through all that `CreatePhoneNumber` checks, and buys nothing: `details` has every reason why the same request would be refused.
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
     * @description Numbers that are for sale in a country, 50 a page unless `per_page` says otherwise. The `token` of each buys it for the price that is shown, by the account that searched, for 24 hours unless the operator says otherwise.
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
  '/api/v2/channels/voice/settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Show the voice settings
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     There is one of them in an account.
     */
    get: operations['ShowVoiceSettings'];
    /**
     * Update the voice settings
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     Changes the properties that are sent, and leaves the others as they are.
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
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     All of the account, newest first: 100 a page unless `per_page` or `page[size]` says fewer.
     */
    get: operations['ListGroups'];
    put?: never;
    /**
     * Create a group
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     Needs `name`; what else is not sent has a default. Admins only.
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
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     Finds a group by its id.
     */
    get: operations['ShowGroup'];
    /**
     * Update a group
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     Changes the properties that are sent, and leaves the others as they are. Admins only.
     */
    put: operations['UpdateGroup'];
    post?: never;
    /**
     * Delete a group
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
     *
     *     What else in the account names it is detached from it. Admins only. The default group cannot be deleted.
     */
    delete: operations['DeleteGroup'];
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
     * @description **Trunkline extension.** Zendesk has nothing like it.
     *
     *     What the service takes the time to be, for a server that was started with `--test-clock`; others refuse it.
     */
    get: operations['ShowSandboxClock'];
    /**
     * Move the clock of tests
     * @description **Trunkline extension.** Zendesk has nothing like it.
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
     * @description **Trunkline extension.** Zendesk has nothing like it.
     *
     *     Those of the account, oldest first; what has struck as often as it should is `used`.
     */
    get: operations['ListSandboxFaults'];
    put?: never;
    /**
     * Create a fault
     * @description **Trunkline extension.** Zendesk has nothing like it.
     *
     *     Makes calls of the account to its carrier go wrong, 1000 faults at most at a time.
     */
    post: operations['CreateSandboxFault'];
    /**
     * Clear all faults
     * @description **Trunkline extension.** Zendesk has nothing like it.
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
     * @description **Trunkline extension.** Zendesk has nothing like it.
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
     * @description **Extension.** Not in the document about phone numbers; as other parts of the same API have it.
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
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    AccessToken: {
      access_token: string;
      /** Format: int64 */
      expires_in: number;
      scope: string;
      /** @constant */
      token_type: 'bearer';
    };
    AccessTokenCreate: {
      client_id?: string;
      client_secret?: string;
      expires_in?: number;
      /** @description client_credentials */
      grant_type: string;
      scope?: string;
    };
    Address: {
      city: string;
      country_code: string;
      /** Format: int64 */
      id: number;
      name: string;
      provider_reference: string;
      province: string;
      state: string | null;
      street: string;
      zip: string;
    };
    AddressCreate: {
      city: string;
      country_code: string;
      name: string;
      province: string;
      state?: string | null;
      street: string;
      zip: string;
    };
    AddressPage: {
      addresses: components['schemas']['Address'][];
      /** Format: int64 */
      count?: number;
      links?: components['schemas']['CursorLinks'];
      meta?: components['schemas']['CursorMeta'];
      /** Format: uri */
      next_page?: string | null;
      /** Format: uri */
      previous_page?: string | null;
    };
    AddressUpdate: {
      city?: string;
      country_code?: string;
      name?: string;
      province?: string;
      state?: string | null;
      street?: string;
      zip?: string;
    };
    AvailablePhoneNumber: {
      /** @enum {string} */
      address_requirements: 'none' | 'any' | 'local' | 'foreign';
      capabilities: {
        mms: boolean;
        sms: boolean;
        voice: boolean;
      };
      country_code: string;
      display_number: string;
      location: string | null;
      nickname: null;
      number: string;
      price: string;
      token: string;
      toll_free: boolean;
    };
    AvailablePhoneNumberPage: {
      /** Format: int64 */
      count: number;
      /** Format: uri */
      next_page: string | null;
      /** @description Types of numbers that exist but cannot be bought here. */
      not_offered?: {
        reason: string;
        /** @enum {string} */
        type: 'local' | 'national' | 'mobile' | 'toll_free';
      }[];
      phone_numbers: components['schemas']['AvailablePhoneNumber'][];
      /** Format: uri */
      previous_page: string | null;
    };
    BadGrantError: components['schemas']['GrantError'] | components['schemas']['BadRequestError'];
    BadRequestError: {
      description: string;
      details?: components['schemas']['FieldErrors'];
      /** @enum {string} */
      error:
        | 'BadRequest'
        | 'IdempotentRequestError'
        | 'InvalidPaginationDepth'
        | 'InvalidPaginationParameter';
      errors?: {
        code: string;
        detail: string;
        title: string;
      }[];
    };
    Brand: {
      active: boolean;
      /** Format: uri */
      brand_url: string | null;
      /** Format: date-time */
      created_at: string;
      default: boolean;
      /** @constant */
      has_help_center: false;
      /** @constant */
      help_center_state: 'disabled';
      host_mapping: string | null;
      /** Format: int64 */
      id: number;
      /** @constant */
      is_deleted: false;
      logo: null;
      name: string;
      signature_template: string;
      subdomain: string;
      ticket_form_ids: number[];
      /** Format: date-time */
      updated_at: string;
      /** Format: uri */
      url: string;
    };
    BrandCreate: {
      active?: boolean;
      /** Format: uri */
      brand_url?: string | null;
      host_mapping?: string | null;
      name: string;
      signature_template?: string;
      subdomain?: string;
    };
    BrandPage: {
      brands: components['schemas']['Brand'][];
      /** Format: int64 */
      count?: number;
      links?: components['schemas']['CursorLinks'];
      meta?: components['schemas']['CursorMeta'];
      /** Format: uri */
      next_page?: string | null;
      /** Format: uri */
      previous_page?: string | null;
    };
    BrandUpdate: {
      active?: boolean;
      /** Format: uri */
      brand_url?: string | null;
      host_mapping?: string | null;
      name?: string;
      signature_template?: string;
      subdomain?: string;
    };
    CouldNotAuthenticateError: {
      error: string;
    };
    CursorLinks: {
      /** Format: uri */
      next: string | null;
      /** Format: uri */
      prev: string | null;
    };
    CursorMeta: {
      after_cursor: string | null;
      before_cursor: string | null;
      has_more: boolean;
    };
    DeletedPhoneNumber: {
      ai_agent_enabled: boolean;
      bot_id: string | null;
      brand_id: number | null;
      /** @enum {string} */
      call_recording_consent: 'always' | 'opt_in' | 'opt_out' | 'never';
      capabilities: {
        emergency_address: boolean;
        mms: boolean;
        sms: boolean;
        voice: boolean;
      };
      categorised_greetings: {
        [key: string]: string | number;
      };
      categorised_greetings_with_sub_settings: {
        [key: string]:
          | (string | number)
          | {
              [key: string]: string | number;
            };
      };
      country_code: string;
      /** Format: date-time */
      created_at: string;
      default_greeting_ids: string[];
      default_group_id: number | null;
      /** Format: date-time */
      deleted_at: string;
      display_number: string;
      external: boolean;
      failover_number: string | null;
      greeting_ids: number[];
      group_ids: number[];
      /** Format: int64 */
      id: number;
      ivr_id: number | null;
      /** @enum {string} */
      line_type: 'phone' | 'digital';
      location: string | null;
      name: string;
      nickname: string | null;
      number: string;
      outbound_enabled: boolean;
      post_call_voice_ai_enabled: boolean;
      /** @description 0 = normal, 1 = high */
      priority: number;
      recorded: boolean;
      /** Format: date-time */
      release_at: string;
      release_refusal: string | null;
      restorable: boolean;
      schedule_id: number | null;
      sms_enabled: boolean;
      sms_group_id: number | null;
      toll_free: boolean;
      transcription: boolean;
      voice_enabled: boolean;
      voice_qa_enabled: boolean;
    };
    DeletedPhoneNumberPage: {
      /** Format: int64 */
      count?: number;
      deleted_phone_numbers: components['schemas']['DeletedPhoneNumber'][];
      links?: components['schemas']['CursorLinks'];
      meta?: components['schemas']['CursorMeta'];
      /** Format: uri */
      next_page?: string | null;
      /** Format: uri */
      previous_page?: string | null;
    };
    DigitalLine: {
      ai_agent_enabled: boolean;
      bot_id: string | null;
      /** Format: int64 */
      brand_id: number;
      /** @enum {string} */
      call_recording_consent: 'always' | 'opt_in' | 'opt_out' | 'never';
      categorised_greetings_with_sub_settings: {
        [key: string]:
          | (string | number)
          | {
              [key: string]: string | number;
            };
      };
      /** Format: date-time */
      created_at: string;
      default_greeting_ids: string[];
      /** Format: int64 */
      default_group_id: number;
      greeting_ids: number[];
      group_ids: number[];
      /** Format: int64 */
      id: number;
      line_id: string;
      /** @constant */
      line_type: 'digital';
      nickname: string;
      outbound_number: string | null;
      /** @description 0 = normal, 1 = high */
      priority: number;
      recorded: boolean;
      schedule_id: number | null;
      transcription: boolean;
    };
    DigitalLineCreate: {
      /** Format: int64 */
      brand_id?: number;
      /** @enum {string} */
      call_recording_consent?: 'always' | 'opt_in' | 'opt_out' | 'never';
      /** Format: int64 */
      default_group_id?: number;
      greeting_ids?: number[];
      group_ids?: number[];
      nickname: string;
      outbound_number?: string | null;
      /** @description 0 = normal, 1 = high */
      priority?: number;
      recorded?: boolean;
      schedule_id?: number | null;
      transcription?: boolean;
    };
    DigitalLineUpdate: {
      /** Format: int64 */
      brand_id?: number;
      /** @enum {string} */
      call_recording_consent?: 'always' | 'opt_in' | 'opt_out' | 'never';
      /** Format: int64 */
      default_group_id?: number;
      greeting_ids?: number[];
      group_ids?: number[];
      nickname?: string;
      outbound_number?: string | null;
      /** @description 0 = normal, 1 = high */
      priority?: number;
      recorded?: boolean;
      schedule_id?: number | null;
      transcription?: boolean;
    };
    DryRun: {
      address_requirements: ('none' | 'any' | 'local' | 'foreign') | null;
      address_sid: string | null;
      country_code: string | null;
      details: components['schemas']['FieldErrors'];
      number: string | null;
      price: string | null;
      would_succeed: boolean;
    };
    FieldError: {
      description: string;
      /** @enum {string} */
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
        | 'ValueTooLong';
    };
    FieldErrors: {
      [key: string]: components['schemas']['FieldError'][];
    };
    ForbiddenError: components['schemas']['RoleError'] | components['schemas']['ScopeError'];
    GrantError: {
      /** @enum {string} */
      error: 'invalid_request' | 'invalid_scope' | 'unsupported_grant_type';
      error_description: string;
    };
    Greeting: {
      active: boolean;
      audio_name: string | null;
      /** Format: uri */
      audio_url: string | null;
      /** Format: int64 */
      category_id: number;
      default: boolean;
      default_lang: boolean;
      has_sub_settings: boolean;
      id: number | string;
      ivr_ids: number[];
      name: string;
      pending: boolean;
      phone_number_ids: number[];
      upload_id: number | null;
    };
    GreetingCategory: {
      /** Format: int64 */
      id: number;
      name: string;
    };
    GreetingCategoryPage: {
      /** Format: int64 */
      count?: number;
      greeting_categories: components['schemas']['GreetingCategory'][];
      links?: components['schemas']['CursorLinks'];
      meta?: components['schemas']['CursorMeta'];
      /** Format: uri */
      next_page?: string | null;
      /** Format: uri */
      previous_page?: string | null;
    };
    GreetingCreate: {
      /** Format: int64 */
      category_id: number;
      name: string;
    };
    GreetingForm: {
      /** Format: int64 */
      'greeting[category_id]'?: number;
      'greeting[name]'?: string;
      /** Format: binary */
      'greeting[upload_attributes][uploaded_data]'?: string;
    };
    GreetingPage: {
      /** Format: int64 */
      count?: number;
      greetings: components['schemas']['Greeting'][];
      links?: components['schemas']['CursorLinks'];
      meta?: components['schemas']['CursorMeta'];
      /** Format: uri */
      next_page?: string | null;
      /** Format: uri */
      previous_page?: string | null;
    };
    GreetingUpdate: {
      /** Format: int64 */
      category_id?: number;
      name?: string;
    };
    Group: {
      /** Format: date-time */
      created_at: string;
      default: boolean;
      /** @constant */
      deleted: false;
      description: string;
      /** Format: int64 */
      id: number;
      is_public: boolean;
      name: string;
      /** Format: date-time */
      updated_at: string;
      /** Format: uri */
      url: string;
    };
    GroupCreate: {
      description?: string;
      is_public?: boolean;
      name: string;
    };
    GroupPage: {
      /** Format: int64 */
      count?: number;
      groups: components['schemas']['Group'][];
      links?: components['schemas']['CursorLinks'];
      meta?: components['schemas']['CursorMeta'];
      /** Format: uri */
      next_page?: string | null;
      /** Format: uri */
      previous_page?: string | null;
    };
    GroupUpdate: {
      description?: string;
      is_public?: boolean;
      name?: string;
    };
    InternalError: {
      description: string;
      /** @constant */
      error: 'InternalError';
    };
    InvalidClientError: {
      /** @enum {string} */
      error: 'invalid_client';
      error_description: string;
    };
    InvalidTokenError: {
      /** @enum {string} */
      error: 'invalid_token';
      error_description: string;
    };
    Ivr: {
      /** Format: int64 */
      id: number;
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
      name: string;
      phone_number_ids: number[];
      phone_number_names: string[];
      sip_line_ids: number[];
      sip_line_names: string[];
    };
    IvrCreate: {
      name: string;
      sip_line_ids?: number[];
    };
    IvrMenu: {
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
      /** Format: int64 */
      greeting_id?: number | null;
      greeting_loop_count?: number;
      name: string;
    };
    IvrMenuPage: {
      /** Format: int64 */
      count?: number;
      ivr_menus: components['schemas']['IvrMenu'][];
      links?: components['schemas']['CursorLinks'];
      meta?: components['schemas']['CursorMeta'];
      /** Format: uri */
      next_page?: string | null;
      /** Format: uri */
      previous_page?: string | null;
    };
    IvrMenuUpdate: {
      /** Format: int64 */
      greeting_id?: number | null;
      greeting_loop_count?: number;
      name?: string;
    };
    IvrPage: {
      /** Format: int64 */
      count?: number;
      ivrs: components['schemas']['Ivr'][];
      links?: components['schemas']['CursorLinks'];
      meta?: components['schemas']['CursorMeta'];
      /** Format: uri */
      next_page?: string | null;
      /** Format: uri */
      previous_page?: string | null;
    };
    IvrRoute: {
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
    };
    IvrRouteCreate: {
      /** @enum {string} */
      action: 'group' | 'voicemail' | 'phone_number' | 'textback' | 'menu';
      /** @enum {string} */
      keypress: '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#' | 'default';
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
      overflow_options?: (
        | string
        | {
            [key: string]: unknown;
          }
      )[];
    };
    IvrRoutePage: {
      /** Format: int64 */
      count?: number;
      ivr_routes: components['schemas']['IvrRoute'][];
      links?: components['schemas']['CursorLinks'];
      meta?: components['schemas']['CursorMeta'];
      /** Format: uri */
      next_page?: string | null;
      /** Format: uri */
      previous_page?: string | null;
    };
    IvrRouteUpdate: {
      /** @enum {string} */
      action?: 'group' | 'voicemail' | 'phone_number' | 'textback' | 'menu';
      /** @enum {string} */
      keypress?: '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#' | 'default';
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
      overflow_options?: (
        | string
        | {
            [key: string]: unknown;
          }
      )[];
    };
    IvrUpdate: {
      name?: string;
      sip_line_ids?: number[];
    };
    Line:
      | components['schemas']['PhoneNumber']
      | components['schemas']['DigitalLine']
      | components['schemas']['MinimalLine'];
    LinePage: {
      /** Format: int64 */
      count?: number;
      lines: components['schemas']['Line'][];
      links?: components['schemas']['CursorLinks'];
      meta?: components['schemas']['CursorMeta'];
      /** Format: uri */
      next_page?: string | null;
      /** Format: uri */
      previous_page?: string | null;
    };
    MinimalLine: {
      brand_id: number | null;
      country_code: string | null;
      external: boolean;
      /** Format: int64 */
      id: number;
      /** @enum {string} */
      line_type: 'phone' | 'digital';
      nickname: string | null;
      /** @description 0 = normal, 1 = high */
      priority: number;
    };
    MinimalPhoneNumber: {
      capabilities: {
        mms: boolean;
        sms: boolean;
        voice: boolean;
      };
      country_code: string;
      display_number: string;
      external: boolean;
      /** Format: int64 */
      id: number;
      /** @enum {string} */
      line_type: 'phone' | 'digital';
      nickname: string | null;
      outbound_enabled: boolean;
      /** @description 0 = normal, 1 = high */
      priority: number;
      sms_enabled: boolean;
    };
    NotFoundError: {
      description: string;
      /** @enum {string} */
      error: 'InvalidEndpoint' | 'RecordNotFound';
    };
    PayloadTooLargeError: {
      description: string;
      /** @enum {string} */
      error: 'PayloadTooLarge';
    };
    PhoneNumber: {
      ai_agent_enabled: boolean;
      bot_id: string | null;
      brand_id: number | null;
      /** @enum {string} */
      call_recording_consent: 'always' | 'opt_in' | 'opt_out' | 'never';
      capabilities: {
        emergency_address: boolean;
        mms: boolean;
        sms: boolean;
        voice: boolean;
      };
      categorised_greetings: {
        [key: string]: string | number;
      };
      categorised_greetings_with_sub_settings: {
        [key: string]:
          | (string | number)
          | {
              [key: string]: string | number;
            };
      };
      country_code: string;
      /** Format: date-time */
      created_at: string;
      default_greeting_ids: string[];
      default_group_id: number | null;
      display_number: string;
      external: boolean;
      failover_number: string | null;
      greeting_ids: number[];
      group_ids: number[];
      /** Format: int64 */
      id: number;
      ivr_id: number | null;
      /** @enum {string} */
      line_type: 'phone' | 'digital';
      location: string | null;
      name: string;
      nickname: string | null;
      number: string;
      outbound_enabled: boolean;
      post_call_voice_ai_enabled: boolean;
      /** @description 0 = normal, 1 = high */
      priority: number;
      recorded: boolean;
      schedule_id: number | null;
      settings?: components['schemas']['PhoneNumberSettings'];
      sms_enabled: boolean;
      sms_group_id: number | null;
      toll_free: boolean;
      transcription: boolean;
      voice_enabled: boolean;
      voice_qa_enabled: boolean;
    };
    PhoneNumberCreate: {
      address_sid?: string | null;
      brand_id?: number | null;
      /** @enum {string} */
      call_recording_consent?: 'always' | 'opt_in' | 'opt_out' | 'never';
      categorised_greetings?: {
        [key: string]: string | number;
      };
      default_group_id?: number | null;
      failover_number?: string | null;
      greeting_ids?: number[];
      group_ids?: number[];
      ivr_id?: number | null;
      /** @enum {string} */
      line_type?: 'phone' | 'digital';
      nickname?: string | null;
      outbound_enabled?: boolean;
      post_call_voice_ai_enabled?: boolean;
      /** @description 0 = normal, 1 = high */
      priority?: number;
      recorded?: boolean;
      schedule_id?: number | null;
      settings?: components['schemas']['PhoneNumberSettingsUpdate'];
      sms_enabled?: boolean;
      sms_group_id?: number | null;
      token: string;
      transcription?: boolean;
      voice_enabled?: boolean;
      voice_qa_enabled?: boolean;
    };
    PhoneNumberOrder: {
      address_sid?: string | null;
      phone_number: components['schemas']['PhoneNumberCreate'];
    };
    PhoneNumberPage: {
      /** Format: int64 */
      count?: number;
      links?: components['schemas']['CursorLinks'];
      meta?: components['schemas']['CursorMeta'];
      /** Format: uri */
      next_page?: string | null;
      phone_numbers: (
        components['schemas']['PhoneNumber'] | components['schemas']['MinimalPhoneNumber']
      )[];
      /** Format: uri */
      previous_page?: string | null;
    };
    PhoneNumberResponse: {
      all_greetings?: components['schemas']['Greeting'][];
      all_groups?: components['schemas']['Group'][];
      all_schedules?: components['schemas']['Schedule'][];
      ivrs?: components['schemas']['Ivr'][];
      phone_number: components['schemas']['PhoneNumber'];
    };
    PhoneNumberSettings: {
      /** @description whether all groups may call out, whatever outbound_calls_group_ids says */
      all_groups_access_enabled: boolean;
      allow_outbound_calls: boolean;
      auto_accept_enabled: boolean;
      /**
       * @description seconds
       * @enum {integer}
       */
      auto_accept_time: 0 | 5 | 10;
      average_wait_time_message_enabled: boolean;
      /** @description seconds */
      call_offering_duration: number;
      /** @enum {string} */
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
      callback_from_queue: boolean;
      callback_locale: string;
      create_ticket_for_abandoned_calls: boolean;
      dequeue_retry_if_attempted: boolean;
      /** @enum {string} */
      forwarding_caller_id: 'caller_number' | 'talk_number' | 'talk_number_for_anonymous';
      maximum_queue_size: number;
      /** @description minutes */
      maximum_queue_wait_time: number;
      outbound_calls_group_ids: number[];
      overflow_number: {
        enabled: boolean;
        number: string | null;
      };
      /** @description 0 = normal, 1 = high */
      priority: number;
      voicemail: boolean;
      voicemail_outside_business_hours: boolean;
      /** @enum {string} */
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
      wrap_up_enabled: boolean;
      /** @description seconds */
      wrap_up_time_limit: number | null;
    };
    PhoneNumberSettingsUpdate: {
      /** @description whether all groups may call out, whatever outbound_calls_group_ids says */
      all_groups_access_enabled?: boolean;
      allow_outbound_calls?: boolean;
      auto_accept_enabled?: boolean;
      /**
       * @description seconds
       * @enum {integer}
       */
      auto_accept_time?: 0 | 5 | 10;
      average_wait_time_message_enabled?: boolean;
      /** @description seconds */
      call_offering_duration?: number;
      /** @enum {string} */
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
      callback_from_queue?: boolean;
      callback_locale?: string;
      create_ticket_for_abandoned_calls?: boolean;
      dequeue_retry_if_attempted?: boolean;
      /** @enum {string} */
      forwarding_caller_id?: 'caller_number' | 'talk_number' | 'talk_number_for_anonymous';
      maximum_queue_size?: number;
      /** @description minutes */
      maximum_queue_wait_time?: number;
      outbound_calls_group_ids?: number[];
      overflow_number?: {
        enabled?: boolean;
        number?: string | null;
      };
      /** @description 0 = normal, 1 = high */
      priority?: number;
      voicemail?: boolean;
      voicemail_outside_business_hours?: boolean;
      /** @enum {string} */
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
      wrap_up_enabled?: boolean;
      /** @description seconds */
      wrap_up_time_limit?: number | null;
    };
    PhoneNumberUpdate: {
      brand_id?: number | null;
      /** @enum {string} */
      call_recording_consent?: 'always' | 'opt_in' | 'opt_out' | 'never';
      categorised_greetings?: {
        [key: string]: string | number;
      };
      default_group_id?: number | null;
      failover_number?: string | null;
      greeting_ids?: number[];
      group_ids?: number[];
      ivr_id?: number | null;
      /** @enum {string} */
      line_type?: 'phone' | 'digital';
      nickname?: string | null;
      outbound_enabled?: boolean;
      post_call_voice_ai_enabled?: boolean;
      /** @description 0 = normal, 1 = high */
      priority?: number;
      recorded?: boolean;
      schedule_id?: number | null;
      settings?: components['schemas']['PhoneNumberSettingsUpdate'];
      sms_enabled?: boolean;
      sms_group_id?: number | null;
      transcription?: boolean;
      voice_enabled?: boolean;
      voice_qa_enabled?: boolean;
    };
    PreconditionFailedError: {
      description: string;
      /** @enum {string} */
      error: 'PreconditionFailed';
    };
    RangeNotSatisfiableError: {
      description: string;
      /** @constant */
      error: 'RangeNotSatisfiable';
    };
    RecordInvalidError: {
      description: string;
      details: components['schemas']['FieldErrors'];
      /** @enum {string} */
      error: 'RecordInvalid';
    };
    RoleError: {
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
      /** Format: int64 */
      id: number;
      /** @enum {string} */
      kind:
        | 'refuse'
        | 'lost-race'
        | 'rate-limit'
        | 'unavailable'
        | 'timeout-before'
        | 'timeout-after'
        | 'slow';
      /** Format: int64 */
      milliseconds: number | null;
      number: string | null;
      /** @enum {string} */
      operation: 'search' | 'buy' | 'release';
      probability: number;
      /** Format: int64 */
      remaining: number;
      used: boolean;
    };
    SandboxFaultCreate: {
      /** @enum {string} */
      kind:
        | 'refuse'
        | 'lost-race'
        | 'rate-limit'
        | 'unavailable'
        | 'timeout-before'
        | 'timeout-after'
        | 'slow';
      /** @default 1000 */
      milliseconds?: number;
      /** @default null */
      number?: string | null;
      /**
       * @default buy
       * @enum {string}
       */
      operation?: 'search' | 'buy' | 'release';
      probability?: number;
      times?: number;
    };
    SandboxReset: {
      /** @description whose numbers, records and faults are those of the start again */
      account: string;
      /** @description whether the clock is where it started, too: it is every account’s */
      clock: boolean;
    };
    Schedule: {
      /** Format: date-time */
      created_at: string;
      /** Format: int64 */
      id: number;
      intervals: {
        end_time: number;
        start_time: number;
      }[];
      name: string;
      time_zone: string;
      /** Format: date-time */
      updated_at: string;
    };
    ScheduleCreate: {
      intervals?: {
        end_time: number;
        start_time: number;
      }[];
      name: string;
      time_zone?: string;
    };
    SchedulePage: {
      /** Format: int64 */
      count?: number;
      links?: components['schemas']['CursorLinks'];
      meta?: components['schemas']['CursorMeta'];
      /** Format: uri */
      next_page?: string | null;
      /** Format: uri */
      previous_page?: string | null;
      schedules: components['schemas']['Schedule'][];
    };
    ScheduleUpdate: {
      intervals?: {
        end_time: number;
        start_time: number;
      }[];
      name?: string;
      time_zone?: string;
    };
    ScopeError: {
      description: string;
      /** @enum {string} */
      error: 'Forbidden';
    };
    TooManyRequestsError: {
      description: string;
      /** @enum {string} */
      error: 'TooManyRequests';
    };
    UnauthorizedError:
      | components['schemas']['CouldNotAuthenticateError']
      | components['schemas']['InvalidTokenError'];
    UnavailableError: {
      description: string;
      /** @enum {string} */
      error: 'PurchaseUnfinished' | 'Unavailable';
    };
    UnsupportedMediaTypeError: {
      description: string;
      details?: components['schemas']['FieldErrors'];
      /** @enum {string} */
      error: 'UnsupportedMediaType';
    };
    VoiceSettings: {
      agent_confirmation_when_forwarding: boolean;
      agent_wrap_up_after_calls: boolean;
      knowledge_suggestions_enabled: boolean;
      knowledge_suggestions_group_ids: number[];
      /** @enum {integer} */
      maximum_queue_size: 0 | 2 | 5 | 10 | 15 | 20 | 25 | 30 | 35 | 40 | 45 | 50;
      /**
       * @description minutes
       * @enum {integer}
       */
      maximum_queue_wait_time: 1 | 2 | 5 | 10 | 15 | 20 | 25 | 30;
      only_during_business_hours: boolean;
      recordings_public: boolean;
      supported_locales: {
        id: string;
        name: string;
      }[];
      voice: boolean;
      voice_ai_collapsible_comment: boolean;
      voice_ai_display_transcript: boolean;
      voice_ai_enabled: boolean;
      voice_ai_enabled_lines: number[];
      voice_transcriptions_boosted_keywords: string;
      voice_transcriptions_boosted_keywords_enabled: boolean;
      voice_transcriptions_pci_redaction: boolean;
      voice_transcriptions_pii_redaction: boolean;
      voice_zendesk_qa_enabled: boolean;
      voice_zendesk_qa_enabled_lines: number[];
    };
    VoiceSettingsUpdate: {
      agent_confirmation_when_forwarding?: boolean;
      knowledge_suggestions_enabled?: boolean;
      knowledge_suggestions_group_ids?: number[];
      /** @enum {integer} */
      maximum_queue_size?: 0 | 2 | 5 | 10 | 15 | 20 | 25 | 30 | 35 | 40 | 45 | 50;
      /**
       * @description minutes
       * @enum {integer}
       */
      maximum_queue_wait_time?: 1 | 2 | 5 | 10 | 15 | 20 | 25 | 30;
      only_during_business_hours?: boolean;
      recordings_public?: boolean;
      voice?: boolean;
      voice_ai_collapsible_comment?: boolean;
      voice_ai_display_transcript?: boolean;
      voice_ai_enabled?: boolean;
      voice_transcriptions_boosted_keywords?: string;
      voice_transcriptions_boosted_keywords_enabled?: boolean;
      voice_transcriptions_pci_redaction?: boolean;
      voice_transcriptions_pii_redaction?: boolean;
      voice_zendesk_qa_enabled?: boolean;
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
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['BadRequestError'];
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
        'RateLimit-Limit': components['headers']['RateLimit-Limit'];
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining'];
        'RateLimit-Reset': components['headers']['RateLimit-Reset'];
        'X-Rate-Limit': components['headers']['X-Rate-Limit'];
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining'];
        'X-Request-Id': components['headers']['X-Request-Id'];
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
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['RecordInvalidError'];
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
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['UnsupportedMediaTypeError'];
      };
    };
  };
  parameters: {
    /** @description The id of an address. */
    AddressId: number;
    /** @description The id of a brand. */
    BrandId: number;
    /** @description The id of a digital line. */
    DigitalLineId: number;
    /** @description The id of a greeting. */
    GreetingId: number | string;
    /** @description The id of a group. */
    GroupId: number;
    /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
    IfMatch: string;
    /** @description The `ETag` of the version that the client holds: the answer is 304 while it is the current one. */
    IfNoneMatch: string;
    /** @description What to show beside the phone number, separated by commas. */
    Include: ('settings' | 'ivrs' | 'all_greetings' | 'all_groups' | 'all_schedules')[];
    /** @description The id of an IVR. */
    IvrId: number;
    /** @description The id of a menu of an IVR. */
    IvrMenuId: number;
    /** @description The id of a route of a menu. */
    IvrRouteId: number;
    /** @description From 1. The first 10,000 records only. */
    Page: number;
    /** @description The `after_cursor` of the page before this one, to go on from there. */
    PageAfter: string;
    /** @description The `before_cursor` of the page after this one, to go back from there. */
    PageBefore: string;
    /** @description How many records a page has, 100 at most. It asks for pages by cursor. */
    PageSize: number;
    /** @description How many records a page has: 100 at most. */
    PerPage: number;
    /** @description The id of a phone number. */
    PhoneNumberId: number;
    /** @description The id of a schedule. */
    ScheduleId: number;
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
    /** @description Whether the `Idempotency-Key` was known: `hit`, and the answer is that of the first request; or `miss`. */
    'X-Idempotency-Lookup': 'hit' | 'miss';
    /** @description How many requests the account may send in five minutes, where there is a limit. */
    'X-Rate-Limit': number;
    /** @description How many of them are left. */
    'X-Rate-Limit-Remaining': number;
    /** @description What this request is called in the log of the service. */
    'X-Request-Id': string;
    /** @description `true`: nothing was different from what it was, and nothing was written. */
    'X-Unchanged': 'true';
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  ListBrands: {
    parameters: {
      query?: {
        /** @description From 1. The first 10,000 records only. */
        page?: components['parameters']['Page'];
        /** @description The `after_cursor` of the page before this one, to go on from there. */
        'page[after]'?: components['parameters']['PageAfter'];
        /** @description The `before_cursor` of the page after this one, to go back from there. */
        'page[before]'?: components['parameters']['PageBefore'];
        /** @description How many records a page has, 100 at most. It asks for pages by cursor. */
        'page[size]'?: components['parameters']['PageSize'];
        /** @description How many records a page has: 100 at most. */
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
          [name: string]: unknown;
        };
        content: {
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description The id of a brand. */
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description The id of a brand. */
        brand_id: components['parameters']['BrandId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description The id of a brand. */
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
        /** @description From 1. The first 10,000 records only. */
        page?: components['parameters']['Page'];
        /** @description The `after_cursor` of the page before this one, to go on from there. */
        'page[after]'?: components['parameters']['PageAfter'];
        /** @description The `before_cursor` of the page after this one, to go back from there. */
        'page[before]'?: components['parameters']['PageBefore'];
        /** @description How many records a page has, 100 at most. It asks for pages by cursor. */
        'page[size]'?: components['parameters']['PageSize'];
        /** @description How many records a page has: 100 at most. */
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
          [name: string]: unknown;
        };
        content: {
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description The id of a schedule. */
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description The id of a schedule. */
        schedule_id: components['parameters']['ScheduleId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description The id of a schedule. */
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
        /** @description From 1. The first 10,000 records only. */
        page?: components['parameters']['Page'];
        /** @description The `after_cursor` of the page before this one, to go on from there. */
        'page[after]'?: components['parameters']['PageAfter'];
        /** @description The `before_cursor` of the page after this one, to go back from there. */
        'page[before]'?: components['parameters']['PageBefore'];
        /** @description How many records a page has, 100 at most. It asks for pages by cursor. */
        'page[size]'?: components['parameters']['PageSize'];
        /** @description How many records a page has: 100 at most. */
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
          [name: string]: unknown;
        };
        content: {
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description The id of an address. */
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description The id of an address. */
        address_id: components['parameters']['AddressId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description The id of an address. */
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description From 1. The first 10,000 records only. */
        page?: components['parameters']['Page'];
        /** @description The `after_cursor` of the page before this one, to go on from there. */
        'page[after]'?: components['parameters']['PageAfter'];
        /** @description The `before_cursor` of the page after this one, to go back from there. */
        'page[before]'?: components['parameters']['PageBefore'];
        /** @description How many records a page has, 100 at most. It asks for pages by cursor. */
        'page[size]'?: components['parameters']['PageSize'];
        /** @description How many records a page has: 100 at most. */
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description The id of a phone number. */
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description The id of a phone number. */
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description The id of a phone number. */
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
          [name: string]: unknown;
        };
        content: {
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description The id of a digital line. */
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description The id of a digital line. */
        digital_line_id: components['parameters']['DigitalLineId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description The id of a digital line. */
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description From 1. The first 10,000 records only. */
        page?: components['parameters']['Page'];
        /** @description The `after_cursor` of the page before this one, to go on from there. */
        'page[after]'?: components['parameters']['PageAfter'];
        /** @description The `before_cursor` of the page after this one, to go back from there. */
        'page[before]'?: components['parameters']['PageBefore'];
        /** @description How many records a page has, 100 at most. It asks for pages by cursor. */
        'page[size]'?: components['parameters']['PageSize'];
        /** @description How many records a page has: 100 at most. */
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description The id of a greeting category. */
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description From 1. The first 10,000 records only. */
        page?: components['parameters']['Page'];
        /** @description The `after_cursor` of the page before this one, to go on from there. */
        'page[after]'?: components['parameters']['PageAfter'];
        /** @description The `before_cursor` of the page after this one, to go back from there. */
        'page[before]'?: components['parameters']['PageBefore'];
        /** @description How many records a page has, 100 at most. It asks for pages by cursor. */
        'page[size]'?: components['parameters']['PageSize'];
        /** @description How many records a page has: 100 at most. */
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
          [name: string]: unknown;
        };
        content: {
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description The id of a greeting. */
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description The id of a greeting. */
        greeting_id: components['parameters']['GreetingId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description The id of a greeting. */
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description The id of a greeting. */
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
        /** @description From 1. The first 10,000 records only. */
        page?: components['parameters']['Page'];
        /** @description The `after_cursor` of the page before this one, to go on from there. */
        'page[after]'?: components['parameters']['PageAfter'];
        /** @description The `before_cursor` of the page after this one, to go back from there. */
        'page[before]'?: components['parameters']['PageBefore'];
        /** @description How many records a page has, 100 at most. It asks for pages by cursor. */
        'page[size]'?: components['parameters']['PageSize'];
        /** @description How many records a page has: 100 at most. */
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
          [name: string]: unknown;
        };
        content: {
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description The id of an IVR. */
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description The id of an IVR. */
        ivr_id: components['parameters']['IvrId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description The id of an IVR. */
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description From 1. The first 10,000 records only. */
        page?: components['parameters']['Page'];
        /** @description The `after_cursor` of the page before this one, to go on from there. */
        'page[after]'?: components['parameters']['PageAfter'];
        /** @description The `before_cursor` of the page after this one, to go back from there. */
        'page[before]'?: components['parameters']['PageBefore'];
        /** @description How many records a page has, 100 at most. It asks for pages by cursor. */
        'page[size]'?: components['parameters']['PageSize'];
        /** @description How many records a page has: 100 at most. */
        per_page?: components['parameters']['PerPage'];
      };
      header?: {
        /** @description The `ETag` of the version that the client holds: the answer is 304 while it is the current one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path: {
        /** @description The id of an IVR. */
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description The id of an IVR. */
        ivr_id: components['parameters']['IvrId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description The id of an IVR. */
        ivr_id: components['parameters']['IvrId'];
        /** @description The id of a menu of an IVR. */
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description The id of an IVR. */
        ivr_id: components['parameters']['IvrId'];
        /** @description The id of a menu of an IVR. */
        ivr_menu_id: components['parameters']['IvrMenuId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description The id of an IVR. */
        ivr_id: components['parameters']['IvrId'];
        /** @description The id of a menu of an IVR. */
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description From 1. The first 10,000 records only. */
        page?: components['parameters']['Page'];
        /** @description The `after_cursor` of the page before this one, to go on from there. */
        'page[after]'?: components['parameters']['PageAfter'];
        /** @description The `before_cursor` of the page after this one, to go back from there. */
        'page[before]'?: components['parameters']['PageBefore'];
        /** @description How many records a page has, 100 at most. It asks for pages by cursor. */
        'page[size]'?: components['parameters']['PageSize'];
        /** @description How many records a page has: 100 at most. */
        per_page?: components['parameters']['PerPage'];
      };
      header?: {
        /** @description The `ETag` of the version that the client holds: the answer is 304 while it is the current one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path: {
        /** @description The id of an IVR. */
        ivr_id: components['parameters']['IvrId'];
        /** @description The id of a menu of an IVR. */
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description The id of an IVR. */
        ivr_id: components['parameters']['IvrId'];
        /** @description The id of a menu of an IVR. */
        ivr_menu_id: components['parameters']['IvrMenuId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description The id of an IVR. */
        ivr_id: components['parameters']['IvrId'];
        /** @description The id of a menu of an IVR. */
        ivr_menu_id: components['parameters']['IvrMenuId'];
        /** @description The id of a route of a menu. */
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description The id of an IVR. */
        ivr_id: components['parameters']['IvrId'];
        /** @description The id of a menu of an IVR. */
        ivr_menu_id: components['parameters']['IvrMenuId'];
        /** @description The id of a route of a menu. */
        ivr_route_id: components['parameters']['IvrRouteId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description The id of an IVR. */
        ivr_id: components['parameters']['IvrId'];
        /** @description The id of a menu of an IVR. */
        ivr_menu_id: components['parameters']['IvrMenuId'];
        /** @description The id of a route of a menu. */
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description Shows what every line has only. */
        minimal_mode?: boolean;
        /** @description From 1. The first 10,000 records only. */
        page?: components['parameters']['Page'];
        /** @description The `after_cursor` of the page before this one, to go on from there. */
        'page[after]'?: components['parameters']['PageAfter'];
        /** @description The `before_cursor` of the page after this one, to go back from there. */
        'page[before]'?: components['parameters']['PageBefore'];
        /** @description How many records a page has, 100 at most. It asks for pages by cursor. */
        'page[size]'?: components['parameters']['PageSize'];
        /** @description How many records a page has: 100 at most. */
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description Shows the most important properties only. */
        minimal_mode?: boolean;
        /** @description From 1. The first 10,000 records only. */
        page?: components['parameters']['Page'];
        /** @description The `after_cursor` of the page before this one, to go on from there. */
        'page[after]'?: components['parameters']['PageAfter'];
        /** @description The `before_cursor` of the page after this one, to go back from there. */
        'page[before]'?: components['parameters']['PageBefore'];
        /** @description How many records a page has, 100 at most. It asks for pages by cursor. */
        'page[size]'?: components['parameters']['PageSize'];
        /** @description How many records a page has: 100 at most. */
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
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PhoneNumberPage'];
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
         * @description **Extension.** Answers as `DryRunPhoneNumber` does, and buys nothing: that operation takes its place.
         */
        dry_run?: boolean;
        /** @description What to show beside the phone number, separated by commas. */
        include?: components['parameters']['Include'];
      };
      header?: {
        /** @description A name for this request, for two hours: with another body it is refused. A token is as good by itself. */
        'Idempotency-Key'?: string;
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
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
          [name: string]: unknown;
        };
        content: {
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
  ShowPhoneNumber: {
    parameters: {
      query?: {
        /** @description What to show beside the phone number, separated by commas. */
        include?: components['parameters']['Include'];
      };
      header?: {
        /** @description The `ETag` of the version that the client holds: the answer is 304 while it is the current one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path: {
        /** @description The id of a phone number. */
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description What to show beside the phone number, separated by commas. */
        include?: components['parameters']['Include'];
      };
      header?: {
        /** @description Anything but `*` is refused: versions are told by weak tags, which are not good enough to compare here. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /** @description The id of a phone number. */
        phone_number_id: components['parameters']['PhoneNumberId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
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
          'X-Unchanged': components['headers']['X-Unchanged'];
          [name: string]: unknown;
        };
        content: {
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
        /** @description The id of a phone number. */
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
          [name: string]: unknown;
        };
        content: {
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description What the number contains: digits, letters as on a phone keypad, and `*` for any one digit; or the beginning of a number with its calling code. */
        contains?: string;
        /** @description The country, by its ISO 3166-1 alpha-2 code. */
        country: string;
        /** @description **Extension.** A place, or the beginning of its name. */
        locality?: string;
        /** @description From 1. The first 10,000 records only. */
        page?: components['parameters']['Page'];
        /** @description How many records a page has: 100 at most. */
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
          [name: string]: unknown;
        };
        content: {
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
          [name: string]: unknown;
        };
        content: {
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description From 1. The first 10,000 records only. */
        page?: components['parameters']['Page'];
        /** @description The `after_cursor` of the page before this one, to go on from there. */
        'page[after]'?: components['parameters']['PageAfter'];
        /** @description The `before_cursor` of the page after this one, to go back from there. */
        'page[before]'?: components['parameters']['PageBefore'];
        /** @description How many records a page has, 100 at most. It asks for pages by cursor. */
        'page[size]'?: components['parameters']['PageSize'];
        /** @description How many records a page has: 100 at most. */
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
          [name: string]: unknown;
        };
        content: {
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description The id of a group. */
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description The id of a group. */
        group_id: components['parameters']['GroupId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
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
          [name: string]: unknown;
        };
        content: {
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
        /** @description The id of a group. */
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
          [name: string]: unknown;
        };
        content: {
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
          [name: string]: unknown;
        };
        content: {
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
          [name: string]: unknown;
        };
        content: {
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
          [name: string]: unknown;
        };
        content: {
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
          [name: string]: unknown;
        };
        content: {
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
  CreateOAuthToken: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
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
          [name: string]: unknown;
        };
        content: {
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
}
