#include "domain/summary/notes/notelabels.h"

#include "domain/text/characters.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

const auto kLecturer = u"主讲人?|主持人?|授课人?|授课老师|讲师|宣讲人"_s;
const auto kMatter = u"主题|题目|内容|地点|对象|时间|参加人员"_s;
const auto kAward = u"(?:(?:特等|[一二三]等|优秀|优胜|鼓励|组织)奖|第[一二三]名|[冠亚季]军)"_s;

// The text with each award before its winners (一等奖 机电学院, 二等奖：电信、物联网) put behind
// them: 机电学院获一等奖. Winners end at a punctuation mark, or at a blank before the next award.
QString withAwardsInWords(const QString &text)
{
    static const QRegularExpression award(
        u"(^|[\\s，,；;。：:])(%1)(?:[：:][^\\S\\n]*|[^\\S\\n]+)"
        u"([^\\s\\d，,；;。：:（(][^，,；;。：:\\n]{0,40}?)(?=$|[，,；;。\\n]|[^\\S\\n]+%1[：:\\s])"_s
            .arg(kAward));
    return QString(text).replace(award, u"\\1\\3获\\2"_s);
}

} // namespace

QString withoutNewsFrame(const QString &typed)
{
    static const QRegularExpression head(
        u"^\\s*(?:【[^【】\\n]{1,24}】\\s*)+|^\\s*本[报网台站]讯(?:[（(][^（）()\\n]*[)）])?[：:\\s]*"_s);
    static const QRegularExpression tail(
        u"(?<=[\\s。！!，,；;）)])[（(]?(?:供稿|撰稿|投稿|摄影|文图|图文|[文图]/[文图]|(?:稿件|信息|图片|文章)?来源|"
        u"编辑|责编|责任编辑|审核|审稿|初审|复审|终审|校对|排版|通讯员|拍摄)[：:丨|][^。；\\n（）()]{1,40}[)）]?[\\s。]*$"_s);
    static const QRegularExpression bracket(
        u"[（(](?:供稿|撰稿|摄影|通讯员|记者|(?:稿件|信息|图片)?来源)[：:\\s][^（）()\\n]{1,40}[)）](?=[\\s。]*$)"_s);
    // What a chat puts over a message that is copied: 刘芳 2024/1/30 16:20.
    static const QRegularExpression sender(
        u"^[^\\S\\n]*[^\\s，。；：]{1,12}[^\\S\\n]+(?:\\d{4}[-/.年])?\\d{1,2}[-/.月]\\d{1,2}日?"
        u"[^\\S\\n]+\\d{1,2}:\\d{2}(?::\\d{2})?(?:[^\\S\\n]*\\n|[^\\S\\n]+|$)"_s,
        QRegularExpression::MultilineOption);
    QString words = typed;
    words.remove(head).remove(sender);
    for (qsizetype before = -1; before != words.size();) {
        before = words.size();
        words.remove(tail).remove(bracket);
    }
    return words == typed ? typed : words.trimmed();
}

QString withLabelMarks(const QString &typed)
{
    static const QRegularExpression label(
        u"(?<=^|[\\s，。；》”）])(%1|%2)[^\\S\\n]+(?=%3|[“《])"_s.arg(kLecturer, kMatter, kHan));
    return withAwardsInWords(QString(typed).replace(label, u"\\1："_s));
}

QString withoutShorthand(const QString &typed)
{
    static const QRegularExpression same(
        u"(?:^|(?<=[：:]))\\s*(?:同上|同前)[，,、：:\\s]+(?=\\S{3})"_s);
    static const QRegularExpression plus(
        u"(?<=%1|[）)”》」』】])\\s*[+＋]\\s*(?=%1|[“《「『【])"_s.arg(kHan));
    static const QRegularExpression over(
        u"((?:突破|超过?|逾|达)\\d+(?:\\.\\d+)?[百千万亿]?)[+＋]"_s);
    return QString(typed).remove(same).replace(plus, u"、"_s).replace(over, u"\\1"_s);
}

QString withLabelsInWords(const QString &words)
{
    static const QRegularExpression lecturer(
        u"(^|[，。；])(%1)：([^，。；：（）]{2,24})(?=$|[，。])"_s.arg(kLecturer));
    static const QRegularExpression matter(
        u"(^|[，。；])((?:活动|本次|会议|讲座)?(?:%1))：(?!为)((?:“[^”]*”|《[^》]*》|[^，。；：“”《》])+)(?=$|[，。])"_s
            .arg(kMatter));
    static const QRegularExpression begins(
        u"。(?=(?:活动|本次|会议|讲座)?(?:%1)[为：])"_s.arg(kMatter));
    QString out = words;
    for (auto match = lecturer.match(out); match.hasMatch(); match = lecturer.match(out)) {
        const QString label = match.captured(2);
        const QString verb = label.startsWith(u"主持"_s)   ? u"主持"_s
                             : label.startsWith(u"授课"_s) ? u"授课"_s
                             : label.startsWith(u"宣讲"_s) ? u"宣讲"_s
                                                           : u"主讲"_s;
        const QString by = u'由' + match.captured(3) + verb;
        const QString before = match.captured(1) == u"。"_s ? u"，"_s : match.captured(1);
        out.replace(match.capturedStart(), match.capturedLength(), before + by);
    }
    return out.replace(matter, u"\\1\\2为\\3"_s).replace(begins, u"，"_s);
}

} // namespace Domain
