/** Of the records every account starts with, which cannot be deleted: others fall back to them. */
export const firstBrandId = 1;
export const firstGroupId = 1;
