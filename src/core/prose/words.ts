/** Words around indicators: what is done with a figure, whose it is, and what is nothing but connection. */
import { wordList } from "./wordList";

/** Verbs between a subject and its indicator, or between an indicator and its figure. */
export const DOING: readonly string[] = wordList(`
  累计完成 累计实现 共完成 共实现 已完成 已实现 可实现 将实现 预计完成 预计实现 完成 实现 达到 实际完成 突破
  录得 取得 获得 创造 创下
`);

/** What stands before a figure and is no part of the indicator. */
export const BEFORE_FIGURE: readonly string[] = wordList(`
  累计完成 累计实现 累计达到 分别完成 分别实现 分别达到 完成 实现 达到 总计达 合计达 累计达 共计 合计 总计
  累计 达成 约为 分别为 分别达 数量达 总数达到 总数达 高达 已达 也达 首度突破 首次突破 突破 已突破 将突破 首破
  首次 首度 一举 达 为 是 共有 共 有 已 仅 则 以 入库 顺利 可顺利 就有 就 更是 更 均 都 控制在 上看 预估 预计 预期 预估可 有望 可望 来到 增至 升至 降至 新台币 人民币 分别 规模达 录得 各 了 约 近 超过 超 逾 : -
  一共 总共 多达 只有 不足 不到 拥有 将 可 拥有各类 发展到 达到了 累计有 保有 另有 还有 位于 ( ) , 、 "
  以上 之 也
`);

/** Connections, adverbs and rhetoric at the head of a clause. */
export const AT_HEAD: readonly string[] = wordList(`
  其中 其次为 其次是 其次 次为 分别为 分别是 分别有 陆续 相继 包括 包含 另有 另外 此外 同时 并且 而且 以及 还有 仍有 仍 均有 均 都 除 半年 单季 单月 初步 并 且 而 但 还 又 也 则 其 已 将 共计 合计 总计 共
  全年 年内 先后 总共 通过 统计显示 数据显示 统计数据显示 据统计 据悉 初步核算 经初步核算 初步统计 初步测算
  根据地区生产总值统一核算结果 按现价计算 截至 截止 预计 预估 预期 目前 今年以来 全部 共有 拥有 现有 已有 和
  及 与 或 、 , . " - 至 再 各部门 区班子成员 总体 整体 底 止 末 份 度 的 再加计 加计 约 共完成 分产业看
  分行业看 分领域看 从产业看 从行业看 两增: 两降: 力争 确保 争取 努力 拟 可 即 当月 单月 来自 当年 表示 指出
  披露 获悉 了解到 与此同时 致使 致 要 须 也让 让 也使 使 除此之外 以来 迄今 首度 首次 期内 累计 三是 一是 二是 四是 五是 六是 园区内 区域内
  入驻园区 该 本 特别是 尤其是
`);

/** A whole that says no more than "the place this bulletin is about". */
export const WHOLES: readonly string[] = wordList(`
  全市 全区 全县 全省 全州 全国 全盟 全旗 全镇 全乡 全园 我市 我区 我县 我省 我州 本市 本区 本县 该市 该区
  该县 该园区 该园 整个园区 园区整体 园区总体 园区内 园区 区内 辖区内 辖区 区域内 开发区 高新区 经开区
  工业园区 工业园 产业园区 科学园区 科技园区 科技产业园区 科技园 产业园 示范区 保税区 综保区 新区 自贸区
  集中区 集聚区 管委会 我国 县域 国家级 三大
`);

/** Names that end so are places of their own. */
export const PLACE_SUFFIXES: readonly string[] = wordList(`
  高新技术产业开发区 高新技术产业园区 经济技术开发区 高新技术开发区 新材料产业园 科技产业园区 经济开发区
  产业集聚区 产业集中区 工业集中区 综合保税区 加工出口区 产业开发区 科技园区 科学园区 工业园区 产业园区
  工业新区 出口加工区 保税港区 循环经济园 高新园区 高新区 经开区 开发区 工业园 产业园 科技园 科学园 软件园
  保税区 综保区 示范区 集聚区 集中区 自贸区 经开园 新区 园区
`);

/** What an indicator ends in; anything else before a figure is a name that needs the indicator of before. */
export const HEADS: readonly string[] = wordList(`
  收入 营收 销售额 营业额 零售额 零售总额 总产值 成交额 存款余额 贷款余额 交易额 增加值 总收入 可支配收入 产值
  增加值 总值 投资 总额 金额 额 资金 税收 税金 税费 税 利润 利税 出口 进口 进出口 外资 内资 到资 存款 贷款
  余额 支出 GDP 销售 零售 量 面积 率 比重 占比 比例 份额 人数 家数 户数 数 人口 人员 员工 资本 资产 成本 能耗
  强度 寿命 投入 费用 经费 价值 规模 融资 案 产量 出栏 存栏 单产 里程 容量 能力 交货值 开票 指数 用地 土地
  厂房 现汇 债务 负债 保费 工资 薪酬 年薪 订单 就业 机会 面 度 缴费 担保 补助 补贴 奖励 负担 效益 收益 储量
  定存 总收 业绩 回款 赔付 理赔 授信 注册资金 进资 引资 价 密度 水耗 排放 收储 开发 储备 总投资 用电 用水 耗电
`);

/** Industries and classes, whose figure is one of the indicator said before. */
export const BRANCHES: readonly string[] = wordList(`
  产业 行业 业 类 企业 产品 部门 领域 板块 集群 地区 市 县 区 园 科
`);

/** Words that begin like a connection and are none: 现汇, 有效, 及格. */
export const KEPT_AT_HEAD: readonly string[] = wordList(`
  现汇 现价 到位 到账 到资 总投资 总额 总产值 总收入 与会 及以上 将军 约定 主营 主要经济指标 累计完成投资
  累计开发 累计投资 累计贷款 计划总投资 计划投资 本外币 本级 本土 本科 园区生产总值 高新技术 高新产业
  开发区面积 已开发 已建成 已投产 新区 其他 其它 至今 再生 再就业 度电 还款 还贷 又好 末端 底盘 可支配 可再生
  拟建 拟上市 内资 以上 以下
`);

/** Words that end like a verb and are none: 人为, 行为. */
export const KEPT_BEFORE_FIGURE: readonly string[] = wordList(`
  行为 人为 发达 有为 国有 私有 民有 用地 之有 亩均 人均 平均 户均 日均 年均 月均 地均 单均 店均 所有 专有 自有
  资产总计 资产合计 负债合计 权益合计
`);
