#include "domain/reading/suggestion.h"

#include "domain/plan/deadline.h"
#include "domain/reading/sourcespan.h"
#include "domain/reading/suggestedtimes.h"
#include "domain/reading/tables/namecells.h"
#include "domain/text/departmentnames.h"
#include "domain/text/fieldlabels.h"
#include "domain/text/foldedtext.h"
#include "domain/text/names.h"
#include "domain/text/signmarks.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

// At most so many characters of a text are searched for fields.
constexpr qsizetype kSearched = 4000;

constexpr qsizetype kLongestField = 120;
constexpr qsizetype kLongestDeadlineRead = 30;

void setLatest(Suggestion &suggestion, const QStringList &times, int planYear)
{
    suggestion.deadline = latestOf(times, planYear);
    suggestion.otherTimes = timesBeside(suggestion.deadline, times, planYear);
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

// Names as written, without what is said about how they work: "等", "分别", "按职责分工".
QStringList namesIn(QStringView words)
{
    static const QRegularExpression others(
        u"等(?:有关|相关)?(?:部门|单位|科室|处室|学院|组织)?(?:以及|和|与|及)(?=.)"_s);
    static const QRegularExpression around(
        u"^(?:由|请)|(?:等)?(?:单位|部门)?(?:按照?(?:各自)?职责(?:分工)?)?(?:分别|共同|具体|积极|等)?(?:(?:按[时期]|如期|限期|及时)完成)?$"_s);
    static const QRegularExpression bracketed(u"[(（]([^()（）]+)[)）]$"_s);
    QStringList names;
    for (QString name : typedNames(withoutTelephones(words).replace(others, u"、"_s))) {
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

// Sets departments of which each leads.
void setLeads(Suggestion &suggestion, const QStringList &names)
{
    setLead(suggestion, names);
    for (const QString &name : names) {
        if (name != suggestion.leadDepartment && !suggestion.otherLeads.contains(name))
            suggestion.otherLeads.append(name);
    }
}

void addOwners(Suggestion &suggestion, const QStringList &names)
{
    for (const QString &name : names) {
        if (!suggestion.owners.contains(name))
            suggestion.owners.append(name);
    }
}

// Names of which each may say in brackets what it does, 文化馆（牵头）、书画院, or who does it,
// 书画院（王芳）. Departments in a person's bracket, 郑强（司法所）, are added to `theirs`, or to
// those returned.
QStringList withoutRoles(Suggestion &suggestion, QStringView words, QStringList *theirs = nullptr)
{
    static const QRegularExpression role(
        u"^(.+?)[(（](?:(%1)|%2)[^)）]{0,4}[)）]$"_s.arg(kLeading, kHelping));
    QStringList rest;
    QStringList leads;
    QStringList supports;
    const PlainNames plain = withoutPersonBrackets(withoutOffices(words));
    for (const QString &name : namesIn(plain.names)) {
        const auto match = role.match(name);
        if (!match.hasMatch())
            rest.append(name);
        else if (match.hasCaptured(2))
            leads.append(match.captured(1));
        else
            supports.append(match.captured(1));
    }
    setLeads(suggestion, leads);
    addSupporting(suggestion, supports);
    addOwners(suggestion, plain.owners);
    (theirs ? *theirs : rest) += plain.departments;
    return rest;
}

// Adds the names that are no departments' to the owners, and returns the others.
QStringList withoutOwners(Suggestion &suggestion, const QStringList &names)
{
    QStringList departments;
    for (const QString &name : names) {
        if (isDepartmentName(name) || name.size() > 4 || name.startsWith(u'各'))
            departments.append(name);
        else if (!suggestion.owners.contains(name))
            suggestion.owners.append(name);
    }
    return departments;
}

// Sets departments from the names, or owners if the names are no departments'.
void setResponsible(Suggestion &suggestion, const QStringList &names)
{
    setLead(suggestion, withoutOwners(suggestion, names));
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

// Takes the departments before persons' names out of the words of an owner's label, and returns
// these: 校长室 黄文 (a blank between), 德育处陈主任.
QStringList withoutDepartments(QString &words)
{
    static const QRegularExpression parted(
        u"(?<=^|[,;、])([^ ,;、()]{2,14}) +(?=[^ ,;、()]{2,4}(?:$|[ ,;、(]))"_s);
    static const QRegularExpression titled(
        u"(?<=^|[ ,;、])([^ ,;、()]{2,12})(?=[^副正总各分委部会室处科局办所站馆院校组队团支社联协心学园村镇乡班级街道公政]"
        "(?:主任|老师|书记|[校处部科院会局站馆所园]长|主席|同志)(?:$|[ ,;、(]))"_s);
    static const QRegularExpression separator(u"[ ,;、(]"_s);
    QStringList departments;
    for (const QRegularExpression &pattern : {parted, titled}) {
        const QString plain = folded(words);
        auto matches = pattern.globalMatch(plain);
        while (matches.hasNext()) {
            const auto match = matches.next();
            const QString name = words.mid(match.capturedStart(1), match.capturedLength(1));
            const QString next =
                plain.mid(match.capturedEnd()).section(separator, 0, 0, QString::SectionSkipEmpty);
            const bool sure = name.size() > 3 || areOffices({name}) || name.endsWith(u'室')
                              || name.endsWith(u'组') || name.endsWith(u'队');
            if (!sure || !isDepartmentName(match.capturedView(1)) || isDepartmentName(next))
                continue;
            departments.append(name);
            std::fill_n(words.begin() + match.capturedStart(), match.capturedLength(), u',');
        }
    }
    return departments;
}

// Sets the deadline from the words of its label: of several times in clauses of their own the one
// by which all is done, and of one with a remark behind (3月至5月，周末上午) only the time.
void setDeadline(Suggestion &suggestion, QStringView words, int planYear)
{
    constexpr int someYear = 2000;
    suggestion.deadline = words.toString();
    const Deadline whole = Deadline::fromWords(suggestion.deadline,
                                               planYear > 0 ? planYear : someYear);
    const QStringList times = whole.kind() == Deadline::Kind::Unknown && !whole.namesNoRealDay()
                                  ? timesOfClauses(folded(words))
                                  : QStringList();
    const QString first = folded(suggestion.deadline).section(u',', 0, 0);
    if (times.size() > 1 || (times.size() == 1 && first == times.first()))
        setLatest(suggestion, times, planYear);
}

// Sets a field from its label's words; a time that stands among names is added to `times`.
void setField(Suggestion &suggestion, LabelKind kind, QStringView words, QStringList &times,
              int planYear)
{
    QStringList theirs;
    const auto names = [&] { return withoutRoles(suggestion, withoutTimes(words, times)); };
    switch (kind) {
    case LabelKind::Owner: {
        QString persons = withoutTimes(words, times);
        setLead(suggestion, withoutDepartments(persons));
        addOwners(suggestion, withoutRoles(suggestion, persons, &theirs));
        setLead(suggestion, theirs);
        break;
    }
    case LabelKind::Lead: setLeads(suggestion, names()); break;
    case LabelKind::Supporting: addSupporting(suggestion, names()); break;
    case LabelKind::Responsible: setLead(suggestion, names()); break;
    case LabelKind::Doing: setResponsible(suggestion, names()); break;
    case LabelKind::Deadline:
        if (suggestion.deadline.isEmpty() && words.size() <= kLongestDeadlineRead)
            setDeadline(suggestion, words, planYear);
        break;
    case LabelKind::Telephone: break;
    }
}

// Reads fields that a label names; each ends at the next label or at the end of its sentence.
void readLabels(Suggestion &suggestion, QStringView text, QStringView plain, int planYear)
{
    const QList<FieldLabel> labels = labelsIn(plain);
    QStringList times;
    for (qsizetype i = 0; i < labels.size(); ++i) {
        qsizetype end = fieldEnd(plain, labels[i].end);
        if (i + 1 < labels.size())
            end = qMin(end, labels[i + 1].start);
        while (end > labels[i].end
               && (isBlank(plain[end - 1]) || QStringView(u",;、(|-").contains(plain[end - 1])))
            --end;
        const qsizetype start = labels[i].end;
        setField(suggestion, labels[i].kind, trimmedBlanks(text.mid(start, end - start)), times,
                 planYear);
    }
    if (suggestion.deadline.isEmpty())
        setLatest(suggestion, times, planYear);
}

// A clause that assigns the item: who, and 牵头, 配合 or 负责.
const QRegularExpression &assignment()
{
    static const QRegularExpression part(
        u"^(?:由)?(.+?)(?:为?(牵头)(?:负责|单位|部门)?"
        "|(?:具体|分别|共同|轮流|按照?(?:各自)?职责(?:分工)?|积极)*"
        "(?:(%1|参与)|(%2|落实)))(?:单位|部门)?$"_s.arg(kHelping, kAnswering));
    return part;
}

// One clause of a bracket: 教务处牵头 / 学工部、团委配合 / 各学院按职责分工负责. False where it
// names nobody.
bool readClause(Suggestion &suggestion, QStringView clause, QStringView plain)
{
    const auto match = assignment().match(plain);
    if (!match.hasMatch())
        return false;
    const QStringList names = withoutRoles(
        suggestion, clause.mid(match.capturedStart(1), match.capturedLength(1)));
    if (match.capturedLength(2) > 0)
        setLeads(suggestion, names);
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
    static const QRegularExpression helps(u"(?:%1|参与)(?:单位|部门)?$"_s.arg(kHelping));
    bool assigns = false;
    QStringList before; // the departments of clauses that say nothing of what they do
    auto matches = clause.globalMatch(plain);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const SourceSpan own = trimmedSpan(plain, {match.capturedStart(), match.capturedLength()});
        if (!before.isEmpty() && suggestion.leadDepartment.isEmpty()
            && helps.match(own.in(plain)).hasMatch())
            setLead(suggestion, std::exchange(before, {}));
        const bool assigning = readClause(suggestion, own.in(clauses), own.in(plain));
        assigns |= assigning;
        const QStringList names = assigning ? QStringList() : namesIn(own.in(clauses));
        if (std::ranges::all_of(names, [](const QString &name) {
                return isDepartmentName(name) || name.startsWith(u'各');
            }))
            before += names;
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
void readBrackets(Suggestion &suggestion, QStringView text, QStringView plain, int planYear)
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
        setLatest(suggestion, due, planYear);
}

// Whether a name is a department's or a group's: 各班主任.
bool isBody(const QString &name)
{
    return isDepartmentName(name) || name.startsWith(u'各');
}

// Whether names in a bracket with a time say who does it, not where: one at least is an office's or
// a group's (各班主任), and beside them stand only departments and persons.
bool areResponsible(const QStringList &names)
{
    static const QRegularExpression person(u"^[^的了各]{2,3}$"_s);
    const bool all = std::ranges::all_of(
        names, [](const QString &name) { return isBody(name) || person.match(name).hasMatch(); });
    return all && std::ranges::any_of(names, [](const QString &name) {
               return areOffices({name}) || name.startsWith(u'各');
           });
}

// Whether a bracket with names of several offices and no time, behind these words, says who does
// it, and does not explain a name: （中医康复科）, （含宣传部、团委）.
bool areOfficesAlone(const QStringList &names, QStringView before)
{
    static const QRegularExpression explains(
        u"^(?:含|原|即|见|如|指|详见|包括|简称|下称|以下|今|现)"_s);
    const bool several = names.size() > 1 && areOffices(names);
    return several && !areOffices({before.right(6).toString()})
           && std::ranges::all_of(names, [](const QString &name) {
                  const bool office = isDepartmentName(name) && areOffices({name});
                  return (office || name.startsWith(u'各')) && !explains.match(name).hasMatch();
              });
}

// Reads departments' names alone in a bracket after the last sentence: (宣传部),
// (关工委办公室，各学院；6月底前), and after other words where a time stands with them or where no
// place can be meant.
void readLastBracket(Suggestion &suggestion, QStringView text, QStringView plain, int planYear)
{
    static const QRegularExpression bracket(u"(?:^|(.))\\(([^():]{2,80})\\)[。;]?$"_s);
    const auto match = bracket.match(plain);
    if (!match.hasMatch() || !suggestion.leadDepartment.isEmpty())
        return;
    QStringList times;
    const QString rest = withoutTimes(text.mid(match.capturedStart(2), match.capturedLength(2)),
                                      times);
    const QStringList names = namesIn(rest.left(folded(rest).indexOf(u';')));
    const bool behindStop = match.capturedLength(1) > 0 && endsWithStop(match.capturedView(1));
    const bool responsible = (behindStop && std::ranges::all_of(names, isBody))
                             || (times.isEmpty()
                                     ? areOfficesAlone(names, plain.left(match.capturedEnd(1)))
                                     : areResponsible(names));
    if (!responsible)
        return;
    setResponsible(suggestion, names);
    if (!names.isEmpty() && !times.isEmpty() && labelsIn(plain).isEmpty())
        setLatest(suggestion, times, planYear);
}

// Whether names are those of somebody who can answer for an item: departments, or persons by what
// they are (教研组长, 王老师). Not 专人, nor the words of a sentence.
bool canAnswer(const QStringList &names)
{
    static const QRegularExpression person(
        u"^[^的了]{1,6}(?:[长员师任]|书记|委员|秘书|干事|校长|同志|教师)$"_s);
    static const QRegularExpression nobody(
        u"专[人班门]|[的了谁由]|^(?:全[员体]|人人|对|向|为|与|和|使|让)"_s);
    return !names.isEmpty() && std::ranges::all_of(names, [](const QString &name) {
        const QString plain = folded(name);
        return name.size() <= 14 && !nobody.match(plain).hasMatch()
               && (isDepartmentName(plain) || plain.startsWith(u'各')
                   || person.match(plain).hasMatch());
    });
}

// Where the clauses begin that end a text and do nothing but assign it, with or without a time
// among them: …。王芳负责 / …，由人事处牵头，教务处配合，10月完成。 The text's end where there are
// none.
qsizetype assigningEnd(QStringView plain)
{
    static const QRegularExpression clause(u"[^,;。—\\n]+"_s);
    static const QRegularExpression name(u"^[^的了专]{2,3}$"_s);
    QList<SourceSpan> clauses;
    auto matches = clause.globalMatch(plain);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const SourceSpan own = trimmedSpan(plain, {match.capturedStart(), match.capturedLength()});
        if (!own.isEmpty())
            clauses.append(own);
    }
    qsizetype start = plain.size();
    while (clauses.size() > 1) { // the first tells what is to be done
        const SourceSpan last = clauses.takeLast();
        const QStringView words = last.in(plain);
        if (!wholeTime(words).isEmpty())
            continue;
        const auto match = assignment().match(words);
        const QStringList names = namesIn(match.captured(1));
        const bool sentence = endsWithStop(plain.left(clauses.last().end() + 1))
                              && std::ranges::all_of(names, [](const QString &each) {
                                     return name.match(each).hasMatch();
                                 });
        if (!match.hasMatch() || !(canAnswer(names) || sentence))
            break;
        start = last.start;
    }
    return start;
}

// Reads the clauses at a text's end that assign it.
void readLastClauses(Suggestion &suggestion, QStringView text, QStringView plain, int planYear)
{
    const qsizetype start = assigningEnd(plain);
    if (start == plain.size() || !suggestion.leadDepartment.isEmpty()
        || !suggestion.owners.isEmpty() || !labelsIn(plain).isEmpty())
        return;
    QStringList times;
    readClauses(suggestion, withoutTimes(text.mid(start), times));
    if (!times.isEmpty())
        setLatest(suggestion, times, planYear);
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
        + kWorkingBodyEnding + u"|”)(?:[、和与]|以及))*[“\"]?[^,。;:、()和与“”\"]{1,13}?"_s
        + kWorkingBodyEnding
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

// Reads names with the sign by which chats and task lists call somebody: @张婷、@李强.
void readMentions(Suggestion &suggestion, QStringView text, QStringView plain)
{
    static const QRegularExpression mention(
        u"(?<![\\w.])@(?!所有人|全体)([\\x{4e00}-\\x{9fff}·]{2,12})(?=$|[ ,;。:、()@\\n/-])"_s);
    auto matches = mention.globalMatch(plain);
    while (matches.hasNext()) {
        const auto match = matches.next();
        setResponsible(suggestion,
                       {text.mid(match.capturedStart(1), match.capturedLength(1)).toString()});
    }
}

// `plain` is without the blanks that a PDF leaves between digits and characters.
void readDeadline(Suggestion &suggestion, const QString &plain, int planYear)
{
    suggestion.deadline = deadlineIn(plain, planYear);
    if (!suggestion.deadline.isEmpty())
        suggestion.otherTimes = timesBeside(suggestion.deadline, timesIn(plain), planYear);
}

// A cell's words with the blanks between names made separators: 王五 赵六.
QString cellWords(const QString &cell)
{
    static const QRegularExpression blanks(u"[ \t\u3000]+"_s);
    const QStringList parts = cell.split(blanks, Qt::SkipEmptyParts);
    const bool names = parts.size() > 1 && std::ranges::all_of(parts, [](const QString &part) {
                           return isDepartmentName(part) || (part.size() > 1 && part.size() < 4);
                       });
    return names ? parts.join(u'、') : cell;
}

// Sets what clauses of a cell say that assign the item (宣传部牵头，团委配合), and returns the
// rest.
QString withoutClauses(Suggestion &suggestion, const QString &words)
{
    static const QRegularExpression clause(u"[^,;。\\n]+"_s);
    const QString plain = folded(words);
    QStringList rest;
    auto matches = clause.globalMatch(plain);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const SourceSpan own = trimmedSpan(plain, {match.capturedStart(), match.capturedLength()});
        if (!own.isEmpty() && !readClause(suggestion, own.in(words), own.in(plain)))
            rest.append(own.in(words).toString());
    }
    return rest.join(u'\n');
}

// Sets what the parts of a cell say that have labels of their own (牵头：甲部；配合：乙部), and
// returns the names of the others, which are what the column's heading says.
QStringList unlabelledNames(Suggestion &suggestion, const QString &cell)
{
    QStringList lines = cell.split(u'\n', Qt::SkipEmptyParts);
    for (QString &line : lines)
        line = cellWords(line);
    QStringList unlabelled;
    QStringList times;
    constexpr int unknownYear = 0;
    for (const CellPart &part : partsOfCell(lines.join(u'\n'))) {
        if (part.kind)
            setField(suggestion, *part.kind, part.names, times, unknownYear);
        else
            unlabelled.append(withoutClauses(suggestion, part.names));
    }
    return unlabelled;
}

} // namespace

bool beginsWithLabel(QStringView folded)
{
    const QList<FieldLabel> labels = labelsIn(folded);
    return !labels.isEmpty() && labels.first().start == 0;
}

bool endsWithField(QStringView folded)
{
    const QList<FieldLabel> labels = labelsIn(folded);
    if (labels.isEmpty())
        return false;
    const QStringView words = trimmedBlanks(folded.mid(labels.last().end));
    static const QRegularExpression others(u"[,;。:]."_s);
    return !words.isEmpty() && words.size() <= kLongestDeadlineRead
           && !others.match(words).hasMatch();
}

QStringList namesInLastBracket(const QString &text)
{
    static const QRegularExpression bracket(u"^.{4,}\\(([^():,;。]{2,40})\\)[。;]?$"_s);
    const auto match = bracket.match(withRoundBrackets(folded(text)));
    const QStringList names = namesIn(
        QStringView(text).mid(match.capturedStart(1), match.capturedLength(1)));
    return canAnswer(names) ? names : QStringList();
}

bool Suggestion::isEmpty() const
{
    Suggestion offered = *this;
    offered.otherLeads.clear();
    offered.otherTimes.clear();
    return offered == Suggestion();
}

Suggestion suggestionIn(const QString &text, int planYear)
{
    const QStringView searched = QStringView(text).mid(keySignLength(text)).left(kSearched);
    const QString plain = withRoundBrackets(withPlainLabels(folded(searched)));
    Suggestion suggestion;
    readLabels(suggestion, searched, plain, planYear);
    readBrackets(suggestion, searched, plain, planYear);
    readLastBracket(suggestion, searched, plain, planYear);
    readLastClauses(suggestion, searched, plain, planYear);
    readPartners(suggestion, searched, plain);
    readMentions(suggestion, searched, plain);
    if (suggestion.deadline.isEmpty())
        readDeadline(suggestion, QString(plain).remove(u' '), planYear);
    return suggestion;
}

void suggestNames(Suggestion &suggestion, const QStringList &names)
{
    setResponsible(suggestion, names);
}

void suggestSupporting(Suggestion &suggestion, const QString &cell)
{
    for (const QString &names : unlabelledNames(suggestion, cell))
        addSupporting(suggestion, withoutRoles(suggestion, names));
}

void suggestResponsible(Suggestion &suggestion, const QString &cell)
{
    for (const QString &names : unlabelledNames(suggestion, cell))
        setResponsible(suggestion, withoutRoles(suggestion, names));
}

void suggestOwners(Suggestion &suggestion, const QString &cell)
{
    for (const QString &words : unlabelledNames(suggestion, cell)) {
        QStringList others;
        for (const QString &name : withoutRoles(suggestion, words)) {
            if (namesPerson(folded(name)))
                addOwners(suggestion, {name});
            else
                others.append(name);
        }
        setResponsible(suggestion, others);
    }
}

void suggestLeads(Suggestion &suggestion, const QString &cell)
{
    for (const QString &words : unlabelledNames(suggestion, cell)) {
        const QStringList owners = suggestion.owners;
        const QStringList names = withoutRoles(suggestion, words);
        const bool rolesTold = suggestion.owners == owners && names.size() < namesIn(words).size();
        if (rolesTold)
            setResponsible(suggestion, names); // brackets say who leads
        else
            setLeads(suggestion, withoutOwners(suggestion, names));
    }
}

} // namespace Domain
