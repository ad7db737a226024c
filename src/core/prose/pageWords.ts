/** Words of web pages and newspapers around a bulletin: none of its figures are the bulletin's. */
import { wordList } from "./wordList";

/** A line of these alone opens what is no longer the article. */
export const AFTER_ARTICLE: readonly string[] = wordList(`
  相关文章 相关新闻 相关阅读 相关链接 相关推荐 相关资讯 相关报道 相关信息 推荐阅读 推荐文章 推荐新闻 延伸阅读
  热门文章 热门新闻 热门阅读 热门推荐 热点推荐 猜你喜欢 随机文章 最新文章 最新新闻 最新资讯 上一篇 下一篇
  网友留言 网友评论 我要评论 分享给朋友 分享到 友情链接 版权声明 免责声明 更多相关新闻 更多新闻 新闻推荐
  为您推荐 大家都在看 往期回顾 编辑推荐 图片推荐
`);

/** Ways to reach somebody: with digits in the same short line, an advert or an imprint. */
export const CONTACT: readonly string[] = wordList(`
  电话 热线 地址: 手机 微信 QQ 邮箱 信箱 传真 网址 邮编 座机 公众号 二维码 Email E-mail email http www. @ ICP备
  公网安备 联络人 联系人 招商专线 扫一扫 分机 投稿 短信
`);

/** Words of a line about the article: where it is from and when it was put there. */
export const IMPRINT: readonly string[] = wordList(`
  来源 作者 编辑 记者 发布时间 发布日期 发文日期 发布者 更新时间 更新日期 浏览 点击 阅读次数 阅读量 字体 字号
  人气 责编 审核 打印 信息时间 访问量 时间: 日期: 原标题 admin 发表于 通讯员 供稿 讯】
`);

/** Parts of a path through a site. */
export const NAVIGATION: readonly string[] = wordList(`
  首页> 当前位置 您的位置 您现在的位置 所在位置 设为首页 加入收藏 无障碍 注册登录 登录注册 扫描二维码 返回顶部
`);
