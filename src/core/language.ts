/** Languages of workbooks, reports and screens; zh-CN is the first. */
export const LANGUAGES = ["zh-CN", "zh-TW", "en-US"] as const;
export type Language = (typeof LANGUAGES)[number];
