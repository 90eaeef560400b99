#include "domain/reading/leftout.h"

#include "domain/text/dates.h"
#include "domain/text/fileending.h"
#include "domain/text/foldedtext.h"
#include "domain/text/numerals.h"
#include "domain/text/sourcemarks.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

// The most characters of a notice and of a page's foot; a longer line is prose of the plan.
constexpr qsizetype kLongestNotice = 160;
constexpr qsizetype kLongestFooter = 400;

// Ahead of a page's address or telephone number: its line is no sentence, and asks for nothing by a
// day (请于6月10日前报送…).
const auto kNoSentence = u"(?!.*[。!?][”)]*$|.*请[^。]{0,12}\\d[日号月底]*前)"_s;

struct Reason
{
    PageMatter matter;
    const char *words;
};

constexpr Reason kReasons[] = {
    {PageMatter::Navigation, QT_TRANSLATE_NOOP("OutlineReader", "The web site's navigation.")},
    {PageMatter::Metadata,
     QT_TRANSLATE_NOOP("OutlineReader", "Details about the text, not words of the plan.")},
    {PageMatter::EditorsWords,
     QT_TRANSLATE_NOOP("OutlineReader", "The web site's words about the text.")},
    {PageMatter::UploadNotice,
     QT_TRANSLATE_NOOP("OutlineReader", "A notice of the site that offers the text.")},
    {PageMatter::RelatedTexts, QT_TRANSLATE_NOOP("OutlineReader", "Links to other texts.")},
    {PageMatter::Footer, QT_TRANSLATE_NOOP("OutlineReader", "The page's footer.")},
    {PageMatter::PageNumber, QT_TRANSLATE_NOOP("OutlineReader", "A page number.")},
    {PageMatter::FileName, QT_TRANSLATE_NOOP("OutlineReader", "The name of a file.")},
    {PageMatter::Contents,
     QT_TRANSLATE_NOOP("OutlineReader", "A table of contents; the text itself follows.")},
    {PageMatter::Rule, QT_TRANSLATE_NOOP("OutlineReader", "A dividing line.")},
    {PageMatter::ListSign,
     QT_TRANSLATE_NOOP("OutlineReader", "The sign of a list that has no numbers.")},
    {PageMatter::Jamming,
     QT_TRANSLATE_NOOP("OutlineReader", "Characters put in to hinder copying.")},
    {PageMatter::Repetition, QT_TRANSLATE_NOOP("OutlineReader", "The title once more.")},
    {PageMatter::RunningHead,
     QT_TRANSLATE_NOOP("OutlineReader", "A line that the page prints again and again.")},
    {PageMatter::BesideText,
     QT_TRANSLATE_NOOP("OutlineReader",
                       "Outside the document's main text: a footnote, a page header, or hidden "
                       "text.")},
    {PageMatter::CoveringLetter,
     QT_TRANSLATE_NOOP("OutlineReader", "The letter that issues the plan.")},
    {PageMatter::SiteSuffix,
     QT_TRANSLATE_NOOP("OutlineReader", "Added to the text by a web site.")},
    {PageMatter::Distribution, QT_TRANSLATE_NOOP("OutlineReader", "How the paper was sent out.")},
    {PageMatter::LoneNumber,
     QT_TRANSLATE_NOOP("OutlineReader", "A number with no words after it.")},
    {PageMatter::AfterTheEnd, QT_TRANSLATE_NOOP("OutlineReader", "Comes after the plan's end.")},
    {PageMatter::OtherPaper,
     QT_TRANSLATE_NOOP("OutlineReader", "Another paper, with a title of its own.")},
    {PageMatter::Annex, QT_TRANSLATE_NOOP("OutlineReader", "An annex to the plan.")},
    {PageMatter::AnnexedTask,
     QT_TRANSLATE_NOOP("OutlineReader",
                       "The task of an item once more, in an annex; who does it and by when is "
                       "offered for the item.")},
    {PageMatter::LeadCell, QT_TRANSLATE_NOOP("OutlineReader", "Suggested for the departments.")},
    {PageMatter::DueCell, QT_TRANSLATE_NOOP("OutlineReader", "Suggested for the deadline.")},
    {PageMatter::OwnerCell, QT_TRANSLATE_NOOP("OutlineReader", "Suggested for the owners.")},
    {PageMatter::ProgressCell,
     QT_TRANSLATE_NOOP("OutlineReader", "Suggested for a progress note.")},
    {PageMatter::StatusCell, QT_TRANSLATE_NOOP("OutlineReader", "Suggested for the status.")},
    {PageMatter::AttendanceCell,
     QT_TRANSLATE_NOOP("OutlineReader",
                       "How many took part: goes with a progress note, where there is one.")},
    {PageMatter::GroupAgain,
     QT_TRANSLATE_NOOP("OutlineReader", "The name of the section, once more.")},
    {PageMatter::SumRow, QT_TRANSLATE_NOOP("OutlineReader", "A row of totals.")},
    {PageMatter::TableHeading, QT_TRANSLATE_NOOP("OutlineReader", "The heading of a column.")},
    {PageMatter::OtherCell,
     QT_TRANSLATE_NOOP("OutlineReader", "A column of the table that a plan has no place for.")},
    {PageMatter::LeftOutByHand, QT_TRANSLATE_NOOP("OutlineReader", "Left out by hand.")},
    {PageMatter::Remark,
     QT_TRANSLATE_NOOP("OutlineReader", "A note on the paper itself, no task of the plan.")},
    {PageMatter::YearCell, QT_TRANSLATE_NOOP("OutlineReader", "The year that the row is of.")},
    {PageMatter::NothingCell,
     QT_TRANSLATE_NOOP("OutlineReader", "Says that there is nothing to fill in.")},
};

struct Sign
{
    PageMatter matter;
    PagePlace from; // Front: only before the plan; Back: before and after it; Plan: anywhere
    QRegularExpression pattern;
};

QRegularExpression inAnyCase(const QString &words)
{
    return QRegularExpression(words, QRegularExpression::CaseInsensitiveOption);
}

// In folded text. What may stand in a plan's own lines is anchored or asks for its punctuation.
QList<Sign> signsAnywhere()
{
    return {
        {PageMatter::PageNumber, PagePlace::Plan,
         inAnyCase(
             u"^(?:-+ *\\d{1,4} *-+|\\d{1,3} */ *\\d{1,3}|\\d{1,3}"
             "|[^。,;:]{2,40}?  +(?:第 *\\d{1,3} *页|- *\\d{1,3} *-).{0,12}"
             "|(?:文档)?(?:预览)? *第 *[\\d一二三四五六七八九十]+ *页.{0,16}|page *\\d+.{0,12})$"_s)},
        {PageMatter::Rule, PagePlace::Plan, inAnyCase(u"^[-=_*~|.·•+#<> …]+$|^<!--.*-->$"_s)},
        {PageMatter::Navigation, PagePlace::Plan,
         inAnyCase(
             u"^\\[[^\\]]{1,40}\\]\\(https?:[^)]*\\)$|^(?:https?://\\S+|[\\w-]+(?:\\.[\\w-]+)*\\.[a-z]{2,}(?:[/?#:]\\S*)?)$"
             "|^(?:点击|查看|阅读|转入|文章)?.{0,4}原文(?:链接|地址)?(?: *:.*)?$"
             "|^[\\[【(]?(?:点击)?(?:查看|阅读|浏览)[^。;]{0,20}[>»]+[\\]】)]?$"_s)},
        {PageMatter::FileName, PagePlace::Plan,
         inAnyCase(u"^[^。;]{1,70}\\.(?:%1)\\b.{0,24}$"
                   "|^[^。;/]{1,70}\\.(?:%2)(?: *[(\\[].{0,20})?$"_s.arg(kPaperEndings,
                                                                         kDocumentEndings))},
        {PageMatter::Navigation, PagePlace::Plan,
         inAnyCase(
             u"设为首页|加入收藏|^.{0,4}(?:当前|您的|你的|现在的)?位置 "
             u"*:|您(?:现在)?(?:所)?在的?位置"
             "|^.{0,3}首页 *(?:[>|»/-]|$)|^[\\[\\]\\d "
             "…]*(?:首页|上一页|下一页|尾页|末页)|返回(?:首页|顶部|列表|上页)|网站(?:首页|地图)"
             "|^[^。]{0,8}上一[篇页条] *:?|^[^。]{0,8}下一[篇页条] *:?"_s)},
        {PageMatter::Footer, PagePlace::Plan,
         inAnyCase(u"icp[备证]|公网安备|copyright|all rights reserved|版权所有|网站标识码"
                   "|^"_s
                   + kNoSentence + u".*(?:邮编|邮政编码) *: *\\d|技术支持 *:"_s)},
        {PageMatter::Metadata, PagePlace::Plan,
         inAnyCase(
             u"(?:点击|浏览|阅读|访问)(?:(?:数|量|次数|率) *[:(\\d]| *[:(] *\\d)|信息来源 *:|字[体号] *: *[大\\[【]"
             "|\\[?此文共 *\\d+ *字|索引号 *:|^[\\[【(]?(?:打印|关闭)(?:本页|窗口)?[\\]】)]"_s)},
        {PageMatter::RelatedTexts, PagePlace::Plan,
         inAnyCase(
             u"正在阅读 *:|相关(?:文章|推荐|阅读|链接|文档|范文|新闻|资讯|信息|内容|报道|热[词搜])(?: *:|$)"
             "|^.{0,4}(?:推荐|热门|最新|精选)(?:文章|阅读|文档|范文|资讯)|^.{0,4}猜你(?:喜欢|"
             "感兴趣)"
             "|大家[都还]在看|延伸阅读|看[过了].{0,40}(?:还|又)(?:看|喜欢|浏览)了?"_s)},
        {PageMatter::UploadNotice, PagePlace::Plan,
         inAnyCase(
             u"文档评论|精品文档|上传(?:者|时间|于|日期) "
             u"*:?|本文档?由.{1,20}(?:上传|提供|整理|分享)"
             "|^(?:点击)?下载附件.{0,20}$|下载(?:本文|本文档|文档|次数|全文|地址|积分|word)|点击(?:下载|查看|此处|阅读)"
             "|(?:剩余|还剩|余下|未读).{0,6}(?:页|\\d+ "
             "*%|字)|(?:展开|阅读|查看|显示)(?:全文|全部|剩余|更多)"
             "|\\bvip\\b|\\dvip|vip.{0,6}(?:免费|文档|会员)|复制全文|如有侵权|版权归|由(?:会员|用户|网友).{0,6}(?:分享|上传)|可在线阅读|页珍藏版|文档(?:赚钱|介绍)$|^申明敬告|未经.{0,"
             "12}转载|文档为doc格式|推荐度 *:|返回搜狐|版权(?:声明|申诉)|"
             "免责声明|转载请"
             "|本文(?:地址|链接|网址|来源) *:|文档(?:格式|大小|编号|页数|简介) *:?"_s)},
    };
}

QList<Sign> signsAroundThePlan()
{
    return {
        {PageMatter::Distribution, PagePlace::Back,
         inAnyCase(
             u"^\\(?(?:抄送|抄报|主送|主题词|联系人|联系电话|印发单位) *:|\\d日 *印发$|^\\(?共印 *\\d+ *份"_s)},
        {PageMatter::Metadata, PagePlace::Back,
         inAnyCase(
             u"^[\\[【(]?(?:发布|更新|发表|创建|录入|上传|发稿|成文)?(?:日期|时间) *: "
             u"*(?:$|%1[-年./].{0,80}$)"
             "|^(?:文章|文档|资料|稿件|新闻|内容)?(?:来源|出处) *: *.{0,40}$|^(?:文章)?作者 *: "
             "*.{0,40}$"
             "|^(?:责任)?编辑 *: *.{0,20}$|^(?:发布|供稿|撰稿)(?:人|者|单位|机构) *: *.{0,40}$"
             "|^(?:标签|关键词|tags?|分类|栏目|所属专题) *:.{0,60}$"
             "|^(?:出席|列席|缺席|请假|主持|主持人|记录|记录人|参会|参加人员|与会人员|会议时间|会议地点) *:.{0,80}$"
             "|^(?:撰稿|供稿|通讯员|摄影|图|文字|上传|编发|审核|校对|初审|复审|终审|监制|排版) *[:|/].{0,40}$"
             "|^(?:(?:文件)?编号|文件号|版本号?|版次|编制|审核|批准|审定|校核|拟稿|核稿|受控状态|生效日期)(?:人|部门|日期)? *:[^:。]{1,24}(?:  ?[^:。 ]{2,6} *:[^:。]{1,24})*$"
             "|^20\\d\\d(?:-\\d{1,2}-\\d{1,2}(?: +\\d{1,2}:\\d\\d(?::\\d\\d)?)?|年\\d{1,2}月\\d{1,2}日 +\\d{1,2}:\\d\\d)(?: .{0,40})?$"_s
                 .arg(kYearPattern))},
        {PageMatter::Footer, PagePlace::Back,
         inAnyCase(
             u"^友情链接|建议(?:您?使用|用).{0,30}(?:浏览|访问|分辨率|ie)|\\d{3,4} *[x×*] *\\d{3,4} *(?:以上)?的?(?:分辨率|像素)"
             "|^您.{0,12}(?:即将)?离开(?:本|我)|^(?:隐私声明|网站声明|免责条款|法律声明)(?:[ |].*)?$|无障碍(?:阅读|浏览)|^(?:长者|老年|关怀)(?:模式|版)"_s)},
        {PageMatter::Footer, PagePlace::Back,
         inAnyCase(
             u"(?:^|学校|单位|办公|通讯|联系)地址 *: *.*$|^(?:主办|承办|维护|协办)(?:单位)? *:"
             "|^"_s
             + kNoSentence + u".*(?:电话|传真|e-?mail|邮箱) *: *[\\d(a-z]"_s)},
        {PageMatter::UploadNotice, PagePlace::Back,
         inAnyCase(u"^[^。,;]{0,12}(?:免费下载|收藏|举报|评论|点赞|分享(?:到|至)|扫一扫|扫码|打赏|"
                   u"积分|金币|开通会员"
                   "|在线客服|登录|注册|搜索)[^。,;]{0,12}$"_s)},
        {PageMatter::UploadNotice, PagePlace::Back,
         inAnyCase(
             u"^.{0,6}(?:点击|关注)(?:上方|下方|左下角|右下角|蓝字|我们).{0,20}$|^[-—·= ]*end[-—·= ]*$"
             "|往期(?:推荐|回顾|精选|精彩)|^(?:来源|供稿|编辑|审核) *[丨|].{0,30}$"
             "|^阅读 *[\\d.]+万?\\+?(?: .{0,20}|(?: *(?:赞|分享|在看|收藏|留言|写留言|转发|\\d+|万|\\+))*)$|^.{0,12}(?:点个|点亮)?[“\"]?(?:在看|赞)[”\"]?.{0,6}$"_s)},
        {PageMatter::UploadNotice, PagePlace::Back,
         inAnyCase(
             u"^收录于(?:合集|话题|专辑)?|^#[^ #,。]{1,20}(?: *\\d+ *个)?$|^原创 .{0,30}$|^原创.{0,40}\\d{1,2}:\\d\\d$|长按(?:识别|关注|扫码)|^(?:图文|文字|图片|本期)?编辑 *[:丨|/].{0,30}$|^未完.{0,16}(?:点击|下载|查看)"
             "|^发自我的.{0,20}$|^\\(?内部资料.{0,12}$"_s)},
        {PageMatter::EditorsWords, PagePlace::Back,
         inAnyCase(
             u"^[^。,:;]{1,12}: *(?:收到|好的|明白|已阅|谢谢)[^。;]{0,12}$|^(?:收到)?请(?:各位)?(?:收到后?)?回复[^。;]{0,8}$"
             "|^收到(?:请回复|后?请?回复).{0,10}$|^此致(?: *敬礼)?[!。]?$|^敬礼[!。]?$|^(?:手机|微信|电话|qq) *:? *[\\d-]{6,}.{0,10}$"
             "|^(?:如需|如果(?:您)?需要|希望这).{0,60}(?:进一步|帮助|帮到|补充|调整|修改|加入).{0,30}$"
             "|^(?:我就讲(?:这些|到这里?)[,。]?)?谢谢(?:大家)?[!。]?$"_s)},
        {PageMatter::EditorsWords, PagePlace::Plan,
         inAnyCase(
             u"^▲(?! *[\\d一二三四五六七八九十(])[^。;]{2,40}$|^\\(?.{2,20}供图\\)?$|^点击(?:上方|下方|左下角|右下角|蓝字).{0,20}$"
             "|^点(?:个|亮)[“\"]?(?:在看|赞)[”\"]?.{0,20}$"_s)},
        {PageMatter::Navigation, PagePlace::Back,
         inAnyCase(
             u"^(?:[\\[【(]?(?:打印|关闭|收藏|复制|返回)(?:本[页文]|此页|窗口|链接|列表|上页)?[\\]】)]?[ |/]*){2,}$"
             "|^[\\[【(]?(?:打印|关闭|收藏|复制)(?:本[页文]|此页|窗口|链接)[\\]】)]?$"_s)},
        {PageMatter::SiteSuffix, PagePlace::Back,
         inAnyCase(u"^[\\[【](?:概述|正文|导语|摘要|前言|标签)[\\]】]$"_s)},
    };
}

const QList<Sign> &signs()
{
    static const QList<Sign> all = signsAnywhere() + signsAroundThePlan();
    return all;
}

bool standsWithin(PagePlace place, PagePlace from)
{
    return from == PagePlace::Plan || place == PagePlace::Front || place == from;
}

// One expression for all signs of a place, which is tried first because most lines have none.
QRegularExpression anySign(PagePlace place)
{
    QStringList patterns;
    for (const Sign &sign : signs()) {
        if (standsWithin(place, sign.from))
            patterns.append(u"(?:"_s + sign.pattern.pattern() + u')');
    }
    return inAnyCase(patterns.join(u'|'));
}

bool bearsSign(QStringView folded, PagePlace place)
{
    static const QRegularExpression anywhere = anySign(PagePlace::Plan);
    static const QRegularExpression around = anySign(PagePlace::Back);
    return (place == PagePlace::Plan ? anywhere : around).match(folded).hasMatch();
}

} // namespace

QString reasonFor(PageMatter matter)
{
    const auto reason = std::ranges::find(kReasons, matter, &Reason::matter);
    Q_ASSERT(reason != std::end(kReasons));
    return QCoreApplication::translate("OutlineReader", reason->words);
}

QString reasonForColumn(const QString &heading)
{
    if (heading.isEmpty())
        return reasonFor(PageMatter::OtherCell);
    return QCoreApplication::translate(
               "OutlineReader", "From the column “%1” of the table, which a plan has no place for.")
        .arg(heading);
}

std::optional<PageMatter> pageMatter(QStringView line, PagePlace place)
{
    if (line.size() > kLongestFooter)
        return {};
    const WithoutPinyin plain(line);
    const QStringView folded = plain.text();
    if (!bearsSign(folded, place))
        return {};
    for (const Sign &sign : signs()) {
        const bool fits = folded.size() <= kLongestNotice || sign.matter == PageMatter::Footer;
        if (fits && standsWithin(place, sign.from) && sign.pattern.match(folded).hasMatch())
            return sign.matter;
    }
    return {};
}

bool standsBesideText(QStringView line)
{
    return std::ranges::any_of(kSourceMarks,
                               [line](const QString &mark) { return line.startsWith(mark); });
}

bool isSitesNotice(QStringView folded)
{
    static const QRegularExpression words = inAnyCase(
        u"下载|上传|用户|版权|客服|预览|付费|本站|会员|充值|积分|侵权|免责|举报|网站|转载|浏览器"
        "|本文档|文档(?:内容|收益|质量)|内容(?:提供方|来源于)|联系(?:我们|我司)|仅供(?:参考|学习)"_s);
    return folded.size() <= kLongestFooter && words.match(folded).hasMatch();
}

bool isEditorsWords(QStringView folded)
{
    static const QRegularExpression words = inAnyCase(
        kEditorPattern + u"|^工作计划,?(?:是|就是|实际上)|(?:计划|方案|要点)"_s + kNumberPattern
        + u"篇|综合.{0,6}资料|(?:仅|以)?供(?:大家|您|你|各位)?(?:参考|借鉴|学习)|欢迎(?:大家|您|"
          u"各位)?(?:阅读|参考|借鉴|收藏|下载)"
          "|希望.{0,20}(?:帮助|满意|喜欢|启发|帮到)|(?:以下|下面|下文|这里|今天).{0,20}(?:整理|收集|"
          "分享|带来|推荐|搜集|精选|回答|相关)"
          "|(?:为|给)(?:大家|您|你).{0,8}(?:整理|收集|准备|带来|分享|推荐|介绍|提供)|频道.{0,30}栏目|(?:会员|网友).{0,12}整理"_s);
    return folded.size() <= kLongestFooter && words.match(WithoutPinyin(folded).text()).hasMatch();
}

bool setsDeadline(QStringView folded)
{
    static const QString time =
        u"(?:\\d{1,2} *月(?: *\\d{1,2} *[日号]|[底末初]|[上中下]旬)?|\\d{1,2}[日号]|[年月]底"
        "|季度?末?|周[一二三四五六日])"_s;
    static const QString send = u"(?:报送|上报|报名|报至|报到|报|提交|上交|交|反馈|送|发|寄)"_s;
    static const QRegularExpression asks = inAnyCase(
        u"(?:请|务必|须|应|需|望)[^。;!?]{0,30}?%1[^。;!?]{0,6}(?:[之以]?前|截止)"
        "|%1(?:[之以]?前|截止)(?!已)[^。;!?]{0,30}%2(?!告|纸|刊|展|动|扬|挥|了)"
        "|请于[^。;!?]{0,12}%1"
        "|(?:报送|上报|报名|提交|反馈|上交)截?止?(?:时间|日期|期限)(?:为|:) *[^。;!?]{0,8}%1"_s.arg(
            time, send));
    return asks.match(folded).hasMatch();
}

qsizetype relatedTextsAt(QStringView folded)
{
    static const QRegularExpression words = inAnyCase(
        u"未完,?请?(?:点击|下载)|【[^】]{0,40}】?(?:的)?相关(?:文章|推荐|阅读|范文)|(?:文档评论|相关(?:文章|推荐|文档|范文|阅读)) *[:：(]|正在阅读 *:|内容总结 *(?=\\(1\\))"
        "|[【\\[](?:关闭|打印)(?:本页|窗口)?[】\\]]|[上下]一[篇条] *:|本文(?:地址|链接|网址) *:|转载请注明|热门文章 *:?|^看[过了].{0,40}(?:还|又)(?:看|喜欢|浏览)了?"
        "|(?:(?<=[。!?”)])|(?<=[。!?”)] ))(?:【字[号体] *:|分享到 *:)[^。;]{0,160}$"_s);
    const auto match = words.match(folded);
    return match.hasMatch() ? match.capturedStart() : -1;
}

qsizetype jammingAt(QStringView folded)
{
    static const QRegularExpression words = inAnyCase(u"(?: *[!-~]{1,2}(?= |$)){5,}$"_s);
    static const QRegularExpression strange = inAnyCase(u"[!#$%^&*+@`{}|\\\\~]"_s);
    const QStringView tail = folded.right(60);
    const auto match = words.match(tail);
    if (!match.hasMatch() || !strange.match(match.capturedView()).hasMatch())
        return -1;
    return folded.size() - tail.size() + match.capturedStart();
}

} // namespace Domain
