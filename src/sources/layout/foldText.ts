/** One spelling for texts that are compared: half width, simplified, small letters, without blanks. */
import { halfWidth } from "../figure";

/** Traditional characters of statistics, places and forms, and beneath each its simplified one. */
const TRADITIONAL =
  "萬億產業規總財稅預資額進貿實際開發區園縣國畝戶個項條筆噸頃標準數據單計劃畫務與會營銷潤淨損虧類級長幣圓臺灣歲時間電術創專權請證認識設備註說報編製審覈聯繫話負責處門離歷農漁礦織紡" +
  "紙藥醫機儀車輛體動飛鐵鋼鋁銅熱氣煉塗環節儲運輸郵訊網軟賣買購貨貸債險銀錢價賬帳贈賠費貢獻賺賦質賽贏員圍團圖場塊墻壓壞壟夠夢夾奪奮奧婦學寧寫寬寶將尋對導層屆屬島嶺幫幹幾庫廠廣廳應" +
  "廢張強彈彙匯後從復複徵憂慶懷態慣戰戲擁擇擊擔擴攝攤敗敘敵斷於昇暫曆書東極構樓樣樹橋檔檢櫃歐歡歸殘殺毀氫決沒況沖涼淚減測湯溫溝滅滿漢潔濃濟濱瀏灘災無煙燈燒爭爾牆犧狀獎獨獲現當療盡" +
  "監盤眾睏礎禮種稱積穩窮競簡簽籌糧約紅紀純納終組結絕給統經綜綠維緊線緩練縮績繼續羅義習聖聞聲職聽腦膠臨舉舊蘇蘭號蟲補裝裡裏襲見覽觀觸訂訓記許訪評詞試詳語誤課調談論諸謀講謝議護讀變" +
  "讓豐貝貫貧賓賴贊趕趙趨跡踐躍軍載較輔輕輪輯轉邊遠適遷選還邏鄉鄰醜釋針鈣鈉鋰錄錯鍵鎮鏡鐘鑄閉閒閑閣閱闊闢隊階隨隱雙雜雞難雲靈靜響頁頂順須頓領頭頻題顏願顯風養餘館饋馬駐騎驗驅驛髮魚" +
  "鮮鳥鹽麗麥黃點黨齊齡龍龜併並佈佔係倉側傑傘傳傷傾僅優內兩冊凈凍別剛劇劑勁勝勞勢勵勸協卻參問啟喪嗎嚴囑週鬆鬱慾遊迴籤誌閃隻採滬瀋遼贛鄭廈瓊陝滄潛澤濰蕭盧蕪滌邁鵬鶴鴻齒瑪慮憑懸攬攜" +
  "曬氾湧澆瑩癒確磚禦穀籲紐綱緣縱纖羨耬聰肅腳膚藍藝蔣虛蠟衛褲覺詢誠諮謙譜譯貪貯賀賢賤贖軌軸輝輩輿轟辦遞郃鄧釀鈔鉛鋪錦鍋鎂鏈鑽闖隴霧韓頒飯飲飼駕騰驚魯鳳黴齋";
const SIMPLIFIED =
  "万亿产业规总财税预资额进贸实际开发区园县国亩户个项条笔吨顷标准数据单计划画务与会营销润净损亏类级长币圆台湾岁时间电术创专权请证认识设备注说报编制审核联系话负责处门离历农渔矿织纺" +
  "纸药医机仪车辆体动飞铁钢铝铜热气炼涂环节储运输邮讯网软卖买购货贷债险银钱价账账赠赔费贡献赚赋质赛赢员围团图场块墙压坏垄够梦夹夺奋奥妇学宁写宽宝将寻对导层届属岛岭帮干几库厂广厅应" +
  "废张强弹汇汇后从复复征忧庆怀态惯战戏拥择击担扩摄摊败叙敌断于升暂历书东极构楼样树桥档检柜欧欢归残杀毁氢决没况冲凉泪减测汤温沟灭满汉洁浓济滨浏滩灾无烟灯烧争尔墙牺状奖独获现当疗尽" +
  "监盘众困础礼种称积稳穷竞简签筹粮约红纪纯纳终组结绝给统经综绿维紧线缓练缩绩继续罗义习圣闻声职听脑胶临举旧苏兰号虫补装里里袭见览观触订训记许访评词试详语误课调谈论诸谋讲谢议护读变" +
  "让丰贝贯贫宾赖赞赶赵趋迹践跃军载较辅轻轮辑转边远适迁选还逻乡邻丑释针钙钠锂录错键镇镜钟铸闭闲闲阁阅阔辟队阶随隐双杂鸡难云灵静响页顶顺须顿领头频题颜愿显风养余馆馈马驻骑验驱驿发鱼" +
  "鲜鸟盐丽麦黄点党齐龄龙龟并并布占系仓侧杰伞传伤倾仅优内两册净冻别刚剧剂劲胜劳势励劝协却参问启丧吗严嘱周松郁欲游回签志闪只采沪沈辽赣郑厦琼陕沧潜泽潍萧卢芜涤迈鹏鹤鸿齿玛虑凭悬揽携" +
  "晒泛涌浇莹愈确砖御谷吁纽纲缘纵纤羡耧聪肃脚肤蓝艺蒋虚蜡卫裤觉询诚咨谦谱译贪贮贺贤贱赎轨轴辉辈舆轰办递合邓酿钞铅铺锦锅镁链钻闯陇雾韩颁饭饮饲驾腾惊鲁凤霉斋";

const SIMPLE: ReadonlyMap<string, string> = new Map(
  [...TRADITIONAL].map((character, index) => [character, SIMPLIFIED[index] ?? character] as const),
);
const HAS_TRADITIONAL = new RegExp(`[${TRADITIONAL}]`);
const BLANKS = /[\s\u3000\ufeff\u200b]+/g;
const TILDES = /[〜∼～﹏]/g;

/** Longest text worth comparing; a cell of more is prose. */
export const LONGEST_LABEL = 120;

/** Traditional characters made simplified; nothing else is changed. */
export function simplified(text: string): string {
  if (!HAS_TRADITIONAL.test(text)) return text;
  let simple = "";
  for (const character of text) simple += SIMPLE.get(character) ?? character;
  return simple;
}

/** @example foldText("規上工業 增加值（％）") //=> "规上工业增加值(%)" */
export function foldText(text: string): string {
  const plain = halfWidth(text.slice(0, LONGEST_LABEL * 4)).normalize("NFKC");
  return simplified(plain).toLowerCase().replace(TILDES, "~").replace(BLANKS, "").slice(0, LONGEST_LABEL);
}
