#include "domain/reading/tables/namecells.h"

#include "domain/text/departmentnames.h"
#include "domain/text/foldedtext.h"
#include "domain/text/names.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

// Whether a word of two to four characters is a person's name: it begins with a family name, and is
// no department's, no office (张主任 is none either) and nothing like 全体.
bool isPersonsName(QStringView word)
{
    static const QString surnames =
        u"王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔文樊葛殷庞施洪"
        "倪翟安颜牛温芦季俞章鲁柯鞠童辛耿聂焦柳祝岳齐尚涂骆纪裴解强路包柴阮蓝欧卓甘詹管蒲刁苗左柏祁项舒屈麦游宁苟隋应鲍费薄凌甄阎褚华查谷盛桂桑司冉邢滕娄霍窦关吉靳车穆饶习房梅闵符吾池连储楼宫宗艾"_s;
    static const QRegularExpression others(
        u"^(?:全[体员部校]|文[员明体化]|党[委员]|管理|常[务委])|(?:老师|同志|教师|员)$|"_s
        + kOfficePattern + u'$');
    return word.size() >= 2 && word.size() <= 4 && std::ranges::all_of(word, isIdeograph)
           && surnames.contains(word.front()) && !others.match(word).hasMatch()
           && !isDepartmentName(word);
}

// The persons' names that words are, without an office before each (站长李强); empty where they
// are something else.
QStringList personsIn(const QString &names)
{
    static const QRegularExpression separator(u"[、,，\\s]+"_s);
    static const QRegularExpression before(u"^(?:副|常务副|党委|支部)?"_s + kOfficePattern);
    QStringList persons;
    for (QString name : names.split(separator, Qt::SkipEmptyParts)) {
        name.remove(before);
        if (!isPersonsName(folded(name)))
            return {};
        persons.append(name);
    }
    return persons;
}

// Cells with a bracket before the names, 【牵头】甲部, with the label's colon: the result is as
// long.
QString withColons(const QString &plain)
{
    static const QRegularExpression boxed(
        u"(?:^|[;\\n] *)\\(((?:%1|%2|%3|责任)(?:单位|部门|处室|科室)?)\\)(?= *[^ ;、,\\n])"_s.arg(
            kLeading, kHelping, kAnswering));
    QString words = withRoundBrackets(plain);
    auto matches = boxed.globalMatch(words);
    while (matches.hasNext()) {
        const auto match = matches.next();
        words[match.capturedStart(1) - 1] = u' ';
        words[match.capturedEnd(1)] = u':';
    }
    return words;
}

// A line or clause of a cell without a label of which nothing is known (指导：甲部). A department
// with what it does behind a colon (办公室：撰写) is a name, and with persons has these in
// brackets.
QString withoutUnknownLabel(const QString &words)
{
    static const QRegularExpression label(u"^\\s*([^:、,()\\d]{1,12}?)\\s*:\\s*"_s);
    const QString plain = folded(words);
    const auto match = label.match(plain);
    if (!match.hasMatch())
        return words;
    const QString rest = words.mid(match.capturedLength());
    const QString before = words.mid(match.capturedStart(1), match.capturedLength(1));
    if (!isDepartmentName(before) && !before.startsWith(u'各'))
        return rest;
    return personsIn(rest).isEmpty() ? before : before + u'（' + rest + u'）';
}

// The names of a cell from `start` to `end`, without separators at their ends.
QString namesBetween(const QString &cell, const QString &plain, qsizetype start, qsizetype end)
{
    const auto isEnd = [&](qsizetype at) {
        return isBlank(plain[at]) || QStringView(u",;、-").contains(plain[at]);
    };
    while (end > start && isEnd(end - 1))
        --end;
    static const QRegularExpression parting(u"[;；\\n]"_s);
    QStringList parts = cell.mid(start, end - start).split(parting, Qt::SkipEmptyParts);
    for (QString &part : parts)
        part = withoutUnknownLabel(part);
    return parts.join(u'\n');
}

} // namespace

QList<CellPart> partsOfCell(const QString &cell)
{
    const QString plain = withColons(folded(cell));
    const QList<FieldLabel> labels = labelsIn(plain);
    QList<CellPart> parts;
    const auto add = [&](std::optional<LabelKind> kind, qsizetype start, qsizetype end) {
        const QString names = namesBetween(cell, plain, start, end);
        if (!names.trimmed().isEmpty())
            parts.append({.kind = kind, .names = names});
    };
    const qsizetype first = labels.isEmpty() ? plain.size() : labels.first().start;
    const bool boxed = first > 0 && first < plain.size() && u"([【〔"_s.contains(cell[first - 1]);
    add({}, 0, boxed ? first - 1 : first);
    for (qsizetype i = 0; i < labels.size(); ++i) {
        const qsizetype next = i + 1 < labels.size() ? labels[i + 1].start : plain.size();
        const bool inBox = next < plain.size() && u"(（[【〔"_s.contains(cell[next - 1]);
        add(labels[i].kind, labels[i].end, inBox ? next - 1 : next);
    }
    return parts;
}

QString withoutOffices(QStringView names)
{
    static const QRegularExpression office(
        u"(?<![^、,;:()\\s])([^、,;:()\\s]{0,12}?)(?:"_s + kOfficePattern
        + u"|委员|干事|干部|专干) +(?=([^、,;:()\\s]{2,4})(?:$|[、,;()\\s]))"_s);
    QString words = names.toString();
    const QString plain = folded(names);
    qsizetype removed = 0;
    auto matches = office.globalMatch(plain);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QStringView holder = match.capturedView(1);
        const bool isOffice = holder.size() != 1 && !holder.startsWith(u'各')
                              && !isPersonsName(holder);
        if (!isOffice || !isPersonsName(match.capturedView(2)))
            continue;
        words.remove(match.capturedStart() - removed, match.capturedLength());
        removed += match.capturedLength();
    }
    return words;
}

PlainNames withoutPersonBrackets(QStringView names)
{
    static const QRegularExpression bracket(u"([^、,;:()\\s]{2,30}) *\\(([^():;\\n]{2,40})\\)"_s);
    static const QRegularExpression office(kOfficePattern + u'$');
    const QString plain = folded(names);
    PlainNames result;
    qsizetype kept = 0; // the names up to here are taken
    auto matches = bracket.globalMatch(plain);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const auto written = [&](int group) {
            return names.mid(match.capturedStart(group), match.capturedLength(group)).toString();
        };
        const QString outer = match.captured(1);
        const QString inner = match.captured(2);
        const QStringList persons = personsIn(written(2));
        const bool keepsOuter = (isDepartmentName(outer) || outer.startsWith(u'各'))
                                && !persons.isEmpty();
        const bool ofPerson = isDepartmentName(inner) || office.match(inner).hasMatch()
                              || namesPerson(inner);
        if (keepsOuter)
            result.owners += persons;
        else if (isPersonsName(outer) && ofPerson)
            result.owners.append(written(1));
        else
            continue;
        result.names += names.mid(kept, match.capturedEnd(keepsOuter ? 1 : 0) - kept);
        if (!keepsOuter) {
            result.names.chop(match.capturedLength());
            if (isDepartmentName(inner))
                result.departments.append(written(2));
        }
        kept = match.capturedEnd();
        const bool joins = kept < plain.size() && plain[kept] != u'(';
        result.names += joins ? u"、"_s : QString();
    }
    result.names += names.mid(kept);
    return result;
}

bool namesPerson(QStringView name)
{
    static const QRegularExpression person(
        u"(?:%1|人员|教师|老师|同志|辅导员|班主任|委员|干部|干事|专干|[网楼]格员|负责人|志愿者|“?五老”?|成员|·.+)$"_s
            .arg(kOfficePattern));
    return person.match(name).hasMatch();
}

} // namespace Domain
