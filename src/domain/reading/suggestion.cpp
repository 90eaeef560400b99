#include "domain/reading/suggestion.h"

#include "domain/text/foldedtext.h"
#include "domain/text/names.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

// A text is searched so far: fields stand at the beginning or the end.
constexpr qsizetype kSearched = 4000;

// Month, day or quarter, with or without its year, in folded text.
const auto kTime =
    u"(?:(?:(?:19|20)\\d\\d|本|今|当|明)年 *)?"
    "(?:\\d{1,2}月?(?:[-~至到、]+\\d{1,2})?月(?:\\d{1,2}日|份|底|初|上旬|中旬|下旬|末)?"
    "|[一二三四五六七八九十]{1,2}月(?:份|底|初|上旬|中旬|下旬|末)?"
    "|第?[一二三四1234]季度(?:末)?|[上下]半年|(?:(?:19|20)\\d\\d)?年(?:底|末|内)|全年|(?<=\\d)年)"_s;

bool isDepartment(QStringView name)
{
    static const QRegularExpression department(
        u"(?:处|部|科|室|办|局|委|会|中心|院|系|校|团|组|馆|厅|单位|部门|所|司|社|队|站|村|镇|乡"
        "|街道|园|公司|支部|党委|区|县|市|级|政府|[妇文残侨社科]联|工商联|[科作体老]协)(?:等)?$"_s);
    return department.match(name).hasMatch();
}

// Names as written, without what is said about how they work: "等", "分别", "按职责分工".
QStringList namesIn(QStringView words)
{
    static const QRegularExpression around(
        u"^(?:由|请)|(?:等)?(?:单位|部门)?(?:按照?(?:各自)?职责(?:分工)?)?(?:分别|共同|具体|积极|等)?$"_s);
    QStringList names;
    for (QString name : splitNames(words.toString())) {
        static const QRegularExpression blanks(u"^\\s+|\\s+$"_s);
        name.remove(blanks);
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

// Departments, or people where the names are no departments.
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

// Fields named by a label: 责任单位：…, 完成时限：….
void readLabels(Suggestion &suggestion, QStringView text, QStringView plain)
{
    static const QRegularExpression label(
        u"(责任人|负责人|责任领导|分管领导|联系人)|(牵头(?:单位|部门|科室|处室|人)?)"
        "|((?:配合|协办|协助|参与|参加)(?:单位|部门|科室|处室))"
        "|((?:责任|主办|承办|主责|负责|落实)(?:单位|部门|科室|处室))"
        "|((?:完成|办结|工作)?(?:时限|期限|时间|日期)(?:要求|安排|节点)?)"_s);
    static const QRegularExpression field(u"(?:"_s + label.pattern()
                                          + u") *: *([^。;:\\n()]{1,80})"_s);
    auto matches = field.globalMatch(plain);
    while (matches.hasNext()) {
        const auto match = matches.next();
        qsizetype length = match.capturedLength(6);
        // The next label ends this field, even without a full stop between: "…教务处 配合部门：…".
        const auto next = label.match(match.capturedView(6));
        if (next.hasMatch() && next.capturedStart() > 0)
            length = next.capturedStart();
        const QStringView words = trimmedBlanks(text.mid(match.capturedStart(6), length));
        if (match.capturedLength(1) > 0)
            suggestion.owners += namesIn(words);
        else if (match.capturedLength(2) > 0)
            setLead(suggestion, namesIn(words));
        else if (match.capturedLength(3) > 0)
            addSupporting(suggestion, namesIn(words));
        else if (match.capturedLength(4) > 0)
            setResponsible(suggestion, namesIn(words));
        else if (suggestion.deadline.isEmpty() && words.size() <= 30)
            suggestion.deadline = words.toString();
    }
}

// One clause of a bracket: 教务处牵头 / 学工部、团委配合 / 各学院按职责分工负责.
void readClause(Suggestion &suggestion, QStringView clause, QStringView plain)
{
    static const QRegularExpression part(
        u"^(?:由)?(.+?)(?:为?(牵头)(?:负责|单位|部门)?"
        "|(?:具体|分别|共同|按照?(?:各自)?职责(?:分工)?|积极)*"
        "(?:(配合|协助|参与|协同|协办)|(负责|落实|承办|主办)))(?:单位|部门)?$"_s);
    const auto match = part.match(plain);
    if (!match.hasMatch())
        return;
    const QStringList names = namesIn(clause.mid(match.capturedStart(1), match.capturedLength(1)));
    if (match.capturedLength(2) > 0)
        setLead(suggestion, names);
    else if (match.capturedLength(3) > 0 || !suggestion.leadDepartment.isEmpty())
        addSupporting(suggestion, names);
    else
        setResponsible(suggestion, names);
}

// (教务处牵头，学工部配合), (张老师负责).
void readBrackets(Suggestion &suggestion, QStringView text, QStringView plain)
{
    static const QRegularExpression bracket(u"\\(([^()]{3,200})\\)"_s);
    static const QRegularExpression clauseEnd(u"[,;。]"_s);
    auto matches = bracket.globalMatch(plain);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QStringView inside = match.capturedView(1);
        qsizetype from = 0;
        while (from < inside.size()) {
            const auto end = clauseEnd.match(inside.mid(from));
            const qsizetype length = end.hasMatch() ? end.capturedStart() : inside.size() - from;
            readClause(suggestion, text.mid(match.capturedStart(1) + from, length),
                       inside.mid(from, length));
            from += length + 1;
        }
    }
}

// (宣传部), (关工委办公室，各学院；6月底前): names of departments alone, after the last sentence.
void readLastBracket(Suggestion &suggestion, QStringView text, QStringView plain)
{
    static const QRegularExpression bracket(u"[。;]\\(([^();:]{2,60})(?:;[^();:]{0,40})?\\)$"_s);
    const auto match = bracket.match(plain);
    if (!match.hasMatch() || !suggestion.leadDepartment.isEmpty())
        return;
    const QStringList names = namesIn(text.mid(match.capturedStart(1), match.capturedLength(1)));
    const bool departments = std::ranges::all_of(names, [](const QString &name) {
        return isDepartment(folded(name)) || name.startsWith(u'各');
    });
    if (departments)
        setLead(suggestion, names);
}

// The words of a deadline in running text: those with 前 or 底 first, then a time the text begins
// with.
void readDeadline(Suggestion &suggestion, QStringView text, QStringView plain)
{
    static const QRegularExpression before(u'(' + kTime + u"以?前)(?!提)"_s);
    static const QRegularExpression inBracket(u"\\((?:[^()]{0,30}[,;])?(?:于|在)?("_s + kTime
                                              + u")(?:完成|启动|前?完成|前?落实)?\\)"_s);
    static const QRegularExpression atStart(u"^(?:于|在)?("_s + kTime
                                            + u")(?=[^以来\\d年]|$)(?!以来|[-~])"_s);
    for (const QRegularExpression &pattern : {before, inBracket, atStart}) {
        const auto match = pattern.match(plain);
        if (!match.hasMatch())
            continue;
        suggestion.deadline = text.mid(match.capturedStart(1), match.capturedLength(1)).toString();
        return;
    }
}

} // namespace

bool Suggestion::isEmpty() const
{
    return owners.isEmpty() && leadDepartment.isEmpty() && supportingDepartments.isEmpty()
           && deadline.isEmpty();
}

Suggestion suggestionIn(const QString &text)
{
    const QStringView searched = QStringView(text).left(kSearched);
    const QString plain = folded(searched);
    Suggestion suggestion;
    readLabels(suggestion, searched, plain);
    readBrackets(suggestion, searched, plain);
    readLastBracket(suggestion, searched, plain);
    if (suggestion.deadline.isEmpty())
        readDeadline(suggestion, searched, plain);
    return suggestion;
}

void suggestDepartments(Suggestion &suggestion, const QString &cell)
{
    setResponsible(suggestion, namesIn(cell));
}

} // namespace Domain
