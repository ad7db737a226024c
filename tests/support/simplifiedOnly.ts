/** Common characters that only simplified Chinese writes; none may stand in a text in traditional Chinese. */
export const SIMPLIFIED_ONLY =
  /[业产发实际资总额务财预项规数进开关国经济内备标区营计贸贷织级简单压复场间钟亩万亿亏净减张选择请读这没为时写个错误认识与从来会对应换报员头车东书长门问题键环节链钱银铁图团园]/;
