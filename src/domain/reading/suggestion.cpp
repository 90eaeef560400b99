#include "domain/reading/suggestion.h"

#include "domain/plan/deadline.h"
#include "domain/reading/rolewords.h"
#include "domain/reading/sourcespan.h"
#include "domain/text/dates.h"
#include "domain/text/foldedtext.h"
#include "domain/text/names.h"
#include "domain/text/signmarks.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

// At most so many characters of a text are searched for fields.
constexpr qsizetype kSearched = 4000;

constexpr qsizetype kLongestField = 120;
constexpr qsizetype kLongestDeadlineRead = 30;

// Month, day, quarter or year, with or without its year, in folded text. 年中 ends its clause,
// since in 年中央, 年中小学 it is none.
const auto kTime =
    u"(?:(?:%1|本|今|当|明)年 *)?"
    "(?:\\d{1,2}月?(?:[-~至到、]+\\d{1,2})?月(?:\\d{1,2}日|份|底|初|上旬|中旬|下旬|末)?"
    "|[一二三四五六七八九十]{1,2}月(?:份|底|初|上旬|中旬|下旬|末)?"
    "|第?[一二三四1234]季度(?:末)?|[上下]半年|(?:%1)?年(?:底|末|内|中(?=以?前|完成|[,;。:()]|$))"
    "|全年|%1年(?=以?前))"_s.arg(kYearPattern);

// What a deadline names besides a time, before which something is done (Deadline understands
// these).
const auto kFeast =
    u"(?:教师节|国庆节?|放?[暑寒]假|元旦|[五六七八]一(?:劳动节|儿童节|建党节|建军节)?"
    "|五四(?:青年节)?|劳动节|青年节|儿童节|建党节|建军节)"_s;

// How often something is done, and that with its number: 每季度, 每季度开展一次.
const auto kOften = u"每(?:个?月|季度?|学期|半年|周)"_s;
const auto kRecurrence = kOften
                         + u"[^,;。:、()\\n每]{0,8}?[一二两三四五六七八九十\\d]{1,2}[次期场轮]"_s;

// What is done at a time that the words name.
const auto kDone =
    u"(?:完成|启动|开始|开展|举办|举行|召开|组织|修订|制[定订]|出台|印发|实施|进行|推出|建成|挂牌|评选|"
    u"评比|表彰|报送|上报|提交|交齐|走访|慰问|看望|检查|督查|考核|总结|验收|落实|成立|编印|发放|征集|换届|"
    u"改选|培训|调研|公布|发布|上线|开班|结题|结项|立项|申报|汇报|推荐|选派|选拔|遴选|聘任|更新|调整|建立)"_s;

// A time of the plan's year within a text; a month in Chinese numerals only where no name can be
// meant (五月花).
const auto kTimeOfYear =
    u"(?>(?:[本今当]年)?"
    "(?:\\d{1,2}月?(?:[-~至到、]+\\d{1,2})?月(?:\\d{1,2}[日号]|份|底|初|[上中下]旬|末)?"
    "|[一二三四五六七八九十]{1,2}月(?:份|底|初|[上中下]旬|末|(?=%1))"
    "|第?[一二三四1-4]季度末?|[上下]半年|年(?:[底末]|中(?=%1|$))))"_s.arg(kDone);

// The endings of departments' names.
const auto kDepartment =
    u"(?:处|部|科|室|办|局|委|会|中心|院|系|校|团|组|馆|厅|单位|部门|所|司|社|队|站|村|镇|乡"
    "|街道|园|公司|支部|党委|区|县|市|级|政府|[妇文残侨社科]联|工商联|协|大学|[中小]学|集团|库"
    "|基地|联盟)"_s;

// Days and seasons that are no month's and that no name can be.
const auto kSeason =
    u"(?:春节|元宵节?|清明节?|端午节?|中秋节?|重阳节?|国庆节?|元旦|(?:教师|劳动|青年|儿童|妇女|建党|建军|老年)节"
    "|敬老月|放?[暑寒][假期]|开学|期[中末]|汛期|(?:[本上下每新]|第[一二12]|[春秋]季)?学[期年])"_s;

// Whether folded words without blanks are a time that goes on without end: 长期坚持, 每月.
bool isOpenTime(QStringView clause)
{
    static const QRegularExpression open(
        u"^(?:长期(?:坚持|开展|推进)|(?:持续|常态化)(?:推进|开展|坚持)|常年(?:坚持)?|全年"
        "|每(?:天|周|月|季度|半年|学期|年)(?:一次)?)$"_s);
    return open.match(clause).hasMatch();
}

// Whether folded words without blanks are times and nothing else: 3月至5月, 每季度末, 春节前.
bool isTime(QStringView plain)
{
    static const QString one =
        u"(?:(?:每年)?"_s + kTime
        + u"|(?:%1)年度?|[本今当明]年度?|(?:%1)[-./]"
          "\\d{1,2}(?:[-./]\\d{1,2})?|\\d{1,2}[./]\\d{1,2}|(?<=[月至到~、-])(?:\\d{1,2}"
          "|[一二三四五六七八九十]{1,3})[日号]|第?(?:\\d{1,2}|[一二三四])(?=[-~至到、])"_s.arg(
              kYearPattern)
        + u'|' + kSeason + u'|' + kFeast + u"(?=[之以]?前)"_s
        + u")(?:[之以]?前夕?|前?后|期间|[初中底末内]前?|结束前?)?"_s;
    static const QRegularExpression times(u'^' + one + u"(?:[-~至到、和及]*"_s + one + u")*$"_s);
    static const QRegularExpression often(
        u"^(?:每(?:个?月|季度?|学[期年]|半年|周|年|旬)[初中底末]?前?|"_s + kRecurrence + u")$"_s);
    return times.match(plain).hasMatch() || often.match(plain).hasMatch() || isOpenTime(plain);
}

// The time that words are and nothing else, without what is said of it (于…完成); empty for others.
QStringView wholeTime(QStringView words)
{
    static const QRegularExpression lead(
        u"^ *(?:(?:(?:完成|办结|工作|落实)?(?:时限|期限|时间)(?:要求)?(?:为|是|:)?|于|在|须|应|需|力争|争取|确保"
        "|务必|截[止至]|最[迟晚]|至迟|不[晚迟]于|拟|预计|计划) *)+"_s);
    static const QRegularExpression tail(
        u"(?:全部|全面|基本)?(?:完成|结束|落实|办结|完毕|到位|启动|实施|开展|举办|召开|组织|报送|上报) *$"_s);
    const QString plain = folded(words);
    const qsizetype start = lead.match(plain).capturedLength();
    const auto done = tail.match(plain, start);
    const qsizetype end = done.hasMatch() ? done.capturedStart() : plain.size();
    const QStringView rest = trimmedBlanks(words.mid(start, end - start));
    if (isTime(withoutBlanks(folded(rest))))
        return rest;
    return isTime(withoutBlanks(plain)) ? trimmedBlanks(words) : QStringView();
}

// The time that times which name no year are reckoned in: the year that others of them name.
PlanTime planTimeOf(const QStringList &times)
{
    constexpr int someYear = 2000;
    static const QRegularExpression named(u'(' + kYearPattern + u")年"_s);
    const auto match = named.match(folded(times.join(u'\n')));
    return PlanTime(match.hasMatch() ? match.capturedView(1).toInt() : someYear);
}

// Of several times that one by which all is done: the latest, else the first.
QString latestOf(const QStringList &times)
{
    const PlanTime plan = planTimeOf(times);
    QString latest;
    QDate last;
    for (const QString &time : times) {
        const QDate day = Deadline::fromWords(time, plan).lastDay();
        if (!latest.isEmpty() && (!day.isValid() || (last.isValid() && day <= last)))
            continue;
        latest = time;
        last = day;
    }
    return latest;
}

// The times with a last day of their own beside the deadline, in the order of these days.
QStringList timesBeside(const QString &deadline, const QStringList &times)
{
    const PlanTime plan = planTimeOf(times + QStringList{deadline});
    const QDate last = Deadline::fromWords(deadline, plan).lastDay();
    QMap<QDate, QString> others;
    for (const QString &time : times) {
        const auto isSame = [&time](const QString &other) {
            return time.startsWith(other) || other.startsWith(time); // 9月前, 9月
        };
        const QDate day = Deadline::fromWords(time, plan).lastDay();
        if (day.isValid() && day != last && !isSame(deadline)
            && std::ranges::none_of(others, isSame) && !others.contains(day))
            others.insert(day, time);
    }
    return others.values();
}

void setLatest(Suggestion &suggestion, const QStringList &times)
{
    suggestion.deadline = latestOf(times);
    suggestion.otherTimes = timesBeside(suggestion.deadline, times);
}

// Adds a time that stands between names; those parted by 、 are one (3月、9月).
void addTime(QStringList &times, QStringView time, bool joined)
{
    if (joined && !times.isEmpty())
        times.last() += u'、' + withoutBlanks(time);
    else
        times.append(withoutBlanks(time));
}

// Names and clauses without the times that stand between them, which are added to `times`:
// 团委、学工部，6月底前完成.
QString withoutTimes(QStringView words, QStringList &times)
{
    static const QRegularExpression parting(
        u"(?:[^,;、。\n]|(?<=\\d)、(?=\\d{1,2}[月、])|(?<=第[一二三])、(?=[二三四]季))+"_s);
    static const QRegularExpression blanks(u"(?:\\S|(?<=\\d)\\s+(?=[年月日号份季旬]))+"_s);
    const QString plain = folded(words);
    QString rest = words.toString();
    qsizetype timeEnd = -2;
    const auto take = [&](qsizetype start, qsizetype length) {
        const QStringView time = wholeTime(words.mid(start, length));
        if (time.isEmpty())
            return false;
        addTime(times, time, timeEnd + 1 == start && plain[timeEnd] == u'、');
        std::fill_n(rest.begin() + start, length, u',');
        timeEnd = start + length;
        return true;
    };
    auto parts = parting.globalMatch(plain);
    while (parts.hasNext()) {
        const auto part = parts.next();
        if (take(part.capturedStart(), part.capturedLength()))
            continue;
        auto pieces = blanks.globalMatch(part.capturedView());
        while (pieces.hasNext()) {
            const auto piece = pieces.next();
            take(part.capturedStart() + piece.capturedStart(), piece.capturedLength());
        }
    }
    return rest;
}

// Names without the telephone numbers beside them: 王芳 电话：0510-12345678.
QString withoutTelephones(QStringView words)
{
    static const QRegularExpression telephone(
        u"\\(?(?:(?:联系|办公|值班|移动)?(?:电话|手机|座机|Tel|TEL|tel)(?:号码?)?[.: ]*(?:\\+?\\d[\\d -]{2,}\\d|$)"
        "|(?<!\\d)(?!(?:19|20)\\d\\d-)\\+?\\d(?:[ -]?\\d){6,})(?:转\\d+)?\\)?"_s);
    QString names = words.toString();
    auto matches = telephone.globalMatch(folded(words));
    while (matches.hasNext()) {
        const auto match = matches.next();
        std::fill_n(names.begin() + match.capturedStart(), match.capturedLength(), u',');
    }
    return names;
}

bool isDepartment(QStringView name)
{
    static const QRegularExpression department(kDepartment + u"(?:等)?$"_s);
    static const QRegularExpression quoted(u"^[“\"].*[”\"]$"_s);
    if (quoted.match(name).hasMatch())
        name = name.mid(1, name.size() - 2);
    return department.match(name).hasMatch();
}

// Names as written, without what is said about how they work: "等", "分别", "按职责分工".
QStringList namesIn(QStringView words)
{
    static const QRegularExpression around(
        u"^(?:由|请)|(?:等)?(?:单位|部门)?(?:按照?(?:各自)?职责(?:分工)?)?(?:分别|共同|具体|积极|等)?(?:(?:按[时期]|如期|限期|及时)完成)?$"_s);
    static const QRegularExpression bracketed(u"[(（]([^()（）]+)[)）]$"_s);
    QStringList names;
    for (QString name : typedNames(withoutTelephones(words))) {
        static const QRegularExpression blanks(u"^\\s+|\\s+$"_s);
        name.remove(blanks);
        if (const auto bracket = bracketed.match(name);
            bracket.hasMatch() && !wholeTime(bracket.capturedView(1)).isEmpty())
            name.truncate(bracket.capturedStart());
        const QString kept = name;
        name.remove(around);
        // 有关部门, 各单位 are names; a department's own 部门 is not cut off them.
        if (kept.startsWith(u'各') || kept.contains(u"有关") || kept.contains(u"相关"))
            name = kept;
        if (!name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    return names;
}

void addSupporting(Suggestion &suggestion, const QStringList &names)
{
    for (const QString &name : names) {
        if (name != suggestion.leadDepartment && !suggestion.supportingDepartments.contains(name))
            suggestion.supportingDepartments.append(name);
    }
}

void setLead(Suggestion &suggestion, const QStringList &names)
{
    if (names.isEmpty())
        return;
    if (!suggestion.leadDepartment.isEmpty()) {
        addSupporting(suggestion, names);
        return;
    }
    suggestion.leadDepartment = names.first();
    suggestion.supportingDepartments.removeAll(names.first());
    addSupporting(suggestion, names.mid(1));
}

// Names of which each may say in brackets what it does: 文化馆（牵头）、书画院.
QStringList withoutRoles(Suggestion &suggestion, QStringView words)
{
    static const QRegularExpression role(
        u"^(.+?)[(（](牵头|主办|主责|%1)[^)）]{0,4}[)）]$"_s.arg(kHelping));
    QStringList rest;
    QStringList leads;
    QStringList supports;
    for (const QString &name : namesIn(words)) {
        const auto match = role.match(name);
        if (!match.hasMatch())
            rest.append(name);
        else if (match.capturedView(2).front() == u'牵' || match.capturedView(2).front() == u'主')
            leads.append(match.captured(1));
        else
            supports.append(match.captured(1));
    }
    setLead(suggestion, leads);
    addSupporting(suggestion, supports);
    return rest;
}

// Sets departments from the names, or owners if the names are no departments'.
void setResponsible(Suggestion &suggestion, const QStringList &names)
{
    QStringList departments;
    for (const QString &name : names) {
        if (isDepartment(folded(name)) || name.size() > 4 || name.startsWith(u'各'))
            departments.append(name);
        else if (!suggestion.owners.contains(name))
            suggestion.owners.append(name);
    }
    setLead(suggestion, departments);
}

enum class LabelKind { Owner, Lead, Supporting, Responsible, Deadline, Telephone };

// A label (责任单位：, 完成时限：, 电话：) and where the words that it names begin.
struct Label
{
    LabelKind kind = LabelKind::Owner;
    qsizetype start = 0;
    qsizetype end = 0;
};

QList<Label> labelsIn(QStringView plain)
{
    static const QRegularExpression label(
        u"(?:(责任人|负责人|责任领导|分管领导|分管校领导|牵头领导|联系人|经办人|承办人)"
        "|(牵头(?:单位|部门|科室|处室|人)?)"
        "|((?:%1|参与|参加)(?:单位|部门|科室|处室)?)"
        "|((?:%2|责任|落实|实施)(?:单位|部门|科室|处室|主体))"
        "|((?:完成|办结|工作|落实|进度)?(?:时限|期限|时间|日期)(?:要求|安排|节点)?)"
        "|((?:联系|办公|值班|移动)?(?:电话|手机)(?:号码?)?)) *:"_s.arg(kHelping, kAnswering));
    QList<Label> labels;
    auto matches = label.globalMatch(plain);
    while (matches.hasNext()) {
        const auto match = matches.next();
        labels.append({.kind = LabelKind(match.lastCapturedIndex() - 1),
                       .start = match.capturedStart(),
                       .end = match.capturedEnd()});
    }
    return labels;
}

// Where a field ends that begins at `start`: at the end of its sentence, of the bracket around it
// or of its line.
qsizetype fieldEnd(QStringView plain, qsizetype start)
{
    int depth = 0;
    qsizetype at = start;
    for (; at < plain.size() && at - start < kLongestField; ++at) {
        if (plain[at] == u'(')
            ++depth;
        else if (plain[at] == u')' && --depth < 0)
            return at;
        else if (depth == 0 && QStringView(u"。;\n").contains(plain[at]))
            return at;
    }
    return at;
}

// Sets a field from its label's words; a time that stands among names is added to `times`.
void setField(Suggestion &suggestion, LabelKind kind, QStringView words, QStringList &times)
{
    const auto names = [&] { return withoutRoles(suggestion, withoutTimes(words, times)); };
    switch (kind) {
    case LabelKind::Owner:
        for (const QString &name : names()) {
            if (!suggestion.owners.contains(name))
                suggestion.owners.append(name);
        }
        break;
    case LabelKind::Lead: setLead(suggestion, names()); break;
    case LabelKind::Supporting: addSupporting(suggestion, names()); break;
    case LabelKind::Responsible: setLead(suggestion, names()); break;
    case LabelKind::Deadline:
        if (suggestion.deadline.isEmpty() && words.size() <= kLongestDeadlineRead)
            suggestion.deadline = words.toString();
        break;
    case LabelKind::Telephone: break;
    }
}

// Reads fields that a label names; each ends at the next label or at the end of its sentence.
void readLabels(Suggestion &suggestion, QStringView text, QStringView plain)
{
    const QList<Label> labels = labelsIn(plain);
    QStringList times;
    for (qsizetype i = 0; i < labels.size(); ++i) {
        qsizetype end = fieldEnd(plain, labels[i].end);
        if (i + 1 < labels.size())
            end = qMin(end, labels[i + 1].start);
        while (end > labels[i].end
               && (isBlank(plain[end - 1]) || QStringView(u",;、(").contains(plain[end - 1])))
            --end;
        const qsizetype start = labels[i].end;
        setField(suggestion, labels[i].kind, trimmedBlanks(text.mid(start, end - start)), times);
    }
    if (suggestion.deadline.isEmpty())
        setLatest(suggestion, times);
}

// One clause of a bracket: 教务处牵头 / 学工部、团委配合 / 各学院按职责分工负责. False where it
// names nobody.
bool readClause(Suggestion &suggestion, QStringView clause, QStringView plain)
{
    static const QRegularExpression part(
        u"^(?:由)?(.+?)(?:为?(牵头)(?:负责|单位|部门)?"
        "|(?:具体|分别|共同|按照?(?:各自)?职责(?:分工)?|积极)*"
        "(?:(%1|参与)|(%2|落实)))(?:单位|部门)?$"_s.arg(kHelping, kAnswering));
    const auto match = part.match(plain);
    if (!match.hasMatch())
        return false;
    const QStringList names = withoutRoles(
        suggestion, clause.mid(match.capturedStart(1), match.capturedLength(1)));
    if (match.capturedLength(2) > 0)
        setLead(suggestion, names);
    else if (match.capturedLength(3) > 0 || !suggestion.leadDepartment.isEmpty())
        addSupporting(suggestion, names);
    else
        setResponsible(suggestion, names);
    return true;
}

// Reads the clauses of a bracket, of which times are taken out. False where none names anybody.
bool readClauses(Suggestion &suggestion, const QString &clauses)
{
    static const QRegularExpression clause(u"[^,;。]+"_s);
    const QString plain = withRoundBrackets(folded(clauses));
    bool assigns = false;
    auto matches = clause.globalMatch(plain);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const SourceSpan own = trimmedSpan(plain, {match.capturedStart(), match.capturedLength()});
        assigns |= readClause(suggestion, own.in(clauses), own.in(plain));
    }
    return assigns;
}

// Whether nothing but a mark stands behind a place.
bool endsText(QStringView plain, qsizetype at)
{
    return std::ranges::all_of(plain.mid(at), [](QChar character) {
        return isBlank(character) || endsSentence(character) || character == u',';
    });
}

// Reads fields in brackets: (教务处牵头，学工部配合), (张老师负责), and the same in 【】 and 〔〕.
// What the bracket at the end says is due counts for all of the item.
void readBrackets(Suggestion &suggestion, QStringView text, QStringView plain)
{
    static const QRegularExpression bracket(u"\\(([^()]{3,200})\\)"_s);
    QStringList due;
    bool last = false; // the last bracket read is the text's end
    auto matches = bracket.globalMatch(plain);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QStringView inside = match.capturedView(1);
        QStringList times;
        const QString rest = withoutTimes(text.mid(match.capturedStart(1), inside.size()), times);
        const bool labelled = inside.contains(u':');
        const bool assigns = labelled ? !labelsIn(inside).isEmpty() : readClauses(suggestion, rest);
        if (assigns && !times.isEmpty()) {
            due += times;
            last = endsText(plain, match.capturedEnd());
        }
        if (!labelled && suggestion.deadline.isEmpty() && !times.isEmpty()
            && isOpenTime(times.first()))
            suggestion.deadline = times.first();
    }
    if (last && (suggestion.deadline.isEmpty() || labelsIn(plain).isEmpty()))
        setLatest(suggestion, due);
}

// Whether names are departments', of which one at least cannot be a place: 宣传部, not
// 体育馆、学校.
bool areOffices(const QStringList &names)
{
    static const QRegularExpression office(
        u"(?<!俱乐|门市)部$|[处科局委办]$|(?:办公|科|处|教研)室$|(?:委员|联合|联谊|研究|理事|促进|基金|协|学|工|商|总)会$|[党团]支部$|[妇残文侨科社]联$"
        "|工商联$|[老体科作]协$"_s);
    return std::ranges::any_of(
        names, [](const QString &name) { return office.match(folded(name)).hasMatch(); });
}

// Reads departments' names alone in a bracket after the last sentence: (宣传部),
// (关工委办公室，各学院；6月底前), and after other words where a time stands with them.
void readLastBracket(Suggestion &suggestion, QStringView text, QStringView plain)
{
    static const QRegularExpression bracket(u"(?:^|(.))\\(([^():]{2,80})\\)[。;]?$"_s);
    const auto match = bracket.match(plain);
    if (!match.hasMatch() || !suggestion.leadDepartment.isEmpty())
        return;
    QStringList times;
    const QString rest = withoutTimes(text.mid(match.capturedStart(2), match.capturedLength(2)),
                                      times);
    const QStringList names = namesIn(rest.left(folded(rest).indexOf(u';')));
    const bool departments = std::ranges::all_of(names, [](const QString &name) {
        return isDepartment(folded(name)) || name.startsWith(u'各');
    });
    const bool behindStop = match.capturedLength(1) > 0 && endsWithStop(match.capturedView(1));
    if (!departments || !(behindStop || (!times.isEmpty() && areOffices(names))))
        return;
    setLead(suggestion, names);
    if (!names.isEmpty() && !times.isEmpty() && labelsIn(plain).isEmpty())
        setLatest(suggestion, times);
}

// Whether the words around 联合, 协同 … in their clause make it a part of a name, and of what is
// used or addressed, not the beginning of partners: 依托中船联合研究院, 面向协同中心,
// 在联合会支持下.
bool isPartOfName(QStringView plain, qsizetype at)
{
    static const QRegularExpression before(u"(?:依托|依靠|借助|面向|参加|参与|走进)"_s);
    static const QRegularExpression after(u"^[^,。;:\n]{0,30}(?:支持|指导|领导|帮助|关心)下"_s);
    qsizetype from = at;
    while (from > 0 && !QStringView(u",。;:\n").contains(plain[from - 1]))
        --from;
    return before.match(plain.mid(from, at - from)).hasMatch()
           || after.match(plain.mid(at)).hasMatch();
}

// Reads partners that the text itself names: 配合学生工作部、团委开展宣讲, 会同“退教协”动员…. Of
// kHelping only verbs that stand before a partner: 协办 stands before what is done, 协作 before
// none.
void readPartners(Suggestion &suggestion, QStringView text, QStringView plain)
{
    static const QRegularExpression partners(
        u"(?:配合|会同|联合(?!会|国|体)|协同|协助)(?=[^,。;:、]{2,40})"
        "((?:[^,。;:、()和与]{2,14}(?:"_s
        + kDepartment + u"|”)(?:[、和与]|以及))*[“\"]?[^,。;:、()和与“”\"]{1,13}?"_s + kDepartment
        + u"[”\"]?)(?=$|[,。;]|做好|做|抓好|抓|开展|积极|共同|组织|举办|搞好|推进|动员|加强|完成|落实|进行|办好|建立|建设|实施|慰问|走访|帮助)"_s);
    const auto match = partners.match(plain);
    if (!match.hasMatch() || match.capturedView(1).startsWith(u"做好")
        || isPartOfName(plain, match.capturedStart()))
        return;
    static const QRegularExpression joint(u"(?<=[^、])(?:和|与|以及)"_s);
    QString names = text.mid(match.capturedStart(1), match.capturedLength(1)).toString();
    names.replace(joint, u"、"_s).remove(u'“').remove(u'”').remove(u'"');
    addSupporting(suggestion, namesIn(names));
}

// Whether a clause tells of what is past, or of what only a time tells apart (10月召开的会议).
bool tellsOfThePast(const QString &clause)
{
    static const QRegularExpression passes(u"已|曾|刚|以来|至今|去年|上年|往年|了(?!解)|"_s + kDone
                                           + u'的');
    return passes.match(clause).hasMatch();
}

// The time at the head of a clause that says what is done then (第二季度修订条例), or that ends it
// (定于9月份启动); empty where there is none, and for what is past.
QString timeOfClause(const QString &clause)
{
    static const QRegularExpression head(
        u"^(?:并|再|计划|拟|预计|力争|争取|确保|原则上)*(?:于|在|到)?("_s + kTimeOfYear
        + u")(?![-~至到、以来起后前的是度])(?=.{0,16}?"_s + kDone + u')');
    static const QRegularExpression tail(u"(?:于|定在|安排在|放在|计划在|拟在)("_s + kTimeOfYear
                                         + u")(?:"_s + kDone + u".{0,6})?$"_s);
    if (tellsOfThePast(clause))
        return {};
    const auto leading = head.match(clause);
    return leading.hasMatch() ? leading.captured(1) : tail.match(clause).captured(1);
}

QStringList clausesOf(const QString &plain)
{
    static const QRegularExpression ends(u"[,;。:()!?\\n]"_s);
    return plain.split(ends);
}

// The last of the times at which clauses say that something is done, else how often by the first
// clause that says so.
QString timeInClauses(const QString &plain)
{
    static const QRegularExpression often(u"^("_s + kOften + u")(?="_s + kDone + u')');
    QString last;
    QString recurring;
    for (const QString &clause : clausesOf(plain)) {
        if (const QString time = timeOfClause(clause); !time.isEmpty())
            last = time;
        else if (recurring.isEmpty())
            recurring = often.match(clause).captured(1);
    }
    return last.isEmpty() ? recurring : last;
}

// The first groups of all matches.
QStringList allOf(const QRegularExpression &pattern, const QString &plain)
{
    QStringList found;
    auto matches = pattern.globalMatch(plain);
    while (matches.hasNext())
        found.append(matches.next().captured(1));
    return found;
}

// The times by which something is done: those with 前, then those with 最迟 first.
QStringList endsIn(const QString &plain)
{
    static const QRegularExpression before(u"((?:"_s + kTime + u"|"_s + kFeast
                                           + u")[之以]?前)(?![提夕的])"_s);
    static const QRegularExpression latest(
        u"(?:最迟|至迟|最晚|不晚于|不迟于|截止(?:时间|日期)?(?:为|:)?)("_s + kTime + u')');
    return allOf(before, plain) + allOf(latest, plain);
}

const QRegularExpression &bracketedTime()
{
    static const QRegularExpression bracket(u"\\((?:[^()]{0,30}[,;])?(?:于|在)?("_s + kTime
                                            + u")(?:完成|启动|前?完成|前?落实)?\\)"_s);
    return bracket;
}

// All times at which something is to be done, as far as the words say it.
QStringList timesIn(const QString &plain)
{
    QStringList times;
    for (const QString &clause : clausesOf(plain)) {
        if (tellsOfThePast(clause))
            continue;
        times += endsIn(clause);
        if (const QString time = timeOfClause(clause); !time.isEmpty())
            times.append(time);
    }
    return times + allOf(bracketedTime(), plain);
}

// The words of a deadline in running text: the latest of those with 前 or 最迟 first, then a time
// in brackets, one the text begins with, then how often, then the times of clauses.
QString deadlineIn(const QString &plain)
{
    static const QRegularExpression atStart(u"^(?:于|在)?("_s + kTime
                                            + u")(?=[^以来\\d年]|$)(?!以来|[-~])"_s);
    static const QRegularExpression often(u'(' + kRecurrence + u')');
    static const QRegularExpression always(
        u"(?:^|[,;。(])(长期(?:坚持)?|常年坚持)(?=[,;。.)]|$)"_s);
    if (const QStringList ends = endsIn(plain); !ends.isEmpty())
        return latestOf(ends);
    for (const QRegularExpression &pattern : {bracketedTime(), atStart, often}) {
        if (const auto match = pattern.match(plain); match.hasMatch())
            return match.captured(1);
    }
    const QString time = timeInClauses(plain);
    return time.isEmpty() ? always.match(plain).captured(1) : time;
}

// `plain` is without the blanks that a PDF leaves between digits and characters.
void readDeadline(Suggestion &suggestion, const QString &plain)
{
    suggestion.deadline = deadlineIn(plain);
    if (!suggestion.deadline.isEmpty())
        suggestion.otherTimes = timesBeside(suggestion.deadline, timesIn(plain));
}

// A cell's words with the blanks between names made separators: 王五 赵六.
QString cellWords(const QString &cell)
{
    static const QRegularExpression blanks(u"[ \t\u3000]+"_s);
    const QStringList parts = cell.split(blanks, Qt::SkipEmptyParts);
    const bool names = parts.size() > 1 && std::ranges::all_of(parts, [](const QString &part) {
                           return isDepartment(folded(part))
                                  || (part.size() > 1 && part.size() < 4);
                       });
    return names ? parts.join(u'、') : cell;
}

} // namespace

bool beginsWithLabel(QStringView folded)
{
    const QList<Label> labels = labelsIn(folded);
    return !labels.isEmpty() && labels.first().start == 0;
}

bool Suggestion::isEmpty() const
{
    return owners.isEmpty() && leadDepartment.isEmpty() && supportingDepartments.isEmpty()
           && deadline.isEmpty();
}

Suggestion suggestionIn(const QString &text)
{
    const QStringView searched = QStringView(text).mid(keySignLength(text)).left(kSearched);
    const QString plain = withRoundBrackets(folded(searched));
    Suggestion suggestion;
    readLabels(suggestion, searched, plain);
    readBrackets(suggestion, searched, plain);
    readLastBracket(suggestion, searched, plain);
    readPartners(suggestion, searched, plain);
    if (suggestion.deadline.isEmpty())
        readDeadline(suggestion, QString(plain).remove(u' '));
    return suggestion;
}

bool isDepartmentName(QStringView name)
{
    return isDepartment(folded(name));
}

void suggestSupporting(Suggestion &suggestion, const QString &cell)
{
    addSupporting(suggestion, withoutRoles(suggestion, cellWords(cell)));
}

void suggestResponsible(Suggestion &suggestion, const QString &cell)
{
    setResponsible(suggestion, withoutRoles(suggestion, cellWords(cell)));
}

} // namespace Domain
